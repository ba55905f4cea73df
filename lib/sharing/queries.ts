import type { Viewer } from "@/lib/auth/viewer";
import { type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Grade } from "@/lib/db/generated/enums";
import { isId } from "@/lib/id";
import { decisionFrom } from "./decision";
import { gradeSeen } from "./policy";

/** The manager of the viewer's team today, and since when the two work together; null without one. */
export type DirectManager = { id: string; name: string; since: Day };

/** Who may be shown the viewer's assessments today; nobody is their own manager. */
export async function findDirectManager(viewer: Viewer): Promise<DirectManager | null> {
  const [manager] = await db().$queryRaw<DirectManager[]>`
    SELECT u."id"::text AS "id", u."name", GREATEST(mb."startsOn", mg."startsOn")::text AS "since"
    FROM "membership" mb
    JOIN "management" mg ON mg."teamId" = mb."teamId" AND mg."userId" <> mb."userId"
      AND mg."startsOn" <= ${viewer.today}::date
      AND (mg."endsOn" IS NULL OR mg."endsOn" > ${viewer.today}::date)
    JOIN "user" u ON u."id" = mg."userId" AND u."removedAt" IS NULL
    WHERE mb."userId" = ${viewer.userId}::uuid AND mb."startsOn" <= ${viewer.today}::date
      AND (mb."endsOn" IS NULL OR mb."endsOn" > ${viewer.today}::date)`;
  return manager ?? null;
}

/**
 * What the direct manager of today sees of one of the viewer's assessments, and until which day; null
 * while the viewer has not decided, or when there is nobody to decide about.
 */
export async function currentGrade(
  viewer: Viewer,
  assessmentId: string,
): Promise<{ grade: Grade; expiresOn: Day | null } | null> {
  const manager = isId(assessmentId) ? await findDirectManager(viewer) : null;
  if (!manager) return null;
  const latest = await db().share.findFirst({
    where: {
      assessmentId,
      assessment: { userId: viewer.userId, submittedAt: { not: null } },
      audience: "MANAGER",
      audienceUserId: manager.id,
    },
    orderBy: [{ decidedAt: "desc" }, { grade: "asc" }],
  });
  if (!latest) return null;
  const decision = decisionFrom(latest, viewer.timeZone);
  const { since } = manager;
  const facts = { relation: "direct manager", draft: false, decision, since } as const;
  const grade = gradeSeen({ ...facts, today: viewer.today });
  return { grade, expiresOn: grade === "NOTHING" ? null : decision.expiresOn };
}
