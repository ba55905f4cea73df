import type { Viewer } from "@/lib/auth/viewer";
import { fromDatabaseDay, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { done, refused, type Outcome } from "@/lib/outcome";
import { counts, type ConsentDecision } from "./consent";

/**
 * Decides whether the viewer's answers count in figures about groups from now on. A withdrawal takes
 * effect immediately: no figure released after it counts them anew. Idempotent.
 */
export async function decideConsent(
  viewer: Viewer,
  { given, expiresOn }: Pick<ConsentDecision, "given" | "expiresOn">,
  now: Date,
): Promise<Outcome<null, "expiry-in-the-past">> {
  if (expiresOn !== null && expiresOn <= viewer.today) return refused("expiry-in-the-past");
  const { userId } = viewer;
  return db().$transaction(async (tx) => {
    // Serialises two decisions of one person.
    await tx.$queryRaw`SELECT 1 FROM "user" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
    const latest = await tx.figureConsent.findFirst({
      where: { userId },
      orderBy: [{ decidedAt: "desc" }, { given: "asc" }],
    });
    const until = latest?.expiresOn ? fromDatabaseDay(latest.expiresOn) : null;
    const held = latest && { given: latest.given, expiresOn: until };
    const isSame = held?.given === given && held.expiresOn === expiresOn;
    if (isSame && (!given || counts(held, viewer.today))) return done(null);
    // A slow clock must not date a withdrawal before what it withdraws.
    const decidedAt = new Date(Math.max(now.getTime(), (latest?.decidedAt.getTime() ?? 0) + 1));
    await tx.figureConsent.create({
      data: { userId, given, decidedAt, expiresOn: expiresOn && toDatabaseDay(expiresOn) },
    });
    return done(null);
  });
}
