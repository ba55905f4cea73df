import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma, RoleHeld as RoleRow } from "@/lib/db/generated/client";
import { planFrom } from "@/lib/plan/plan-record";
import { OWN_PLANS } from "@/lib/plan/queries";
import { openStretchFrom } from "@/lib/stretch";
import { openedRecord } from "@/lib/trial/sealed-record";
import { NEWEST_FIRST, signedByBothAt } from "@/lib/trial/signature";
import { daysOfTrial } from "@/lib/trial/trial-facts";
import type { Career, OwnTrial } from "./period";
import { proposedRoles, type KnownStretch, type ProposedRole } from "./proposal";
import type { RoleHeld } from "./role-held";
import { openedTitle } from "./sealed-title";

const NAME = { select: { name: true } } as const;
const DATES = { startsOn: true, endsOn: true } as const;
/** A trial that was agreed and not cancelled before it started. */
const LED = { agreedAt: { not: null }, cancelledAt: null } as const;

const LATEST_START_FIRST = [
  { startsOn: "desc" },
  { id: "desc" },
] satisfies Prisma.RoleHeldFindManyArgs["orderBy"];

/** The roles that the viewer entered, the latest start first. */
export async function listRolesHeld(viewer: Viewer): Promise<RoleHeld[]> {
  const rows = await db().roleHeld.findMany({
    where: { personId: viewer.userId },
    orderBy: LATEST_START_FIRST,
  });
  return rows.map(roleFrom);
}

function roleFrom(row: RoleRow): RoleHeld {
  const { id, work, title } = row;
  return { id, work, title: openedTitle(title), ...openStretchFrom(row) };
}

/** The roles that the viewer's memberships, managements and trials suggest, without those `entered`. */
export async function findProposedRoles(
  viewer: Viewer,
  entered: readonly RoleHeld[],
): Promise<ProposedRole[]> {
  const { memberships, managements, trials } = await db().user.findUniqueOrThrow({
    where: { id: viewer.userId },
    relationLoadStrategy: "join",
    select: {
      memberships: { select: { ...DATES, team: NAME } },
      managements: { select: { ...DATES, team: NAME } },
      trials: { where: LED, select: { ...DATES, endedEarlyOn: true, team: NAME } },
    },
  });
  const known: KnownStretch[] = [
    ...memberships.map((row) => ({
      ...openStretchFrom(row),
      as: "MEMBER" as const,
      team: row.team.name,
    })),
    ...managements.map((row) => ({
      ...openStretchFrom(row),
      as: "MANAGER" as const,
      team: row.team.name,
    })),
    ...trials.map((row) => ({ ...daysOfTrial(row), as: "TRIAL" as const, team: row.team.name })),
  ];
  return proposedRoles(known, entered, viewer.today);
}

/** Somebody's agreed trials, each with the last decision that both signed. */
const OWN_TRIALS = {
  where: LED,
  orderBy: LATEST_START_FIRST,
  select: {
    id: true,
    ...DATES,
    endedEarlyOn: true,
    team: NAME,
    decisions: {
      where: { personSignedAt: { not: null }, managerSignedAt: { not: null } },
      orderBy: NEWEST_FIRST,
      take: 1,
      select: { outcome: true, record: true, personSignedAt: true, managerSignedAt: true },
    },
  },
} satisfies Prisma.TrialFindManyArgs;

/** The viewer's roles, plans and agreed trials, each the latest first. */
export async function findCareer(viewer: Viewer): Promise<Career> {
  const { rolesHeld, plans, trials } = await db().user.findUniqueOrThrow({
    where: { id: viewer.userId },
    relationLoadStrategy: "join",
    select: {
      rolesHeld: { orderBy: LATEST_START_FIRST },
      plans: OWN_PLANS,
      trials: OWN_TRIALS,
    },
  });
  return {
    roles: rolesHeld.map(roleFrom),
    plans: plans.map((row) => planFrom(row, viewer.userId)),
    trials: trials.map((row) => trialFrom(row, viewer.timeZone)),
  };
}

function trialFrom(row: Prisma.TrialGetPayload<typeof OWN_TRIALS>, timeZone: string): OwnTrial {
  const [decided] = row.decisions;
  const at = signedByBothAt(decided);
  const decision =
    decided && at
      ? {
          outcome: decided.outcome,
          record: openedRecord("decision", decided.record),
          on: dayOf(at, timeZone),
        }
      : null;
  return { id: row.id, team: row.team.name, decision, ...daysOfTrial(row) };
}
