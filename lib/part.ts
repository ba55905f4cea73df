/** Items on a page of a list. */
export const PAGE_LENGTH = 50;

/** The page that a query string asks for, from 1. */
export function pageFrom(said: string | string[] | undefined): number {
  return typeof said === "string" && /^[1-9]\d{0,3}$/.test(said) ? Number(said) : 1;
}

/** Which items of how many are on a page; `from` and `to` count from one. */
export type Part = { page: number; last: number; from: number; to: number; of: number };

/** The part of a list of `of` items that is on a page, or on the last one when there are fewer. */
export function partOf(of: number, page: number, length = PAGE_LENGTH): Part {
  const last = Math.max(1, Math.ceil(of / length));
  const within = Math.min(page, last);
  const to = Math.min(within * length, of);
  return { page: within, last, from: (within - 1) * length + 1, to, of };
}

/** The items on a page, and which part of the list they are. */
export function pageOf<T>(all: readonly T[], page: number): Part & { shown: T[] } {
  const part = partOf(all.length, page);
  return { ...part, shown: all.slice(part.from - 1, part.to) };
}

/** The rows of a page in the database. */
export function rowsOf(page: number, length = PAGE_LENGTH): { limit: number; offset: number } {
  return { limit: length, offset: (page - 1) * length };
}
