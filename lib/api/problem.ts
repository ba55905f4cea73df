/** What can be wrong with a request: its status, and what is said of it. The keys are stable. */
export const PROBLEMS = {
  "no-key": { status: 401, title: "Send your key as `Authorization: Bearer pnd_…`." },
  "wrong-key": { status: 401, title: "This key does not exist, has expired or was revoked." },
  "missing-scope": { status: 403, title: "This key does not have the scope that is needed here." },
  "not-found": { status: 404, title: "There is nothing here, or this key does not open it." },
  "method-not-allowed": { status: 405, title: "This method is not in use here." },
  "wrong-query": { status: 400, title: "The address has a parameter that is not accepted." },
  "too-many-requests": { status: 429, title: "This key asked too often. Try again later." },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemKey = keyof typeof PROBLEMS;

/** A problem as RFC 9457 writes it. */
type Problem = { type: string; title: string; status: number; detail?: string };

/** The problem with this key; `detail` says what it is about in this request. */
export function problemFrom(key: ProblemKey, detail?: string): Problem {
  return { type: `urn:pendulum:problem:${key}`, ...PROBLEMS[key], ...(detail && { detail }) };
}
