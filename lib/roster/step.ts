import type { Day } from "@/lib/day";
import type { TeamPlace } from "@/lib/team/team-map";
import type { Succession } from "@/lib/team/tenure";
import type { DayOrderNote } from "./day-order";
import type { ReadRow } from "./input";
import type { PresentPerson } from "./present";
import type { Problem } from "./problem";

/** `team` and `holder` are the id of an existing one, the path of a new team, the email of a new person. */
export type TeamStep = {
  kind: "team";
  key: string;
  name: string;
  parent: string | null;
  path: string;
};
export type PersonStep =
  | {
      kind: "new";
      line: number;
      name: string;
      email: string;
      path: string | null;
      team: string | null;
      startsOn: Day;
    }
  | {
      kind: "move";
      line: number;
      name: string;
      email: string;
      path: string;
      from: string | null;
      userId: string;
      startsOn: Day;
      succession: Succession;
    }
  | { kind: "unchanged"; line: number; name: string; email: string; path: string | null };
export type ManagerStep = {
  kind: "manager";
  line: number;
  name: string;
  email: string;
  path: string;
  from: string | null;
  team: string;
  startsOn: Day;
  succession: Succession;
};
export type ImportStep = TeamStep | PersonStep | ManagerStep;

/** A row with its person and their team after the import. */
export type PlacedRow = {
  row: ReadRow;
  person: PresentPerson | null;
  /** The team after the import; null when neither the row nor the present data has one. */
  place: TeamPlace | null;
  step: PersonStep;
};

export type ImportPlan = {
  steps: ImportStep[];
  problems: Problem[];
  dayOrder: DayOrderNote | null;
};
