import { recordChange, recordChanges } from "@/lib/audit/mutations";
import { canAdminister } from "@/lib/auth/policy";
import { endAllAccess } from "@/lib/auth/mutations";
import { endAllFeeds } from "@/lib/feed/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { notEndedBy } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { handLink, type HandedLink } from "./invitation-mutations";
import { isLastAdmin } from "./last-admin-mutations";
import type { TeamMove, NewPerson, PersonEdit } from "./input";
import { successionOn, type Succession } from "@/lib/team/tenure";
import { beginTenures, endTenures, tenureFrom, type Beginning } from "@/lib/team/tenure-mutations";
import { endTrialsOf } from "@/lib/trial/ending-mutations";

export type PersonRefusal =
  | "not-found"
  | "nobody-chosen"
  | "email-taken"
  | "too-early"
  | "last-admin"
  | "removed"
  | "manager-circle"
  | "busy";
type PersonOutcome<T = null> = Outcome<T, PersonRefusal>;

const RULES = {
  user_email_key: "email-taken",
  membership_one_team: "busy",
  membership_teamId_fkey: "not-found",
  membership_no_circle: "manager-circle",
  busy: "busy",
} as const;

/** Invites a person; returns the one-time link to hand over, also mailed where mail is configured. */
export async function addPerson(
  viewer: Viewer,
  { name, email, teamId, startsOn }: NewPerson,
  now: Date,
): Promise<PersonOutcome<HandedLink>> {
  if (!canAdminister(viewer)) return refused("not-found");
  const memberships = teamId
    ? { create: { teamId, startsOn: toDatabaseDay(startsOn) } }
    : undefined;
  try {
    const data = { name, email, invitedAt: now, memberships };
    const id = await db().$transaction(async (tx) => {
      const made = await tx.user.create({ data, select: { id: true } });
      const details = teamId ? { startsOn } : {};
      await recordChange(tx, viewer, {
        act: "person-added",
        personId: made.id,
        teamId: teamId || null,
        details,
      });
      return made.id;
    });
    return done(await handLink(viewer, id, now));
  } catch (error) {
    return refusedBy<PersonRefusal>(error, RULES);
  }
}

