/** Days between asking to be erased and being erased, in which it can be called off. */
export const GRACE_DAYS = 7;

/** When somebody who is asked to be erased at `now` is. */
export function erasedAt(now: Date): Date {
  return new Date(now.getTime() + GRACE_DAYS * 86_400_000);
}

/** Whether a typed name is meant to be that name: letters, not capitals or accents, decide. */
export function isSameName(typed: string, name: string): boolean {
  const plain = (text: string) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim().toLowerCase();
  return plain(typed) !== "" && plain(typed) === plain(name);
}
