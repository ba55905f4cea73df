import { isId } from "@/lib/id";
import { SORTS, type PeopleSearch } from "./search";

type Given = Record<string, string | string[] | undefined>;

/** The search of the list of people, from the query string. Invalid values are ignored. */
export function parseSearch({ q, state, team, sort, page }: Given): PeopleSearch {
  const number = Number(page);
  return {
    words: typeof q === "string" ? q.replaceAll("\0", "").trim().slice(0, 100) : "",
    state: state === "joined" || state === "invited" || state === "removed" ? state : null,
    teamId: typeof team === "string" && isId(team) ? team : null,
    sort: SORTS.find((each) => each === sort) ?? "name",
    page: Number.isInteger(number) && number > 0 && number < 100_000 ? number : 1,
  };
}
