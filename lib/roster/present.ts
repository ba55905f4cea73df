import type { Tenure } from "@/lib/team/tenure";
import type { KnownTeam } from "@/lib/team/team-map";

/** An existing person, with all memberships (holder = team id). */
export type PresentPerson = {
  id: string;
  name: string;
  email: string;
  removed: boolean;
  memberships: Tenure[];
};

/** An existing team, with all managements (holder = person id). */
export type PresentTeam = KnownTeam & { managements: Tenure[] };

/** The data that a list is compared with: everybody whom it names, every present manager, and all teams. */
export type PresentRoster = { people: PresentPerson[]; teams: PresentTeam[] };
