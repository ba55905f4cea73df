import { randomUUID } from "node:crypto";
import type { Asker } from "@/lib/audit/act";
import { recordChange } from "@/lib/audit/mutations";
import { takeAttempt } from "@/lib/auth/attempt-mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { HOOK_ADDRESS_SEAL, HOOK_SECRET_SEAL } from "@/lib/column/hook";
import { fromDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Hook, HookDelivery, Prisma } from "@/lib/db/generated/client";
import { env, sealingKey } from "@/lib/env";
import { isId } from "@/lib/id";
import { localeFrom } from "@/lib/language/locale";
import { translatorOf } from "@/lib/language/translator";
import { logError } from "@/lib/log";
import { done, refused, type Outcome } from "@/lib/outcome";
import { postPublicJson, type Posted } from "@/lib/outside/post-json";
import { open } from "@/lib/seal";
import { TEST } from "./event";
import { textOf } from "./letter";
import { canManageHooks, canSetChannel } from "./policy";
import { isOver, MOST_TRIES, WAITS_S } from "./retry";
import { signedHeaders } from "./signature";

/** How a message is sent; tests replace it. */
export type Post = typeof postPublicJson;

/**
 * Concurrent attempts, how many of them to one hook, and rounds in a run: at ten seconds each, a run
 * ends before its queue times it out, and before a signature of its moment is too old.
 */
const AT_ONCE = 20;
const AT_ONCE_FOR_ONE = 5;
const MOST_ROUNDS = 25;
/** What is sent by hand at once waits this long for its answer before it can be sent again. */
const PAUSE_MS = 15_000;

/**
 * Sends whatever is due, a few messages a hook at a time, and nothing more to a hook that has just
 * failed. A message is claimed with the time of its next attempt, so that only one of several
 * instances sends it, and one whose instance died follows by itself, under the same id.
 */
export async function deliverDue(now: Date, post: Post = postPublicJson): Promise<number> {
  const failed = new Set<string>();
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const claimed = await claimDue(now, [...failed]);
    if (claimed.length === 0) break;
    await Promise.all(
      claimed.map(async ({ id, hookId }) => {
        const attempt = await attemptOne(id, "job", now, post).catch((error: unknown) => {
          logError("hook-delivery", error);
          return null;
        });
        if (!attempt?.arrived) failed.add(hookId);
      }),
    );
    count += claimed.length;
  }
  return count;
}

type Claimed = { id: string; hookId: string };

async function claimDue(now: Date, failed: readonly string[]): Promise<Claimed[]> {
  return db().$queryRaw<Claimed[]>`
    UPDATE "hook_delivery" SET "tries" = "tries" + 1, "triedAt" = ${now},
      "nextAt" = ${now}::timestamptz + make_interval(secs =>
        (${WAITS_S}::int[])[least("tries" + 1, ${WAITS_S.length})])
    WHERE "id" IN (
      SELECT d."id" FROM "hook_delivery" d JOIN "hook" h ON h."id" = d."hookId" AND h."disabledAt" IS NULL
      WHERE d."nextAt" <= ${now} AND NOT h."id" = ANY(${failed}::uuid[]) AND ${AT_ONCE_FOR_ONE} > (
        SELECT count(*) FROM "hook_delivery" e WHERE e."hookId" = d."hookId" AND e."nextAt" <= ${now}
          AND (e."happenedAt", e."id") < (d."happenedAt", d."id"))
      ORDER BY d."nextAt" LIMIT ${AT_ONCE} FOR UPDATE OF d SKIP LOCKED)
    RETURNING "id"::text AS "id", "hookId"::text AS "hookId"`;
}

type Attempt = { arrived: boolean };

/** Sends a claimed message and records what came of it; null when its hook was deleted meanwhile. */
async function attemptOne(
  deliveryId: string,
  asker: Asker,
  now: Date,
  post: Post,
): Promise<Attempt | null> {
  const row = await db().hookDelivery.findUnique({
    where: { id: deliveryId },
    include: { hook: { include: { team: { select: { name: true } } } } },
  });
  if (!row) return null;
  const { hook, ...delivery } = row;
  const posted = await sendOne(delivery, hook, now, post);
  await db().$transaction((tx) => record(tx, delivery, posted, asker, now));
  return { arrived: posted.problem === null };
}

async function sendOne(
  { id, day, ...delivery }: HookDelivery,
  hook: Hook & { team: { name: string } | null },
  now: Date,
  post: Post,
): Promise<Posted> {
  const told = { ...delivery, day: day && fromDatabaseDay(day) };
  const locale = localeFrom(hook.locale, null);
  const receiver = { kind: hook.kind, locale, teamName: hook.team?.name ?? "" };
  const say = translatorOf(locale, "hook.say");
  const body = textOf(told, receiver, env().PENDULUM_URL, say);
  const headers = hook.secret ? signedHeaders(`msg_${id}`, body, secretsOf(hook, now), now) : {};
  return post(open(hook.address, sealingKey(), HOOK_ADDRESS_SEAL), { body, headers });
}

