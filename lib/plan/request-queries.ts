import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { PlanGrade } from "@/lib/db/generated/enums";
import { loggedPlanLook, lookOf } from "@/lib/sharing/look-queries";
import { gradeSeen, RELATION_OF } from "@/lib/sharing/policy";
import { openedRecord } from "./sealed-record";
import { visiblePlans } from "./shared-queries";

/** What somebody waits for in their plan: the manager's answer to what an action needs, or to a comment. */
export type PlanRequest = { personId: string; day: Day } & (
  { kind: "needs"; actionId: string; what: string } | { kind: "comment"; commentId: string }
);

type Row = {
  personId: string;
  grade: PlanGrade;
  decidedAt: Date;
  expiresOn: Day | null;
  since: Date;
  actions: { id: string; dueOn: Day; record: string }[];
  comment: { id: string; at: string } | null;
};

/**
 * What people of these teams wait for in plans that they share with the viewer as their direct
 * manager. Logs the look at each plan in which something waits.
 */
export async function listPlanRequests(
  viewer: Viewer,
  teamIds: readonly string[],
  now: Date,
  lookId: string,
): Promise<PlanRequest[]> {
  const reading = { readerId: viewer.userId, audiences: ["MANAGER"], door: "WEEK" } as const;
  const look = lookOf(viewer, reading, now, lookId);
  const { timeZone, today } = look;
  const people = Prisma.sql`r."teamId" = ANY(${[...teamIds]}::uuid[])`;
  const rows = await db().$queryRaw<Row[]>`
    WITH ${visiblePlans(look, people)}, "asked" AS (
      SELECT d.*,
        (SELECT jsonb_agg(jsonb_build_object('id', a."id", 'dueOn', a."dueOn", 'record', a."record"))
           FROM "plan_action" a WHERE a."planId" = d."id" AND a."endedAt" IS NULL
             AND a."answeredAt" IS NULL) AS "actions",
        (SELECT CASE WHEN c."authorId" = d."ownerId"
                  THEN jsonb_build_object('id', c."id", 'at', c."writtenAt") END
           FROM "plan_comment" c WHERE c."planId" = d."id"
           ORDER BY c."writtenAt" DESC, c."id" DESC LIMIT 1) AS "comment"
      FROM "shownPlan" d
    ), "seenPlan" AS (
      SELECT * FROM "asked" WHERE "actions" IS NOT NULL OR "comment" IS NOT NULL
    ), ${loggedPlanLook(look)}
    SELECT s."ownerId"::text AS "personId", s."grade"::text AS "grade", s."decidedAt",
           s."expiresOn"::text AS "expiresOn", s."since", coalesce(s."actions", '[]') AS "actions",
           s."comment"
    FROM "seenPlan" s ORDER BY s."ownerId"`;
  return rows.flatMap((row) => {
    const relation = RELATION_OF.MANAGER;
    const grade = gradeSeen({ relation, draft: false, decision: row, since: row.since, today });
    return grade === "NOTHING" ? [] : requestsIn(row, timeZone);
  });
}

function requestsIn({ personId, actions, comment }: Row, timeZone: string): PlanRequest[] {
  const needed = actions.flatMap(({ id: actionId, dueOn: day, record }): PlanRequest[] => {
    const { what, needs, needsWords } = openedRecord("action", record);
    const asks = needs.length > 0 || needsWords !== "";
    return asks ? [{ kind: "needs", personId, day, actionId, what }] : [];
  });
  if (!comment) return needed;
  const day = dayOf(new Date(comment.at), timeZone);
  return [...needed, { kind: "comment", personId, day, commentId: comment.id }];
}
