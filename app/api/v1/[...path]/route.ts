import type { NextRequest } from "next/server";
import { getTranslations } from "@/app/_i18n/words";
import { apiDocument } from "@/lib/api/document";
import { findRow, listRows } from "@/lib/api/list-queries";
import { operationsAt, type Match } from "@/lib/api/match";
import { everyOperation, LISTS, OWN_OPERATIONS, type OwnName } from "@/lib/api/operation";
import { OWN_READS } from "@/lib/api/own-queries";
import { PageQuery } from "@/lib/api/page";
import { problemFrom, type ProblemKey } from "@/lib/api/problem";
import type { ListName } from "@/lib/api/row";
import { admitProgram } from "@/lib/auth/key/admission-mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { answerUnlessKnown } from "@/lib/http/condition";
import { methodOf } from "@/lib/http/request-line";

type Context = { params: Promise<{ path: string[] }> };

const OPERATIONS = everyOperation();

export { answer as GET, answer as POST, answer as PUT, answer as PATCH, answer as DELETE };

/**
 * Answers a program: who asks, how often, what there is at this address, whether the key opens it, and
 * whether the question is well formed, in this order. Cookies play no part.
 */
async function answer(request: NextRequest, { params }: Context): Promise<Response> {
  const { path } = await params;
  // The contract tells nothing of what is stored, and tools that read it have no key.
  if (path.join("/") === "openapi.json" && methodOf(request) === "GET")
    return Response.json(await contract());
  const now = new Date();
  const admission = await admitProgram(request.headers.get("authorization"), now);
  const { headers: limits } = admission;
  if (!admission.ok) return refuse(admission.reason, limits);
  const { asker } = admission;
  const there = operationsAt(path, OPERATIONS);
  const [first] = there;
  if (!first) return refuse("not-found", limits);
  const match = there.find(({ operation }) => operation.method === methodOf(request));
  if (!match) return refuse("method-not-allowed", { ...limits, allow: allowedAt(there) });
  if (!asker.scopes.includes(match.operation.scope))
    return refuse("missing-scope", limits, match.operation.scope);
  const query = match.operation.query.strict().safeParse(fieldsOf(request.nextUrl.searchParams));
  if (!query.success) return refuse("wrong-query", limits, query.error.issues[0]?.message);
  const found = await find(asker.viewer, match, query.data, now);
  if (found === null) return refuse("not-found", limits);
  const text = JSON.stringify(match.operation.answer.parse(found));
  const headers = { ...limits, vary: "authorization" };
  return answerUnlessKnown(request, { text, type: "application/json" }, headers);
}

async function contract(): Promise<object> {
  const t = await getTranslations("api", "en");
  return apiDocument(env().PENDULUM_URL, (about) => t(`says.${about}`));
}

/** What an operation reads. */
async function find(
  viewer: Viewer,
  { name, operation, id }: Match,
  query: Record<string, unknown>,
  now: Date,
): Promise<unknown> {
  if (isOwn(name)) return OWN_READS[name](viewer, { ...PageQuery.parse({}), ...query, id }, now);
  const list = operation.path.split("/")[1] ?? "";
  if (!isList(list)) return null;
  return id
    ? findRow(viewer, list, id)
    : listRows(viewer, list, { ...PageQuery.parse({}), ...query });
}

const isOwn = (name: string): name is OwnName => name in OWN_OPERATIONS;
const isList = (name: string): name is ListName => name in LISTS;

function allowedAt(there: readonly Match[]): string {
  const methods = there.map(({ operation }) => operation.method);
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

/** Each parameter once; one that is there twice is a list, which no query accepts. */
function fieldsOf(search: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(search.keys())].map((key) => {
      const [value, ...others] = search.getAll(key);
      return [key, others.length > 0 ? [value, ...others] : value];
    }),
  );
}

function refuse(key: ProblemKey, headers: Record<string, string>, detail?: string): Response {
  const problem = problemFrom(key, detail);
  const type = { "content-type": "application/problem+json", vary: "authorization" };
  return Response.json(problem, { status: problem.status, headers: { ...headers, ...type } });
}
