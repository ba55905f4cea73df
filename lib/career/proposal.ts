import type { Day } from "@/lib/day";
import type { RoleWork } from "@/lib/db/generated/enums";
import { sharedOpenStretch, withoutDays, type OpenStretch, type Stretch } from "@/lib/stretch";
import type { RoleHeld } from "./role-held";

/** A stretch that Pendulum knows of: in a team, managing one, or leading one in a trial. */
export type KnownStretch = OpenStretch & { as: "MEMBER" | "MANAGER" | "TRIAL"; team: string };

/** A role that such a stretch suggests. The person decides whether it was one. */
export type ProposedRole = KnownStretch & { work: RoleWork };

const WORK = { MEMBER: "HANDS_ON", MANAGER: "LEADING", TRIAL: "BOTH" } as const;
/** No day is later: stands for the end of what has none. */
const FOR_EVER: Day = "2199-12-31";

/**
 * The roles that memberships, managements and trials suggest, the earliest first. Who manages a team
 * is a member of another one, which is then no hands-on work. A stretch that meets an entered role
 * is not proposed again.
 */
export function proposedRoles(
  known: readonly KnownStretch[],
  entered: readonly RoleHeld[],
  today: Day,
): ProposedRole[] {
  const managed = known.filter(({ as }) => as === "MANAGER").map(closed);
  return known
    .flatMap((each) => (each.as === "MEMBER" ? without(each, managed) : [each]))
    .map((each) => ({ ...each, work: WORK[each.as] }))
    .filter(({ startsOn }) => startsOn <= today)
    .filter((role) => !entered.some((one) => isSame(one, role)))
    .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
}

function isSame(entered: RoleHeld, role: ProposedRole): boolean {
  const isOneWork = entered.work === role.work || entered.work === "BOTH";
  return isOneWork && sharedOpenStretch(entered, role) !== null;
}

function without(each: KnownStretch, taken: readonly Stretch[]): KnownStretch[] {
  return withoutDays(closed(each), taken).map(({ startsOn, endsOn }) => ({
    ...each,
    startsOn,
    endsOn: endsOn === FOR_EVER ? null : endsOn,
  }));
}

function closed({ startsOn, endsOn }: OpenStretch): Stretch {
  return { startsOn, endsOn: endsOn ?? FOR_EVER };
}
