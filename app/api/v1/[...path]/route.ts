import type { NextRequest } from "next/server";
import { getTranslations } from "@/app/_i18n/words";
import { answerFrom, SOON } from "@/lib/api/answer";
import { answerOnce } from "@/lib/api/answer-mutations";
import { apiDocument } from "@/lib/api/document";
import { operationsAt, type Match } from "@/lib/api/match";
import { everyOperation, isWrite } from "@/lib/api/operation";
import { sentFrom } from "@/lib/api/sent";
import { personIn, WRITES, type WriteName } from "@/lib/api/write";
import { write } from "@/lib/api/write-mutations";
import { admitProgram } from "@/lib/auth/key/admission-mutations";
import type { Asker } from "@/lib/auth/key/queries";
import { env } from "@/lib/env";
import { methodOf } from "@/lib/http/request-line";
import { refuse } from "../_answer/problem";
import { answerReading } from "../_answer/reading";
import { say } from "../_answer/words";

type Context = { params: Promise<{ path: string[] }> };

const OPERATIONS = everyOperation();

export { answer as GET, answer as POST, answer as PUT, answer as PATCH, answer as DELETE };

/** Answers a program, by its key alone. Cookies play no part. */
async function answer(request: NextRequest, { params }: Context): Promise<Response> {
  const { path } = await params;
  // The contract tells nothing of what is stored, and tools that read it have no key.
  if (path.join("/") === "openapi.json" && methodOf(request) === "GET")
    return Response.json(await contract());
  const now = new Date();
  const admission = await admitProgram(request.headers.get("authorization"), now);
  const response = admission.ok
    ? await answerAsker(request, admission.asker, path, now)
    : refuse(admission.reason);
  const headers = { ...admission.headers, vary: "authorization" };
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** What there is at this address, and whether the key opens it, in this order. */
async function answerAsker(
  request: NextRequest,
  asker: Asker,
  path: readonly string[],
  now: Date,
): Promise<Response> {
  const there = operationsAt(path, OPERATIONS);
  if (there.length === 0) return refuse("not-found");
  const match = there.find(({ operation }) => operation.method === methodOf(request));
  if (!match) return refuse("method-not-allowed", {}, { allow: allowedAt(there) });
  const { name, operation, id } = match;
  if (!asker.scopes.includes(operation.scope))
    return refuse("missing-scope", { detail: operation.scope });
  if (isWriteName(name)) return answerWriting(request, asker, { name, id }, now);
  if (isWrite(operation)) return refuse("not-found");
  return answerReading(request, asker.viewer, { name, operation, id }, now);
}

const isWriteName = (name: string): name is WriteName => Object.hasOwn(WRITES, name);

/** Answers what a program changes: once, where it names its request so that it may send it again. */
async function answerWriting(
  request: NextRequest,
  { viewer, keyId }: Asker,
  { name, id }: { name: WriteName; id: string },
  now: Date,
): Promise<Response> {
  const { pathname, search } = request.nextUrl;
  if (search !== "") return refuse("wrong-query");
  const text = await request.text();
  const sent = sentFrom(request.headers, text);
  if (!sent.ok) return refuse(sent.problem);
  const { body, idempotencyKey } = sent.value;
  const whole = [methodOf(request), pathname, text].join("\n");
  const answered = await answerOnce(
    idempotencyKey === null ? null : { keyId, idempotencyKey, request: whole },
    async () => {
      const ifMatch = request.headers.get("if-match");
      const result = await write(viewer, name, { id, body, ifMatch }, now);
      const personId = result.is === "done" ? personIn(WRITES[name].kind, result.row) : null;
      return { answer: answerFrom(name, result, say), personId };
    },
    now,
  );
  if (answered.is === "reused") return refuse("idempotency-key-reused");
  if (answered.is !== "answer") return refuse(answered.is, {}, SOON);
  const { status, text: told, headers } = answered.answer;
  const replayed = answered.isReplayed && { "idempotent-replayed": "true" };
  const isEmpty = status === 204;
  return new Response(isEmpty ? null : told, { status, headers: { ...headers, ...replayed } });
}

async function contract(): Promise<object> {
  const t = await getTranslations("api", "en");
  return apiDocument(env().PENDULUM_URL, (about) => t(`says.${about}`));
}

function allowedAt(there: readonly Match[]): string {
  const methods = there.map(({ operation }) => operation.method);
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}
