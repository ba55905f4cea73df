import { z } from "zod";

/** The fewest and most rows of a page, and how many come unless asked otherwise. */
const PAGE = { usual: 50, most: 200 };

/** Which page of a list: the rows after a cursor, in the order of their ids. */
export const PageQuery = z.object({
  after: z.uuid().optional().meta({ description: "The `next` of the page before." }),
  limit: z
    .stringFormat("whole number", /^\d{1,3}$/)
    .optional()
    .transform((said) => (said === undefined ? PAGE.usual : Number(said)))
    .pipe(z.int().min(1).max(PAGE.most))
    .meta({ description: `Rows of a page, from 1 to ${PAGE.most}; ${PAGE.usual} by default.` }),
});

/** The rows that a query reads: those after a cursor, or one of them. */
export type Slice = { after?: string | undefined; limit: number; id?: string };

/** A slice as a database filter: one row more than asked for, which says whether there is a next page. */
export function sliceOf({ after, limit, id }: Slice) {
  return {
    where: { id: id ?? { gt: after ?? "00000000-0000-0000-0000-000000000000" } },
    orderBy: { id: "asc" },
    take: limit + 1,
  } as const;
}

/** A page of a list. */
export type Page<Row> = { items: Row[]; next: string | null };

/** The page from rows in order, which are one more than `limit` where there is a next page. */
export function pageFrom<Row extends { id: string }>(
  rows: readonly Row[],
  limit: number,
): Page<Row> {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** The same from all rows of a short list. */
export function pageAmong<Row extends { id: string }>(
  all: readonly Row[],
  { after = "", limit }: Slice,
): Page<Row> {
  const rows = all.filter(({ id }) => id > after);
  return pageFrom(
    rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    limit,
  );
}
