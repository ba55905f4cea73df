import { NOT_ADMITTED } from "@/lib/auth/key/admission";

/** What can be wrong with any request: its status, and what is said of it. The keys are stable. */
const ALWAYS = {
  ...NOT_ADMITTED,
  "missing-scope": { status: 403, says: "This key does not have the scope that is needed here." },
  "not-found": { status: 404, says: "There is nothing here, or this key does not open it." },
  "method-not-allowed": { status: 405, says: "This method is not in use here." },
  "wrong-query": { status: 400, says: "The address has a parameter that is not accepted." },
} as const;

/** What can be wrong with a write besides. */
const OF_WRITES = {
  "wrong-body": { status: 400, says: "The body must be one JSON object." },
  "wrong-idempotency-key": {
    status: 400,
    says: "An Idempotency-Key has 1 to 255 visible ASCII characters.",
  },
  refused: { status: 409, says: "The state of things does not allow this." },
  "in-progress": {
    status: 409,
    says: "A request with this Idempotency-Key is being answered. Send it again in a moment.",
  },
  "changed-meanwhile": {
    status: 412,
    says: "This is not the version that `If-Match` names. Read it again first.",
  },
  "too-large": { status: 413, says: "The body has more than 64 kB." },
  "wrong-type": { status: 415, says: "Send the body as `application/json`." },
  "wrong-input": { status: 422, says: "The body has a field that is not accepted." },
  "idempotency-key-reused": {
    status: 422,
    says: "This Idempotency-Key was sent with another request. Choose a new one.",
  },
  busy: { status: 503, says: "Others are changing this now. Send it again in a moment." },
} as const;

export const PROBLEMS = { ...ALWAYS, ...OF_WRITES } as const satisfies Record<
  string,
  { status: number; says: string }
>;

export type ProblemKey = keyof typeof PROBLEMS;

/** What can be wrong with a request of this kind, by status. */
export function problemsByStatus(isWrite: boolean): Map<number, string> {
  const problems = Object.values(isWrite ? PROBLEMS : ALWAYS);
  const statuses = new Set(problems.map(({ status }) => status));
  return new Map(
    [...statuses].map((status) => [
      status,
      problems.flatMap((each) => (each.status === status ? each.says : [])).join(" "),
    ]),
  );
}

/** What is said of a problem in one request. */
type About = {
  detail?: string | undefined;
  /** Why something is refused: stable, for programs; `detail` says it. */
  reason?: string;
  /** The fields that are not accepted. */
  errors?: { field: string; reason: string; detail: string }[];
};

/** A problem as RFC 9457 writes it. */
type Problem = { type: string; title: string; status: number } & About;

/** The problem with this key; `about` says what it is about in this request. */
export function problemFrom(key: ProblemKey, about: About = {}): Problem {
  const { status, says: title } = PROBLEMS[key];
  const { detail, ...more } = about;
  return { type: `urn:pendulum:problem:${key}`, status, title, ...(detail && { detail }), ...more };
}
