/** One thing that is handed over. */
export type HandoverItem = { text: string; isDone: boolean };

/** A team's usual lines, or a turn's: at most so many, of at most so many characters. */
export const MOST_ITEMS = 40;
export const LONGEST_ITEM = 300;

/** Somebody who hands over or takes over. */
export type HandoverPerson = { id: string; name: string };

/** A handover: from whom to whom, and who has signed. */
export type HandoverFacts = {
  giverId: string | null;
  takerId: string;
  giverSignedAt: Date | null;
  takerSignedAt: Date | null;
};

/** Once both have signed, nothing of it changes any more; the database holds the same. */
export function isFixed({ giverSignedAt, takerSignedAt }: HandoverFacts): boolean {
  return giverSignedAt !== null && takerSignedAt !== null;
}

/** Which side of a handover somebody is; null when neither. Whoever is both gives. */
export function sideOf(userId: string, { giverId, takerId }: HandoverFacts): HandoverSide | null {
  if (userId === giverId) return "giver";
  return userId === takerId ? "taker" : null;
}

export type HandoverSide = "giver" | "taker";

/** Lines as they are kept: without empty ones. */
export function keptItems(items: readonly HandoverItem[]): HandoverItem[] {
  return items.filter(({ text }) => text !== "").slice(0, MOST_ITEMS);
}
