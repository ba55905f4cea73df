import type { Viewer } from "@/lib/auth/viewer";

/** What a cell holds; in a file for spreadsheets null is empty, and what has parts is JSON. */
export type Cell = string | number | null | Readonly<Record<string, unknown>>;

/** A list as it is exported: its columns, and a row of cells for each line. */
export type Table = { columns: readonly string[]; rows: Cell[][] };

/**
 * Reads a list for a viewer, of one team where it has one, or what a search finds; null for whoever
 * may not see it.
 */
export type TableReader = (
  viewer: Viewer,
  teamId: string,
  now: Date,
  query: URLSearchParams,
) => Promise<Table | null>;
