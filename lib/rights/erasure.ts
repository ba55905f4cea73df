/** Days between the request for erasure and the erasure, in which it can be cancelled. */
export const GRACE_DAYS = 7;

/** When a person whose erasure is requested at `now` is erased. */
export function erasedAt(now: Date): Date {
  return new Date(now.getTime() + GRACE_DAYS * 86_400_000);
}

/** Whether a typed name matches, ignoring case and accents. */
export function isSameName(typed: string, name: string): boolean {
  const plain = (text: string) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim().toLowerCase();
  return plain(typed) !== "" && plain(typed) === plain(name);
}
