import { recordChange } from "@/lib/audit/mutations";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import type { NewPerson, PersonEdit, TeamMove } from "./input";
import { handLink, type HandedLink } from "./invitation-mutations";
import { isLastAdmin } from "./last-admin-mutations";
import {
  bringBack,
  correctPerson,
  lockPeople,
  placePeople,
  takeOut,
  type Person,
} from "./person-mutations";

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
    await correctPerson(tx, viewer, id, data);
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
    return await db().$transaction((tx): Promise<PersonOutcome<number>> =>
      placePeople(tx, viewer, ids, move, viewer.today),
    );
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
      data: { isAdmin, adminFrom: null },
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
  return onPerson(viewer, id, (tx, person) => takeOut(tx, viewer, person, now));
}

/** Restores a removed person, without a team and without administration. */
export function restorePerson(viewer: Viewer, id: string): Promise<PersonOutcome> {
  return onPerson(viewer, id, async (tx, person) => {
    await bringBack(tx, viewer, person);
    return done(null);
  });
}

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
