import { recordChange } from "@/lib/audit/mutations";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { isId } from "@/lib/id";
import { isMailConfigured } from "@/lib/mail/post-office";
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
  | "has-end"
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
  person: NewPerson,
  now: Date,
): Promise<PersonOutcome<HandedLink>> {
  const added = await adding(viewer, person, (tx) => createPerson(tx, viewer, person, now));
  return added.ok ? done(await handLink(viewer, added.value, now)) : added;
}

/**
 * The same for a program, which is never handed a link: an invitation is mailed within minutes where
 * mail is configured, and an admin can create a link on the person's page. Returns the person's id.
 */
export function enrolPerson(
  viewer: Viewer,
  person: NewPerson,
  now: Date,
): Promise<PersonOutcome<string>> {
  return adding(viewer, person, async (tx) => {
    const userId = await createPerson(tx, viewer, person, now);
    if (isMailConfigured()) await tx.listInvitation.create({ data: { userId, byMail: true } });
    return userId;
  });
}

async function adding(
  viewer: Viewer,
  { teamId }: NewPerson,
  add: (tx: Prisma.TransactionClient) => Promise<string>,
): Promise<PersonOutcome<string>> {
  if (!canAdminister(viewer)) return refused("not-found");
  try {
    return await db().$transaction(async (tx) =>
      (await takesPeople(tx, teamId)) ? done(await add(tx)) : refused("not-found"),
    );
  } catch (error) {
    return refusedBy<PersonRefusal>(error, RULES);
  }
}

/** Whether people can come to a team: it is not archived. Everybody can come to none. */
async function takesPeople(tx: Prisma.TransactionClient, id: string | null): Promise<boolean> {
  return id === null || (await tx.team.count({ where: { id, archivedAt: null } })) === 1;
}

async function createPerson(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { name, email, teamId, startsOn }: NewPerson,
  now: Date,
): Promise<string> {
  const memberships = teamId
    ? { create: { teamId, startsOn: toDatabaseDay(startsOn) } }
    : undefined;
  const data = { name, email, invitedAt: now, memberships };
  const { id: personId } = await tx.user.create({ data, select: { id: true } });
  const details = teamId ? { startsOn } : {};
  await recordChange(tx, viewer, { act: "person-added", personId, teamId, details });
  return personId;
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
    return await db().$transaction(async (tx): Promise<PersonOutcome<number>> =>
      (await takesPeople(tx, move.teamId))
        ? placePeople(tx, viewer, ids, move, viewer.today)
        : refused("not-found"),
    );
  } catch (error) {
    return refusedBy<PersonRefusal>(error, RULES);
  }
}

/** Ends a membership that has no end yet, on the first day on which it no longer holds. Idempotent. */
export async function endMembership(
  viewer: Viewer,
  id: string,
  endsOn: Day,
): Promise<PersonOutcome> {
  const where = { id };
  const found = isId(id) ? await db().membership.findUnique({ where }) : null;
  const userId = found?.userId ?? "";
  return onPerson(viewer, userId, async (tx) => {
    const row = await tx.membership.findUnique({ where });
    if (!row) return refused("not-found");
    if (row.endsOn) return fromDatabaseDay(row.endsOn) === endsOn ? done(null) : refused("has-end");
    const out = { teamId: null, startsOn: endsOn };
    const placed = await placePeople(tx, viewer, [userId], out, viewer.today);
    return placed.ok ? done(null) : placed;
  });
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
