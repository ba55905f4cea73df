import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Grade } from "@/lib/db/generated/enums";
import { decisionFrom } from "./decision";
import { gradeSeen } from "./policy";
import type { DirectManager } from "./queries";

/** What the manager sees of one assessment, and the first day without. */
export type Shared = { grade: Grade; expiresOn: Day | null };

/** The viewer's direct manager of today, and each assessment about which the viewer has decided. */
export type OwnSharing = { manager: DirectManager; shared: ReadonlyMap<string, Shared> };

type Row = { id: string; name: string; since: Day; assessmentId: string | null } & (
  { grade: Grade; decidedAt: Date; expiresOn: Date | null } | { grade: null }
);

/**
 * Everything that the viewer's direct manager of today is shown, by assessment id, in one statement.
 * An assessment is absent while the viewer has not decided since the two work together; null without a manager.
 */
export async function findOwnSharing(viewer: Viewer): Promise<OwnSharing | null> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT DISTINCT ON (s."assessmentId")
           u."id"::text AS "id", u."name", GREATEST(mb."startsOn", mg."startsOn")::text AS "since",
           s."assessmentId"::text AS "assessmentId", s."grade"::text AS "grade", s."decidedAt", s."expiresOn"
    FROM "membership" mb
    JOIN "management" mg ON mg."teamId" = mb."teamId" AND mg."userId" <> mb."userId"
      AND daterange(mg."startsOn", mg."endsOn") @> ${viewer.today}::date
    JOIN "user" u ON u."id" = mg."userId" AND u."removedAt" IS NULL
    LEFT JOIN "assessment" a ON a."userId" = mb."userId" AND a."submittedAt" IS NOT NULL
    LEFT JOIN "share" s ON s."assessmentId" = a."id" AND s."audience" = 'MANAGER'
      AND s."audienceUserId" = mg."userId"
    WHERE mb."userId" = ${viewer.userId}::uuid
      AND daterange(mb."startsOn", mb."endsOn") @> ${viewer.today}::date
    ORDER BY s."assessmentId", s."decidedAt" DESC, s."grade"`;
  const [first] = rows;
  if (!first) return null;
  const { id, name, since } = first;
  const shared = new Map<string, Shared>();
  for (const row of rows) {
    if (row.assessmentId === null || row.grade === null) continue;
    const decision = decisionFrom(row, viewer.timeZone);
    if (decision.decidedOn < since) continue; // said to the same person in another time: asked anew
    const facts = { relation: "direct manager", draft: false, decision, since } as const;
    const grade = gradeSeen({ ...facts, today: viewer.today });
    shared.set(row.assessmentId, {
      grade,
      expiresOn: grade === "NOTHING" ? null : decision.expiresOn,
    });
  }
  return { manager: { id, name, since }, shared };
}
