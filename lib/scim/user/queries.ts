import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/id";
import { conditionFrom, type Columns } from "../condition-queries";
import { belongingTable, foundBy, type Found } from "../found-queries";
import type { Query } from "../input";
import { canProvision } from "../policy";
import type { UserFacts } from "../resource";

const USER_NAME = Prisma.sql`coalesce(u."userName"::text, u."email"::text)`;

const GROUPS = (condition: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT FROM "belonging" b JOIN "team" t ON t."id" = b."teamId" AND t."archivedAt" IS NULL
  WHERE b."userId" = u."id" AND ${condition})`;

const COLUMNS: Columns = {
  id: { kind: "exact", sql: Prisma.sql`u."id"::text` },
  externalid: { kind: "exact", sql: Prisma.sql`u."externalId"` },
  username: { kind: "text", sql: USER_NAME },
  displayname: { kind: "text", sql: Prisma.sql`u."name"` },
  "name.formatted": { kind: "text", sql: Prisma.sql`u."name"` },
  "name.givenname": { kind: "text", sql: Prisma.sql`u."givenName"` },
  "name.familyname": { kind: "text", sql: Prisma.sql`u."familyName"` },
  active: { kind: "boolean", sql: Prisma.sql`(u."removedAt" IS NULL)` },
  "emails.value": { kind: "text", sql: Prisma.sql`u."email"::text` },
  "emails.type": { kind: "text", sql: Prisma.sql`'work'::text` },
  "emails.primary": { kind: "boolean", sql: Prisma.sql`true` },
  "manager.value": { kind: "exact", sql: Prisma.sql`u."directoryManagerId"::text` },
  "groups.value": { kind: "exact", sql: Prisma.sql`t."id"::text`, some: GROUPS },
  "groups.display": { kind: "text", sql: Prisma.sql`t."name"`, some: GROUPS },
  "meta.created": { kind: "instant", sql: Prisma.sql`u."invitedAt"` },
};

/** The people that a query finds, in the order in which they came; nobody for people who ask. */
export async function findUsers(viewer: Viewer, query: Query): Promise<Found<UserFacts>> {
  if (!canProvision(viewer)) return { rows: [], total: 0 };
  const condition = conditionFrom(query.filter, COLUMNS);
  const counting = db().$queryRaw<{ total: number }[]>`
    WITH ${belongingTable(viewer)}
    SELECT count(*)::int AS "total" FROM "user" u WHERE u."leftDirectoryAt" IS NULL AND ${condition}`;
  return foundBy(query, counting, () => readUsers(viewer, condition, query));
}

/** A person by their id; null for one whom the directory deleted, and for people who ask. */
export async function findUser(viewer: Viewer, id: string): Promise<UserFacts | null> {
  if (!canProvision(viewer) || !isId(id)) return null;
  const only = Prisma.sql`u."id" = ${id}::uuid`;
  const [row] = await readUsers(viewer, only, { startIndex: 1, count: 1 });
  return row ?? null;
}

function readUsers(
  viewer: Viewer,
  condition: Prisma.Sql,
  { startIndex, count }: Pick<Query, "startIndex" | "count">,
): Promise<UserFacts[]> {
  return db().$queryRaw<UserFacts[]>`
    WITH ${belongingTable(viewer)}
    SELECT u."id"::text, u."externalId", ${USER_NAME} AS "userName", u."name", u."givenName",
           u."familyName", u."email"::text, u."removedAt" IS NULL AS "active", u."invitedAt" AS "createdAt",
           m."id"::text AS "managerId", m."name" AS "manager",
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t."id", 'name', t."name") ORDER BY t."id"), '[]')
              FROM "belonging" b JOIN "team" t ON t."id" = b."teamId" AND t."archivedAt" IS NULL
              WHERE b."userId" = u."id") AS "groups"
    FROM "user" u
    LEFT JOIN "user" m ON m."id" = u."directoryManagerId" AND m."leftDirectoryAt" IS NULL
    WHERE u."leftDirectoryAt" IS NULL AND ${condition}
    ORDER BY u."invitedAt", u."id" LIMIT ${count} OFFSET ${startIndex - 1}`;
}
