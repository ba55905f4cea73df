import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import { pageOf, type Part } from "@/lib/part";
import { listOwnTeams } from "@/lib/team/list-queries";
import { canSteer } from "./policy";
import type { Stretch } from "@/lib/stretch";
import { readRotations } from "./team-queries";
import type { TimelineLook } from "./timeline-look";
import { lineOf, quartersFrom, type Line } from "./timeline";

/** The rotations of all teams that the viewer may open, one page of them, in a window of whole quarters. */
export type Timeline = {
  today: Day;
  window: Stretch;
  /** `steers`: the viewer may move the turns of this team. */
  lines: (Line & { teamName: string; steers: boolean })[];
  names: ReadonlyMap<string, string>;
  /** The range of teams on this page. */
  part: Part;
};

/** Reads a page of the timeline; the number of statements does not depend on the number of teams. */
export async function findTimeline(
  viewer: Viewer,
  { quarters, page }: Omit<TimelineLook, "by">,
  now: Date,
): Promise<Timeline> {
  const today = dayOf(now, viewer.timeZone);
  const window = quartersFrom(today, quarters);
  const { shown: teams, ...part } = pageOf(await listOwnTeams(viewer), page);
  const rotations = await readRotations(
    teams.map(({ id }) => id),
    today,
  );
  const names = new Map<string, string>();
  const lines = teams.flatMap(({ id, name }) => {
    const team = rotations.get(id);
    for (const [personId, known] of team?.names ?? []) names.set(personId, known);
    return team
      ? [{ ...lineOf(team, today, window), teamName: name, steers: canSteer(id, viewer) }]
      : [];
  });
  return { today, window, lines, names, part };
}
