/** People on one page of the list. */
export const PAGE_LENGTH = 50;

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
  const said = new URLSearchParams();
  if (words) said.set("q", words);
  if (state) said.set("state", state);
  if (teamId) said.set("team", teamId);
  if (sort !== "name") said.set("sort", sort);
  if (page > 1) said.set("page", String(page));
  return said.size > 0 ? `/admin/people?${said.toString()}` : "/admin/people";
}
