import type { Asker, Details } from "@/lib/audit/act";
import { recordChange, recordChanges } from "@/lib/audit/mutations";
import { endAllAccess } from "@/lib/auth/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay, type Day } from "@/lib/day";
import { notEndedBy } from "@/lib/db/dated-rows";
import type { Prisma, User } from "@/lib/db/generated/client";
import { endAllFeeds } from "@/lib/feed/mutations";
import { done, refused, type Outcome } from "@/lib/outcome";
import { changesNothing, successionOn, type Succession } from "@/lib/team/tenure";
import { beginTenures, endTenures, tenureFrom, type Beginning } from "@/lib/team/tenure-mutations";
import { endTrialsOf } from "@/lib/trial/ending-mutations";
import type { TeamMove } from "./input";
import { isLastAdmin } from "./last-admin-mutations";

// Parts of changes of people, each for the transaction of an act that one admin or one program asked for.

/** A person as every change locks them. */
export type Person = { id: string; removedAt: Date | null };

/**
 * Locks people, so that concurrent changes are serialised. Rows that only name a person may be
 * written meanwhile: an import would otherwise wait here, and hold what is waited for.
 */
export async function lockPeople(
  tx: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<Person[]> {
  return tx.$queryRaw<Person[]>`
    SELECT "id"::text, "removedAt" FROM "user" WHERE "id" = ANY(${ids}::uuid[])
    ORDER BY "id" FOR NO KEY UPDATE`;
}

type Correctable =
  | ("name" | "email" | "userName" | "externalId" | "givenName" | "familyName")
  | "directoryManagerId";

/** What is corrected of a person. */
type Correction = Partial<Pick<User, Correctable>>;

/** Corrects what is said of a person, and records which of it changed. */
export async function correctPerson(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  id: string,
  data: Correction,
): Promise<void> {
  const before = await tx.user.findUniqueOrThrow({ where: { id } });
  const names = Object.keys(data) as (keyof Correction)[];
  const fields = names.filter((name) => before[name] !== data[name]);
  if (fields.length === 0) return;
  await tx.user.update({ where: { id }, data });
  await recordChange(tx, viewer, {
    act: "person-edited",
    personId: id,
    details: { fields: fields.join(", ") },
  });
}

/**
 * Moves people to a team (or none) from a day on; planned later moves are deleted. Refused before
 * anything is written; who is there already is left as they are.
 */
export async function placePeople(
  tx: Prisma.TransactionClient,
  asker: Asker,
  ids: readonly string[],
  move: TeamMove,
  today: Day,
): Promise<Outcome<number, "not-found" | "removed" | "too-early">> {
  const people = await lockPeople(tx, ids);
  if (people.length < ids.length) return refused("not-found");
  if (people.some(({ removedAt }) => removedAt)) return refused("removed");
  const rows = await tx.membership.findMany({ where: { userId: { in: [...ids] } } });
  const moved: { personId: string; succession: Succession }[] = [];
  for (const userId of ids) {
    const tenures = rows
      .filter((row) => row.userId === userId)
      .map((row) => tenureFrom({ ...row, holder: row.teamId }));
    const next = successionOn(tenures, move.teamId, move.startsOn, today);
    if (!next.ok) return next;
    if (!changesNothing(next.value)) moved.push({ personId: userId, succession: next.value });
  }
  const begun = moved.flatMap(({ personId, succession: { begin } }): Beginning[] =>
    begin ? [{ userId: personId, teamId: begin.holder, startsOn: begin.startsOn }] : [],
  );
  await endTenures(
    tx,
    "membership",
    moved.map(({ succession }) => succession),
  );
  await beginTenures(tx, "membership", begun);
  await recordChanges(
    tx,
    asker,
    moved.map(({ personId, succession }) => ({
      act: "membership-changed",
      personId,
      teamId: move.teamId,
      details: { startsOn: move.startsOn, ...leaving(succession) },
    })),
  );
  return done(ids.length);
}

/** The teams that somebody leaves, as the audit log keeps them. */
export function leaving(succession: Succession | undefined): Pick<Details, "leftTeams"> {
  const leftTeams = succession?.left ?? [];
  return leftTeams.length > 0 ? { leftTeams } : {};
}

/**
 * Removes a person: sessions, links and calendars end immediately, membership, management and trials
 * today. Refused before anything is written.
 */
export async function takeOut(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { id, removedAt }: Person,
  now: Date,
): Promise<Outcome<null, "last-admin">> {
  if (removedAt) return done(null);
  if (await isLastAdmin(tx, id)) return refused("last-admin");
  const today = toDatabaseDay(viewer.today);
  const mine = { userId: id };
  const open = notEndedBy(today);
  await tx.user.update({
    where: { id },
    data: { removedAt: now, isAdmin: false, adminFrom: null },
  });
  await endAllAccess(tx, id, now);
  await endAllFeeds(tx, id, now);
  await endTrialsOf(tx, id, viewer, now);
  await tx.membership.deleteMany({ where: { ...mine, startsOn: { gte: today } } });
  await tx.management.deleteMany({ where: { ...mine, startsOn: { gte: today } } });
  await tx.membership.updateMany({ where: { ...mine, ...open }, data: { endsOn: today } });
  await tx.management.updateMany({ where: { ...mine, ...open }, data: { endsOn: today } });
  await recordChange(tx, viewer, { act: "person-removed", personId: id });
  return done(null);
}

/**
 * Restores a removed person, without a team and without administration. An erasure that follows from
 * how long leavers are kept is called off; one that somebody asked for stands.
 */
export async function bringBack(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { id, removedAt }: Person,
): Promise<void> {
  if (!removedAt) return;
  await tx.user.update({ where: { id }, data: { removedAt: null, leftDirectoryAt: null } });
  await recordChange(tx, viewer, { act: "person-restored", personId: id });
  const { count } = await tx.erasureRequest.deleteMany({ where: { userId: id, isByAge: true } });
  if (count > 0) await recordChange(tx, viewer, { act: "erasure-cancelled", personId: id });
}
