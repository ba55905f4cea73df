import { recordChange } from "@/lib/audit/mutations";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { done, type Outcome, refused } from "@/lib/outcome";
import { MOST_RUNGS, type Publication, type SeenLadder, type WantedRung } from "./input";
import { rungsOn } from "./ladder";
import { keyOfNew, ladderChange, withoutRung, withRung } from "./rung-change";
import { rungsFrom, type WrittenRung } from "./written-rung";

type Common = "not-found" | "changed-meanwhile" | "busy";
export type RungRefusal = Common | "track-full" | "last-rung";
export type LadderRefusal = Common | "day-past" | "day-early" | "nothing-changed";

const RULES = {
  ladder_version_pkey: "changed-meanwhile",
  ladder_no_gap: "changed-meanwhile",
  ladder_one_draft: "changed-meanwhile",
  busy: "busy",
} as const;

/** Writes a rung of the next version, new without a key. The value is its key. */
export async function saveRung(
  viewer: Viewer,
  { version, revision, ...wanted }: WantedRung,
  now: Date,
): Promise<Outcome<string, RungRefusal>> {
  return changeDraft(viewer, { version, revision }, now, (rungs) => {
    const old = rungs.find(({ key }) => key === wanted.key);
    const isTaken = wanted.key === "" && rungsOn({ rungs }, wanted.track).length >= MOST_RUNGS;
    if (isTaken) return refused("track-full");
    // What a rung is, and whose figures it follows, is not for the form to change.
    const follows = old?.roles.follows ?? null;
    if ((wanted.key !== "" && !old) || wanted.roles.follows !== follows)
      return refused("not-found");
    const taken = rungs.map((rung) => rung.key);
    const key = old?.key ?? keyOfNew(wanted.name.en, taken);
    const rung = { ...wanted, key, track: old?.track ?? wanted.track };
    return done({ rungs: withRung(rungs, rung), value: key });
  });
}

/** Removes a rung from the next version; each track keeps one. */
export async function removeRung(
  viewer: Viewer,
  { key, ...seen }: SeenLadder & { key: string },
  now: Date,
): Promise<Outcome<null, RungRefusal>> {
  return changeDraft(viewer, seen, now, (rungs) => {
    const rung = rungs.find((each) => each.key === key);
    if (!rung) return refused("not-found");
    if (rungsOn({ rungs }, rung.track).length === 1) return refused("last-rung");
    return done({ rungs: withoutRung(rungs, key), value: null });
  });
}

/** Deletes the next version, unless it changed since it was seen. */
export async function discardDraft(
  viewer: Viewer,
  revision: number,
): Promise<Outcome<null, "not-found" | "changed-meanwhile">> {
  if (!canAdminister(viewer)) return refused("not-found");
  return db().$transaction(async (tx): Promise<Outcome<null, "changed-meanwhile">> => {
    const { count } = await tx.ladderDraft.deleteMany({ where: { revision } });
    if (count === 0) return refused("changed-meanwhile");
    await recordChange(tx, viewer, { act: "ladder-discarded" });
    return done(null);
  });
}

/** Publishes the next version as it was seen. The value is its number. */
export async function saveLadder(
  viewer: Viewer,
  { revision, effectiveOn, source, reason }: Publication,
  now: Date,
): Promise<Outcome<number, LadderRefusal>> {
  if (!canAdminister(viewer)) return refused("not-found");
  if (effectiveOn < viewer.today) return refused("day-past");
  try {
    return await db().$transaction(async (tx) => {
      const draft = await lockedDraft(tx);
      if (draft?.revision !== revision) return refused("changed-meanwhile");
      const rungs = rungsFrom(draft.rungs);
      if (ladderChange(rungsFrom(draft.base.rungs), rungs).length === 0)
        return refused("nothing-changed");
      const version = draft.basedOn + 1;
      const day = toDatabaseDay(effectiveOn);
      const by = viewer.userId;
      await tx.ladderDraft.delete({ where: { id: draft.id } });
      await tx.ladderVersion.create({
        data: { version, effectiveOn: day, source, reason, rungs, setAt: now, setById: by },
      });
      await recordChange(tx, viewer, {
        act: "ladder-published",
        thing: String(version),
        details: { startsOn: effectiveOn },
      });
      return done(version);
    });
  } catch (error) {
    return refusedBy<LadderRefusal>(error, { ...RULES, ladder_in_order: "day-early" });
  }
}

async function lockedDraft(tx: Prisma.TransactionClient) {
  await tx.$executeRaw`SELECT 1 FROM "ladder_draft" FOR UPDATE`;
  return tx.ladderDraft.findFirst({ include: { base: true } });
}

/** Changes the next version as it was seen; begins it where there is none. */
async function changeDraft<T>(
  viewer: Viewer,
  seen: SeenLadder,
  now: Date,
  change: (rungs: WrittenRung[]) => Outcome<{ rungs: WrittenRung[]; value: T }, RungRefusal>,
): Promise<Outcome<T, RungRefusal>> {
  if (!canAdminister(viewer)) return refused("not-found");
  try {
    return await db().$transaction(async (tx) => {
      const draft = await lockedDraft(tx);
      const latest = await tx.ladderVersion.findFirstOrThrow({ orderBy: { version: "desc" } });
      if (latest.version !== seen.version || (draft?.revision ?? 0) !== seen.revision)
        return refused("changed-meanwhile");
      const changed = change(rungsFrom((draft ?? latest).rungs));
      if (!changed.ok) return changed;
      const { rungs, value } = changed.value;
      const data = { rungs, changedAt: now, changedById: viewer.userId };
      const revision = seen.revision + 1;
      if (draft)
        await tx.ladderDraft.update({ where: { id: draft.id }, data: { ...data, revision } });
      else await tx.ladderDraft.create({ data: { ...data, basedOn: latest.version } });
      return done(value);
    });
  } catch (error) {
    return refusedBy<RungRefusal>(error, RULES);
  }
}
