import { NextRequest } from "next/server";
import { DELETE, GET, PATCH, POST } from "@/app/api/v1/[...path]/route";

const BY_METHOD = { GET, HEAD: GET, POST, PATCH, DELETE };
export type Method = keyof typeof BY_METHOD;

/** What a program sends: a path below /api/v1, with or without a key, and a body as JSON or as it stands. */
export type ProgramCall = {
  path: string;
  secret?: string;
  method?: Method;
  body?: object | string;
  headers?: Record<string, string>;
};

/** The answer to a program, without a server in between. */
export async function callApi({ path, secret, method = "GET", body, headers }: ProgramCall) {
  const sent = new Headers(headers);
  if (body !== undefined && !sent.has("content-type")) sent.set("content-type", "application/json");
  if (secret !== undefined) sent.set("authorization", `Bearer ${secret}`);
  const url = new URL(`/api/v1${path}`, "https://pendulum.example");
  const said = typeof body === "string" ? body : body && JSON.stringify(body);
  const request = new NextRequest(url, {
    method,
    headers: sent,
    ...(said !== undefined && { body: said }),
  });
  const parts = url.pathname.split("/").slice(3).map(decodeURIComponent);
  const answer = await BY_METHOD[method](request, { params: Promise.resolve({ path: parts }) });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: bodyOf(text) };
}

function bodyOf(text: string): Record<string, unknown> {
  return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
}
