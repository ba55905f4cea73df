import { isDay } from "@/lib/day";
import { pageFrom } from "@/lib/part";
import { wordsFrom, type Said } from "@/lib/searched";
import { isAct } from "./act";
import type { AuditSearch } from "./search";

/** The search of the audit log, from the query string. Invalid values are ignored. */
export function parseAuditSearch(given: Record<string, Said>): AuditSearch {
  const { who, whom, act, from, to, page } = given;
  return {
    who: wordsFrom(who),
    whom: wordsFrom(whom),
    act: typeof act === "string" && isAct(act) ? act : null,
    from: dayOf(from),
    to: dayOf(to),
    page: pageFrom(page),
  };
}

function dayOf(given: Said): string | null {
  return typeof given === "string" && isDay(given) ? given : null;
}
