import { isFixed, sideOf, type HandoverFacts } from "./handover";

/** The giver writes the list, until both have signed it. */
export function canWrite(userId: string, facts: HandoverFacts): boolean {
  return !isFixed(facts) && sideOf(userId, facts) === "giver";
}

/** Each side signs a written list once; with the second signature it is final. */
export function canSign(userId: string, facts: HandoverFacts, hasItems: boolean): boolean {
  const side = sideOf(userId, facts);
  if (!hasItems || side === null) return false;
  return (side === "giver" ? facts.giverSignedAt : facts.takerSignedAt) === null;
}
