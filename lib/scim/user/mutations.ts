import { recordChange } from "@/lib/audit/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, toDatabaseDay } from "@/lib/day";
import { includingDay } from "@/lib/db/dated-rows";
import type { Prisma, User } from "@/lib/db/generated/client";
import { isId } from "@/lib/id";
import {
  bringBack,
  correctPerson,
  lockPeople,
  placePeople,
  takeOut,
} from "@/lib/people/person-mutations";
import { changeDirectory, type Changed } from "../directory-mutations";
import { followManagers } from "../reporting-mutations";
import { Refusal } from "../refusal";
import { columnsFrom, type SaidOfUser } from "./profile";

type Transaction = Prisma.TransactionClient;

/**
 * Adds a person as the directory says them, and returns their id. Whom it deleted or deactivated and
 * who has the same number there comes back to their own data; nobody is taken for somebody else who
 * left only because of a name or an address.
 */
export function addUser(viewer: Viewer, said: SaidOfUser, now: Date): Promise<string> {
  return changeDirectory(viewer, async (tx) => {
    const columns = columnsFrom(null, said);
    const same = await findSame(tx, columns);
    const [first, ...others] = same;
    if (first) {
      const isBack = first.removedAt !== null && first.externalId !== null;
      if (!isBack || others.length > 0 || first.externalId !== columns.externalId)
        throw new Refusal("taken", "There is somebody with this userName, email or externalId.");
      await tx.user.update({ where: { id: first.id }, data: { leftDirectoryAt: null } });
      await saySo(tx, viewer, first.id, { active: true, ...said }, now);
      return first.id;
    }
    const made = await tx.user.create({ data: { ...columns, invitedAt: now } });
    await recordChange(tx, viewer, { act: "person-added", personId: made.id });
    await saySo(tx, viewer, made.id, said, now);
    return made.id;
  });
}

/** Everybody who has one of the things that no two people share. */
async function findSame(
  tx: Transaction,
  { userName, email, externalId }: ReturnType<typeof columnsFrom>,
): Promise<Pick<User, "id" | "removedAt" | "externalId">[]> {
  return tx.$queryRaw`
    SELECT "id"::text, "removedAt", "externalId" FROM "user"
    WHERE "email" = ${email} OR "userName" = ${userName} OR "externalId" = ${externalId}
      OR ("userName" IS NULL AND "email" = ${userName})`;
}

/** Changes what the directory says of a person. */
export function changeUser(
  viewer: Viewer,
  { id, check }: Changed,
  said: SaidOfUser,
  now: Date,
): Promise<void> {
  return changeDirectory(viewer, async (tx) => {
    await lockUser(tx, id);
    await check();
    await saySo(tx, viewer, id, said, now);
  });
}

/**
 * Removes whom the directory deleted. What is theirs is kept as long as that of everybody who left,
 * and they come back to it when the directory adds them again.
 */
export function deleteUser(viewer: Viewer, { id, check }: Changed, now: Date): Promise<void> {
  return changeDirectory(viewer, async (tx) => {
    await lockUser(tx, id);
    await check();
    await saySo(tx, viewer, id, { active: false }, now);
    await tx.user.update({ where: { id }, data: { leftDirectoryAt: now } });
  });
}

async function lockUser(tx: Transaction, id: string): Promise<void> {
  const [locked] = isId(id) ? await lockPeople(tx, [id]) : [];
  const here = locked && { id, leftDirectoryAt: null };
  if (!here || (await tx.user.count({ where: here })) === 0) throw new Refusal("not-found");
}

/** Writes what is said of somebody who is there: first that they are back, last that they left. */
async function saySo(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  said: SaidOfUser,
  now: Date,
): Promise<void> {
  const before = await tx.user.findUniqueOrThrow({ where: { id } });
  if (said.userName) await requireFree(tx, id, said.userName);
  if (said.active === true && before.removedAt) await takeBack(tx, viewer, before);
  await correctPerson(tx, viewer, id, {
    ...columnsFrom(before, said),
    ...(said.managerId !== undefined && {
      directoryManagerId: await managerOf(tx, id, said.managerId),
    }),
  });
  if (said.active === false) {
    const out = await takeOut(tx, viewer, before, now);
    if (!out.ok)
      throw new Refusal(
        "conflict",
        "They are the last administrator. Make somebody else one first.",
      );
  }
  if (said.managerId !== undefined || said.active !== undefined)
    await followManagers(tx, viewer, await teamsOf(tx, viewer, id));
}

/** Refuses a user name that somebody has as their email, who has no other one. */
async function requireFree(tx: Transaction, id: string, userName: string): Promise<void> {
  const where = { id: { not: id }, userName: null, email: userName };
  if ((await tx.user.count({ where })) > 0) throw new Refusal("taken");
}

/** Brings somebody back, into the team that they had when they left. */
async function takeBack(tx: Transaction, viewer: Viewer, before: User): Promise<void> {
  const { id, removedAt } = before;
  await bringBack(tx, viewer, before);
  const leftOn = removedAt && toDatabaseDay(dayOf(removedAt, viewer.timeZone));
  const last = await tx.membership.findFirst({
    where: { userId: id, endsOn: leftOn, team: { archivedAt: null } },
    orderBy: { startsOn: "desc" },
    select: { teamId: true },
  });
  if (last)
    await placePeople(
      tx,
      viewer,
      [id],
      { teamId: last.teamId, startsOn: viewer.today },
      viewer.today,
    );
}

/**
 * The manager whom the directory names: by their id here, as Entra ID does, or by any of what it knows
 * them by, as Okta does. Nobody is their own, and somebody who is not here is nobody's.
 */
async function managerOf(
  tx: Transaction,
  id: string,
  named: string | null,
): Promise<string | null> {
  if (named === null) return null;
  const [manager] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "user"
    WHERE "leftDirectoryAt" IS NULL AND (lower(${named}) = "id"::text OR "externalId" = ${named}
      OR coalesce("userName", "email") = ${named}::citext OR "email" = ${named}::citext)
    ORDER BY lower(${named}) = "id"::text DESC, "externalId" = ${named} DESC NULLS LAST, "id"
    LIMIT 1`;
  return manager && manager.id !== id ? manager.id : null;
}

async function teamsOf(tx: Transaction, viewer: Viewer, userId: string): Promise<string[]> {
  const today = includingDay(toDatabaseDay(viewer.today));
  const rows = await tx.membership.findMany({ where: { userId, ...today } });
  return rows.map(({ teamId }) => teamId);
}
