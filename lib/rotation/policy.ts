import { actsFor, type Standing } from "@/lib/team/policy";

/**
 * The manager of the team, and who stands in for them, set the rhythm, and offer, move and reassign
 * turns.
 */
export function canSteer(teamId: string, reach: Parameters<typeof actsFor>[1]): boolean {
  return actsFor(teamId, reach);
}

/** Members decide themselves whether they opt in. */
export function canTakePart(standing: Standing | null, isMember: boolean): boolean {
  return standing !== null && isMember;
}

/**
 * The reasons why others are ineligible are for the managers and who stands in; members see only how
 * many people each affects.
 */
export function seesObstacles(standing: Standing, steers: boolean): boolean {
  return standing !== "member" || steers;
}

/** The planned person of a turn that is not offered yet can swap it for another person's. */
export function canSwap(
  userId: string,
  turn: { personId: string | null; how: string },
  other: { personId: string | null; how: string },
): boolean {
  const isFree = turn.how !== "offered" && other.how !== "offered";
  return isFree && turn.personId === userId && other.personId !== null && other.personId !== userId;
}
