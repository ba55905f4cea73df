import type { NextRequest } from "next/server";
import { answerOnce, type Answer } from "@/lib/api/answer-mutations";
import { LISTS } from "@/lib/api/operation";
import { problemFrom, type ProblemKey } from "@/lib/api/problem";
import { personIn, WRITES, type Write, type WriteName, type WritableRow } from "@/lib/api/write";
import { textOf, write, type Result } from "@/lib/api/write-mutations";
import type { Asker } from "@/lib/auth/key/queries";
import { env } from "@/lib/env";
import { etagOf } from "@/lib/http/condition";
import { methodOf } from "@/lib/http/request-line";
import { refuse } from "./problem";
import { say } from "./words";

/** What is written: an operation, and the row that the address names. */
type Asked = { name: WriteName; id: string };

/** Whether an operation with this name changes something. */
export const isWriteName = (name: string): name is WriteName => Object.hasOwn(WRITES, name);

const LARGEST = 65_536;
const SOON = { "retry-after": "1" };

/** Answers what a program changes: once, when it says by an Idempotency-Key that it may ask again. */
export async function answerWriting(
  request: NextRequest,
  { viewer, keyId }: Asker,
  { name, id }: Asked,
  now: Date,
): Promise<Response> {
  if (request.nextUrl.search !== "") return refuse("wrong-query");
  const idempotencyKey = nameIn(request.headers.get("idempotency-key"));
  if (idempotencyKey === "") return refuse("wrong-idempotency-key");
  const text = await request.text();
  const body = bodyFrom(request, text);
  if ("problem" in body) return refuse(body.problem);
  const said = { id, body: body.said, ifMatch: request.headers.get("if-match") };
  const { pathname } = request.nextUrl;
  const asked = [methodOf(request), pathname, text].join("\n");
  const answered = await answerOnce(
    idempotencyKey === null ? null : { keyId, idempotencyKey, request: asked },
    async () => {
      const result = await write(viewer, name, said, now);
      const personId = result.is === "done" ? personIn(WRITES[name].kind, result.row) : null;
      return { answer: answerFrom(name, result), personId };
    },
    now,
  );
  if (answered.is === "reused") return refuse("idempotency-key-reused");
  if (answered.is !== "answer") return refuse(answered.is, {}, SOON);
  const { status, text: told, headers } = answered.answer;
  const replayed = answered.isReplayed && { "idempotent-replayed": "true" };
  return new Response(status === 204 ? null : told, {
    status,
    headers: { ...headers, ...replayed },
  });
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

type Body = { said: Record<string, unknown> } | { problem: ProblemKey };

/** What a body says. Where nothing has to be said, there may be none. */
function bodyFrom(request: NextRequest, text: string): Body {
  if (text === "") return { said: {} };
  if (Buffer.byteLength(text) > LARGEST) return { problem: "too-large" };
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json *(;|$)/i.test(type)) return { problem: "wrong-type" };
  const said = parsed(text);
  return typeof said === "object" && said !== null && !Array.isArray(said)
    ? { said: said as Record<string, unknown> }
    : { problem: "wrong-body" };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a result is answered with. */
function answerFrom(name: WriteName, result: Result): Answer {
  switch (result.is) {
    case "done":
      return answerWith(WRITES[name], result.row);
    case "refused": {
      const { reason } = result;
      return problem("refused", { reason, detail: say(name, reason) });
    }
    case "wrong-input": {
      const errors = Object.entries(result.errors).map(([field, reason]) => {
        return { field, reason, detail: say(name, reason) };
      });
      return problem("wrong-input", { errors });
    }
    case "busy":
      return problem("busy", {}, SOON);
    default:
      return problem(result.is);
  }
}

function answerWith(operation: Write, row: WritableRow): Answer {
  const { status, path, kind } = operation;
  if (status === 204) return { status, text: "", headers: {} };
  const text = textOf(operation, row);
  const there = new URL(`/api/v1${path}/${row.id}`, env().PENDULUM_URL).href;
  const headers = {
    "content-type": "application/json",
    etag: etagOf(text),
    ...(status === 201 && kind in LISTS && { location: there }),
  };
  return { status, text, headers };
}

function problem(
  key: ProblemKey,
  about: Parameters<typeof problemFrom>[1] = {},
  headers: Record<string, string> = {},
): Answer {
  const said = problemFrom(key, about);
  const type = { "content-type": "application/problem+json" };
  return { status: said.status, text: JSON.stringify(said), headers: { ...headers, ...type } };
}
