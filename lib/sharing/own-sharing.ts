import { dayOf, type Day } from "@/lib/day";
import type { Grade } from "@/lib/db/generated/enums";
import type { Verdict } from "@/lib/scoring/leaning";
import { decisionFrom } from "./decision";
import { gradeSeen, type Decision } from "./policy";

/** What a decision comes to today. */
export type Effect = { grade: Grade; expiresOn: Day | null };

/** One of the viewer's assessments and what the direct manager of today sees of it. */
export type SharedAssessment = Effect & {
  assessmentId: string;
  day: Day;
  verdict: Verdict | null;
  /** Whether the viewer has ever decided about this assessment and this manager. */
  decided: boolean;
  /** What the decision before the latest one would come to today: undoing goes back to it. */
  before: Effect;
};

/** A choice that the viewer made about one assessment and one reader. */
export type SharingDecision = Decision & {
  id: string;
  decidedAt: Date;
  assessmentDay: Day;
  reader: string;
  /** Whether the reader sees something today because of it. */
  holds: boolean;
};

/** An assessment with its decisions, the latest first. */
export type SharingRow = {
  id: string;
  submittedAt: Date;
  verdict: Verdict | null;
  shares: {
    id: string;
    grade: Grade;
    decidedAt: Date;
    expiresOn: Date | null;
    audienceUser: { id: string; name: string };
  }[];
};

type Present = {
  manager: { id: string; since: Day } | null;
  today: Day;
  timeZone: string;
};

/** Who sees what of somebody's assessments today, and every choice that led there, the latest first. */
export function sharingFrom(
  rows: readonly SharingRow[],
  present: Present,
): { sharing: SharedAssessment[]; decisions: SharingDecision[] } {
  const parts = rows.map((row) => sharingOf(row, present));
  const decisions = parts.flatMap((part) => part.decisions);
  return {
    sharing: parts.map((part) => part.own),
    decisions: decisions.toSorted((a, b) => b.decidedAt.getTime() - a.decidedAt.getTime()),
  };
}

function sharingOf({ id, submittedAt, verdict, shares }: SharingRow, present: Present) {
  const { manager, timeZone } = present;
  const day = dayOf(submittedAt, timeZone);
  const toManager = shares.filter(({ audienceUser }) => audienceUser.id === manager?.id);
  const [latest, before] = toManager.map((share) => decisionFrom(share, timeZone));
  const now = effectOf(latest, present);
  const decisions = shares.map((share): SharingDecision => {
    const { decidedAt, audienceUser } = share;
    const holds = share === toManager[0] && now.grade !== "NOTHING";
    const about = { assessmentDay: day, reader: audienceUser.name, holds };
    return { ...decisionFrom(share, timeZone), id: share.id, decidedAt, ...about };
  });
  const was = effectOf(before, present);
  const decided = latest !== undefined;
  const own: SharedAssessment = { assessmentId: id, day, verdict, decided, ...now, before: was };
  return { own, decisions };
}

function effectOf(decision: Decision | undefined, { manager, today }: Present): Effect {
  const grade = gradeSeen({
    relation: "direct manager",
    draft: false,
    decision: decision ?? null,
    since: manager?.since ?? null,
    today,
  });
  return { grade, expiresOn: grade === "NOTHING" ? null : (decision?.expiresOn ?? null) };
}
