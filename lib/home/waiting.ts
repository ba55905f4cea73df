import { isDueAgain } from "@/lib/assessment/policy";
import type { Day } from "@/lib/day";
import type { Reminder } from "@/lib/reminder/reminder";
import { isUnanswered } from "@/lib/sharing/decision";
import type { ReaderSharing } from "@/lib/sharing/own-queries";

/** Something that waits for the viewer. */
export type Waiting =
  | { kind: "new-manager"; reader: ReaderSharing }
  | { kind: "reminder"; reminder: Reminder }
  | { kind: "draft"; answered: number; total: number }
  | { kind: "share"; manager: string; assessmentId: string }
  | { kind: "first" }
  | { kind: "due" };

type Facts = {
  latest: { id: string; day: Day; submittedAt: Date } | null;
  draft: { answered: number; total: number } | null;
  /** What is due in trials and turns. */
  reminders: readonly Reminder[];
  sharing: readonly ReaderSharing[];
  today: Day;
};

/**
 * Everything that waits for the viewer, the most urgent first. Home shows nothing else as waiting,
 * and says that nothing waits only when this is empty.
 */
export function waitingFrom({ latest, draft, reminders, sharing, today }: Facts): Waiting[] {
  const unanswered = sharing.find((one) => isUnanswered(one, latest?.submittedAt ?? null));
  const things: Waiting[] = [];
  if (unanswered) things.push({ kind: "new-manager", reader: unanswered });
  things.push(...reminders.map((reminder): Waiting => ({ kind: "reminder", reminder })));
  if (draft) things.push({ kind: "draft", ...draft });
  const undecided = !unanswered && latest && sharing.find(({ shared }) => !shared.has(latest.id));
  if (undecided) things.push({ kind: "share", manager: undecided.name, assessmentId: latest.id });
  const asksAlready = draft !== null || reminders.some(({ kind }) => kind === "washout");
  if (!latest && !draft) things.push({ kind: "first" });
  if (latest && !asksAlready && isDueAgain(latest.day, today)) things.push({ kind: "due" });
  return things;
}

/** What else waits for somebody whose page starts with their first assessment, begun or not. */
export function besideFirstAssessment(waiting: readonly Waiting[]): Waiting[] {
  return waiting.filter(({ kind }) => kind !== "first" && kind !== "draft");
}
