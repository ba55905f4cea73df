import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { PlanGrade } from "@/lib/db/generated/enums";
import { decisionFrom, effectOf, LATEST_FIRST, type Reader } from "@/lib/sharing/decision";
import { listReaders } from "@/lib/sharing/queries";

/** A reader of today, and what they see of a plan; null while the owner has not decided. */
export type PlanReader = Reader & { decided: { grade: PlanGrade; expiresOn: Day | null } | null };

/** Everybody with whom the viewer may share their open plan today, and what each sees of it. */
export async function listPlanReaders(viewer: Viewer): Promise<PlanReader[]> {
  const [readers, rows] = await Promise.all([
    listReaders(viewer),
    db().planShare.findMany({
      where: { plan: { personId: viewer.userId, closedAt: null } },
      orderBy: LATEST_FIRST,
    }),
  ]);
  return readers.map((reader) => {
    const latest = rows.find(
      (row) => row.audience === reader.audience && row.audienceUserId === reader.id,
    );
    if (!latest || latest.decidedAt < reader.since) return { ...reader, decided: null };
    return { ...reader, decided: effectOf(decisionFrom(latest), reader, viewer.today) };
  });
}
