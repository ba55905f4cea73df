import { z } from "zod";
import { textKey, withoutUnseen } from "@/lib/text-key";

/** Longest name of a person, in characters. */
export const NAME_LIMIT = 100;

// Control characters, those that reverse the direction of what follows, and what stands for a lost one.
const UNFIT = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFD]/u;

/** A normalised name: composed characters, single spaces, none at the ends, nothing unseen. */
export function cleanName(text: string): string {
  return withoutUnseen(text.normalize("NFC")).replace(/\s+/gu, " ").trim();
}

/** Whether a text has characters that no name contains. */
export function hasUnfitCharacters(text: string): boolean {
  return UNFIT.test(text);
}

/** The errors of a name: blank, with characters that no name contains, over its limit. */
type NameErrors = { missing: string; unfit: string; tooLong: string };

/** A field with a normalised name, at most `longest` characters. */
export function nameField(longest: number, { missing, unfit, tooLong }: NameErrors) {
  return z
    .string()
    .default("")
    .transform(cleanName)
    .refine((name) => textKey(name) !== "", missing)
    .refine((name) => !hasUnfitCharacters(name), unfit)
    .refine((name) => name.length <= longest, tooLong)
    .meta({ maxLength: longest });
}

/** A field with the name of a person: at most 100 characters. */
export function personName(missing: string, unfit: string, tooLong: string) {
  return nameField(NAME_LIMIT, { missing, unfit, tooLong });
}
