import type { Standing } from "@/lib/team/policy";

/** The manager of the team sets the rhythm, and offers, moves and reassigns turns. */
export function canSteer(standing: Standing | null): boolean {
  return standing === "manager";
}

/** Members decide themselves whether they opt in. */
export function canTakePart(standing: Standing | null, isMember: boolean): boolean {
  return standing !== null && isMember;
}

/**
 * The reasons why others are ineligible are for the managers; members see only how many people each
 * affects.
 */
export function seesObstacles(standing: Standing): boolean {
  return standing !== "member";
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
