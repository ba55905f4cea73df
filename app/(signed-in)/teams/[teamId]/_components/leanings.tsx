import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { TrackMark } from "@/app/_components/ui/track-mark";
import { getTranslations } from "@/app/_i18n/words";
import type { TeamLook } from "@/lib/sharing/team-look";
import { restFrom, sectionsFrom, type TeamRoster } from "@/lib/sharing/team-roster";
import type { TeamTrial } from "@/lib/trial/queries";
import { LookLinks } from "./look-links";
import { NotShared } from "./not-shared";
import { PersonRow } from "./person-row";

/** The leanings of those who share, as the address orders and filters them; never ranked. */
export async function Leanings(props: {
  teamId: string;
  roster: TeamRoster;
  look: TeamLook;
  trials: TeamTrial[];
}) {
  const t = await getTranslations("team.leanings");
  const { teamId, roster, look, trials } = props;
  const sections = sectionsFrom(roster, look);
  const rest = restFrom(roster, look);
  const isProvisional = roster.rows.some(({ record }) => record.provisional);
  return (
    <Card title={t("title")} aside={t("order")}>
      {roster.rows.length > 0 ? (
        <>
          <LookLinks look={look} />
          <p className="max-w-prose text-sm text-muted">{t("scale")}</p>
        </>
      ) : (
        <p className="max-w-prose">{t("nobody")}</p>
      )}
      {isProvisional && (
        <p className="mb-2 text-sm text-muted">
          {t("provisional")}{" "}
          <PageLink href="/instrument#reliability" className="underline underline-offset-4">
            {t("why")}
          </PageLink>
        </p>
      )}
      {sections.map(({ verdict, rows }) => (
        <section
          key={verdict ?? "all"}
          className="border-t border-line py-4 first-of-type:border-0"
        >
          {verdict && (
            <h3 className="flex items-center gap-2 text-sm font-semibold">
              <TrackMark track={verdict} />
              {t(`group.${verdict}`)} ({rows.length})
            </h3>
          )}
          {rows.map((row) => (
            <PersonRow key={row.person.id} teamId={teamId} row={row} trials={trials} />
          ))}
        </section>
      ))}
      {roster.rows.length > 0 && sections.length === 0 && (
        <p className="border-t border-line pt-4">{t(`none.${look.show}`)}</p>
      )}
      {rest.length > 0 && <NotShared teamId={teamId} rest={rest} />}
    </Card>
  );
}
