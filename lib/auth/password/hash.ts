import { hash, verify } from "@node-rs/argon2";

// OWASP's floor for argon2id and the library's default algorithm: 19 MiB, 2 passes, 1 lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash used for an account that does not exist, so that the response takes as long. */
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$lQMbj42dO/6NqxMNt8xzEQ$EeC9kCGnBOUxZrEJxjhqa4jJ2rFDWOGZEvyV1Lm3Swc";

/** The argon2id hash of a password, in PHC form, with a random salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST);
}

/** Whether a password matches a hash. Does the same work, and returns false, when there is no hash. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const same = await verify(kept ?? NOBODY, normal(password)).catch(() => false);
  return same && kept !== null;
}

// The same characters typed on two keyboards may arrive composed or decomposed.
function normal(password: string): string {
  return password.normalize("NFKC");
}
