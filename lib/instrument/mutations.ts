import { recordChange } from "@/lib/audit/mutations";
import { randomUUID } from "node:crypto";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { done, type Outcome, refused } from "@/lib/outcome";
import { instrumentSchema } from "@/lib/scoring/input";
import { ASSUMED_NORMS } from "@/lib/scoring/weights";
import { checkList, isReady } from "./check-list";
import type { Publication } from "./input";
import {
  askingOf,
  initialItemsOf,
  everPublished,
  itemsToAsk,
  type NextVersion,
} from "./next-version";
import { withOffers } from "./offer/second-version";
import { findNextVersion, listVersions } from "./queries";

export type PublicationRefusal =
  "not-found" | "gone" | "changed-meanwhile" | "not-ready" | "break-not-accepted" | "busy";

/**
 * Starts the next version as a copy of the latest one, with the words that Pendulum offers where
 * `takesOffers`; or returns the one already started.
 */
export async function beginNextVersion(
  viewer: Viewer,
  now: Date,
  takesOffers = false,
): Promise<Outcome<null, "not-found">> {
  if (!canAdminister(viewer)) return refused("not-found");
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pendulum next version'))`;
    if (await tx.instrumentDraft.findFirst({ select: { id: true } })) return;
    const versions = await listVersions(tx);
    const by = viewer.userId;
    const begun = { begunAt: now, begunById: by, changedAt: now, changedById: by };
    const basedOn = versions[0]?.version ?? 1;
    const { id: draftId } = await tx.instrumentDraft.create({ data: { basedOn, ...begun } });
    const copied = initialItemsOf(versions, randomUUID);
    const items = takesOffers ? withOffers(copied, everPublished(versions)) : copied;
    const row = ({ id, place, key, origin, quick, ...item }: (typeof items)[number]) => ({
      id,
      place,
      key,
      origin,
      quick,
      draftId,
      changedAt: now,
      changedById: by,
      content: askingOf(item),
    });
    await tx.instrumentDraftItem.createMany({ data: items.map(row) });
    // Twins are linked once both of a pair exist.
    for (const { id, twinOfId } of items.filter((item) => item.twinOfId !== null))
      await tx.instrumentDraftItem.update({ where: { id }, data: { twinOfId } });
    await recordChange(tx, viewer, { act: "questionnaire-begun", thing: String(basedOn + 1) });
  });
  return done(null);
}

/** Deletes the next version. Idempotent. */
export async function discardNextVersion(
  viewer: Viewer,
  draftId: string,
): Promise<Outcome<null, "not-found">> {
  if (!canAdminister(viewer)) return refused("not-found");
  return db().$transaction(async (tx) => {
    const count =
      await tx.$executeRaw`DELETE FROM "instrument_draft" WHERE "id"::text = ${draftId}`;
    if (count > 0) await recordChange(tx, viewer, { act: "questionnaire-discarded" });
    return done(null);
  });
}

/**
 * Publishes the next version, as the admin saw it, under the next number. Its norms are assumed
 * until enough people have answered it. The value is the number.
 */
export async function publishNextVersion(
  viewer: Viewer,
  seen: Publication,
  now: Date,
): Promise<Outcome<number, PublicationRefusal>> {
  if (!canAdminister(viewer)) return refused("not-found");
  try {
    return await db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "instrument_draft" FOR UPDATE`;
      const next = await findNextVersion(tx);
      if (next?.id !== seen.draftId) return refused("gone");
      if (next.revision !== seen.revision) return refused("changed-meanwhile");
      return publish(tx, next, { ...seen, by: viewer.userId, now });
    });
  } catch (error) {
    return refusedBy<PublicationRefusal>(error, { instrument_pkey: "gone", busy: "busy" });
  }
}

async function publish(
  tx: Prisma.TransactionClient,
  next: NextVersion,
  { acceptsBreak, by, now }: { acceptsBreak: boolean; by: string; now: Date },
): Promise<Outcome<number, PublicationRefusal>> {
  const versions = await listVersions(tx);
  const [base] = versions;
  if (!base) return refused("gone");
  const checks = checkList(next.items, base, everPublished(versions));
  if (!isReady(checks)) return refused("not-ready");
  const breaks = checks.some(({ check, isMet }) => check === "bridge" && !isMet);
  if (breaks && !acceptsBreak) return refused("break-not-accepted");
  const version = base.version + 1;
  const items = itemsToAsk(next.items);
  const whole = instrumentSchema.parse({ version, items, norms: ASSUMED_NORMS });
  await tx.instrument.create({ data: { ...whole, publishedAt: now, publishedById: by } });
  await tx.instrumentDraft.delete({ where: { id: next.id } });
  await recordChange(
    tx,
    { userId: by },
    { act: "questionnaire-published", thing: String(version) },
  );
  return done(version);
}
