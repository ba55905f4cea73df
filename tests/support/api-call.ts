import { NextRequest } from "next/server";
import { DELETE, GET, PATCH, POST } from "@/app/api/v1/[...path]/route";

const BY_METHOD = { GET, HEAD: GET, POST, PATCH, DELETE };

/** What a program sends: a path below /api/v1, with or without a key. */
type ProgramCall = {
  path: string;
  secret?: string;
  method?: keyof typeof BY_METHOD;
  headers?: Record<string, string>;
};

/** The answer to a program, without a server in between. */
export async function callApi({ path, secret, method = "GET", headers }: ProgramCall) {
  const sent = new Headers(headers);
  if (secret !== undefined) sent.set("authorization", `Bearer ${secret}`);
  const url = new URL(`/api/v1${path}`, "https://pendulum.example");
  const request = new NextRequest(url, { method, headers: sent });
  const parts = url.pathname.split("/").slice(3).map(decodeURIComponent);
  const answer = await BY_METHOD[method](request, { params: Promise.resolve({ path: parts }) });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: bodyOf(text) };
}

function bodyOf(text: string): Record<string, unknown> {
  return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
}
