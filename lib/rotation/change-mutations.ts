import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { isId } from "@/lib/id";
import { momentAfter } from "@/lib/moment";
import { done, refused, type Outcome } from "@/lib/outcome";
import { standingIn, type Standing } from "@/lib/team/policy";
import { lockTeam } from "@/lib/team/tree-mutations";
import { planTurns, type PlannedTurn } from "./plan";
import { canSteer } from "./policy";
import type { RotationFacts } from "./rotation-facts";
import { firstSlotAfter } from "./slot";
import { readRotations } from "./team-queries";
import { factsOf, type TeamRotation } from "./team-rotation";

/** Why a change of a rotation was refused. */
export type RotationRefusal =
  | "not-found"
  | "not-yours-to-decide"
  | "no-rotation"
  | "has-begun"
  | "already-offered"
  | "cannot-serve"
  | "cannot-swap"
  | "not-in-order"
  | "nobody-planned"
  | "busy";

/** How many slots ahead can be changed. */
const FURTHEST_SLOTS = 12;

/**
 * The statement that waits until no other transaction changes or offers turns of this team. It comes
 * before the lock of any row: an offer locks the row of its person before that of the team.
 */
export function turnsLock(teamId: string): Prisma.Sql {
  return Prisma.sql`SELECT pg_advisory_xact_lock(hashtext('pendulum turns'), hashtext(${teamId}))`;
}

/** What a change may read: everything about the team, with its row locked. */
export type LockedRotation = {
  tx: Prisma.TransactionClient;
  team: TeamRotation;
  standing: Standing;
  /** Whether the viewer may steer the rotation. */
  steers: boolean;
  today: Day;
  /** The timestamp of a new decision: later than every existing one, so that it is the latest. */
  saidAt: Date;
};

export type RotationOutcome = Outcome<{ teamId: string }, RotationRefusal>;

/**
 * One change of a team's rotation by a person who may open the team. Concurrent changes are
 * serialised, so that what was read still holds when the change is written.
 */
export async function changeRotation(
  viewer: Viewer,
  teamId: string,
  now: Date,
  decide: (change: LockedRotation) => Promise<RotationOutcome>,
): Promise<RotationOutcome> {
  const standing = isId(teamId) ? standingIn(teamId, viewer) : null;
  if (!standing) return refused("not-found");
  const today = dayOf(now, viewer.timeZone);
  try {
    return await db().$transaction(async (tx) => {
      await tx.$executeRaw(turnsLock(teamId));
      await lockTeam(tx, teamId);
      const team = (await readRotations([teamId], today, tx)).get(teamId);
      if (!team) return refused("not-found");
      const saidAt = momentAfter(now, momentsOf(team));
      const steers = canSteer(teamId, viewer);
      return decide({ tx, team, standing, steers, today, saidAt });
    });
  } catch (error) {
    return refusedBy(error, { turn_is_past: "has-begun", busy: "busy" });
  }
}

function momentsOf({ decisions, swaps }: TeamRotation): number[] {
  return [...decisions.map(({ at }) => at), ...swaps.flatMap(({ agreedAt }) => agreedAt ?? [])];
}

/** A turn that can still be changed, and its rotation. */
type Seen = { facts: RotationFacts; turn: PlannedTurn; rotationId: string };

/** The planned turn of a slot that has neither started nor been offered; a refusal when there is none. */
export function plannedSlot(
  { team, today }: LockedRotation,
  slot: number,
): Outcome<Seen, RotationRefusal> {
  const facts = factsOf(team);
  if (!facts || !team.rotationId) return refused("no-rotation");
  if (slot < firstSlotAfter(facts.rhythm, today)) return refused("has-begun");
  const turn = planTurns(facts, today, FURTHEST_SLOTS).find((one) => one.slot === slot);
  if (!turn) return refused("not-found");
  if (turn.how === "offered") return refused("already-offered");
  return done({ facts, turn, rotationId: team.rotationId });
}
