import { NextRequest } from "next/server";
import { DELETE, GET, PATCH, POST, PUT } from "@/app/api/scim/v2/[...path]/route";

const BY_METHOD = { GET, HEAD: GET, POST, PUT, PATCH, DELETE };

/** What a directory sends: a path below /api/scim/v2, and a body as JSON or as it stands. */
type DirectoryCall = {
  method?: keyof typeof BY_METHOD;
  body?: object | string;
  headers?: Record<string, string>;
};

/** A directory that asks with this key, without a server in between. */
export function directoryWith(secret: string | null) {
  return async (path: string, { method = "GET", body, headers }: DirectoryCall = {}) => {
    const sent = new Headers(headers);
    if (secret !== null) sent.set("authorization", `Bearer ${secret}`);
    if (body !== undefined && !sent.has("content-type"))
      sent.set("content-type", "application/scim+json");
    const url = new URL(`/api/scim/v2${path}`, "https://pendulum.example");
    const text = typeof body === "string" ? body : body && JSON.stringify(body);
    const request = new NextRequest(url, {
      method,
      headers: sent,
      ...(text !== undefined && { body: text }),
    });
    const parts = url.pathname.split("/").slice(4).map(decodeURIComponent);
    const answer = await BY_METHOD[method](request, { params: Promise.resolve({ path: parts }) });
    const told = await answer.text();
    return { status: answer.status, headers: answer.headers, text: told, body: bodyOf(told) };
  };
}

export type Directory = ReturnType<typeof directoryWith>;

function bodyOf(text: string): Record<string, unknown> {
  return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/** The body of a patch. */
export function patchOf(...operations: { op: string; path?: string; value?: unknown }[]): {
  method: "PATCH";
  body: object;
} {
  const schemas = ["urn:ietf:params:scim:api:messages:2.0:PatchOp"];
  return { method: "PATCH", body: { schemas, Operations: operations } };
}
