import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import { listTeams } from "@/lib/team/queries";
import type { Stretch } from "./slot";
import { readRotations } from "./team-queries";
import { lineOf, quartersFrom, type Line } from "./timeline";

/** The rotations of all teams that the viewer may open, in a window of whole quarters. */
export type Timeline = {
  today: Day;
  window: Stretch;
  lines: (Line & { teamName: string })[];
  names: ReadonlyMap<string, string>;
};

/** Reads the timeline in as many statements for 300 teams as for one. */
export async function findTimeline(viewer: Viewer, quarters: number, now: Date): Promise<Timeline> {
  const today = dayOf(now, viewer.timeZone);
  const window = quartersFrom(today, quarters);
  const teams = await listTeams(viewer);
  const rotations = await readRotations(
    teams.map(({ id }) => id),
    today,
  );
  const names = new Map<string, string>();
  const lines = teams.flatMap(({ id, name }) => {
    const team = rotations.get(id);
    for (const [personId, known] of team?.names ?? []) names.set(personId, known);
    return team ? [{ ...lineOf(team, today, window), teamName: name }] : [];
  });
  return { today, window, lines, names };
}
