import { NOT_ADMITTED } from "@/lib/auth/key/admission";

/** What can be wrong with a request: its status, and what is said of it. The keys are stable. */
export const PROBLEMS = {
  ...NOT_ADMITTED,
  "missing-scope": { status: 403, says: "This key does not have the scope that is needed here." },
  "not-found": { status: 404, says: "There is nothing here, or this key does not open it." },
  "method-not-allowed": { status: 405, says: "This method is not in use here." },
  "wrong-query": { status: 400, says: "The address has a parameter that is not accepted." },
} as const satisfies Record<string, { status: number; says: string }>;

export type ProblemKey = keyof typeof PROBLEMS;

/** A problem as RFC 9457 writes it. */
type Problem = { type: string; title: string; status: number; detail?: string };

/** The problem with this key; `detail` says what it is about in this request. */
export function problemFrom(key: ProblemKey, detail?: string): Problem {
  const { status, says: title } = PROBLEMS[key];
  return { type: `urn:pendulum:problem:${key}`, status, title, ...(detail && { detail }) };
}
