import type { NextRequest } from "next/server";
import { admitProgram } from "@/lib/auth/key/admission-mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { etagOf, names } from "@/lib/http/condition";
import { methodOf } from "@/lib/http/request-line";
import { read, type Input } from "@/lib/input";
import { changesFrom, changesIn, type Change } from "@/lib/scim/change";
import { resourceTypes, schemas, serviceProviderConfig } from "@/lib/scim/discovery";
import type { Changed } from "@/lib/scim/directory-mutations";
import { addGroup, changeGroup, deleteGroup } from "@/lib/scim/group/mutations";
import { findGroup, findGroups } from "@/lib/scim/group/queries";
import { BodyInput, PatchInput, QueryInput, type Query } from "@/lib/scim/input";
import { errorFrom, Refusal } from "@/lib/scim/refusal";
import { chosenFrom, groupFrom, listFrom, userFrom, type Resource } from "@/lib/scim/resource";
import { saidOfUser } from "@/lib/scim/user/profile";
import { addUser, changeUser, deleteUser } from "@/lib/scim/user/mutations";
import { findUser, findUsers } from "@/lib/scim/user/queries";

type Context = { params: Promise<{ path: string[] }> };

export { answer as GET, answer as POST, answer as PUT, answer as PATCH, answer as DELETE };

/** Answers a directory that keeps people and teams: SCIM 2.0, RFC 7643 and 7644. */
async function answer(request: NextRequest, { params }: Context): Promise<Response> {
  const now = new Date();
  const admission = await admitProgram(request.headers.get("authorization"), now);
  const { headers } = admission;
  try {
    if (!admission.ok) throw new Refusal(admission.reason);
    const { viewer, scopes } = admission.asker;
    if (!scopes.includes("scim")) throw new Refusal("missing-scope");
    const { path } = await params;
    const asked = { request, viewer, path, base: new URL("/api/scim/v2", env().PENDULUM_URL).href };
    return withHeaders(await answerTo(asked, now), headers);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, body } = errorFrom(error);
    return withHeaders(tell(body, { status }), headers);
  }
}

type Asked = { request: NextRequest; viewer: Viewer; path: string[]; base: string };

/** What can be done with the resources of one kind. */
type Kind = {
  find: (asked: Asked, id: string) => Promise<Resource | null>;
  list: (asked: Asked, query: Query) => Promise<{ resources: Resource[]; total: number }>;
  add: (asked: Asked, changes: Change[], now: Date) => Promise<string>;
  change: (asked: Asked, changed: Changed, changes: Change[], now: Date) => Promise<void>;
  remove: (asked: Asked, changed: Changed, now: Date) => Promise<void>;
};

const KINDS: Partial<Record<string, Kind>> = {
  Users: {
    find: async ({ viewer, base }, id) => {
      const row = await findUser(viewer, id);
      return row && userFrom(row, base);
    },
    list: async ({ viewer, base }, query) => {
      const { rows, total } = await findUsers(viewer, query);
      return { resources: rows.map((row) => userFrom(row, base)), total };
    },
    add: ({ viewer }, changes, now) => addUser(viewer, saidOfUser(changes), now),
    change: ({ viewer }, one, changes, now) => changeUser(viewer, one, saidOfUser(changes), now),
    remove: ({ viewer }, one, now) => deleteUser(viewer, one, now),
  },
  Groups: {
    find: async ({ viewer, base }, id) => {
      const row = await findGroup(viewer, id);
      return row && groupFrom(row, base);
    },
    list: async ({ viewer, base }, query) => {
      const { rows, total } = await findGroups(viewer, query);
      return { resources: rows.map((row) => groupFrom(row, base)), total };
    },
    add: ({ viewer }, changes) => addGroup(viewer, changes),
    change: ({ viewer }, one, changes) => changeGroup(viewer, one, changes),
    remove: ({ viewer }, one, now) => deleteGroup(viewer, one, now),
  },
};

async function answerTo(asked: Asked, now: Date): Promise<Response> {
  const [name = "", id, ...more] = asked.path;
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (more.length > 0) throw new Refusal("not-found");
  if (!kind) return tell(documentAt(asked, name, id), { status: 200 });
  return id === undefined ? answerToAll(kind, asked, now) : answerToOne(kind, asked, id, now);
}

