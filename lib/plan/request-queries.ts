import { dayOf, type Day } from "@/lib/day";
import { reading, type Reading } from "@/lib/db/reading";
import { Prisma } from "@/lib/db/generated/client";
import type { Audience, PlanGrade } from "@/lib/db/generated/enums";
import { loggedPlanLook, type Look } from "@/lib/sharing/look-queries";
import { openedRecord } from "./sealed-record";
import { planGradeOf, visiblePlans } from "./shared-queries";

/** What somebody waits for in their plan: the manager's answer to what an action needs, or to a comment. */
export type PlanRequest = { personId: string; day: Day } & (
  { kind: "needs"; actionId: string; what: string } | { kind: "comment"; commentId: string }
);

type Row = {
  personId: string;
  audience: Audience;
  grade: PlanGrade;
  decidedAt: string;
  expiresOn: Day | null;
  since: string;
  actions: { id: string; dueOn: Day; record: string }[];
  comment: { id: string; at: string } | null;
};

/**
 * What people (an SQL condition on the relation "r") wait for in plans that they share with the reader
 * of a look. Logs the look at each plan in which something waits.
 */
export function planRequests(look: Look, people: Prisma.Sql): Reading<PlanRequest[]> {
  const { timeZone, today } = look;
  const asked = Prisma.sql`
    SELECT d.*,
      (SELECT jsonb_agg(jsonb_build_object('id', a."id", 'dueOn', a."dueOn", 'record', a."record"))
         FROM "plan_action" a WHERE a."planId" = d."id" AND a."endedAt" IS NULL
           AND a."answeredAt" IS NULL) AS "actions",
      (SELECT CASE WHEN c."authorId" = d."ownerId"
                THEN jsonb_build_object('id', c."id", 'at', c."writtenAt") END
         FROM "plan_comment" c WHERE c."planId" = d."id"
         ORDER BY c."writtenAt" DESC, c."id" DESC LIMIT 1) AS "comment"
    FROM "shownPlan" d`;
  const waiting = Prisma.sql`
    SELECT * FROM "askedPlan" WHERE "actions" IS NOT NULL OR "comment" IS NOT NULL`;
  return reading({
    tables: {
      ...visiblePlans(look, people),
      askedPlan: asked,
      seenPlan: waiting,
      ...loggedPlanLook(look),
    },
    rows: Prisma.sql`
      SELECT s."ownerId"::text AS "personId", s."audience"::text AS "audience", s."grade"::text AS "grade",
             s."decidedAt", s."expiresOn"::text AS "expiresOn", s."since",
             coalesce(s."actions", '[]') AS "actions", s."comment"
      FROM "seenPlan" s ORDER BY s."ownerId"`,
    from: (rows: readonly Row[]) =>
      rows.flatMap((row) =>
        planGradeOf(row, today) === "NOTHING" ? [] : requestsIn(row, timeZone),
      ),
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
