import Link from "next/link";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Waiting } from "@/lib/home/waiting";
import type { TrialSummary } from "@/lib/trial/trial-record";
import { ReminderList } from "../reminder-list";

type Task = Exclude<Waiting, { kind: "new-manager" | "reminder" | "first" }>;

const PLACES = {
  draft: "/assessments/draft",
  share: "/assessments/:assessment#sharing",
  due: "/assessments/draft",
} satisfies Record<Task["kind"], string>;

/**
 * What waits for the viewer, the most urgent first; a reassuring sentence when nothing does. A new
 * manager has a card of their own.
 */
export async function NextTasks(props: { waiting: Waiting[]; trial: TrialSummary | null }) {
  const { waiting, trial } = props;
  if (waiting.length > 0 && waiting.every(({ kind }) => kind === "new-manager") && !trial)
    return null;
  const t = await getTranslations("home.next");
  const reminders = waiting.flatMap((one) => (one.kind === "reminder" ? [one.reminder] : []));
  return (
    <Card title={t("title")}>
      {waiting.length === 0 && <p className="text-muted">{t("nothing")}</p>}
      {reminders.length > 0 && <ReminderList reminders={reminders} isFirst />}
      <TaskList tasks={waiting.filter(isTask)} isFirst={reminders.length === 0} />
      {trial && <OwnTrial trial={trial} />}
      {reminders.length > 0 && (
        <p className="mt-5 text-sm">
          <Link href="/reminders" className="underline underline-offset-4">
            {t("reminders")}
          </Link>
        </p>
      )}
    </Card>
  );
}

function isTask(thing: Waiting): thing is Task {
  return thing.kind !== "new-manager" && thing.kind !== "reminder" && thing.kind !== "first";
}

async function TaskList({ tasks, isFirst }: { tasks: Task[]; isFirst: boolean }) {
  const t = await getTranslations("home.next");
  const wordsOf = (task: Task) => (task.kind === "draft" || task.kind === "share" ? task : {});
  if (tasks.length === 0) return null;
  return (
    <ul className={isFirst ? "space-y-5" : "mt-5 space-y-5"}>
      {tasks.map((task, place) => (
        <li key={task.kind} className="space-y-3">
          <p>{t(`${task.kind}.text`, wordsOf(task))}</p>
          <ButtonLink
            href={PLACES[task.kind].replace(
              ":assessment",
              task.kind === "share" ? task.assessmentId : "",
            )}
            look={isFirst && place === 0 ? "primary" : "secondary"}
          >
            {t(`${task.kind}.link`)}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

/** The viewer's open trial, also while nothing in it waits for them. */
async function OwnTrial({ trial }: { trial: TrialSummary }) {
  if (trial.awaitsMe) return null;
  const t = await getTranslations("home.next");
  const day = (await getFigures()).day(trial.startsOn);
  return (
    <p className="mt-5">
      {trial.state === "proposed" ? t("asked.text", { day }) : t("running.text")}{" "}
      <Link href={`/trials/${trial.id}`} className="underline underline-offset-4">
        {trial.state === "proposed" ? t("asked.link") : t("running.link")}
      </Link>
    </p>
  );
}
