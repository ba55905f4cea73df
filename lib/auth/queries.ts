import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Theme } from "@/lib/db/generated/enums";
import type { Day } from "@/lib/day";
import { reachTables } from "./reach-queries";

/** The signed-in person, read from the database on each request. */
export type Viewer = {
  userId: string;
  /** Of a program with a key of the installation; absent for people. */
  keyId?: string;
  sessionId: string;
  name: string;
  email: string;
  isAdmin: boolean;
  locale: string | null;
  theme: Theme;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  installation: string;
  demo: boolean;
  requiresSecondFactor: boolean;
  timeZone: string;
  today: Day;
  /** The team that the person belongs to today. */
  teamId: string | null;
  /** Teams that the person manages today. */
  managesTeamIds: string[];
  /** Of `overseesTeamIds` those that the person only is people partner of: they read, nothing else. */
  partnerOfTeamIds: string[];
  /** The teams that the person manages or is people partner of, and every team below them. */
  overseesTeamIds: string[];
  /** Teams whose manager the person stands in for today: their tasks and schedule, nobody's record. */
  standsInForTeamIds: string[];
  /** Whether somebody names the person as their sponsor or mentor today. */
  isNamed: boolean;
  seenAt: Date;
  /** When an administrator removed the second factor, until the person dismisses the notice. */
  factorTakenAt: Date | null;
  /** When the person will be erased, if that was requested. */
  erasedAt: Date | null;
};

/**
 * The viewer of an active session, in one statement; null when the session ended, expired, idled
 * out or its person was removed. `idleHours` limits the time since the session was last used.
 */
export async function findViewerOfSession(
  sessionId: string,
  userId: string,
  now: Date,
  idleHours: number,
): Promise<Viewer | null> {
  const instant = now.toISOString();
  const session = Prisma.sql`
    SELECT s."id"::text AS "id", s."userId", s."seenAt" FROM "session" s
    WHERE s."id" = ${sessionId}::uuid AND s."userId" = ${userId}::uuid
      AND s."endedAt" IS NULL AND s."expiresAt" > ${instant}::timestamptz
      AND s."seenAt" > ${instant}::timestamptz - make_interval(secs => ${idleHours * 3600})`;
  return readViewer(session, userId, instant);
}

/** The same person where there is no session: for a token of theirs, or a mail to them; null when they were removed. */
export async function findViewerWithoutSession(userId: string, now: Date): Promise<Viewer | null> {
  const instant = now.toISOString();
  const token = Prisma.sql`
    SELECT ${NO_ID} AS "id", ${userId}::uuid AS "userId", ${instant}::timestamptz AS "seenAt"`;
  return readViewer(token, userId, instant);
}

/** Where a person or a session would stand and there is none. */
const NO_ID = "00000000-0000-0000-0000-000000000000";

/**
 * An installation's key as a viewer: an administrator and people partner of every team who is nobody,
 * so has no answers, no trial and no record shared with them.
 */
export async function findInstallationViewer(
  key: { id: string; name: string },
  now: Date,
): Promise<Viewer> {
  const [row] = await db().$queryRaw<InstallationRow[]>`
    SELECT i."name" AS "installation", i."demo", i."timeZone",
           (${now.toISOString()}::timestamptz AT TIME ZONE i."timeZone")::date::text AS "today",
           (SELECT coalesce(string_agg("id"::text, ' '), '') FROM "team") AS "teams"
    FROM "installation" i WHERE i."id" = 1`;
  if (!row) throw new Error("There is no installation.");
  const { teams, ...installation } = row;
  const everyTeam = teams.split(" ").filter(Boolean);
  return {
    ...installation,
    userId: NO_ID,
    keyId: key.id,
    sessionId: NO_ID,
    name: key.name,
    email: "",
    isAdmin: true,
    locale: null,
    theme: "SYSTEM",
    hasPassword: false,
    hasSecondFactor: false,
    requiresSecondFactor: false,
    teamId: null,
    managesTeamIds: [],
    partnerOfTeamIds: everyTeam,
    overseesTeamIds: everyTeam,
    standsInForTeamIds: [],
    isNamed: false,
    seenAt: now,
    factorTakenAt: null,
    erasedAt: null,
  };
}

type InstallationRow = Pick<Viewer, "installation" | "demo" | "timeZone" | "today"> & {
  teams: string;
};

// `asking`: one row of the session ("id"), its person ("userId") and when it was last used ("seenAt"), or none.
async function readViewer(
  asking: Prisma.Sql,
  userId: string,
  instant: string,
): Promise<Viewer | null> {
  const rows = await db().$queryRaw<(Omit<Viewer, "overseesTeamIds"> & { oversees: string })[]>`
    WITH RECURSIVE "here" AS (
      SELECT "name", "demo", "requireSecondFactor", "timeZone",
             (${instant}::timestamptz AT TIME ZONE "timeZone")::date AS "today"
      FROM "installation" WHERE "id" = 1
    ), ${reachTables(Prisma.sql`${userId}::uuid`, Prisma.sql`(SELECT "today" FROM "here")`)}
    SELECT u."id"::text AS "userId", s."id" AS "sessionId", u."name", u."email"::text AS "email",
           u."isAdmin", u."locale", u."theme"::text AS "theme",
           u."passwordHash" IS NOT NULL AS "hasPassword", u."totpEnabledAt" IS NOT NULL AS "hasSecondFactor",
           h."name" AS "installation", h."demo", h."requireSecondFactor" AS "requiresSecondFactor",
           h."timeZone", h."today"::text AS "today", s."seenAt",
           (SELECT e."dueAt" FROM "erasure_request" e WHERE e."userId" = u."id") AS "erasedAt",
           (SELECT max(r."removedAt") FROM "second_factor_removal" r
             WHERE r."personId" = u."id" AND r."seenAt" IS NULL) AS "factorTakenAt",
           (SELECT m."teamId"::text FROM "membership" m
             WHERE m."userId" = u."id" AND m."startsOn" <= h."today"
               AND (m."endsOn" IS NULL OR m."endsOn" > h."today")) AS "teamId",
           EXISTS (SELECT FROM "naming" n WHERE n."readerId" = u."id" AND n."endedAt" IS NULL) AS "isNamed",
           ARRAY(SELECT "teamId"::text FROM "managed") AS "managesTeamIds",
           ARRAY(SELECT "teamId"::text FROM "reached" WHERE NOT "leads") AS "partnerOfTeamIds",
           ARRAY(SELECT "teamId"::text FROM "stoodIn") AS "standsInForTeamIds",
           (SELECT coalesce(string_agg("teamId"::text, ' '), '') FROM "reached") AS "oversees"
    FROM (${asking}) s JOIN "user" u ON u."id" = s."userId" CROSS JOIN "here" h
    WHERE u."removedAt" IS NULL`;
  const [row] = rows;
  if (!row) return null;
  // As one text: parsing a list would take longer than the rest for a viewer who oversees a thousand teams.
  const { oversees, ...viewer } = row;
  return { ...viewer, overseesTeamIds: oversees.split(" ").filter(Boolean) };
}

/** The person behind a demo shortcut; null unless the database was made by the demo seed. */
export async function findDemoPerson(email: string): Promise<string | null> {
  if (!(await isDemoDatabase())) return null;
  const person = await db().user.findUnique({ where: { email }, select: { id: true } });
  return person?.id ?? null;
}

/** Whether the database was made by the demo seed. */
export async function isDemoDatabase(): Promise<boolean> {
  const installation = await db().installation.findUnique({ where: { id: 1 } });
  return installation?.demo ?? false;
}
