import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import type { Contexts } from "@/lib/context/company-context";
import { findContexts } from "@/lib/context/queries";
import { type Day, fromDatabaseDay, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma, type LadderVersion } from "@/lib/db/generated/client";
import { reading, type Reading } from "@/lib/db/reading";
import type { Ladder } from "./ladder";
import { rungsFrom, rungWith, type WrittenRung } from "./written-rung";

/**
 * The ladder in force on the viewer's day, with the figures of each company size as they are now.
 * Whoever reads these too passes their `reading`.
 */
export async function findLadder(
  viewer: Pick<Viewer, "today">,
  reading: Promise<Contexts> = findContexts(),
): Promise<Ladder> {
  const [row, contexts] = await Promise.all([findInForce(viewer), reading]);
  return ladderFrom(row, contexts);
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

async function findInForce({ today }: Pick<Viewer, "today">): Promise<LadderVersion> {
  const row = await db().ladderVersion.findFirst({
    where: { effectiveOn: { lte: toDatabaseDay(today) } },
    orderBy: { version: "desc" },
  });
  if (!row) throw new Error("no version of the ladder is in force");
  return row;
}

/** A version of the ladder, in force or not; null when there is none with this number. */
export async function findLadderVersion(version: number): Promise<Ladder | null> {
  const ladders = await findLadderVersions([version]);
  return ladders.get(version) ?? null;
}

/**
 * Several versions of the ladder by their number; one that does not exist is absent. What is `known`,
 * and what the `reading` has, is not read again.
 */
export async function findLadderVersions(
  versions: readonly number[],
  known: readonly Ladder[] = [],
  reading?: Promise<Contexts>,
): Promise<Map<number, Ladder>> {
  const ladders = new Map(known.map((ladder) => [ladder.version, ladder]));
  const missing = [...new Set(versions)].filter((version) => !ladders.has(version));
  if (missing.length === 0) return ladders;
  const [rows, contexts] = await Promise.all([
    db().ladderVersion.findMany({ where: { version: { in: missing } } }),
    reading ?? findContexts(),
  ]);
  for (const row of rows) ladders.set(row.version, ladderFrom(row, contexts));
  return ladders;
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
