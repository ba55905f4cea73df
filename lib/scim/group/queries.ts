import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/id";
import { conditionFrom, type Columns } from "../condition-queries";
import { belongingTable, foundBy, type Found } from "../found-queries";
import type { Query } from "../input";
import { canProvision } from "../policy";
import type { GroupFacts } from "../resource";

const MEMBERS = (condition: Prisma.Sql) => Prisma.sql`EXISTS (
  SELECT FROM "belonging" b JOIN "user" u ON u."id" = b."userId" AND u."removedAt" IS NULL
  WHERE b."teamId" = t."id" AND ${condition})`;

const COLUMNS: Columns = {
  id: { kind: "exact", sql: Prisma.sql`t."id"::text` },
  externalid: { kind: "exact", sql: Prisma.sql`t."externalId"` },
  displayname: { kind: "text", sql: Prisma.sql`t."name"` },
  "members.value": { kind: "exact", sql: Prisma.sql`u."id"::text`, some: MEMBERS },
  "members.display": { kind: "text", sql: Prisma.sql`u."name"`, some: MEMBERS },
  "meta.created": { kind: "instant", sql: Prisma.sql`t."createdAt"` },
};

/** The teams that a query finds, in the order in which they came; none for people who ask. */
export async function findGroups(viewer: Viewer, query: Query): Promise<Found<GroupFacts>> {
  if (!canProvision(viewer)) return { rows: [], total: 0 };
  const condition = conditionFrom(query.filter, COLUMNS);
  const counting = db().$queryRaw<{ total: number }[]>`
    WITH ${belongingTable(viewer)}
    SELECT count(*)::int AS "total" FROM "team" t WHERE t."archivedAt" IS NULL AND ${condition}`;
  return foundBy(query, counting, () => readGroups(viewer, condition, query));
}

/** A team by its id; null for an archived one, and for people who ask. */
export async function findGroup(viewer: Viewer, id: string): Promise<GroupFacts | null> {
  if (!canProvision(viewer) || !isId(id)) return null;
  const only = Prisma.sql`t."id" = ${id}::uuid`;
  const [row] = await readGroups(viewer, only, { startIndex: 1, count: 1 });
  return row ?? null;
}

function readGroups(
  viewer: Viewer,
  condition: Prisma.Sql,
  { startIndex, count }: Pick<Query, "startIndex" | "count">,
): Promise<GroupFacts[]> {
  return db().$queryRaw<GroupFacts[]>`
    WITH ${belongingTable(viewer)}
    SELECT t."id"::text, t."externalId", t."name", t."createdAt",
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u."id", 'name', u."name") ORDER BY u."id"), '[]')
              FROM "belonging" b JOIN "user" u ON u."id" = b."userId" AND u."removedAt" IS NULL
              WHERE b."teamId" = t."id") AS "members"
    FROM "team" t WHERE t."archivedAt" IS NULL AND ${condition}
    ORDER BY t."createdAt", t."id" LIMIT ${count} OFFSET ${startIndex - 1}`;
}
