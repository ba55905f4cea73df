import { LeaningRow } from "@/app/(signed-in)/_components/record/leaning-row";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { RosterRow } from "@/lib/sharing/team-roster";
import type { TeamTrial } from "@/lib/trial/queries";
import { isOpen } from "@/lib/trial/trial";

/** Somebody who shares: their leaning, what moved reliably, their trial, and what is due. */
export async function PersonRow(props: { teamId: string; row: RosterRow; trials: TeamTrial[] }) {
  const { person, record, change, due } = props.row;
  const t = await getTranslations("team.leanings");
  const states = await getTranslations("trial.state");
  const figures = await getFigures();
  const trial = props.trials.find(({ personId, state }) => personId === person.id && isOpen(state));
  const month = due ? figures.month(`${due.since}-01`) : "";
  const remarks = [
    change &&
      t(change.points > 0 ? "movedToManagement" : "movedToIc", {
        points: figures.points(Math.abs(change.points)),
        day: figures.day(change.since),
      }),
    trial && t("trial", { state: states(trial.state) }),
    due && t(due.isLong ? "dueLong" : "due", { month }),
  ].filter((remark) => typeof remark === "string");
  return (
    <div>
      <LeaningRow
        name={person.name}
        href={`/teams/${props.teamId}/people/${person.id}`}
        record={record}
        remarks={remarks}
      />
      {record.verdict === "UNDECIDED" && !trial && (
        <PageLink
          href={`/trials/new?person=${person.id}`}
          className="mb-3 inline-block py-1 text-sm underline underline-offset-4"
        >
          {t("propose", { name: person.name })}
        </PageLink>
      )}
    </div>
  );
}
