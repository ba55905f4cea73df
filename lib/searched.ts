/** A value of the query string: none, one, or several under one name. */
export type Said = string | string[] | undefined;

/** The words that somebody searches a list for; empty for anything else that an address says. */
export function wordsFrom(said: Said): string {
  return typeof said === "string" ? said.replaceAll("\0", "").trim().slice(0, 100) : "";
}

/** What ILIKE finds these words with, anywhere in a column; null when nothing is searched for. */
export function patternFrom(words: string): string | null {
  return words === "" ? null : `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}

/** The query string of a search, without what is empty and without the first page. */
export function queryFrom(search: Record<string, string | null>, page: number): string {
  const said = Object.entries(search).flatMap(([name, value]) => (value ? [[name, value]] : []));
  if (page > 1) said.push(["page", String(page)]);
  return said.length > 0 ? `?${new URLSearchParams(said).toString()}` : "";
}
