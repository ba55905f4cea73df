import { randomInt, timingSafeEqual } from "node:crypto";
import { Secret, TOTP } from "otpauth";

const PERIOD_S = 30;
const ALPHABET = "abcdefghjkmnpqrstvwxyz23456789";
const RECOVERY_CODES = 10;

/** A new secret of 160 bits, in base32 for authenticator apps. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address in the QR code for an authenticator app. */
export function totpAddress(secret: string, account: string, issuer: string): string {
  return totpOf(secret, account, issuer).toString();
}

/**
 * The time step (30 s each since 1970) that a code belongs to: the present one or a neighbour,
 * because clocks differ. Null when none matches. A step at or before `lastStep` is used: a code
 * works once.
 */
export function matchingStep(
  secret: string,
  code: string,
  now: Date,
  lastStep: number | null,
): number | null {
  const given = Buffer.from(code.replace(/\s/g, ""));
  const present = Math.floor(now.getTime() / 1000 / PERIOD_S);
  const totp = totpOf(secret);
  for (const step of [present, present - 1, present + 1]) {
    const wanted = Buffer.from(totp.generate({ timestamp: step * PERIOD_S * 1000 }));
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) continue;
    return lastStep !== null && step <= lastStep ? null : step;
  }
  return null;
}

/** Ten recovery codes of 78 bits, such as `abcd-efgh-jkmn-pqrs`. */
export function newRecoveryCodes(): string[] {
  const letter = () => ALPHABET[randomInt(ALPHABET.length)] ?? "a";
  const group = () => Array.from({ length: 4 }, letter).join("");
  return Array.from({ length: RECOVERY_CODES }, () => [0, 1, 2, 3].map(group).join("-"));
}

/** A recovery code normalised for comparison: without case, blanks and hyphens. Null when it is malformed. */
export function plainRecoveryCode(typed: string): string | null {
  const plain = typed.toLowerCase().replace(/[\s-]/g, "");
  return plain.length === 16 ? plain : null;
}

function totpOf(secret: string, label = "", issuer = ""): TOTP {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    period: PERIOD_S,
    digits: 6,
    label,
    issuer,
  });
}
