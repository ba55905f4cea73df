import { isFixed, sideOf, type HandoverFacts } from "./handover";

/** Whoever hands over writes the list, until both have signed it. */
export function canWrite(userId: string, facts: HandoverFacts): boolean {
  return !isFixed(facts) && sideOf(userId, facts) === "giver";
}

/** Each side signs once what is written; with the second signature it is fixed. */
export function canSign(userId: string, facts: HandoverFacts, hasItems: boolean): boolean {
  const side = sideOf(userId, facts);
  if (!hasItems || side === null) return false;
  return (side === "giver" ? facts.giverSignedAt : facts.takerSignedAt) === null;
}
