import { isId } from "@/lib/id";
import { pageFrom } from "@/lib/part";

/** What the rows of the overview can be sorted by; `tree` is the order of the teams themselves. */
export const OVERVIEW_SORTS = [
  "tree",
  "people",
  "answered",
  "ahead",
  "back",
  "offered",
  "silence",
  "overdue",
] as const;
export type OverviewSort = (typeof OVERVIEW_SORTS)[number];

/** The visible part of the overview: the team at its top, the order of the rows, and the page. */
export type OverviewLook = { under: string | null; sort: OverviewSort; page: number };

export const WHOLE_OVERVIEW: OverviewLook = { under: null, sort: "tree", page: 1 };

/** The part given by the query string; invalid or missing values get defaults. */
export function overviewLookFrom(
  asked: Record<string, string | string[] | undefined>,
): OverviewLook {
  const { under } = asked;
  const sort = OVERVIEW_SORTS.find((each) => each === asked.sort) ?? "tree";
  return {
    under: typeof under === "string" && isId(under) ? under : null,
    sort,
    page: pageFrom(asked.page),
  };
}

/** The query string of a part. */
export function pathToOverview({ under, sort, page }: OverviewLook): string {
  const said = [
    ...(under ? [`under=${under}`] : []),
    ...(sort === "tree" ? [] : [`sort=${sort}`]),
    ...(page > 1 ? [`page=${page}`] : []),
  ];
  return said.length > 0 ? `/teams?${said.join("&")}` : "/teams";
}
