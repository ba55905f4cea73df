import { SINCE, type Since } from "@/lib/team/change";

/** How the people of a team page are ordered. */
export const SORTS = ["track", "undecided", "name"] as const;
/** Which of those who share are shown. */
export const SHOWS = ["all", "undecided", "moved", "due"] as const;
/** The lengths of the trend, in months. */
export const PERIODS = [6, 12, 24];

/** What a team page shows, and in which order; its address says it. */
export type TeamLook = {
  sort: (typeof SORTS)[number];
  show: (typeof SHOWS)[number];
  since: Since;
  months: number;
};

type Asked = Record<string, string | string[] | undefined>;

/** The look that the query string asks for; invalid or missing values get defaults. */
export function teamLookFrom(asked: Asked): TeamLook {
  return {
    sort: SORTS.find((each) => each === asked.sort) ?? "track",
    show: SHOWS.find((each) => each === asked.show) ?? "all",
    since: SINCE.find((each) => each === asked.since) ?? "year",
    months: PERIODS.find((each) => String(each) === asked.months) ?? 12,
  };
}

/** The query string of a look, without what is the default anyway. */
export function queryOf(look: TeamLook): string {
  return `?${saidOf(look).toString()}`;
}

/** Its part before the months, for links that choose these: empty, or with `&` at its end. */
export function queryWithoutMonths(look: TeamLook): string {
  const said = saidOf(look);
  said.delete("months");
  return said.size === 0 ? "" : `${said.toString()}&`;
}

function saidOf(look: TeamLook): URLSearchParams {
  const usual = teamLookFrom({});
  const said = new URLSearchParams();
  for (const key of ["sort", "show", "since", "months"] as const)
    if (look[key] !== usual[key]) said.set(key, String(look[key]));
  return said;
}
