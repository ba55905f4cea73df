import type { Tenure } from "@/lib/team/tenure";
import type { KnownTeam } from "@/lib/team/team-map";

/** Somebody who is here, with all memberships (holder = team id). */
export type PresentPerson = {
  id: string;
  name: string;
  email: string;
  removed: boolean;
  memberships: Tenure[];
};

/** A team that is here, with all managements (holder = person id). */
export type PresentTeam = KnownTeam & { managements: Tenure[] };

/** What a list is compared with: everybody whom it names and every present manager, and all teams. */
export type PresentRoster = { people: PresentPerson[]; teams: PresentTeam[] };
