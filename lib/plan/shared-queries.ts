import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { readAlone, reading, type Reading, type Tables } from "@/lib/db/reading";
import { Prisma } from "@/lib/db/generated/client";
import type { Audience, PlanGrade } from "@/lib/db/generated/enums";
import { isId } from "@/lib/id";
import { rungsFrom, type WrittenRung } from "@/lib/ladder/written-rung";
import { loggedPlanLook, lookOf, readingTable, type Look } from "@/lib/sharing/look-queries";
import { gradeSeen, RELATION_OF } from "@/lib/sharing/policy";
import type { Comment, Plan, PlanOutline } from "./plan";
import type { PlanReading } from "./policy";
import { commentFrom, outlineFrom, OUTLINE, planFrom, WHOLE } from "./plan-record";

/**
 * A plan as a reader may see it: its target and actions, or everything; comments with either. `rungs`
 * are those of the ladder that it was written under.
 */
export type SharedPlan = {
  person: { id: string; name: string };
  audience: Audience;
  rungs: WrittenRung[];
} & (
  | { grade: "ACTIONS"; plan: PlanOutline & { comments: Comment[] } }
  | { grade: "EVERYTHING"; plan: Plan }
);

type SeenRow = {
  id: string;
  ownerId: string;
  name: string;
  audience: Audience;
  grade: PlanGrade;
  decidedAt: string;
  expiresOn: Day | null;
  since: string;
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
  const asked = { readerId: viewer.userId, audiences, door: "PAGE" } as const;
  return readPlan(lookOf(viewer, asked, now, lookId), personId);
}

/** The viewer's own plan as one of their readers sees it; not logged. */
export async function findPlanMirror(
  viewer: Viewer,
  reader: { id: string; audience: Audience },
  now: Date,
): Promise<SharedPlan | null> {
  const asked = { readerId: reader.id, audiences: [reader.audience], door: null };
  return readPlan(lookOf(viewer, asked, now), viewer.userId);
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
  const asked = { readerId: viewer.userId, audiences: ["MANAGER"], door: null } as const;
  const seen = await readAlone(seenPlan(lookOf(viewer, asked, now), personIs(plan.personId)));
  return { relation: RELATION_OF.MANAGER, grade: seen?.grade ?? "NOTHING", isClosed };
}

async function readPlan(look: Look, personId: string): Promise<SharedPlan | null> {
  return openSeen(await readAlone(seenPlan(look, personIs(personId))), look.readerId);
}

const personIs = (personId: string) => Prisma.sql`r."ownerId" = ${personId}::uuid`;

/** Which open plan of a person a reader may see, and how much of it. */
export type SeenPlan = Pick<SeenRow, "id" | "ownerId" | "name" | "audience"> & {
  grade: Exclude<PlanGrade, "NOTHING">;
};

/** As much of a plan as its reader may see; null of none. */
export async function openSeen(
  seen: SeenPlan | null,
  readerId: string,
): Promise<SharedPlan | null> {
  if (!seen) return null;
  const { id, ownerId, name, audience, grade } = seen;
  const of = { person: { id: ownerId, name }, audience };
  const where = { id };
  if (grade === "EVERYTHING") {
    const select = { ...WHOLE, ladder: RUNGS };
    const { ladder, ...whole } = await db().plan.findUniqueOrThrow({ where, select });
    return { ...of, grade, plan: planFrom(whole, readerId), rungs: rungsFrom(ladder.rungs) };
  }
  const select = { ...OUTLINE, comments: WHOLE.comments, ladder: RUNGS };
  const { comments, ladder, ...outline } = await db().plan.findUniqueOrThrow({ where, select });
  const said = comments.map((comment) => commentFrom(comment, readerId));
  const plan = { ...outlineFrom(outline), comments: said };
  return { ...of, grade, plan, rungs: rungsFrom(ladder.rungs) };
}

const RUNGS = { select: { rungs: true } } as const;

/**
 * Which open plan of one person (`people`, an SQL condition on the relation "r") the reader of a look
 * may see; logs the look.
 */
export function seenPlan(look: Look, people: Prisma.Sql): Reading<SeenPlan | null> {
  const widest = Prisma.sql`SELECT * FROM "shownPlan" ORDER BY "grade" DESC, "audience" LIMIT 1`;
  const rows = Prisma.sql`
    SELECT s."id"::text AS "id", s."ownerId"::text AS "ownerId", o."name", s."audience"::text AS "audience",
           s."grade"::text AS "grade", s."decidedAt", s."expiresOn"::text AS "expiresOn", s."since"
    FROM "seenPlan" s JOIN "user" o ON o."id" = s."ownerId"`;
  return reading({
    tables: { ...visiblePlans(look, people), seenPlan: widest, ...loggedPlanLook(look) },
    rows,
    from: ([row]: readonly SeenRow[]) => {
      if (!row) return null;
      const { id, ownerId, name, audience } = row;
      const grade = planGradeOf(row, look.today);
      return grade === "NOTHING" ? null : { id, ownerId, name, audience, grade };
    },
  });
}

/** The grade at which the reader of a row with the columns of "shownPlan" sees the plan: the policy decides. */
export function planGradeOf(
  row: Pick<SeenRow, "audience" | "grade" | "decidedAt" | "expiresOn" | "since">,
  today: Day,
): PlanGrade {
  const { audience, grade, expiresOn } = row;
  const decision = { grade, expiresOn, decidedAt: new Date(row.decidedAt) };
  const relation = RELATION_OF[audience];
  return gradeSeen({ relation, draft: false, decision, since: new Date(row.since), today });
}

/**
 * The tables that every reading of plans uses: "shownPlan" has the open plans of some people (a
 * condition on "r") that their reader may see today, once for each role of the reader.
 */
export function visiblePlans(look: Look, people: Prisma.Sql): Tables {
  const { readerId, today } = look;
  return {
    ...readingTable(look, people),
    decidedPlan: Prisma.sql`
      SELECT DISTINCT ON (p."id", s."audience")
             p."id", d."ownerId", s."audience", d."since", s."grade", s."decidedAt", s."expiresOn"
      FROM "reading" d
      JOIN "plan" p ON p."personId" = d."ownerId" AND p."closedAt" IS NULL
      JOIN "plan_share" s ON s."planId" = p."id" AND s."audience" = d."audience"
        AND s."audienceUserId" = ${readerId}::uuid
      ORDER BY p."id", s."audience", s."decidedAt" DESC, s."grade"`,
    shownPlan: Prisma.sql`
      SELECT * FROM "decidedPlan"
      WHERE "grade" <> 'NOTHING' AND ("expiresOn" IS NULL OR "expiresOn" > ${today}::date)
        AND "decidedAt" >= "since"`,
  };
}
