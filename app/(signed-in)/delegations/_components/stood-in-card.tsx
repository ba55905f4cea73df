import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { StoodIn } from "@/lib/team/delegation/queries";

/** The teams in which the viewer stands in, and where their tasks are done. */
export async function StoodInCard({ teams }: { teams: StoodIn[] }) {
  const t = await getTranslations("delegation.stoodIn");
  const figures = await getFigures();
  const link = "inline-flex min-h-11 items-center underline underline-offset-4";
  return (
    <Card title={t("title")}>
      <ul className="divide-y divide-line">
        {teams.map(({ teamId, teamName, manager, lastDay }) => (
          <li key={teamId} className="py-3">
            <p>{t("until", { manager, day: figures.day(lastDay) })}</p>
            <p className="flex flex-wrap gap-x-6">
              <PageLink href={`/teams/${teamId}`} className={link}>
                {t("team", { team: teamName })}
              </PageLink>
              <PageLink href={`/teams/${teamId}/rotation`} className={link}>
                {t("rotation", { team: teamName })}
              </PageLink>
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-2 max-w-prose text-sm text-muted">{t("never")}</p>
    </Card>
  );
}
