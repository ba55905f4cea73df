import { hashOf } from "@/lib/auth/link/one-time-token";
import { ANSWER_SEAL } from "@/lib/column/auth";
import { asOne, db } from "@/lib/db/client";
import { refusedBy } from "@/lib/db/violation";
import { sealingKey } from "@/lib/env";
import { openJson, sealJson } from "@/lib/seal";
import type { Answer } from "./answer";

/** An answer that is being made, and whom it is about: it goes with them when they are erased. */
type Made = { answer: Answer; personId: string | null };

/** The name that a program gave to its request, so that sending it again does nothing again. */
type RequestName = {
  /** Of the key that the program has: two keys do not know each other's names. */
  keyId: string;
  idempotencyKey: string;
  /** All that the request says: method, address and body. */
  request: string;
};

/** An answer, which may be one that was given before; or why there is none. */
type Answered =
  { is: "answer"; answer: Answer; isReplayed: boolean } | { is: "in-progress" | "reused" | "busy" };

/** For how long an answer is told again. */
const KEPT_MS = 24 * 3_600_000;

/** What was done, and what the state of things does not allow. Anything else can be tried again. */
const isFinal = ({ status }: Answer) => status < 300 || status === 409;

/**
 * Answers a write once. `act` and what is remembered of it are one transaction, so after a crash
 * either both happened or nothing did. The same request under the same name is told the answer that
 * it was given; while that is being made, it is told to come back.
 */
export async function answerOnce(
  name: RequestName | null,
  act: () => Promise<Made>,
  now: Date,
): Promise<Answered> {
  try {
    return await asOne(() => (name ? named(name, act, now) : unnamed(act)));
  } catch (error) {
    return { is: refusedBy(error, { busy: "busy" }).reason };
  }
}

async function unnamed(act: () => Promise<Made>): Promise<Answered> {
  const { answer } = await act();
  return { is: "answer", answer, isReplayed: false };
}

async function named(
  { keyId, idempotencyKey, request }: RequestName,
  act: () => Promise<Made>,
  now: Date,
): Promise<Answered> {
  const [hash, requestHash] = [hashOf(idempotencyKey), hashOf(request)];
  // Held until the end of the transaction, by one program at a time.
  const [claim] = await db().$queryRaw<{ isMine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`pendulum answer ${keyId} ${hash}`}, 0)) AS "isMine"`;
  if (!claim?.isMine) return { is: "in-progress" };
  const where = { keyId_hash: { keyId, hash } };
  const given = await db().apiAnswer.findUnique({ where });
  if (given && given.answeredAt > forgottenAt(now)) {
    if (given.requestHash !== requestHash) return { is: "reused" };
    const answer = openJson(given.answer, sealingKey(), ANSWER_SEAL) as Answer;
    return { is: "answer", answer, isReplayed: true };
  }
  const { answer, personId } = await act();
  if (isFinal(answer)) {
    const sealed = sealJson(answer, sealingKey(), ANSWER_SEAL);
    const data = { requestHash, answer: sealed, personId, answeredAt: now };
    await db().apiAnswer.upsert({ where, create: { keyId, hash, ...data }, update: data });
  }
  return { is: "answer", answer, isReplayed: false };
}

const forgottenAt = (now: Date) => new Date(now.getTime() - KEPT_MS);

/** Deletes the answers that are no longer told again. Idempotent. Returns how many. */
export async function forgetAnswers(now: Date): Promise<number> {
  const where = { answeredAt: { lte: forgottenAt(now) } };
  const { count } = await db().apiAnswer.deleteMany({ where });
  return count;
}
