import { nameOfIssuer } from "@/lib/auth/openid/provider";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/id";
import { collationFor } from "@/lib/language/collation";
import { rowsOf } from "@/lib/part";
import { patternFrom } from "@/lib/searched";
import { openStretchFrom } from "@/lib/stretch";
import type { PeopleSearch, PeopleSort, PersonState } from "./search";

export type ListedPerson = {
  id: string;
  name: string;
  email: string;
  state: PersonState;
  isAdmin: boolean;
  team: string | null;
};
export type Counts = { joined: number; invited: number; removed: number; teams: number };

/** The numbers of people and teams; null for anybody who is not an admin. */
export async function countPeople(viewer: Viewer): Promise<Counts | null> {
  if (!canAdminister(viewer)) return null;
  const rows = await db().$queryRaw<Counts[]>`
    SELECT count(*) FILTER (WHERE "removedAt" IS NULL AND "joinedAt" IS NOT NULL)::int AS "joined",
           count(*) FILTER (WHERE "removedAt" IS NULL AND "joinedAt" IS NULL)::int AS "invited",
           count(*) FILTER (WHERE "removedAt" IS NOT NULL)::int AS "removed",
           (SELECT count(*)::int FROM "team" WHERE "archivedAt" IS NULL) AS "teams"
    FROM "user"`;
  return rows[0] ?? null;
}

/**
 * A page of people, searched, filtered and sorted, with the total; null for anybody who is not an
 * admin. A team stands for itself and the teams below it.
 */
export async function listPeople(
  viewer: Viewer,
  { words, state, teamId, sort, page }: PeopleSearch,
): Promise<{ people: ListedPerson[]; total: number } | null> {
  if (!canAdminister(viewer)) return null;
  const pattern = patternFrom(words);
  const { limit, offset } = rowsOf(page);
  const rows = await db().$queryRaw<(ListedPerson & { total: number })[]>`
    WITH RECURSIVE "below" AS (
      SELECT t."id" FROM "team" t WHERE t."id" = ${teamId}::uuid
      UNION SELECT t."id" FROM "team" t JOIN "below" b ON t."parentId" = b."id"
    ), "found" AS (
      SELECT u.*, CASE WHEN "removedAt" IS NOT NULL THEN 'removed'
                       WHEN "joinedAt" IS NOT NULL THEN 'joined' ELSE 'invited' END AS "state"
      FROM "user" u WHERE ${pattern}::text IS NULL
        OR u."name" ILIKE ${pattern} OR u."email"::text ILIKE ${pattern}
    )
    SELECT f."id"::text, f."name", f."email"::text, f."state", f."isAdmin", t."name" AS "team",
           count(*) OVER ()::int AS "total"
    FROM "found" f
    LEFT JOIN "membership" m ON m."userId" = f."id" AND m."startsOn" <= ${viewer.today}::date
      AND (m."endsOn" IS NULL OR m."endsOn" > ${viewer.today}::date)
    LEFT JOIN "team" t ON t."id" = m."teamId"
    WHERE (${state}::text IS NULL OR f."state" = ${state})
      AND (${teamId}::uuid IS NULL OR m."teamId" IN (SELECT "id" FROM "below"))
    ORDER BY ${orderOf(sort, viewer)}, f."id"
    LIMIT ${limit} OFFSET ${offset}`;
  return { people: rows, total: rows[0]?.total ?? 0 };
}

function orderOf(sort: PeopleSort, viewer: Viewer): Prisma.Sql {
  const collation = Prisma.raw(`"${collationFor(viewer)}"`);
  const byName = Prisma.sql`f."name" COLLATE ${collation}`;
  const orders: Record<PeopleSort, Prisma.Sql> = {
    name: byName,
    team: Prisma.sql`t."name" COLLATE ${collation} NULLS LAST, ${byName}`,
    state: Prisma.sql`f."state", ${byName}`,
    newest: Prisma.sql`f."invitedAt" DESC, ${byName}`,
  };
  return orders[sort];
}

/** A person as administration sees them; null when they do not exist, and for anybody who is not an admin. */
export async function findPerson(viewer: Viewer, id: string) {
  if (!canAdminister(viewer) || !isId(id)) return null;
  const person = await db().user.findUnique({
    where: { id },
    relationLoadStrategy: "join",
    select: {
      id: true,
      name: true,
      email: true,
      isAdmin: true,
      joinedAt: true,
      removedAt: true,
      totpEnabledAt: true,
      factorsLost: {
        orderBy: { removedAt: "desc" },
        select: { removedAt: true, admin: { select: { name: true } } },
      },
      accounts: {
        orderBy: { linkedAt: "asc" },
        select: { issuer: true, linkedAt: true, closedAt: true },
      },
      adminFrom: true,
      memberships: { orderBy: { startsOn: "desc" }, include: { team: { select: { name: true } } } },
    },
  });
  if (!person) return null;
  const memberships = person.memberships.map(({ id: key, team, teamId, ...dates }) => ({
    key,
    teamId,
    team: team.name,
    ...openStretchFrom(dates),
  }));
  const { totpEnabledAt, accounts, adminFrom, ...kept } = person;
  return {
    ...kept,
    memberships,
    hasSecondFactor: totpEnabledAt !== null,
    identities: accounts.map((row) => ({ ...row, provider: nameOfIssuer(row.issuer) })),
    /** The provider whose group made the person an admin. */
    adminBy: adminFrom && nameOfIssuer(adminFrom),
  };
}
