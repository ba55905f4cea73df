import { inPlainCharacters } from "@/lib/text-key";

/** Longest stored texts, in characters. */
export const EMAIL_LIMIT = 254;
export const TEAM_NAME_LIMIT = 80;

/** The separator of a team's path, on screen and in files. */
export const PATH_MARK = "/";

const EMAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** A normalised email address: lower case, trimmed, in plain characters. */
export function cleanEmail(text: string): string {
  return inPlainCharacters(text).toLowerCase();
}

/** Whether a normalised text can be an email address. */
export function isEmail(text: string): boolean {
  return text.length <= EMAIL_LIMIT && EMAIL.test(text);
}

/** A path of team names as displayed: `Engineering / Platform / Storage`. */
export function writePath(path: readonly string[]): string {
  return path.join(` ${PATH_MARK} `);
}
