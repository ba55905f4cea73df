import { isDay } from "@/lib/day";
import { isAct } from "./act";
import type { AuditSearch } from "./search";

type Given = Record<string, string | string[] | undefined>;

/** The search of the audit log, from the query string. Invalid values are ignored. */
export function parseAuditSearch({ who, whom, act, from, to, page }: Given): AuditSearch {
  const number = Number(page);
  return {
    who: wordsOf(who),
    whom: wordsOf(whom),
    act: typeof act === "string" && isAct(act) ? act : null,
    from: dayOf(from),
    to: dayOf(to),
    page: Number.isInteger(number) && number > 0 && number < 100_000 ? number : 1,
  };
}

function wordsOf(given: Given[string]): string {
  return typeof given === "string" ? given.replaceAll("\0", "").trim().slice(0, 100) : "";
}

function dayOf(given: Given[string]): string | null {
  return typeof given === "string" && isDay(given) ? given : null;
}
