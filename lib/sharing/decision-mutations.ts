import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Grade } from "@/lib/db/generated/enums";
import { decisionAfter, decisionFrom, LATEST_FIRST, type Reader } from "./decision";
import type { ShareDecision } from "./policy";

/** The scope of a decision: one assessment, or (null) all submitted ones. */
type Deciding = {
  reader: Reader;
  assessmentId: string | null;
  grade: Grade;
  expiresOn: Day | null;
  now: Date;
};

/** Whether an end lies in the past; a withdrawal has none. */
export function isTooSoon(
  { grade, expiresOn }: { grade: string | null; expiresOn: Day | null },
  today: Day,
): boolean {
  return grade !== null && grade !== "NOTHING" && expiresOn !== null && expiresOn <= today;
}

/**
 * Writes a decision about the viewer's submitted assessments where it changes something; returns
 * how many there are. Locks them, so that decisions about one assessment are serialised; a draft
 * cannot be shared.
 */
export async function writeDecisions(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { reader, assessmentId, grade, expiresOn, now }: Deciding,
): Promise<number> {
  const locked = await lockOwn(tx, viewer, assessmentId);
  const audience = { audience: reader.audience, audienceUserId: reader.id };
  const held = await latestOf(tx, locked, audience);
  const about = { reader, today: viewer.today, now };
  const data = locked.flatMap((assessmentId) => {
    const latest = held.get(assessmentId) ?? null;
    const decision = decisionAfter(latest, { grade, expiresOn }, about);
    return decision ? { assessmentId, ...audience, ...decision } : [];
  });
  await tx.share.createMany({ data });
  return locked.length;
}

/** Locks the viewer's submitted assessments, or one of them; returns their ids. */
export async function lockOwn(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  assessmentId: string | null,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id"::text AS "id" FROM "assessment"
    WHERE "userId" = ${viewer.userId}::uuid AND "submittedAt" IS NOT NULL
      AND (${assessmentId}::uuid IS NULL OR "id" = ${assessmentId}::uuid)
    ORDER BY "id" FOR UPDATE`;
  return rows.map(({ id }) => id);
}

async function latestOf(
  tx: Prisma.TransactionClient,
  ids: string[],
  audience: { audience: Reader["audience"]; audienceUserId: string },
): Promise<Map<string, ShareDecision>> {
  const rows = await tx.share.findMany({
    where: { assessmentId: { in: ids }, ...audience },
    orderBy: [{ assessmentId: "asc" }, ...LATEST_FIRST],
    distinct: ["assessmentId"],
  });
  return new Map(rows.map((row) => [row.assessmentId, decisionFrom(row)]));
}
