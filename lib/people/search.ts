import { queryFrom } from "@/lib/searched";

export type PersonState = "joined" | "invited" | "removed";

/** By what the list is sorted: names and teams by the alphabet, or who was invited last first. */
export const SORTS = ["name", "team", "state", "newest"] as const;
export type PeopleSort = (typeof SORTS)[number];

/** The search, the filters and the order of the list of people; pages count from 1. */
export type PeopleSearch = {
  words: string;
  state: PersonState | null;
  /** A team with those below it; null for everybody. */
  teamId: string | null;
  sort: PeopleSort;
  page: number;
};

/** The address of a page of a search; what is usual is left out. */
export function pathTo({ words, state, teamId, sort, page }: PeopleSearch): string {
  const said = { q: words, state, team: teamId, sort: sort === "name" ? null : sort };
  return `/admin/people${queryFrom(said, page)}`;
}