/** The secrets that sign: the present one, and for a day the one before. */
function secretsOf({ secret, formerSecret, formerUntil }: Hook, now: Date): string[] {
  const former = formerUntil !== null && formerUntil > now ? formerSecret : null;
  return [secret, former].flatMap((sealed) =>
    sealed === null ? [] : [open(sealed, sealingKey(), HOOK_SECRET_SEAL)],
  );
}

async function record(
  tx: Prisma.TransactionClient,
  { id, hookId, tries }: HookDelivery,
  { status, problem }: Posted,
  asker: Asker,
  now: Date,
): Promise<void> {
  const arrived = problem === null;
  const isLast = arrived || tries >= MOST_TRIES;
  const data = {
    status,
    problem,
    ...(arrived && { deliveredAt: now }),
    ...(isLast && { nextAt: null }),
  };
  await tx.$executeRaw`SELECT 1 FROM "hook" WHERE "id" = ${hookId}::uuid FOR NO KEY UPDATE`;
  await tx.hookDelivery.updateMany({ where: { id }, data });
  const hook = await tx.hook.findUnique({ where: { id: hookId } });
  if (!hook) return;
  const failingSince = arrived ? null : (hook.failingSince ?? now);
  const isOff = failingSince !== null && isOver(failingSince, status, now);
  const disabledAt = arrived ? null : (hook.disabledAt ?? (isOff ? now : null));
  await tx.hook.update({ where: { id: hookId }, data: { failingSince, disabledAt } });
  if (isOff) await tx.hookDelivery.updateMany({ where: { hookId }, data: { nextAt: null } });
  const isBack = arrived && hook.disabledAt !== null;
  const act = isBack ? "hook-resumed" : isOff && !hook.disabledAt ? "hook-stopped" : "hook-tried";
  // A message that the job sends changes nothing, unless the hook is turned off for it.
  if (asker !== "job" || act === "hook-stopped")
    await recordChange(tx, asker, { act, teamId: hook.teamId, thing: hookId });
}

export type SendRefusal = "not-found" | "too-often";

/**
 * Sends a test to a webhook or channel at once. What came of it is in its list; when it arrives, a
 * hook that was turned off is on again.
 */
export async function sendTest(
  viewer: Viewer,
  hookId: string,
  now: Date,
  post: Post = postPublicJson,
): Promise<Outcome<{ arrived: boolean }, SendRefusal>> {
  const where = isId(hookId) ? { id: hookId } : null;
  return canManageHooks(viewer) && where ? test(viewer, where, now, post) : refused("not-found");
}

/** The same for the channel of a team, for whoever may set it. */
export async function sendChannelTest(
  viewer: Viewer,
  teamId: string,
  now: Date,
  post: Post = postPublicJson,
): Promise<Outcome<{ arrived: boolean }, SendRefusal>> {
  const isAllowed = isId(teamId) && canSetChannel(teamId, viewer);
  const active = { teamId, team: { archivedAt: null } };
  return isAllowed ? test(viewer, active, now, post) : refused("not-found");
}

async function test(
  viewer: Viewer,
  where: Prisma.HookWhereInput,
  now: Date,
  post: Post,
): Promise<Outcome<{ arrived: boolean }, SendRefusal>> {
  const hook = await db().hook.findFirst({ where, select: { id: true } });
  if (!hook) return refused("not-found");
  if (!(await takeAttempt("fetch", viewer.userId))) return refused("too-often");
  const claimed = { tries: 1, triedAt: now };
  const about = { hookId: hook.id, event: TEST, key: randomUUID(), happenedAt: now };
  const { id } = await db().hookDelivery.create({ data: { ...about, ...claimed } });
  const attempt = await attemptOne(id, viewer, now, post);
  return attempt ? done(attempt) : refused("not-found");
}

/** Sends a message again at once, under the same id, whatever came of it before. */
export async function sendAgain(
  viewer: Viewer,
  deliveryId: string,
  now: Date,
  post: Post = postPublicJson,
): Promise<Outcome<{ arrived: boolean }, SendRefusal>> {
  if (!canManageHooks(viewer) || !isId(deliveryId)) return refused("not-found");
  if ((await db().hookDelivery.count({ where: { id: deliveryId } })) === 0)
    return refused("not-found");
  if (!(await takeAttempt("fetch", viewer.userId))) return refused("too-often");
  const { count } = await db().hookDelivery.updateMany({
    where: {
      id: deliveryId,
      OR: [{ triedAt: null }, { triedAt: { lte: new Date(now.getTime() - PAUSE_MS) } }],
    },
    data: { tries: { increment: 1 }, triedAt: now },
  });
  if (count === 0) return refused("too-often");
  const attempt = await attemptOne(deliveryId, viewer, now, post);
  return attempt ? done(attempt) : refused("not-found");
}
