import { recordChange } from "@/lib/audit/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { refusedBy } from "@/lib/db/violation";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";

export type DelegationRefusal = "not-found" | "nobody-here" | "yourself" | "already-named" | "busy";
type DelegationOutcome = Outcome<null, DelegationRefusal>;

const RULES = { delegation_one_at_a_time: "already-named", busy: "busy" } as const;

/** A manager names who stands in for them on these days, in every team that they manage then. */
export async function nameDelegate(
  viewer: Viewer,
  { email, startsOn, endsOn }: { email: string; startsOn: Day; endsOn: Day },
  now: Date,
): Promise<DelegationOutcome> {
  if (viewer.managesTeamIds.length === 0) return refused("not-found");
  const person = await db().user.findFirst({
    where: { email, joinedAt: { not: null }, removedAt: null },
    select: { id: true },
  });
  if (!person) return refused("nobody-here");
  if (person.id === viewer.userId) return refused("yourself");
  const days = { startsOn: toDatabaseDay(startsOn), endsOn: toDatabaseDay(endsOn) };
  const named = { managerId: viewer.userId, delegateId: person.id, namedAt: now };
  try {
    await db().$transaction(async (tx) => {
      await tx.delegation.create({ data: { ...days, ...named } });
      await recordChange(tx, viewer, {
        act: "delegate-named",
        personId: person.id,
        details: { startsOn, endsOn },
      });
    });
    return done(null);
  } catch (error) {
    return refusedBy<DelegationRefusal>(error, RULES);
  }
}

/** The manager ends a delegation: at once, or before it starts. */
export async function endDelegation(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<DelegationOutcome> {
  if (!isId(id)) return refused("not-found");
  const today = toDatabaseDay(viewer.today);
  const where = { id, managerId: viewer.userId, endsOn: { gt: today } };
  const row = await db().delegation.findFirst({ where });
  if (!row) return refused("not-found");
  const endsOn = row.startsOn > today ? row.startsOn : today;
  return db().$transaction(async (tx): Promise<DelegationOutcome> => {
    const { count } = await tx.delegation.updateMany({ where, data: { endsOn, endedAt: now } });
    if (count > 0)
      await recordChange(tx, viewer, { act: "delegate-ended", personId: row.delegateId });
    return done(null);
  });
}
