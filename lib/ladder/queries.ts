import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { findContexts } from "@/lib/context/queries";
import { type Day, fromDatabaseDay, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { LadderVersion } from "@/lib/db/generated/client";
import type { Ladder } from "./ladder";
import { rungsFrom, rungWith, type WrittenRung } from "./written-rung";

/** The ladder in force on the viewer's day, with the figures of each company size as they are now. */
export async function findLadder(viewer: Pick<Viewer, "today">): Promise<Ladder> {
  const row = await db().ladderVersion.findFirst({
    where: { effectiveOn: { lte: toDatabaseDay(viewer.today) } },
    orderBy: { version: "desc" },
  });
  if (!row) throw new Error("no version of the ladder is in force");
  return ladderFrom(row);
}

/** A version of the ladder, in force or not; null when there is none with this number. */
export async function findLadderVersion(version: number): Promise<Ladder | null> {
  const row = await db().ladderVersion.findUnique({ where: { version } });
  return row && ladderFrom(row);
}

/** Several versions of the ladder by their number; one that does not exist is absent. */
export async function findLadderVersions(
  versions: readonly number[],
): Promise<Map<number, Ladder>> {
  if (versions.length === 0) return new Map();
  const where = { version: { in: [...new Set(versions)] } };
  const rows = await db().ladderVersion.findMany({ where });
  const ladders = await Promise.all(rows.map(ladderFrom));
  return new Map(ladders.map((ladder) => [ladder.version, ladder]));
}

async function ladderFrom({ effectiveOn, rungs, ...row }: LadderVersion): Promise<Ladder> {
  const { settings } = await findContexts();
  return {
    version: row.version,
    effectiveOn: fromDatabaseDay(effectiveOn),
    source: row.source,
    setAt: row.setAt,
    rungs: rungsFrom(rungs).map((rung) => rungWith(rung, settings)),
  };
}

/** A published version as the history lists it, and by whom; null for Pendulum's own. */
export type PublishedLadder = Omit<Ladder, "rungs"> & { reason: string; setBy: string | null };

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
