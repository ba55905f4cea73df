/** Bounds of a password's length, in characters. Every character is allowed. */
export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

export type PasswordProblem =
  "password-short" | "password-long" | "password-common" | "password-personal";

const COMMON =
  /^(?:password|passwort|motdepasse|azerty(?:uiop)?|qwerty(?:uiop)?|qwertz(?:uiop)?|letmein|welcome|bienvenue|iloveyou|admin(?:istrator)?|changeme|pendulum|secret|master|football|monkey|dragon|abc|test)+$/;
const RUNS =
  "0123456789012345678901234567890 abcdefghijklmnopqrstuvwxyzabcdef 98765432109876543210";

/**
 * Why a password is refused, or null. Length provides the strength; beyond that, only passwords
 * that are guessed first are refused: one repeated pattern, runs, common words, and the person's
 * own name and email.
 */
export function passwordProblem(
  password: string,
  person: { email: string; name: string } | null = null,
): PasswordProblem | null {
  if (password.length > PASSWORD_LENGTH.max) return "password-long";
  if (Array.from(password).length < PASSWORD_LENGTH.min) return "password-short";
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const letters = plain.replace(/\d+$/, "").replace(/^\d+/, "");
  if (/^(.{0,4}?)\1*$/u.test(password) || RUNS.includes(plain)) return "password-common";
  if (COMMON.test(leetless(plain)) || COMMON.test(leetless(letters))) return "password-common";
  return person && isMostly(plain, person) ? "password-personal" : null;
}

function leetless(text: string): string {
  const likeness: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s" };
  return text.replace(/[01345]/g, (digit) => likeness[digit] ?? digit);
}

/** Whether a password consists mostly of the person's email and names. */
function isMostly(plain: string, person: { email: string; name: string }): boolean {
  const words = `${person.email} ${person.name}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const rest = words
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, ""), plain);
  return rest !== plain && rest.length < 6;
}
