import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { done, refused, type Outcome } from "@/lib/outcome";
import { openedRecord, sealedRecord } from "../sealed-record";
import { findVoiceQuestions } from "./queries";
import { VOICE_DAYS, voiceFrom, type VoiceAnswers } from "./voice";

/**
 * A member of the team answers the three questions, or changes their answers while the questions
 * are open.
 */
export async function speakUp(
  viewer: Viewer,
  trialId: string,
  said: VoiceAnswers,
  now: Date,
): Promise<Outcome<null, "not-found" | "voice-closed">> {
  if (!(await findVoiceQuestions(viewer, trialId, now))) return refused("not-found");
  const { userId } = viewer;
  const answered = { answers: sealedRecord("voice", said), answeredAt: now };
  try {
    await db().trialVoice.upsert({
      where: { trialId_userId: { trialId, userId } },
      create: { trialId, userId, ...answered },
      update: answered,
    });
    return done(null);
  } catch (error) {
    return refusedBy(error, { trial_voice_open: "voice-closed" });
  }
}

/**
 * Stores the figures of trials whose questions have closed, once per trial, and deletes the
 * individual answers; returns how many. Idempotent: the key is the trial.
 */
export async function closeVoices(now: Date): Promise<number> {
  const installation = await db().installation.findUnique({ where: { id: 1 } });
  if (!installation) return 0;
  const { smallestGroup, timeZone } = installation;
  const before = toDatabaseDay(addDays(dayOf(now, timeZone), -VOICE_DAYS));
  const closed = await db().trial.findMany({
    where: {
      agreedAt: { not: null },
      cancelledAt: null,
      voice: null,
      OR: [{ endsOn: { lte: before } }, { endedEarlyOn: { lte: before } }],
    },
    select: { id: true },
  });
  let written = 0;
  for (const { id } of closed) if (await closeOne(id, smallestGroup, now)) written++;
  return written;
}

async function closeOne(trialId: string, smallestGroup: number, now: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "trial" WHERE "id" = ${trialId}::uuid FOR NO KEY UPDATE`;
    if (await tx.trialVoiceFigures.findUnique({ where: { trialId } })) return false;
    const rows = await tx.trialVoice.findMany({ where: { trialId }, select: { answers: true } });
    const said = rows.map(({ answers }) => openedRecord("voice", answers));
    const figures = voiceFrom(said, smallestGroup) ?? Prisma.DbNull;
    await tx.trialVoice.deleteMany({ where: { trialId } });
    await tx.trialVoiceFigures.create({ data: { trialId, figures, closedAt: now } });
    return true;
  });
}
