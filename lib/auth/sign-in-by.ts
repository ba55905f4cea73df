import { refused, type Outcome } from "@/lib/outcome";
import { signInThrough, type Refusal } from "./sign-in-through";

// Why each way in can refuse; anything unexpected counts as wrong credentials.
const REFUSALS = {
  password: ["wrong-credentials", "too-many-attempts", "not-admitted"],
  link: ["wrong-credentials", "link-spent", "not-admitted"],
  code: ["wrong-credentials", "wrong-code", "too-many-attempts", "code-too-late", "not-admitted"],
} as const satisfies Record<string, readonly Refusal[]>;

type Way = keyof typeof REFUSALS;

/** Signs in from a form, and refuses only for the reasons that this way in can have. */
export async function signInBy<W extends Way>(
  way: W,
  fields: Record<string, string>,
  to: string,
): Promise<Outcome<string, (typeof REFUSALS)[W][number]>> {
  const outcome = await signInThrough(way, fields, to);
  if (outcome.ok) return outcome;
  const reasons: readonly (typeof REFUSALS)[W][number][] = REFUSALS[way];
  return refused(reasons.find((known) => known === outcome.reason) ?? "wrong-credentials");
}
