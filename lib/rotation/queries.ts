import type { Viewer } from "@/lib/auth/viewer";
import { REASON_SEAL } from "@/lib/column/rotation";
import { dayOf, type Day } from "@/lib/day";
import { sealingKey } from "@/lib/env";
import { isId } from "@/lib/id";
import { open } from "@/lib/seal";
import { hasEndedBy } from "@/lib/stretch";
import { standingIn, type Standing } from "@/lib/team/policy";
import { mergedGaps, type GapAhead } from "./gap-ahead";
import { canSteer, canTakePart, seesObstacles } from "./policy";
import { proposeTurns, type RotationProposal } from "./proposal";
import { scheduleOf, type Leading } from "./schedule";
import { readRotations } from "./team-queries";
import { factsOf, type StandingDecision, type TeamRotation } from "./team-rotation";

/** The rotation of a team as its page shows it. */
export type RotationPage = {
  teamId: string;
  teamName: string;
  today: Day;
  steers: boolean;
  takesPart: { may: boolean; does: boolean };
  seesObstacles: boolean;
  viewerId: string;
  rhythm: TeamRotation["rhythm"];
  /** Null when there is no rotation. */
  proposal: RotationProposal | null;
  /** Who leads and when, in turns and in agreed trials outside the rotation. */
  schedule: Leading[];
  /** The part of it that has begun, the latest first. */
  past: Leading[];
  /** Its gaps, neighbours with one cause as one. */
  gaps: GapAhead[];
  /** When the manager last asked who takes part. */
  askedOn: Day | null;
  turns: TeamRotation["turns"];
  decisions: StandingDecision[];
  swaps: TeamRotation["swaps"];
  names: ReadonlyMap<string, string>;
};

/** The rotation of a team, for people who may open the team; null for everybody else. */
export async function findRotation(
  viewer: Viewer,
  teamId: string,
  now: Date,
): Promise<RotationPage | null> {
  const standing = isId(teamId) ? standingIn(teamId, viewer) : null;
  if (!standing) return null;
  const today = dayOf(now, viewer.timeZone);
  const team = (await readRotations([teamId], today)).get(teamId);
  if (!team) return null;
  const facts = factsOf(team);
  const schedule = scheduleOf(team, today);
  const proposal = facts && proposeTurns(facts, today);
  return {
    teamId,
    teamName: team.teamName,
    today,
    viewerId: viewer.userId,
    ...rightsOf(viewer, standing, team, today),
    rhythm: team.rhythm,
    proposal,
    schedule,
    gaps: mergedGaps(schedule, proposal?.turns ?? []),
    askedOn: team.askedOn,
    past: schedule.filter(({ kind }) => kind === "led").toReversed(),
    turns: team.turns,
    decisions: team.decisions.map((one) => ({
      ...one,
      reason: one.reason && open(one.reason, sealingKey(), REASON_SEAL),
    })),
    swaps: team.swaps,
    names: team.names,
  };
}

function rightsOf(viewer: Viewer, standing: Standing, team: TeamRotation, today: Day) {
  const steers = canSteer(team.teamId, viewer);
  const isMember = viewer.teamId === team.teamId;
  const own = team.candidates.find(({ id }) => id === viewer.userId);
  const does = own?.willing.some((stretch) => !hasEndedBy(stretch, today)) ?? false;
  return {
    steers,
    takesPart: { may: canTakePart(standing, isMember), does },
    seesObstacles: seesObstacles(standing, steers),
  };
}
