import { cleanName } from "@/lib/auth/person-name";

/** Longest texts kept, in characters. */
export const EMAIL_LIMIT = 254;
export const TEAM_NAME_LIMIT = 80;

/** How the parts of a team's path are parted, on screen and in files. */
export const PATH_MARK = "/";

const EMAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** What two names that differ only by capitals and spaces have in common. */
export function nameKey(name: string): string {
  return cleanName(name).toLowerCase();
}

/** An email address as it is kept and compared: lower case, no spaces around. */
export function cleanEmail(text: string): string {
  return text.trim().toLowerCase();
}

/** Whether a cleaned text can be an email address. */
export function isEmail(text: string): boolean {
  return text.length <= EMAIL_LIMIT && EMAIL.test(text);
}

/** A path of team names as it is read: `Engineering / Platform / Storage`. */
export function writePath(path: readonly string[]): string {
  return path.join(` ${PATH_MARK} `);
}
