import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import type { Contexts } from "@/lib/context/company-context";
import { findContexts } from "@/lib/context/queries";
import { type Day, fromDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma, type LadderVersion } from "@/lib/db/generated/client";
import { reading, type Reading } from "@/lib/db/reading";
import type { Ladder } from "./ladder";
import { rungsFrom, rungWith, type WrittenRung } from "./written-rung";

/** The ladder in force on the viewer's day, with the figures of each company size as they are now. */
export async function findLadder(
  viewer: Pick<Viewer, "today">,
  reading?: Promise<Contexts>,
): Promise<Ladder> {
  return (await findLadders(viewer, [], reading)).inForce;
}

/**
 * The ladder in force on the viewer's day, and it and these versions by their number, in force or not;
 * one that does not exist is absent. Whoever reads the figures of the company sizes too passes their
 * `reading`.
 */
export async function findLadders(
  { today }: Pick<Viewer, "today">,
  versions: readonly number[],
  reading: Promise<Contexts> = findContexts(),
): Promise<{ inForce: Ladder; byVersion: Map<number, Ladder> }> {
  const [rows, contexts] = await Promise.all([
    db().$queryRaw<LadderVersion[]>`
      SELECT * FROM "ladder_version" WHERE "version" = ANY(${[...versions]}::int[])
      OR "version" = (SELECT max("version") FROM "ladder_version" WHERE "effectiveOn" <= ${today}::date)
      ORDER BY "version"`,
    reading,
  ]);
  const ladders = rows.map((row) => ladderFrom(row, contexts));
  const inForce = ladders.findLast(({ effectiveOn }) => effectiveOn <= today);
  if (!inForce) throw new Error("no version of the ladder is in force");
  return { inForce, byVersion: new Map(ladders.map((ladder) => [ladder.version, ladder])) };
}

/** The rungs in force on a day, without figures. */
export function rungsOnDay(day: Day): Reading<WrittenRung[]> {
  const rows = Prisma.sql`
    SELECT "rungs" FROM "ladder_version" WHERE "effectiveOn" <= ${day}::date
    ORDER BY "version" DESC LIMIT 1`;
  return reading({
    rows,
    from: ([row]: readonly { rungs: unknown }[]) => {
      if (!row) throw new Error("no version of the ladder is in force");
      return rungsFrom(row.rungs);
    },
  });
}

/** The rungs of several versions by their number, without figures; one that does not exist is absent. */
export async function findWrittenLadders(
  versions: readonly number[],
): Promise<Map<number, { rungs: WrittenRung[] }>> {
  if (versions.length === 0) return new Map();
  const rows = await db().ladderVersion.findMany({ where: { version: { in: [...versions] } } });
  return new Map(rows.map(({ version, rungs }) => [version, { rungs: rungsFrom(rungs) }]));
}

function ladderFrom(
  { version, effectiveOn, source, setAt, rungs }: LadderVersion,
  { settings, inUse }: Contexts,
): Ladder {
  return {
    version,
    effectiveOn: fromDatabaseDay(effectiveOn),
    source,
    setAt,
    rungs: rungsFrom(rungs).map((rung) => rungWith(rung, settings)),
    inUse,
  };
}

/** A published version as the history lists it, and by whom; null for Pendulum's own. */
export type PublishedLadder = Omit<Ladder, "rungs" | "inUse"> & {
  reason: string;
  setBy: string | null;
};

/** Every published version, the latest first; null for anybody who is not an admin. */
export async function findLadderHistory(viewer: Viewer): Promise<PublishedLadder[] | null> {
  if (!canAdminister(viewer)) return null;
  const rows = await db().ladderVersion.findMany({
    orderBy: { version: "desc" },
    omit: { rungs: true },
    include: { setBy: { select: { name: true } } },
  });
  return rows.map(({ version, effectiveOn, source, reason, setAt, setBy }) => ({
    version,
    effectiveOn: fromDatabaseDay(effectiveOn),
    source,
    reason,
    setAt,
    setBy: setBy?.name ?? null,
  }));
}

/** What an admin edits: the latest version, and the next one as far as it is written. */
export type LadderEdit = {
  version: number;
  effectiveOn: Day;
  published: WrittenRung[];
  /** The published rungs while nothing is changed. */
  rungs: WrittenRung[];
  /** 0 while nothing is changed. */
  revision: number;
  change: { at: Date; by: string | null } | null;
};

/** The ladder as an admin edits it; null for anybody else. */
export async function findLadderEdit(viewer: Viewer): Promise<LadderEdit | null> {
  if (!canAdminister(viewer)) return null;
  const [latest, draft] = await Promise.all([
    db().ladderVersion.findFirstOrThrow({ orderBy: { version: "desc" } }),
    db().ladderDraft.findFirst({ include: { changedBy: { select: { name: true } } } }),
  ]);
  const published = rungsFrom(latest.rungs);
  return {
    version: latest.version,
    effectiveOn: fromDatabaseDay(latest.effectiveOn),
    published,
    rungs: draft ? rungsFrom(draft.rungs) : published,
    revision: draft?.revision ?? 0,
    change: draft && { at: draft.changedAt, by: draft.changedBy?.name ?? null },
  };
}
