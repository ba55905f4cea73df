import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { includingDay } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/id";
import { lastDayOf } from "@/lib/stretch";
import { canAsk, canPropose } from "../policy";
import { leadStretch } from "../trial";
import { daysOfTrial } from "../trial-facts";

/** A person to whom the viewer may propose a trial. */
export type TrialCandidate = { id: string; name: string; teamId: string; teamName: string };

/** The person with this id, if the viewer is their direct manager today; else null. */
export async function findCandidate(
  viewer: Viewer,
  personId: string,
  now: Date,
  tx: Prisma.TransactionClient = db(),
): Promise<TrialCandidate | null> {
  if (!isId(personId)) return null;
  const today = toDatabaseDay(dayOf(now, viewer.timeZone));
  const membership = await tx.membership.findFirst({
    where: { userId: personId, ...includingDay(today), user: { removedAt: null } },
    select: { teamId: true, team: { select: { name: true } }, user: { select: { name: true } } },
  });
  const person = { id: personId, teamId: membership?.teamId ?? null };
  if (!membership || !canPropose(viewer, person)) return null;
  return { ...person, name: membership.user.name, teamName: membership.team.name };
}

/** The viewer, as a person who may ask for a trial in their present team; null without such a team. */
export async function findOwnCandidacy(
  viewer: Viewer,
  tx: Prisma.TransactionClient = db(),
): Promise<TrialCandidate | null> {
  if (!canAsk(viewer)) return null;
  const where = { id: viewer.teamId };
  const team = await tx.team.findUnique({ where, select: { name: true } });
  const { userId: id, name, teamId } = viewer;
  return team && { id, name, teamId, teamName: team.name };
}

/** Days that a proposal cannot take, because of an agreed trial. */
export type TakenDays = {
  /** Whether it is a trial of the same person; else the team has another lead then. */
  isOwn: boolean;
  name: string;
  startsOn: Day;
  lastDay: Day;
  /** The days that cannot be taken: without those of a handover. */
  from: Day;
  until: Day;
};

/**
 * The agreed trials to come of a candidate and in their team, by their first day: those that a
 * proposal clashes with. None for a viewer who can neither propose a trial to them nor ask for it.
 */
export async function listTakenDays(
  viewer: Viewer,
  { id: personId, teamId }: TrialCandidate,
  now: Date,
): Promise<TakenDays[]> {
  const isMine = personId === viewer.userId && teamId === viewer.teamId;
  if (!(isMine ? canAsk(viewer) : canPropose(viewer, { id: personId, teamId }))) return [];
  const today = dayOf(now, viewer.timeZone);
  const rows = await db().trial.findMany({
    where: {
      OR: [{ personId }, { teamId }],
      agreedAt: { not: null },
      cancelledAt: null,
      endsOn: { gt: toDatabaseDay(today) },
    },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    select: {
      personId: true,
      startsOn: true,
      endsOn: true,
      endedEarlyOn: true,
      overlapDays: true,
      person: { select: { name: true } },
    },
  });
  return rows.flatMap((row) => {
    const days = daysOfTrial(row);
    const isOwn = row.personId === personId;
    const taken = leadStretch(days, isOwn ? 0 : row.overlapDays);
    if (taken.endsOn <= today || taken.startsOn >= taken.endsOn) return [];
    const said = { startsOn: days.startsOn, lastDay: lastDayOf(days) };
    return [{ isOwn, name: row.person.name, ...said, from: taken.startsOn, until: taken.endsOn }];
  });
}
