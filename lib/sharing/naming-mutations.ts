import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Audience } from "@/lib/db/generated/enums";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { instantAfter } from "./decision";
import type { ReaderName } from "./input";
import { namingProblem, type NamingRefusal } from "./policy";
import { listReaders } from "./queries";

/**
 * Names a person as the viewer's sponsor or mentor, replacing the previous one. They start with
 * nothing, even if they had the role before. Naming the same person again changes nothing.
 */
export async function nameReader(
  viewer: Viewer,
  { audience, email }: { audience: Audience; email: string },
  now: Date,
): Promise<Outcome<null, NamingRefusal>> {
  if (audience === "MANAGER") return refused("nobody-here");
  return db().$transaction(async (tx) => {
    await lockOwner(tx, viewer);
    const found = await tx.user.findFirst({
      where: { email, removedAt: null },
      select: { id: true, joinedAt: true },
    });
    const person = found && { id: found.id, hasJoined: found.joinedAt !== null };
    const readers = await listReaders(viewer, tx);
    const idOf = (role: Audience) => readers.find((each) => each.audience === role)?.id ?? null;
    const otherRoleId = idOf(audience === "SPONSOR" ? "MENTOR" : "SPONSOR");
    const about = { userId: viewer.userId, managerId: idOf("MANAGER"), otherRoleId };
    const why = namingProblem(person, about);
    if (why || !person) return refused(why ?? "nobody-here");
    if (idOf(audience) === person.id) return done(null);
    await endNamings(tx, { personId: viewer.userId, audience }, now);
    await endNamings(tx, { personId: viewer.userId, readerId: person.id }, now); // of a person removed since
    const since = await lastWordAbout(tx, viewer, person.id);
    const namedAt = instantAfter(now, since, new Date(0));
    await tx.naming.create({
      data: { personId: viewer.userId, readerId: person.id, audience, namedAt },
    });
    return done(null);
  });
}

/** Ends a person's role as the viewer's sponsor or mentor: what was shared with them is no longer visible. */
export async function removeReader(viewer: Viewer, reader: ReaderName, now: Date): Promise<void> {
  const { audience, readerId } = reader;
  if (!isId(readerId)) return;
  await db().$transaction(async (tx) => {
    await lockOwner(tx, viewer);
    await endNamings(tx, { personId: viewer.userId, audience, readerId }, now);
  });
}

async function lockOwner(tx: Prisma.TransactionClient, viewer: Viewer): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "user" WHERE "id" = ${viewer.userId}::uuid FOR NO KEY UPDATE`;
}

async function endNamings(
  tx: Prisma.TransactionClient,
  where: Prisma.NamingWhereInput,
  now: Date,
): Promise<void> {
  const open = await tx.naming.findMany({ where: { ...where, endedAt: null } });
  for (const { id, namedAt } of open) {
    const endedAt = now < namedAt ? namedAt : now;
    await tx.naming.update({ where: { id }, data: { endedAt } });
  }
}

/** The timestamp of the latest decision about a person: a later one must not revive anything. */
async function lastWordAbout(
  tx: Prisma.TransactionClient,
  { userId }: Viewer,
  readerId: string,
): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT GREATEST(
      (SELECT max(s."decidedAt") FROM "share" s JOIN "assessment" a ON a."id" = s."assessmentId"
        WHERE a."userId" = ${userId}::uuid AND s."audienceUserId" = ${readerId}::uuid),
      (SELECT max("decidedAt") FROM "standing_share"
        WHERE "personId" = ${userId}::uuid AND "audienceUserId" = ${readerId}::uuid),
      (SELECT max("endedAt") FROM "naming"
        WHERE "personId" = ${userId}::uuid AND "readerId" = ${readerId}::uuid)) AS "at"`;
  return row?.at ?? null;
}
