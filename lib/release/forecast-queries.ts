import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { forecastFigures, type Assumptions, type Forecast, type SizedTeam } from "./forecast";

/** A scope with its name; null for the organisation. */
export type NamedForecast = Forecast & { name: string | null };

type Row = Omit<SizedTeam, "id"> & {
  id: string | null;
  name: string | null;
  smallestGroup: number;
};

/**
 * Which figures would appear with the teams of today; null for anybody who is not an admin. Only the
 * sizes of teams are read: nobody's answers, consent or shares.
 */
export async function findForecast(
  viewer: Viewer,
  assumed: Assumptions,
): Promise<NamedForecast[] | null> {
  if (!canAdminister(viewer)) return null;
  const rows = await db().$queryRaw<Row[]>`
    WITH "here" AS (
      SELECT m."teamId", EXISTS (SELECT 1 FROM "management" g WHERE g."userId" = u."id"
        AND daterange(g."startsOn", g."endsOn") @> ${viewer.today}::date) AS "leads"
      FROM "user" u LEFT JOIN "membership" m ON m."userId" = u."id"
        AND daterange(m."startsOn", m."endsOn") @> ${viewer.today}::date
      WHERE u."removedAt" IS NULL
    )
    SELECT t."id"::text, t."parentId"::text AS "parentId", t."name", i."smallestGroup",
      count(h.*)::int AS "people", (count(*) FILTER (WHERE h."leads"))::int AS "leaders"
    FROM "installation" i CROSS JOIN "team" t LEFT JOIN "here" h ON h."teamId" = t."id"
    WHERE t."archivedAt" IS NULL GROUP BY t."id", i."smallestGroup"
    UNION ALL
    SELECT NULL, NULL, NULL, i."smallestGroup", (SELECT count(*)::int FROM "here" WHERE "teamId" IS NULL), 0
    FROM "installation" i`;
  const teams = rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ ...row, id }]));
  const nowhere = rows.find(({ id }) => id === null);
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  return forecastFigures(teams, nowhere?.people ?? 0, assumed, nowhere?.smallestGroup ?? 0).map(
    (forecast) => ({ ...forecast, name: names.get(forecast.teamId ?? "") ?? null }),
  );
}
