import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { addMonths } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readAlone, reading, readTogether, type Reading } from "@/lib/db/reading";
import { isId } from "@/lib/id";
import { compareIn } from "@/lib/language/collation";
import type { Wording } from "@/lib/scoring/instrument";
import { ownFigures } from "@/lib/release/queries";
import type { Newest } from "@/lib/release/trend";
import { leaningRange, type LeaningRange } from "./leaning-range";
import type { Opening } from "./opening";
import { canEnterOpening, canSeeOpenings } from "./policy";

/** An opening with the name of its rung, null for any rung of the track; and whether the viewer may change it. */
export type ListedOpening = Opening & { rungName: Wording | null; canEnter: boolean };

/** For how many months closed openings are listed, and wishes for a trial are counted. */
const MONTHS = 12;

/**
 * The openings of the teams that the viewer oversees, or of all teams for an admin: open ones by
 * quarter, then those closed lately. Beside them counts of trials, for whoever may see these. Null
 * for everybody else.
 */
export async function listOpenings(viewer: Viewer): Promise<ListedOpening[] | null> {
  return canSeeOpenings(viewer) ? readAlone(openingsFor(viewer)) : null;
}

function openingsFor(viewer: Viewer): Reading<ListedOpening[]> {
  const { overseesTeamIds: reach, today } = viewer;
  const since = addMonths(today, -MONTHS);
  const rows = Prisma.sql`
    WITH RECURSIVE "seen" AS (
      SELECT o.*, o."teamId" = ANY(${reach}::uuid[]) AS "isOverseen" FROM "opening" o
      WHERE (${canAdminister(viewer)} OR o."teamId" = ANY(${reach}::uuid[]))
        AND (o."closedAt" IS NULL OR o."closedAt" >= ${since}::date)
    ), "placed" AS (
      SELECT t."id", t."name" AS "path" FROM "team" t WHERE t."parentId" IS NULL
      UNION ALL
      SELECT t."id", p."path" || ' / ' || t."name" FROM "team" t JOIN "placed" p ON t."parentId" = p."id"
    ), "below" AS (
      SELECT s."id" AS "openingId", s."teamId" FROM "seen" s WHERE s."isOverseen"
      UNION ALL
      SELECT b."openingId", t."id" FROM "team" t JOIN "below" b ON t."parentId" = b."teamId"
    ), "near" AS (
      SELECT b."openingId", tr.* FROM "below" b JOIN "trial" tr ON tr."teamId" = b."teamId"
      WHERE tr."cancelledAt" IS NULL
    )
    SELECT s."id"::text, s."teamId"::text, p."path", s."track"::text, s."rung", s."quarter"::text,
      s."seats", s."ending"::text,
      (SELECT r -> 'name' FROM "ladder_version" l, jsonb_array_elements(l."rungs") r
        WHERE r ->> 'key' = s."rung" AND l."effectiveOn" <= ${today}::date
        ORDER BY l."version" DESC LIMIT 1) AS "rungName",
      CASE WHEN s."isOverseen" THEN jsonb_build_object(
        'trialsBefore', (SELECT count(*) FROM "near" n WHERE n."openingId" = s."id"
          AND n."agreedAt" IS NOT NULL AND coalesce(n."endedEarlyOn", n."endsOn") > ${today}::date
          AND coalesce(n."endedEarlyOn", n."endsOn") <= s."quarter"),
        'waiting', (SELECT count(DISTINCT n."personId") FROM "near" n
          JOIN "membership" m ON m."userId" = n."personId" AND m."teamId" = n."teamId"
            AND daterange(m."startsOn", m."endsOn") @> ${today}::date
          JOIN "user" u ON u."id" = n."personId" AND u."removedAt" IS NULL
          WHERE n."openingId" = s."id" AND n."proposedById" = n."personId"
            AND n."agreedAt" IS NULL AND n."proposedAt" >= ${since}::date)
      ) END AS "around"
    FROM "seen" s JOIN "placed" p ON p."id" = s."teamId"
    ORDER BY s."closedAt" IS NOT NULL, s."quarter", p."path", s."track", s."rung"`;
  return reading({
    rows,
    from: (found: readonly Omit<ListedOpening, "canEnter">[]) =>
      found.map((row) => ({ ...row, canEnter: canEnterOpening(viewer, row.teamId) })),
  });
}

/** Whether enough people lean to a track, by what was released; counts alone, never a name. */
export type OpeningsOutlook = {
  /** The open ones for a track. */
  openings: ListedOpening[];
  seats: number;
  /** Null where no figure shows it. */
  range: LeaningRange | null;
  /** The day of the closing that the range is from. */
  closesOn: string | null;
};

/**
 * What an outlook rests on, for whoever sees openings: the openings, and the newest figures of the same
 * teams.
 */
export function outlookReadings(viewer: Viewer) {
  return { openings: openingsFor(viewer), figures: ownFigures(viewer) };
}

/** What the page of openings shows of them; null for whoever sees none. */
export async function findOpenings(
  viewer: Viewer,
): Promise<{ openings: ListedOpening[]; figures: Newest[] } | null> {
  return canSeeOpenings(viewer) ? readTogether(outlookReadings(viewer)) : null;
}

/** The openings towards management beside the newest released figure that shows how many lean there. */
export function outlookFrom(
  listed: readonly ListedOpening[],
  figures: readonly Newest[],
): OpeningsOutlook {
  const openings = listed.filter(({ ending, track }) => ending === null && track === "MANAGEMENT");
  const [newest] = figures.flatMap(({ closesOn, figures: shown }) => {
    const range = leaningRange(shown, "MANAGEMENT");
    return range ? [{ closesOn, range }] : [];
  });
  return {
    openings,
    seats: openings.reduce((sum, { seats }) => sum + seats, 0),
    range: newest?.range ?? null,
    closesOn: newest?.closesOn ?? null,
  };
}

/** The teams for which the viewer may enter openings, with their paths, in the order of these. */
export async function listOpeningTeams(viewer: Viewer): Promise<{ id: string; path: string }[]> {
  if (!canSeeOpenings(viewer)) return [];
  const teams = await db().$queryRaw<{ id: string; path: string }[]>`
    WITH RECURSIVE "placed" AS (
      SELECT t."id", t."name" AS "path" FROM "team" t WHERE t."parentId" IS NULL AND t."archivedAt" IS NULL
      UNION ALL
      SELECT t."id", p."path" || ' / ' || t."name" FROM "team" t JOIN "placed" p ON t."parentId" = p."id"
      WHERE t."archivedAt" IS NULL
    )
    SELECT p."id"::text, p."path" FROM "placed" p`;
  const compare = compareIn(viewer.locale);
  return teams
    .filter(({ id }) => canEnterOpening(viewer, id))
    .toSorted((one, other) => compare(one.path, other.path));
}

/** An opening that the viewer may change; null when there is none with this id. */
export async function findOpening(viewer: Viewer, id: string): Promise<ListedOpening | null> {
  if (!isId(id)) return null;
  const openings = await listOpenings(viewer);
  return openings?.find((one) => one.id === id && one.canEnter) ?? null;
}
