/** One thing that is handed over. */
export type HandoverItem = { text: string; isDone: boolean };

/** A team's template, or a turn's list: the most lines, and the most characters of each. */
export const MOST_ITEMS = 40;
export const LONGEST_ITEM = 300;

/** A person who hands over or takes over. */
export type HandoverPerson = { id: string; name: string };

/** A handover: from whom to whom, and who has signed. */
export type HandoverFacts = {
  giverId: string | null;
  takerId: string;
  giverSignedAt: Date | null;
  takerSignedAt: Date | null;
};

/** Once both have signed, it no longer changes; the database enforces the same. */
export function isFixed({ giverSignedAt, takerSignedAt }: HandoverFacts): boolean {
  return giverSignedAt !== null && takerSignedAt !== null;
}

/** Which side of a handover a person is; null when neither. A person who is both is the giver. */
export function sideOf(userId: string, { giverId, takerId }: HandoverFacts): HandoverSide | null {
  if (userId === giverId) return "giver";
  return userId === takerId ? "taker" : null;
}

export type HandoverSide = "giver" | "taker";

/** Normalised lines, without empty ones. */
export function keptItems(items: readonly HandoverItem[]): HandoverItem[] {
  return items.filter(({ text }) => text !== "").slice(0, MOST_ITEMS);
}
