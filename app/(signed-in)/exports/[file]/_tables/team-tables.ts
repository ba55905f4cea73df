import { lastDayOf } from "@/lib/stretch";
import { findRotation } from "@/lib/rotation/queries";
import { findTeamPage } from "@/lib/team/queries";
import { listTrials } from "@/lib/trial/queries";
import type { TableReader } from "./table";

/** The members of a team, as its page names them: no leaning, and when they answered for managers alone. */
export const rosterTable: TableReader = async (viewer, teamId, now) => {
  const page = await findTeamPage(viewer, teamId, now);
  return (
    page && {
      columns: ["team", "person", "answered"],
      rows: page.members.map(({ name, lastAnswered }) => [page.team.name, name, lastAnswered]),
    }
  );
};

/** Who leads a team and when, gaps included. */
export const scheduleTable: TableReader = async (viewer, teamId, now) => {
  const page = await findRotation(viewer, teamId, now);
  return (
    page && {
      columns: ["team", "person", "from", "to", "state"],
      rows: page.schedule.map(({ personId, kind, ...days }) => [
        page.teamName,
        (personId && page.names.get(personId)) || null,
        days.startsOn,
        lastDayOf(days),
        kind,
      ]),
    }
  );
};

/** The trials that the viewer may see: dates and state, never an outcome. */
export const trialsTable: TableReader = async (viewer, _, now) => ({
  columns: ["person", "team", "from", "to", "state"],
  rows: (await listTrials(viewer, now)).map(
    ({ personName, teamName, startsOn, lastDay, state }) => [
      personName,
      teamName,
      startsOn,
      lastDay,
      state,
    ],
  ),
});
