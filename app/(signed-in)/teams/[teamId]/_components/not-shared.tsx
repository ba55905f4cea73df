import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { RosterRest } from "@/lib/sharing/team-roster";

/** Those of whom the manager sees no answers: private, not answered yet, or not joined yet. */
export async function NotShared({ teamId, rest }: { teamId: string; rest: RosterRest[] }) {
  const t = await getTranslations("team.leanings");
  const figures = await getFigures();
  const stateOf = ({ why, person, due }: RosterRest) => {
    if (why !== "private") return t(why);
    const kept = t("kept", { month: figures.month(`${person.lastAnswered}-01`) });
    return due ? `${kept} · ${t("due", { month: figures.month(`${due.since}-01`) })}` : kept;
  };
  return (
    <section className="mt-4 border-t border-line pt-4">
      <h3 className="text-sm font-semibold">{t("rest")}</h3>
      <p className="mt-1 text-sm text-muted">{t("restText")}</p>
      <ul className="mt-2">
        {rest.map((one) => (
          <li key={one.person.id} className="flex flex-wrap justify-between gap-x-6 py-2">
            <PageLink
              href={`/teams/${teamId}/people/${one.person.id}`}
              className="font-medium underline-offset-4 hover:underline"
            >
              {one.person.name}
            </PageLink>
            <span className="text-sm text-muted">{stateOf(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
