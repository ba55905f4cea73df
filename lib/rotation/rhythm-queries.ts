import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import { isId } from "@/lib/id";
import { planTurns } from "./plan";
import { canSteer } from "./policy";
import { fairnessAhead, type Outlook, TURNS_AHEAD } from "./proposal";
import { rhythmChange, withRhythm, type NewRhythm } from "./rhythm-change";
import type { RotationFacts } from "./rotation-facts";
import { readRotations } from "./team-queries";
import { factsOf, type TeamRotation } from "./team-rotation";

/** The rhythm of a team, and the effect of another on the turns ahead. */
export type RhythmPage = {
  teamId: string;
  teamName: string;
  today: Day;
  rhythm: TeamRotation["rhythm"];
  names: ReadonlyMap<string, string>;
  /** Null when there is no rotation. */
  before: Outlook | null;
  /** Null when no effective change is requested. */
  after: Outlook | null;
};

/** The rhythm for the team's manager; null for everybody else. */
export async function findRhythm(
  viewer: Viewer,
  teamId: string,
  wanted: NewRhythm | null,
  now: Date,
): Promise<RhythmPage | null> {
  if (!isId(teamId) || !canSteer(teamId, viewer)) return null;
  const today = dayOf(now, viewer.timeZone);
  const team = (await readRotations([teamId], today)).get(teamId);
  if (!team) return null;
  const facts = factsOf(team);
  const change = wanted && rhythmChange(team, wanted, today);
  return {
    teamId,
    teamName: team.teamName,
    today,
    rhythm: team.rhythm,
    names: team.names,
    before: facts && outlook(facts, today),
    after: change && !change.isSame ? outlook(withRhythm(team, change), today) : null,
  };
}

function outlook(facts: RotationFacts, today: Day): Outlook {
  const turns = planTurns(facts, today, TURNS_AHEAD);
  return { turns, fairness: fairnessAhead(facts, turns) };
}
