import type { ProblemKey } from "./problem";

/** What a program sends with a write: its body, and the name of the request where it has one. */
type Sent = { body: Record<string, unknown>; idempotencyKey: string | null };

const LARGEST = 65_536;

/** Reads what is sent, or says what is wrong with it. Where nothing has to be said, there may be no body. */
export function sentFrom(
  headers: Pick<Headers, "get">,
  text: string,
): { ok: true; value: Sent } | { ok: false; problem: ProblemKey } {
  const idempotencyKey = nameIn(headers.get("idempotency-key"));
  if (idempotencyKey === "") return { ok: false, problem: "wrong-idempotency-key" };
  if (text === "") return { ok: true, value: { body: {}, idempotencyKey } };
  if (Buffer.byteLength(text) > LARGEST) return { ok: false, problem: "too-large" };
  if (!/^application\/json *(;|$)/i.test(headers.get("content-type") ?? ""))
    return { ok: false, problem: "wrong-type" };
  const body = parsed(text);
  return isObject(body)
    ? { ok: true, value: { body, idempotencyKey } }
    : { ok: false, problem: "wrong-body" };
}

/**
 * The name that a request has: as it stands, or in quotes as a structured field writes it. Null where
 * none is sent, and empty where it cannot be one.
 */
function nameIn(header: string | null): string | null {
  if (header === null) return null;
  const [, quoted, plain = ""] = /^(?:"([!#-~]{1,255})"|([!#-~]{1,255}))$/.exec(header) ?? [];
  return quoted ?? plain;
}

function isObject(said: unknown): said is Record<string, unknown> {
  return typeof said === "object" && said !== null && !Array.isArray(said);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
