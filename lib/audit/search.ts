import type { Day } from "@/lib/day";
import { queryFrom } from "@/lib/searched";
import type { Act } from "./act";

/** What is looked for in the audit log; empty and null stand for everything. Pages count from 1. */
export type AuditSearch = {
  /** Part of the name or the email of who asked. */
  who: string;
  /** Part of the name or the email of the person, or of the name of the team. */
  whom: string;
  act: Act | null;
  from: Day | null;
  to: Day | null;
  page: number;
};

/** The query string of a search, as the page and its files read it; what is usual is left out. */
export function queryOf({ page, ...search }: AuditSearch): string {
  return queryFrom(search, page);
}
