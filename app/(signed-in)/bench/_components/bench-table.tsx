import { DataTable } from "@/app/_components/ui/data-table";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { BenchPerson, TrialDone } from "@/lib/rotation/bench";

/** One row a person: the trials that they have had, the outcomes that the viewer may know, for what they wait. */
export async function BenchTable({ people }: { people: BenchPerson[] }) {
  const t = await getTranslations("bench");
  const { shortDay } = await getFigures();
  const rows = people.map(({ personId, name, teamId, teamName, done, waiting }) => ({
    key: personId,
    cells: [
      <span key="person" className="font-semibold">
        {name}
      </span>,
      <PageLink key="team" href={`/teams/${teamId}`} className="underline-offset-4 hover:underline">
        {teamName}
      </PageLink>,
      done.length > 0
        ? done.map((trial) => <DoneTrial key={trial.trialId} trial={trial} />)
        : t("noTrial"),
      waiting ? t(`waiting.${waiting.kind}`, { day: shortDay(waiting.day) }) : "–",
    ],
  }));
  const head = ["person", "team", "done", "waiting"].map((key) => t(`head.${key}`));
  return <DataTable caption={t("title")} head={head} rows={rows} />;
}

async function DoneTrial({ trial }: { trial: TrialDone }) {
  const t = await getTranslations("bench");
  const outcomes = await getTranslations("check-in.decision.outcome");
  const { shortDay } = await getFigures();
  const { trialId, startsOn, lastDay, outcome, isTold } = trial;
  return (
    <span className="block">
      <PageLink href={`/trials/${trialId}`} className="underline underline-offset-4">
        {t("days", { from: shortDay(startsOn), to: shortDay(lastDay) })}
      </PageLink>
      <span className="block text-muted">
        {outcome ? outcomes(outcome) : t(isTold ? "undecided" : "notShared")}
      </span>
    </span>
  );
}
