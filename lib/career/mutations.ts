import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { RoleWork } from "@/lib/db/generated/enums";
import { sentRowId } from "@/lib/db/sent-row";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { sealedTitle } from "./sealed-title";

type Written = { role: string; title: string; work: RoleWork; startsOn: Day; endsOn: Day | null };

/** Adds a role to those that the viewer held, or changes one of them. */
export async function writeRole(
  viewer: Viewer,
  { role, title, work, startsOn, endsOn }: Written,
  now: Date,
): Promise<Outcome<null, "not-found">> {
  const data = {
    work,
    startsOn: toDatabaseDay(startsOn),
    endsOn: endsOn && toDatabaseDay(endsOn),
    title: sealedTitle(title),
    writtenAt: now,
  };
  const personId = viewer.userId;
  if (role === "") {
    await db().roleHeld.createMany({
      data: { id: sentRowId(), ...data, personId },
      skipDuplicates: true,
    });
    return done(null);
  }
  if (!isId(role)) return refused("not-found");
  const { count } = await db().roleHeld.updateMany({ where: { id: role, personId }, data });
  return count === 1 ? done(null) : refused("not-found");
}

/** Deletes a role that the viewer entered. Idempotent. */
export async function removeRole(viewer: Viewer, id: string): Promise<void> {
  if (isId(id)) await db().roleHeld.deleteMany({ where: { id, personId: viewer.userId } });
}
