import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { writePath } from "./naming";
import { TeamMap } from "./team-map";

export type ListedTeam = {
  id: string;
  name: string;
  parentId: string | null;
  archived: boolean;
  members: number;
  lead: string | null;
  leadEmail: string | null;
  /** From the top: `Engineering / Platform / Storage`. */
  path: string;
  depth: number;
};

/** Every team in the order of the tree; null for anybody but an admin. */
export async function listTeams(viewer: Viewer): Promise<ListedTeam[] | null> {
  if (!canAdminister(viewer)) return null;
  const rows = await db().$queryRaw<Omit<ListedTeam, "path" | "depth">[]>`
    WITH "now" AS (SELECT ${viewer.today}::date AS "day")
    SELECT t."id"::text, t."name", t."parentId"::text, t."archivedAt" IS NOT NULL AS "archived",
           (SELECT count(*)::int FROM "membership" m WHERE m."teamId" = t."id"
             AND daterange(m."startsOn", m."endsOn") @> n."day") AS "members",
           u."name" AS "lead", u."email"::text AS "leadEmail"
    FROM "team" t CROSS JOIN "now" n
    LEFT JOIN "management" g ON g."teamId" = t."id" AND daterange(g."startsOn", g."endsOn") @> n."day"
    LEFT JOIN "user" u ON u."id" = g."userId"`;
  const map = new TeamMap(rows);
  return rows
    .map((row) => {
      const path = map.byId(row.id)?.path ?? [row.name];
      return { ...row, path: writePath(path), depth: path.length - 1 };
    })
    .sort((a, b) => a.path.localeCompare(b.path));
}
