import { randomInt, timingSafeEqual } from "node:crypto";
import { Secret, TOTP } from "otpauth";

const PERIOD_S = 30;
const ALPHABET = "abcdefghjkmnpqrstvwxyz23456789";
const RECOVERY_CODES = 10;

/** A new secret of 160 bits, in base32 as authenticator apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that a QR code carries to an authenticator app. */
export function totpAddress(secret: string, account: string, issuer: string): string {
  return totpOf(secret, account, issuer).toString();
}

/**
 * The time step (30 s each since 1970) whose code was given: the present one or a neighbour, for clocks that
 * differ. Null when none fits. A step at or before `lastStep` is spent: a code works once.
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

/** Ten codes of 78 bits for the day the authenticator is lost, such as `abcd-efgh-jkmn-pqrs`. */
export function newRecoveryCodes(): string[] {
  const letter = () => ALPHABET[randomInt(ALPHABET.length)] ?? "a";
  const group = () => Array.from({ length: 4 }, letter).join("");
  return Array.from({ length: RECOVERY_CODES }, () => [0, 1, 2, 3].map(group).join("-"));
}

/** A recovery code as it is compared: without case, blanks and hyphens. Null when it cannot be one. */
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