async function answerToAll(kind: Kind, asked: Asked, now: Date): Promise<Response> {
  const query = queryOf(asked.request);
  switch (methodOf(asked.request)) {
    case "GET": {
      const { resources, total } = await kind.list(asked, query);
      const chosen = resources.map((resource) => chosenFrom(versioned(resource), query));
      return tell(listFrom(chosen, total, query.startIndex), { status: 200 });
    }
    case "POST": {
      const id = await kind.add(asked, changesIn("replace", await bodyOf(asked, BodyInput)), now);
      return tellOne(kind, asked, id, 201);
    }
    default:
      throw new Refusal("method-not-allowed");
  }
}

async function answerToOne(kind: Kind, asked: Asked, id: string, now: Date): Promise<Response> {
  const { request } = asked;
  const method = methodOf(request);
  if (method === "GET") return tellOne(kind, asked, id, 200);
  const one = { id, check: () => requireVersion(kind, asked, id) };
  switch (method) {
    case "PUT":
      await kind.change(asked, one, changesIn("replace", await bodyOf(asked, BodyInput)), now);
      return tellOne(kind, asked, id, 200);
    case "PATCH":
      await kind.change(asked, one, changesFrom(await bodyOf(asked, PatchInput)), now);
      return tellOne(kind, asked, id, 200);
    case "DELETE":
      await kind.remove(asked, one, now);
      return new Response(null, { status: 204 });
    default:
      throw new Refusal("method-not-allowed");
  }
}

/** Refuses a change of a resource that has another version than the sender knows. */
async function requireVersion(kind: Kind, asked: Asked, id: string): Promise<void> {
  const known = asked.request.headers.get("if-match");
  if (known === null) return;
  const resource = await kind.find(asked, id);
  if (!resource) throw new Refusal("not-found");
  if (!names(known, versionOf(resource))) throw new Refusal("changed-meanwhile");
}

async function tellOne(kind: Kind, asked: Asked, id: string, status: 200 | 201): Promise<Response> {
  const resource = await kind.find(asked, id);
  if (!resource) throw new Refusal("not-found");
  const etag = versionOf(resource);
  const known = asked.request.headers.get("if-none-match");
  if (methodOf(asked.request) === "GET" && known !== null && names(known, etag))
    return new Response(null, { status: 304, headers: { etag } });
  const headers = { etag, ...(status === 201 && { location: resource.meta.location }) };
  return tell(chosenFrom(versioned(resource), queryOf(asked.request)), { status, headers });
}

function versionOf(resource: Resource): string {
  return `W/${etagOf(JSON.stringify(resource))}`;
}

function versioned(resource: Resource): Resource {
  return { ...resource, meta: { ...resource.meta, version: versionOf(resource) } };
}

/** What the service says of itself. */
function documentAt({ request, base }: Asked, name: string, id?: string): object {
  if (methodOf(request) !== "GET") throw new Refusal("not-found");
  if (name === "ServiceProviderConfig" && id === undefined) return serviceProviderConfig(base);
  const all = { ResourceTypes: resourceTypes(base), Schemas: schemas(base) };
  const documents = Object.hasOwn(all, name) ? all[name as keyof typeof all] : [];
  const one = documents.find((document) => document.id === id);
  if (one) return one;
  if (documents.length === 0 || id !== undefined) throw new Refusal("not-found");
  return listFrom(documents, documents.length, 1);
}

function queryOf({ nextUrl }: NextRequest): Query {
  const query = read(QueryInput, Object.fromEntries(nextUrl.searchParams));
  if (!query.ok) throw new Refusal("value", "startIndex and count must be numbers.");
  return query.value;
}

async function bodyOf<T>({ request }: Asked, schema: Input<T, string>): Promise<T> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/(scim\+)?json *(;|$)/i.test(type)) throw new Refusal("wrong-type");
  const said = read(schema, parsed(await request.text()));
  if (!said.ok) throw new Refusal("syntax");
  return said.value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tell(body: object, init: { status: number; headers?: Record<string, string> }): Response {
  const headers = { ...init.headers, "content-type": "application/scim+json" };
  return new Response(JSON.stringify(body), { ...init, headers });
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  response.headers.set("vary", "authorization");
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
