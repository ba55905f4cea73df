import { pageFrom } from "@/lib/part";

/** The visible part of the timeline: number of quarters, unit (months or quarters), and page. */
export type TimelineLook = { quarters: number; by: "month" | "quarter"; page: number };

export const PERIODS = [1, 4, 8];
export const SCALES = ["month", "quarter"] as const;

/** The part given by the query string; invalid or missing values get defaults. */
export function lookFrom(asked: Record<string, string | string[] | undefined>): TimelineLook {
  const quarters = PERIODS.find((each) => String(each) === asked.quarters) ?? 4;
  const by = SCALES.find((each) => each === asked.by) ?? (quarters > 4 ? "quarter" : "month");
  return { quarters, by, page: pageFrom(asked.page) };
}

/** The query string of a part. */
export function pathTo({ quarters, by, page }: TimelineLook): string {
  return `/rotations?quarters=${quarters}&by=${by}${page > 1 ? `&page=${page}` : ""}`;
}
