import { isId } from "@/lib/id";
import { pageFrom } from "@/lib/part";
import { wordsFrom, type Said } from "@/lib/searched";
import { SORTS, type PeopleSearch } from "./search";

/** The search of the list of people, from the query string. Invalid values are ignored. */
export function parseSearch({ q, state, team, sort, page }: Record<string, Said>): PeopleSearch {
  return {
    words: wordsFrom(q),
    state: state === "joined" || state === "invited" || state === "removed" ? state : null,
    teamId: typeof team === "string" && isId(team) ? team : null,
    sort: SORTS.find((each) => each === sort) ?? "name",
    page: pageFrom(page),
  };
}
