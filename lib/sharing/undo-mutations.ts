import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { done, refused, type Outcome } from "@/lib/outcome";
import { lockOwn } from "./decision-mutations";
import {
  decisionBefore,
  decisionFrom,
  effectOf,
  instantAfter,
  LATEST_FIRST,
  type Reader,
} from "./decision";
import type { ReaderName } from "./input";
import { resumeOthers } from "./other-mutations";
import { findReader, listReaders } from "./queries";
import { undoStanding } from "./standing-mutations";

type Undo = ReaderName & { moment: Date };

/**
 * Restores what a reader of today saw before the decision about all assessments at one moment, and
 * the choice for future ones. Only where nothing was decided since; what has expired in the
 * meantime stays closed. Idempotent.
 */
export async function undoDecisions(
  viewer: Viewer,
  { moment, ...name }: Undo,
  now: Date,
): Promise<Outcome<null, "another-reader">> {
  return db().$transaction(async (tx) => {
    const reader = await findReader(viewer, name, tx);
    if (!reader) return refused("another-reader");
    await bringBack(tx, viewer, { reader, moment, now });
    return done(null);
  });
}

/** Restores what every reader of today saw before the viewer stopped sharing at one moment. Idempotent. */
export async function resumeSharing(
  viewer: Viewer,
  { moment }: { moment: Date },
  now: Date,
): Promise<void> {
  await db().$transaction(async (tx) => {
    for (const reader of await listReaders(viewer, tx)) {
      await bringBack(tx, viewer, { reader, moment, now });
      await resumeOthers(tx, viewer, { reader, moment, now });
    }
  });
}

async function bringBack(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  about: { reader: Reader; moment: Date; now: Date },
): Promise<void> {
  await tx.share.createMany({ data: await broughtBack(tx, viewer, about) });
  await undoStanding(tx, viewer, about);
}

/** The decisions that replace those of the moment. */
async function broughtBack(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { reader, moment, now }: { reader: Reader; moment: Date; now: Date },
): Promise<Prisma.ShareCreateManyInput[]> {
  const audience = { audience: reader.audience, audienceUserId: reader.id };
  const locked = await lockOwn(tx, viewer, null);
  const rows = await tx.share.findMany({
    where: { assessmentId: { in: locked }, ...audience },
    orderBy: LATEST_FIRST,
  });
  return locked.flatMap((assessmentId) => {
    const own = rows.filter((row) => row.assessmentId === assessmentId);
    const before = decisionBefore(own, moment);
    if (before === undefined) return [];
    const effect = effectOf(before && decisionFrom(before), reader, viewer.today);
    const expiresOn = effect.expiresOn && toDatabaseDay(effect.expiresOn);
    const decidedAt = instantAfter(now, moment, reader.since);
    return { assessmentId, ...audience, grade: effect.grade, decidedAt, expiresOn };
  });
}
