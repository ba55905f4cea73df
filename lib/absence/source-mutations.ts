import { takeAttempt } from "@/lib/auth/attempt-mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { ADDRESS_SEAL } from "@/lib/column/absence";
import { db } from "@/lib/db/client";
import { sealingKey } from "@/lib/env";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { fetchPublicText } from "@/lib/outside/fetch-text";
import { webAddress } from "@/lib/outside/public-address";
import { open, seal } from "@/lib/seal";
import { keepDays, readAddress, readSource, type Fetch } from "./reading-mutations";
import { MOST_SOURCES, type SourceProblem } from "./source";

export type SourceRefusal = SourceProblem | "not-found" | "too-many" | "too-often";

/** Reads absences from an address, now and then twice a day. Nothing is stored when it cannot be read. */
export async function addSource(
  viewer: Viewer,
  typed: string,
  now: Date,
  fetch: Fetch = fetchPublicText,
): Promise<Outcome<null, SourceRefusal>> {
  const { userId, timeZone, today } = viewer;
  const address = webAddress(typed)?.href;
  if (!address) return refused("address-wrong");
  if (!(await takeAttempt("fetch", userId))) return refused("too-often");
  const read = await readAddress(address, today, timeZone, fetch);
  if (!read.ok) return read;
  return db().$transaction(async (tx): Promise<Outcome<null, SourceRefusal>> => {
    await tx.$executeRaw`SELECT 1 FROM "user" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
    const own = await tx.absenceSource.findMany({ where: { userId } });
    const same = own.find((one) => open(one.address, sealingKey(), ADDRESS_SEAL) === address);
    if (!same && own.length >= MOST_SOURCES) return refused("too-many");
    const data = { userId, address: seal(address, sealingKey(), ADDRESS_SEAL), createdAt: now };
    const { id } = same ?? (await tx.absenceSource.create({ data }));
    await keepDays(tx, { id, userId }, read.value, today, now);
    return done(null);
  });
}

/** Reads one of the viewer's addresses again immediately. */
export async function readAgain(
  viewer: Viewer,
  sourceId: string,
  now: Date,
  fetch: Fetch = fetchPublicText,
): Promise<Outcome<null, SourceRefusal>> {
  const where = { id: sourceId, userId: viewer.userId };
  const source = isId(sourceId) && (await db().absenceSource.findFirst({ where }));
  if (!source) return refused("not-found");
  if (!(await takeAttempt("fetch", viewer.userId))) return refused("too-often");
  return readSource(source, viewer.today, viewer.timeZone, now, fetch);
}

/** Removes one of the viewer's addresses and the absences that were read from it. */
export async function removeSource(
  viewer: Viewer,
  sourceId: string,
): Promise<Outcome<null, "not-found">> {
  if (!isId(sourceId)) return refused("not-found");
  const where = { id: sourceId, userId: viewer.userId };
  const { count } = await db().absenceSource.deleteMany({ where });
  return count === 0 ? refused("not-found") : done(null);
}