/** A new one-time link for a person: an invitation, or a password reset once they joined. */
export async function inviteAgain(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<PersonOutcome<HandedLink>> {
  const there = await onPerson(viewer, id, (_, person) =>
    Promise.resolve(person.removedAt ? refused("removed") : done(null)),
  );
  return there.ok ? done(await handLink(viewer, id, now)) : there;
}

/** Corrects a name or an email. */
export function editPerson(viewer: Viewer, id: string, data: PersonEdit): Promise<PersonOutcome> {
  return onPerson(viewer, id, async (tx) => {
    const before = await tx.user.findUniqueOrThrow({ where: { id } });
    await tx.user.update({ where: { id }, data });
    const fields = (["name", "email"] as const).filter((field) => before[field] !== data[field]);
    if (fields.length > 0)
      await recordChange(tx, viewer, {
        act: "person-edited",
        personId: id,
        details: { fields: fields.join(", ") },
      });
    return done(null);
  });
}

/** Moves a person to another team (or none) from a day on; planned later moves are deleted. */
export async function movePerson(
  viewer: Viewer,
  id: string,
  move: TeamMove,
): Promise<PersonOutcome> {
  const moved = await movePeople(viewer, [id], move);
  return moved.ok ? done(null) : moved;
}

/** The same for several people at once: all of them move, or nobody does. */
export async function movePeople(
  viewer: Viewer,
  personIds: readonly string[],
  move: TeamMove,
): Promise<PersonOutcome<number>> {
  const ids = [...new Set(personIds)];
  if (!canAdminister(viewer) || !ids.every(isId)) return refused("not-found");
  if (ids.length === 0) return refused("nobody-chosen");
  try {
    return await db().$transaction(async (tx): Promise<PersonOutcome<number>> => {
      const people = await lockPeople(tx, ids);
      if (people.length < ids.length) return refused("not-found");
      if (people.some(({ removedAt }) => removedAt)) return refused("removed");
      const rows = await tx.membership.findMany({ where: { userId: { in: ids } } });
      const ended: Succession[] = [];
      const begun: Beginning[] = [];
      for (const userId of ids) {
        const tenures = rows
          .filter((row) => row.userId === userId)
          .map((row) => tenureFrom({ ...row, holder: row.teamId }));
        const next = successionOn(tenures, move.teamId, move.startsOn, viewer.today);
        if (!next.ok) return next;
        ended.push(next.value);
        const { begin } = next.value;
        if (begin) begun.push({ userId, teamId: begin.holder, startsOn: begin.startsOn });
      }
      await endTenures(tx, "membership", ended);
      await beginTenures(tx, "membership", begun);
      await recordChanges(
        tx,
        viewer,
        ids.map((personId) => ({
          act: "membership-changed",
          personId,
          teamId: move.teamId,
          details: { startsOn: move.startsOn },
        })),
      );
      return done(ids.length);
    });
  } catch (error) {
    return refusedBy<PersonRefusal>(error, RULES);
  }
}

/** Grants or revokes administration; never revoked from the last admin who can sign in. */
export function decideAdmin(viewer: Viewer, id: string, isAdmin: boolean): Promise<PersonOutcome> {
  return onPerson(viewer, id, async (tx, person) => {
    if (person.removedAt) return refused("removed");
    if (!isAdmin && (await isLastAdmin(tx, id))) return refused("last-admin");
    const { count } = await tx.user.updateMany({
      where: { id, isAdmin: !isAdmin },
      data: { isAdmin },
    });
    const act = isAdmin ? "admin-granted" : "admin-revoked";
    if (count > 0) await recordChange(tx, viewer, { act, personId: id });
    return done(null);
  });
}

/**
 * Removes a person: sessions, links and calendars end immediately, membership, management and trials
 * today.
 */
export function removePerson(viewer: Viewer, id: string, now: Date): Promise<PersonOutcome> {
  return onPerson(viewer, id, async (tx, person) => {
    if (person.removedAt) return done(null);
    if (await isLastAdmin(tx, id)) return refused("last-admin");
    const today = toDatabaseDay(viewer.today);
    const mine = { userId: id };
    const open = notEndedBy(today);
    await tx.user.update({ where: { id }, data: { removedAt: now, isAdmin: false } });
    await endAllAccess(tx, id, now);
    await endAllFeeds(tx, id, now);
    await endTrialsOf(tx, id, viewer, now);
    await tx.membership.deleteMany({ where: { ...mine, startsOn: { gte: today } } });
    await tx.management.deleteMany({ where: { ...mine, startsOn: { gte: today } } });
    await tx.membership.updateMany({ where: { ...mine, ...open }, data: { endsOn: today } });
    await tx.management.updateMany({ where: { ...mine, ...open }, data: { endsOn: today } });
    await recordChange(tx, viewer, { act: "person-removed", personId: id });
    return done(null);
  });
}

/** Restores a removed person, without a team and without administration. */
export function restorePerson(viewer: Viewer, id: string): Promise<PersonOutcome> {
  return onPerson(viewer, id, async (tx, person) => {
    if (!person.removedAt) return done(null);
    await tx.user.update({ where: { id }, data: { removedAt: null } });
    await recordChange(tx, viewer, { act: "person-restored", personId: id });
    return done(null);
  });
}

type Person = { id: string; removedAt: Date | null };

async function onPerson(
  viewer: Viewer,
  id: string,
  act: (tx: Prisma.TransactionClient, person: Person) => Promise<PersonOutcome>,
): Promise<PersonOutcome> {
  if (!canAdminister(viewer) || !isId(id)) return refused("not-found");
  try {
    return await db().$transaction(async (tx) => {
      const [person] = await lockPeople(tx, [id]);
      return person ? await act(tx, person) : refused("not-found");
    });
  } catch (error) {
    return refusedBy<PersonRefusal>(error, RULES);
  }
}

// Concurrent changes by two admins are serialised. Rows that only name a person may be written
// meanwhile: an import would otherwise wait here, and hold what is waited for.
async function lockPeople(tx: Prisma.TransactionClient, ids: readonly string[]): Promise<Person[]> {
  return tx.$queryRaw<Person[]>`
    SELECT "id"::text, "removedAt" FROM "user" WHERE "id" = ANY(${ids}::uuid[])
    ORDER BY "id" FOR NO KEY UPDATE`;
}
