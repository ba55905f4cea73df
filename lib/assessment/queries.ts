import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/id";
import { findAsked, findCurrent } from "@/lib/instrument/published-queries";
import { RECORD_COLUMNS, recordFrom, type AssessmentRow } from "./assessment-record";
import { isStraightLined } from "@/lib/scoring/carelessness";
import { isCareless, type OwnRecord } from "./own-record";

const LATEST_FIRST = [
  { submittedAt: "desc" },
  { id: "desc" },
] satisfies Prisma.AssessmentOrderByWithRelationInput[];

/** The columns that `ownRecordFrom` reads. */
export const OWN_COLUMNS = { ...RECORD_COLUMNS, pace: true } as const;

/** The viewer's submitted assessment; null when there is none with this id. */
export async function findAssessment(viewer: Viewer, id: string): Promise<OwnRecord | null> {
  if (!isId(id)) return null;
  const row = await db().assessment.findFirst({
    where: { id, userId: viewer.userId, submittedAt: { not: null } },
    select: OWN_COLUMNS,
  });
  return row && ownRecordFrom(viewer, row);
}

/** The latest full assessment of somebody, whose verdict counts. */
export const LATEST_FULL = {
  where: { form: "FULL", submittedAt: { not: null } },
  orderBy: LATEST_FIRST,
  take: 1,
  select: { id: true },
} satisfies Prisma.AssessmentFindManyArgs;

/** The viewer's submitted assessment, and the id of their latest full one; null as above. */
export async function findAssessmentAndLatest(
  viewer: Viewer,
  id: string,
): Promise<{ record: OwnRecord; latestId: string | null } | null> {
  if (!isId(id)) return null;
  const row = await db().assessment.findFirst({
    where: { id, userId: viewer.userId, submittedAt: { not: null } },
    relationLoadStrategy: "join",
    select: { ...OWN_COLUMNS, user: { select: { assessments: LATEST_FULL } } },
  });
  if (!row) return null;
  return {
    record: await ownRecordFrom(viewer, row),
    latestId: row.user.assessments[0]?.id ?? null,
  };
}

/** The viewer's latest full assessment, whose verdict counts; null when there is none. */
export async function findLatestId(viewer: Viewer): Promise<string | null> {
  const [latest] = await db().assessment.findMany({
    ...LATEST_FULL,
    where: { ...LATEST_FULL.where, userId: viewer.userId },
  });
  return latest?.id ?? null;
}

/** The viewer's latest full assessment; null when there is none. */
export function findLatest(viewer: Viewer): Promise<OwnRecord | null> {
  return findFull(viewer, { not: null });
}

/** The viewer's last full assessment before another one of theirs; null when there is none. */
export function findFullBefore(
  viewer: Viewer,
  { submittedAt }: { submittedAt: Date },
): Promise<OwnRecord | null> {
  return findFull(viewer, { lt: submittedAt });
}

async function findFull(
  viewer: Viewer,
  submittedAt: Prisma.DateTimeNullableFilter,
): Promise<OwnRecord | null> {
  const row = await db().assessment.findFirst({
    where: { userId: viewer.userId, form: "FULL", submittedAt },
    orderBy: LATEST_FIRST,
    select: OWN_COLUMNS,
  });
  return row && ownRecordFrom(viewer, row);
}

/** Whether the viewer can answer the quick form now: after a full assessment, where it is published. */
export async function findQuickOffer(viewer: Viewer): Promise<boolean> {
  return (await findLatestId(viewer)) !== null && isQuickOffered();
}

/** Whether there is a quick form for people with a full assessment. */
export async function isQuickOffered(): Promise<boolean> {
  return (await findCurrent("QUICK")) !== null;
}

/** All submitted assessments of the viewer, the latest first. */
export async function listAssessments(viewer: Viewer): Promise<OwnRecord[]> {
  const rows = await db().assessment.findMany({
    where: { userId: viewer.userId, submittedAt: { not: null } },
    orderBy: LATEST_FIRST,
    select: OWN_COLUMNS,
  });
  return Promise.all(rows.map((row) => ownRecordFrom(viewer, row)));
}

/** A submitted row of the viewer with what is shown only to its owner. */
export async function ownRecordFrom(
  viewer: Viewer,
  row: AssessmentRow & { pace: unknown },
): Promise<OwnRecord> {
  const instrument = await findAsked(row);
  const record = recordFrom(row, { instrument, timeZone: viewer.timeZone });
  const { answers } = record;
  return {
    ...record,
    careless: isCareless(instrument, answers, row.pace),
    straightLined: isStraightLined(answers),
  };
}
