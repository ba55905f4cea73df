import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import type { TeamPage } from "@/lib/team/queries";

/** The direct sub-teams, each counted with everything under it. */
export async function SubTeams({ page }: { page: TeamPage }) {
  const t = await getTranslations("team");
  return (
    <Card title={t("subTeams.title")}>
      <ul className="divide-y divide-line">
        {page.subTeams.map(({ id, name, manager, people, answered }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 py-2.5">
            {page.standing === "member" ? (
              <span className="font-medium">{name}</span>
            ) : (
              <PageLink
                href={`/teams/${id}`}
                className="font-medium underline-offset-4 hover:underline"
              >
                {name}
              </PageLink>
            )}
            <span className="text-sm text-muted">
              {manager ?? t("noManager")} ·{" "}
              {answered === null
                ? t("people", { n: people })
                : t("subTeams.answered", { answered, people })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
