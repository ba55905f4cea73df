import type { Viewer } from "@/lib/auth/viewer";
import { fromDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { PlanGrade } from "@/lib/db/generated/enums";
import type { Reader } from "@/lib/sharing/decision";
import { gradeSeen, RELATION_OF } from "@/lib/sharing/policy";
import { listReaders } from "@/lib/sharing/queries";

/** A reader of today, and what they see of a plan; null while the owner has not decided. */
export type PlanReader = Reader & { decided: { grade: PlanGrade; expiresOn: Day | null } | null };

/** Everybody with whom the viewer may share their open plan today, and what each sees of it. */
export async function listPlanReaders(viewer: Viewer): Promise<PlanReader[]> {
  const [readers, rows] = await Promise.all([
    listReaders(viewer),
    db().planShare.findMany({
      where: { plan: { personId: viewer.userId, closedAt: null } },
      orderBy: [{ decidedAt: "desc" }, { grade: "asc" }],
    }),
  ]);
  return readers.map((reader) => {
    const latest = rows.find(
      (row) => row.audience === reader.audience && row.audienceUserId === reader.id,
    );
    if (!latest || latest.decidedAt < reader.since) return { ...reader, decided: null };
    const expiresOn = latest.expiresOn && fromDatabaseDay(latest.expiresOn);
    const grade = gradeSeen({
      relation: RELATION_OF[reader.audience],
      draft: false,
      decision: { grade: latest.grade, decidedAt: latest.decidedAt, expiresOn },
      since: reader.since,
      today: viewer.today,
    });
    return { ...reader, decided: { grade, expiresOn: grade === "NOTHING" ? null : expiresOn } };
  });
}
