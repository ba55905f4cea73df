/** Longest name of a person, in characters. */
export const NAME_LIMIT = 100;

// Control characters, and those that reverse the direction of what follows.
const UNFIT = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** A normalised name: composed characters, single spaces, none at the ends. */
export function cleanName(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Whether a text has characters that no name contains. */
export function hasUnfitCharacters(text: string): boolean {
  return UNFIT.test(text);
}
