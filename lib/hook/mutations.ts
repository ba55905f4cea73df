import { recordChange } from "@/lib/audit/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { HOOK_ADDRESS_SEAL, HOOK_SECRET_SEAL } from "@/lib/column/hook";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { sealingKey } from "@/lib/env";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { postableAddress } from "@/lib/outside/post-json";
import { seal } from "@/lib/seal";
import type { ChangedChannel, ChangedWebhook, NewWebhook } from "./input";
import { canManageHooks, canSetChannel } from "./policy";
import { BOTH_SECRETS_MS } from "./retry";
import { newHookSecret } from "./signature";

/** How many webhooks an installation can have. */
const MOST_WEBHOOKS = 20;

/** With a new address it is tried again, whatever the one before did. */
const ON_AGAIN = { failingSince: null, disabledAt: null };

/** What of an address is stored; null where nothing can be sent to it. */
function sealedAddress(typed: string): string | null {
  const address = postableAddress(typed)?.href;
  return address === undefined ? null : seal(address, sealingKey(), HOOK_ADDRESS_SEAL);
}
const sealedSecret = (secret: string) => seal(secret, sealingKey(), HOOK_SECRET_SEAL);

/** Adds a webhook. Its secret is only in the return value. */
export async function makeWebhook(
  viewer: Viewer,
  { name, address: typed, event }: NewWebhook,
  now: Date,
): Promise<Outcome<{ secret: string }, "not-found" | "too-many" | "address-wrong">> {
  if (!canManageHooks(viewer)) return refused("not-found");
  const address = sealedAddress(typed);
  if (address === null) return refused("address-wrong");
  const secret = newHookSecret();
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pendulum webhooks'))`;
    if ((await tx.hook.count({ where: { kind: "WEBHOOK" } })) >= MOST_WEBHOOKS)
      return refused("too-many");
    const events = [...new Set(event)];
    const sealed = { address, secret: sealedSecret(secret) };
    const { id } = await tx.hook.create({
      data: { kind: "WEBHOOK", name, events, ...sealed, createdAt: now },
    });
    const details = { after: events.join(" ") };
    await recordChange(tx, viewer, { act: "hook-made", thing: id, details });
    return done({ secret });
  });
}

/** Changes what a webhook is told, its name, and its address if one is given. */
export async function changeWebhook(
  viewer: Viewer,
  { hook: id, name, address: typed, event }: ChangedWebhook,
): Promise<Outcome<null, "not-found" | "address-wrong">> {
  if (!canManageHooks(viewer) || !isId(id)) return refused("not-found");
  const address = typed === "" ? "" : sealedAddress(typed);
  if (address === null) return refused("address-wrong");
  return db().$transaction(async (tx) => {
    const events = [...new Set(event)];
    const moved = address === "" ? {} : { address, ...ON_AGAIN };
    await lock(tx, id);
    const present = await tx.hook.findFirst({ where: { id, kind: "WEBHOOK" } });
    if (!present) return refused("not-found");
    const isSame = present.name === name && hasEvents(present, events);
    if (isSame && address === "") return done(null);
    await tx.hook.update({ where: { id }, data: { name, events, ...moved } });
    const details = { after: events.join(" "), ...(address !== "" && { fields: "address" }) };
    await recordChange(tx, viewer, { act: "hook-changed", thing: id, details });
    return done(null);
  });
}

/** Gives a webhook a new secret, which is only in the return value. The one before signs for a day more. */
export async function renewSecret(
  viewer: Viewer,
  hookId: string,
  now: Date,
): Promise<Outcome<{ secret: string }, "not-found">> {
  if (!canManageHooks(viewer) || !isId(hookId)) return refused("not-found");
  const secret = newHookSecret();
  return db().$transaction(async (tx) => {
    await lock(tx, hookId);
    const hook = await tx.hook.findFirst({ where: { id: hookId, kind: "WEBHOOK" } });
    if (!hook) return refused("not-found");
    await tx.hook.update({
      where: { id: hookId },
      data: {
        secret: sealedSecret(secret),
        formerSecret: hook.secret,
        formerUntil: new Date(now.getTime() + BOTH_SECRETS_MS),
      },
    });
    await recordChange(tx, viewer, { act: "hook-renewed", thing: hookId });
    return done({ secret });
  });
}

/** Deletes a webhook or a channel, with the record of what it was told. Nothing more is sent. */
export async function deleteHook(
  viewer: Viewer,
  hookId: string,
): Promise<Outcome<null, "not-found">> {
  if (!canManageHooks(viewer) || !isId(hookId)) return refused("not-found");
  return remove(viewer, { id: hookId });
}

/** Sets or changes the channel of a team. A new one needs an address. */
export async function setChannel(
  viewer: Viewer,
  { team: teamId, kind, address: typed, locale, event }: ChangedChannel,
  now: Date,
): Promise<Outcome<null, "not-found" | "address-missing" | "address-wrong" | "busy">> {
  if (!isId(teamId) || !canSetChannel(teamId, viewer)) return refused("not-found");
  const address = typed === "" ? "" : sealedAddress(typed);
  if (address === null) return refused("address-wrong");
  try {
    return await db().$transaction(async (tx) => {
      if ((await tx.team.count({ where: { id: teamId, archivedAt: null } })) === 0)
        return refused("not-found");
      const present = await tx.hook.findUnique({ where: { teamId } });
      const moved = address === "" ? {} : { address, ...ON_AGAIN };
      const chosen = { kind, locale, events: [...new Set(event)] };
      const details = {
        after: chosen.events.join(" "),
        ...(address !== "" && { fields: "address" }),
      };
      if (present) {
        const isSame =
          present.kind === kind && present.locale === locale && hasEvents(present, chosen.events);
        if (isSame && address === "") return done(null);
        await tx.hook.update({ where: { teamId }, data: { ...chosen, ...moved } });
      } else {
        if (address === "") return refused("address-missing");
        await tx.hook.create({ data: { ...chosen, address, teamId, createdAt: now } });
      }
      await recordChange(tx, viewer, { act: "channel-set", teamId, details });
      return done(null);
    });
  } catch (error) {
    return refusedBy(error, { hook_teamId_key: "busy", busy: "busy" });
  }
}

/** Deletes the channel of a team. Nothing more is sent there. */
export async function deleteChannel(
  viewer: Viewer,
  teamId: string,
): Promise<Outcome<null, "not-found">> {
  if (!isId(teamId) || !canSetChannel(teamId, viewer)) return refused("not-found");
  return remove(viewer, { teamId });
}

async function remove(
  viewer: Viewer,
  where: { id: string } | { teamId: string },
): Promise<Outcome<null, "not-found">> {
  return db().$transaction(async (tx) => {
    const hook = await tx.hook.findFirst({ where, select: { id: true, teamId: true } });
    if (!hook) return refused("not-found");
    const { count } = await tx.hook.deleteMany({ where: { id: hook.id } });
    const { teamId } = hook;
    if (count > 0)
      await recordChange(
        tx,
        viewer,
        teamId ? { act: "channel-deleted", teamId } : { act: "hook-deleted", thing: hook.id },
      );
    return done(null);
  });
}

/** Whether a hook is told of exactly these events. */
function hasEvents(hook: { events: readonly string[] }, events: readonly string[]): boolean {
  return hook.events.length === events.length && hook.events.every((one) => events.includes(one));
}

async function lock(tx: Prisma.TransactionClient, hookId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "hook" WHERE "id" = ${hookId}::uuid FOR NO KEY UPDATE`;
}
