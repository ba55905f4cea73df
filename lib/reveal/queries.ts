import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readAlone, reading, withTables, type Reading } from "@/lib/db/reading";
import { isId } from "@/lib/id";
import { loggedRevealLook, lookOf } from "@/lib/sharing/look-queries";
import { reachedReveals } from "./reach-queries";
import { leniencyOf, type Leniency, type Reveal, type RevealOutline } from "./reveal";
import { openedRatings } from "./sealed-ratings";

/** How many reveals are listed. */
const REVEALS_SHOWN = 20;

/** What both sides may know of a reveal at any time; the tables are "reached" and "blind_reveal" v. */
const OUTLINE = Prisma.sql`
  v."id"::text AS "id", x."side"::text AS "side", v."personId"::text AS "personId",
  CASE WHEN x."side" = 'PERSON' THEN m."name" ELSE p."name" END AS "other",
  v."askedAt", v."bothInAt", v."closedAt" IS NOT NULL AS "isClosed",
  EXISTS (SELECT FROM "reveal_rating" g WHERE g."revealId" = v."id" AND g."side" = x."side") AS "isMineIn",
  EXISTS (SELECT FROM "reveal_rating" g WHERE g."revealId" = v."id" AND g."side" <> x."side") AS "isTheirsIn"`;

const SIDES = Prisma.sql`
  JOIN "blind_reveal" v ON v."id" = x."id"
  JOIN "user" p ON p."id" = v."personId" LEFT JOIN "user" m ON m."id" = v."managerId"`;

/** The viewer's reveals with their managers, the latest first. */
export function listOwnReveals(viewer: Viewer): Promise<RevealOutline[]> {
  return readAlone(revealsWhere(viewer, Prisma.sql`v."personId" = ${viewer.userId}::uuid`));
}

/** The viewer's reveals with a person whose direct manager they are, the latest first. */
export function revealsWith(viewer: Viewer, personId: string): Reading<RevealOutline[]> {
  return revealsWhere(
    viewer,
    Prisma.sql`v."personId" = ${personId}::uuid AND x."side" = 'MANAGER'`,
  );
}

function revealsWhere(viewer: Viewer, only: Prisma.Sql): Reading<RevealOutline[]> {
  const rows = Prisma.sql`
    SELECT ${OUTLINE} FROM (${reachedReveals(viewer)}) x ${SIDES}
    WHERE v."closedAt" IS NULL AND ${only}
    ORDER BY v."askedAt" DESC, v."id" DESC LIMIT ${REVEALS_SHOWN}`;
  return reading({ rows, from: (found: readonly OutlineRow[]) => found.map(outlineFrom) });
}

type OutlineRow = Omit<RevealOutline, "askedAt" | "bothInAt"> & {
  askedAt: string;
  bothInAt: string | null;
};

function outlineFrom({ askedAt, bothInAt, ...row }: OutlineRow): RevealOutline {
  return {
    ...row,
    askedAt: new Date(askedAt),
    bothInAt: bothInAt === null ? null : new Date(bothInAt),
  };
}

type RevealRow = RevealOutline & { mine: string | null; theirs: string | null };

/**
 * A reveal with the viewer's ratings, and with those of the other side once both are in: the statement
 * reads no other. A manager who is shown a person's ratings is logged for that person. Null for
 * everybody else, and for a manager who no longer manages the person.
 */
export async function findReveal(viewer: Viewer, id: string, now: Date): Promise<Reveal | null> {
  if (!isId(id)) return null;
  const asked = { readerId: viewer.userId, audiences: ["MANAGER"], door: "PAGE" } as const;
  const tables = {
    reached: Prisma.sql`SELECT * FROM (${reachedReveals(viewer)}) a WHERE a."id" = ${id}::uuid`,
    seenReveal: Prisma.sql`
      SELECT v."id", v."personId" AS "ownerId" FROM "reached" x JOIN "blind_reveal" v ON v."id" = x."id"
      WHERE x."side" = 'MANAGER' AND v."bothInAt" IS NOT NULL`,
    ...loggedRevealLook(lookOf(viewer, asked, now)),
  };
  const [row] = await db().$queryRaw<RevealRow[]>`
    ${withTables(tables)} SELECT ${OUTLINE},
      (SELECT g."ratings" FROM "reveal_rating" g
         WHERE g."revealId" = v."id" AND g."side" = x."side") AS "mine",
      (SELECT g."ratings" FROM "reveal_rating" g
         WHERE g."revealId" = v."id" AND g."side" <> x."side" AND v."bothInAt" IS NOT NULL) AS "theirs"
    FROM "reached" x ${SIDES}`;
  if (!row) return null;
  const { mine, theirs, ...outline } = row;
  return {
    ...outline,
    mine: mine === null ? null : openedRatings(mine),
    theirs: theirs === null ? null : openedRatings(theirs),
  };
}

type PairRow = { at: Date; mine: string; theirs: string };

/**
 * How the viewer's ratings as a manager lie against the self-ratings, over the reveals that they
 * reach today; for nobody else. Null while these are too few.
 */
export async function findOwnLeniency(viewer: Viewer): Promise<Leniency | null> {
  if (viewer.managesTeamIds.length === 0) return null;
  const rows = await db().$queryRaw<PairRow[]>`
    SELECT v."bothInAt" AS "at", own."ratings" AS "mine", other."ratings" AS "theirs"
    FROM (${reachedReveals(viewer)}) x JOIN "blind_reveal" v ON v."id" = x."id"
    JOIN "reveal_rating" own ON own."revealId" = v."id" AND own."side" = 'MANAGER'
    JOIN "reveal_rating" other ON other."revealId" = v."id" AND other."side" = 'PERSON'
    WHERE x."side" = 'MANAGER' AND v."bothInAt" IS NOT NULL`;
  return leniencyOf(
    rows.map(({ at, mine, theirs }) => {
      return { at, manager: openedRatings(mine), person: openedRatings(theirs) };
    }),
  );
}
