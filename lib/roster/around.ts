import type { Day } from "@/lib/day";
import type { TeamMap } from "@/lib/team/team-map";
import type { PresentPerson, PresentTeam } from "./present";
import type { PlacedRow } from "./step";

/** What the manager column is validated against. */
export type Around = {
  people: ReadonlyMap<string, PresentPerson>;
  peopleById: ReadonlyMap<string, PresentPerson>;
  teams: ReadonlyMap<string, PresentTeam>;
  map: TeamMap;
  rows: ReadonlyMap<string, PlacedRow>;
  /** Every address in the list, on a valid row or not. */
  named: ReadonlySet<string>;
  today: Day;
};
