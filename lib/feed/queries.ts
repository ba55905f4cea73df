import type { Viewer } from "@/lib/auth/viewer";
import { hashOf } from "@/lib/auth/link/one-time-token";
import { reachTables } from "@/lib/auth/reach-queries";
import { addDays, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { standingIn } from "@/lib/team/policy";
import { eventFrom, lastChangeOf, type FeedEvent } from "./feed";

/** The calendar behind an address. `teamName` is null for a person's own. */
export type Feed = {
  hash: string;
  locale: string | null;
  teamName: string | null;
  events: FeedEvent[];
  changedAt: Date;
};

/** How long ended events are kept, and the most events: the oldest are left out first. */
const KEPT_DAYS = 730;
const MOST_EVENTS = 500;

/** Whether a text has the form of a calendar's secret; anything else is not found without a query. */
function isSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/**
 * The calendar behind a secret address; null when there is none, it was revoked, its person was
 * removed, or they may no longer open its team. A team's calendar has its agreed turns and
 * trials, which the team knows; a person's has their own, pending ones included.
 */
export async function findFeed(secret: string, now: Date): Promise<Feed | null> {
  if (!isSecret(secret)) return null;
  const hash = hashOf(secret);
  const found = await findOwner(hash, now);
  if (!found) return null;
  const { userId, teamId, today, createdAt, ...feed } = found;
  const rows = await db().trial.findMany({
    where: {
      ...(teamId ? { teamId, agreedAt: { not: null } } : { personId: userId }),
      endsOn: { gt: toDatabaseDay(addDays(today, -KEPT_DAYS)) },
    },
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
    take: MOST_EVENTS,
    relationLoadStrategy: "join",
    select: EVENT_COLUMNS,
  });
  const events = rows.map((row) => eventFrom(row, today)).toReversed();
  return { hash, ...feed, events, changedAt: lastChangeOf(events, createdAt) };
}

const EVENT_COLUMNS = {
  id: true,
  startsOn: true,
  endsOn: true,
  proposedAt: true,
  agreedAt: true,
  declinedAt: true,
  cancelledAt: true,
  endedEarlyOn: true,
  ending: { select: { recordedAt: true } },
  extensions: {
    where: { personSignedAt: { not: null }, managerSignedAt: { not: null } },
    select: { personSignedAt: true, managerSignedAt: true },
  },
  team: { select: { name: true } },
  person: { select: { name: true, removedAt: true } },
} as const satisfies Prisma.TrialSelect;

type Owner = {
  userId: string;
  teamId: string | null;
  teamName: string | null;
  locale: string | null;
  today: Day;
  createdAt: Date;
};

/**
 * The owner of an active address, if they may still open what it shows: checked on each request,
 * without a session.
 */
async function findOwner(hash: string, now: Date): Promise<Owner | null> {
  const owner = Prisma.sql`(SELECT "userId" FROM "feed")`;
  const today = Prisma.sql`(SELECT "today" FROM "feed")`;
  const rows = await db().$queryRaw<Owner[]>`
    WITH RECURSIVE "feed" AS (
      SELECT f."userId", f."teamId", f."createdAt", u."locale",
             (${now.toISOString()}::timestamptz AT TIME ZONE i."timeZone")::date AS "today"
      FROM "calendar_feed" f JOIN "user" u ON u."id" = f."userId"
      JOIN "installation" i ON i."id" = 1
      WHERE f."hash" = ${hash} AND f."revokedAt" IS NULL AND u."removedAt" IS NULL
    ), ${reachTables(owner, today)}, "opened" AS (
      SELECT "teamId" FROM "reached"
      UNION
      SELECT "teamId" FROM "stoodIn"
      UNION
      SELECT m."teamId" FROM "membership" m JOIN "feed" f USING ("userId")
      WHERE daterange(m."startsOn", m."endsOn") @> f."today"
    )
    SELECT f."userId"::text AS "userId", f."teamId"::text AS "teamId", t."name" AS "teamName", f."locale",
           f."today"::text AS "today", f."createdAt"
    FROM "feed" f LEFT JOIN "team" t ON t."id" = f."teamId"
    WHERE f."teamId" IS NULL
       OR (t."archivedAt" IS NULL AND f."teamId" IN (SELECT "teamId" FROM "opened"))`;
  return rows[0] ?? null;
}

/** An active address in its owner's list; `answers` is false once they may no longer open the team. */
export type OwnFeed = {
  id: string;
  teamName: string | null;
  teamId: string | null;
  createdAt: Date;
  answers: boolean;
};

/** The viewer's active addresses, their own calendar first. */
export async function listFeeds(viewer: Viewer): Promise<OwnFeed[]> {
  const rows = await db().calendarFeed.findMany({
    where: { userId: viewer.userId, revokedAt: null },
    select: {
      id: true,
      teamId: true,
      createdAt: true,
      team: { select: { name: true, archivedAt: true } },
    },
    orderBy: [{ teamId: { sort: "asc", nulls: "first" } }],
  });
  return rows.map(({ team, ...row }) => ({
    ...row,
    teamName: team?.name ?? null,
    answers: row.teamId === null || (!team?.archivedAt && standingIn(row.teamId, viewer) !== null),
  }));
}
