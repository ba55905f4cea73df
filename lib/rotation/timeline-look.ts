/** The visible part of the timeline: number of quarters, unit (months or quarters), and page. */
export type TimelineLook = { quarters: number; by: "month" | "quarter"; page: number };

export const PERIODS = [1, 4, 8];
export const SCALES = ["month", "quarter"] as const;

/** Teams per page. */
export const TEAMS_A_PAGE = 50;

/** The part given by the query string; invalid or missing values get defaults. */
export function lookFrom(asked: Record<string, string | string[] | undefined>): TimelineLook {
  const quarters = PERIODS.find((each) => String(each) === asked.quarters) ?? 4;
  const by = SCALES.find((each) => each === asked.by) ?? (quarters > 4 ? "quarter" : "month");
  return { quarters, by, page: pageFrom(asked) };
}

/** The page given by the query string, from 1. */
export function pageFrom({ page }: Record<string, string | string[] | undefined>): number {
  return /^[1-9]\d{0,3}$/.test(String(page)) ? Number(page) : 1;
}

/** The query string of a part. */
export function pathTo({ quarters, by, page }: TimelineLook): string {
  return `/rotations?quarters=${quarters}&by=${by}${page > 1 ? `&page=${page}` : ""}`;
}

/** Which items of how many are on a page. */
export type Part = Omit<ReturnType<typeof pageOf>, "shown">;

/** The items on a page, or on the last page when there are fewer; `from` and `to` count from one. */
export function pageOf<T>(all: readonly T[], page: number) {
  const last = Math.max(1, Math.ceil(all.length / TEAMS_A_PAGE));
  const within = Math.min(page, last);
  const shown = all.slice((within - 1) * TEAMS_A_PAGE, within * TEAMS_A_PAGE);
  const from = (within - 1) * TEAMS_A_PAGE + 1;
  return { shown, page: within, last, from, to: from + shown.length - 1, of: all.length };
}
