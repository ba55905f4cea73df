import type { Day } from "@/lib/day";
import type { Act } from "./act";

/** Entries on one page of the audit log. */
export const ENTRIES_ON_PAGE = 50;

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
export function queryOf({ who, whom, act, from, to, page }: AuditSearch): string {
  const said = new URLSearchParams();
  if (who) said.set("who", who);
  if (whom) said.set("whom", whom);
  if (act) said.set("act", act);
  if (from) said.set("from", from);
  if (to) said.set("to", to);
  if (page > 1) said.set("page", String(page));
  return said.size > 0 ? `?${said.toString()}` : "";
}
