import type { Standing } from "@/lib/team/policy";

/** The manager of the team sets the rhythm, offers turns, moves them and puts somebody else first. */
export function canSteer(standing: Standing | null): boolean {
  return standing === "manager";
}

/** A member decides for themselves whether they take part. */
export function canTakePart(standing: Standing | null, isMember: boolean): boolean {
  return standing !== null && isMember;
}

/** What keeps others from a turn is for the managers; members learn how many it keeps. */
export function seesObstacles(standing: Standing): boolean {
  return standing !== "member";
}

/** A turn planned for somebody, not offered yet, can be swapped by them for another one's. */
export function canSwap(
  userId: string,
  turn: { personId: string | null; how: string },
  other: { personId: string | null; how: string },
): boolean {
  const isFree = turn.how !== "offered" && other.how !== "offered";
  return isFree && turn.personId === userId && other.personId !== null && other.personId !== userId;
}
