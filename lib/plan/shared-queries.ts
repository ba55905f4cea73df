import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Audience, PlanGrade } from "@/lib/db/generated/enums";
import { isId } from "@/lib/id";
import { loggedPlanLook, lookOf, readingTable, type Look } from "@/lib/sharing/look-queries";
import { gradeSeen, RELATION_OF } from "@/lib/sharing/policy";
import type { Comment, Plan, PlanOutline } from "./plan";
import type { PlanReading } from "./policy";
import { commentFrom, outlineFrom, OUTLINE, planFrom, WHOLE } from "./plan-record";

/** A plan as a reader may see it: its target and actions, or everything; comments with either. */
export type SharedPlan = { person: { id: string; name: string }; audience: Audience } & (
  | { grade: "ACTIONS"; plan: PlanOutline & { comments: Comment[] } }
  | { grade: "EVERYTHING"; plan: Plan }
);

type SeenRow = {
  id: string;
  name: string;
  audience: Audience;
  grade: PlanGrade;
  decidedAt: Date;
  expiresOn: Day | null;
  since: Date;
};

/**
 * The open plan of a person, as far as it is shared with the viewer in one of these roles; logs the
 * look for that person, as one with the record that the same page shows (`lookId`). Null when
 * nothing of it is shared.
 */
export async function findSharedPlan(
  viewer: Viewer,
  { personId, audiences }: { personId: string; audiences: readonly Audience[] },
  now: Date,
  lookId?: string,
): Promise<SharedPlan | null> {
  if (!isId(personId)) return null;
  const reading = { readerId: viewer.userId, audiences, door: "PAGE" } as const;
  return readPlan(lookOf(viewer, reading, now, lookId), personId);
}

/** The viewer's own plan as one of their readers sees it; not logged. */
export async function findPlanMirror(
  viewer: Viewer,
  reader: { id: string; audience: Audience },
  now: Date,
): Promise<SharedPlan | null> {
  const reading = { readerId: reader.id, audiences: [reader.audience], door: null };
  return readPlan(lookOf(viewer, reading, now), viewer.userId);
}

/**
 * How the viewer reads a plan today: as its owner, or by what is shared with them as the direct
 * manager. Asked before a write, so nothing is logged.
 */
export async function findReading(
  viewer: Viewer,
  plan: { personId: string; closedAt: Date | null },
  now: Date,
): Promise<PlanReading> {
  const isClosed = plan.closedAt !== null;
  if (plan.personId === viewer.userId) return { relation: "self", grade: "EVERYTHING", isClosed };
  const reading = { readerId: viewer.userId, audiences: ["MANAGER"], door: null } as const;
  const seen = await findSeen(lookOf(viewer, reading, now), plan.personId);
  return { relation: RELATION_OF.MANAGER, grade: seen?.grade ?? "NOTHING", isClosed };
}

async function readPlan(look: Look, personId: string): Promise<SharedPlan | null> {
  const seen = await findSeen(look, personId);
  if (!seen) return null;
  const { id, name, audience, grade } = seen;
  const of = { person: { id: personId, name }, audience };
  if (grade === "EVERYTHING") {
    const whole = await db().plan.findUniqueOrThrow({ where: { id }, select: WHOLE });
    return { ...of, grade, plan: planFrom(whole, look.readerId) };
  }
  const select = { ...OUTLINE, comments: WHOLE.comments };
  const { comments, ...outline } = await db().plan.findUniqueOrThrow({ where: { id }, select });
  const said = comments.map((comment) => commentFrom(comment, look.readerId));
  return { ...of, grade, plan: { ...outlineFrom(outline), comments: said } };
}

type Seen = Pick<SeenRow, "id" | "name" | "audience"> & { grade: Exclude<PlanGrade, "NOTHING"> };

// What a reader may see of somebody's open plan, and the look that this is, in one statement.
async function findSeen(look: Look, personId: string): Promise<Seen | null> {
  const [row] = await db().$queryRaw<SeenRow[]>`
    WITH ${visiblePlans(look, Prisma.sql`r."ownerId" = ${personId}::uuid`)}, "seenPlan" AS (
      SELECT * FROM "shownPlan" ORDER BY "grade" DESC, "audience" LIMIT 1
    ), ${loggedPlanLook(look)}
    SELECT s."id"::text AS "id", o."name", s."audience"::text AS "audience", s."grade"::text AS "grade",
           s."decidedAt", s."expiresOn"::text AS "expiresOn", s."since"
    FROM "seenPlan" s JOIN "user" o ON o."id" = s."ownerId"`;
  if (!row) return null;
  const { id, name, audience, since, ...decision } = row;
  const relation = RELATION_OF[audience];
  const grade = gradeSeen({ relation, draft: false, decision, since, today: look.today });
  return grade === "NOTHING" ? null : { id, name, audience, grade };
}

/**
 * The tables that every reading of plans uses: "shownPlan" has the open plans of some people (a
 * condition on "r") that their reader may see today, once for each role of the reader.
 */
export function visiblePlans(look: Look, people: Prisma.Sql): Prisma.Sql {
  const { readerId, today } = look;
  return Prisma.sql`
    ${readingTable(look, people)}, "decided" AS (
      SELECT DISTINCT ON (p."id", s."audience")
             p."id", d."ownerId", s."audience", d."since", s."grade", s."decidedAt", s."expiresOn"
      FROM "reading" d
      JOIN "plan" p ON p."personId" = d."ownerId" AND p."closedAt" IS NULL
      JOIN "plan_share" s ON s."planId" = p."id" AND s."audience" = d."audience"
        AND s."audienceUserId" = ${readerId}::uuid
      ORDER BY p."id", s."audience", s."decidedAt" DESC, s."grade"
    ), "shownPlan" AS (
      SELECT * FROM "decided"
      WHERE "grade" <> 'NOTHING' AND ("expiresOn" IS NULL OR "expiresOn" > ${today}::date)
        AND "decidedAt" >= "since"
    )`;
}
