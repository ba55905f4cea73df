// Which requests reach the framework, and which are refused before it.
import { describe, expect, test } from "vitest";
import { answering, guardedFramework, OURS } from "@/tests/support/guarded-framework";
import { formBody } from "@/tests/support/raw-request";

const request = guardedFramework();
const aForm = formBody({ name: "x" });

describe("other methods", () => {
  const program = (method: string, path: string, headers: Record<string, string> = {}) =>
    request({ method, path, headers }, answering(204));

  test.each(["PUT", "PATCH", "DELETE", "POST"])(
    "%s reaches a route handler of the API",
    async (method) => {
      const headers = { authorization: "Bearer x", "content-type": "application/scim+json" };
      const sent = { method, path: "/api/v1/people/1?x=y", headers, body: "{}" };
      const answer = await request(sent, (req, res) => {
        const text: string[] = [];
        req.on("data", (chunk: Buffer) => text.push(chunk.toString()));
        req.on("end", () => res.end(`${req.headers.authorization} ${text.join("")}`));
      });
      expect(answer).toMatchObject({ status: 200, body: "Bearer x {}" });
      expect(answer.reached).toBe(`${method} /api/v1/people/1?x=y`);
    },
  );

  test("DELETE needs no body", async () => {
    expect((await program("DELETE", "/api/v1/people/1")).reached).toBe("DELETE /api/v1/people/1");
  });

  test.each([
    ["PUT", "/"],
    ["DELETE", "/answers"],
    ["PATCH", "/api/nothing"],
    ["OPTIONS", "/api/v1/people"],
    ["TRACE", "/api/v1/people"],
  ])("%s %s is refused", async (method, path) => {
    const { status, headers, reached: got } = await program(method, path, OURS);
    expect({ status, got }).toEqual({ status: 405, got: "" });
    expect(headers.allow).toContain("GET, HEAD, POST");
  });

  test.each<[string, Record<string, string>]>([
    ["a cookie", { cookie: "theme=dark" }],
    ["a cookie and a foreign origin", { cookie: "a=b", origin: "http://evil.example" }],
    ["a foreign origin", { origin: "http://evil.example" }],
    ["the null origin", { origin: "null" }],
    ["a cross-site Sec-Fetch-Site header", { "sec-fetch-site": "cross-site" }],
  ])("to the API with %s must come from this site", async (_, headers) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const answer = await request(
        { method, path: "/api/v1/people", headers, body: "" },
        answering(204),
      );
      expect([method, answer.status, answer.reached]).toEqual([method, 403, ""]);
    }
    const own = { cookie: "pendulum.session=x", ...OURS };
    expect((await program("DELETE", "/api/v1/people", own)).status).toBe(204);
  });

  test("without a cookie a form must come from this site too, as it could sign a person in", async () => {
    const elsewhere: Record<string, string>[] = [{}, { origin: "http://evil.example" }];
    for (const from of elsewhere) {
      const sent = { method: "POST", path: "/sign-in", body: aForm.body };
      const headers = { ...aForm.headers, ...from };
      expect((await request({ ...sent, headers }, answering(200))).status).toBe(403);
    }
    const handled = { method: "POST", path: "/answers", body: "{}" };
    const headers = { "content-type": "application/json" };
    expect((await request({ ...handled, headers }, answering(200))).status).toBe(403);
  });

  test("to the API have the same limits as all others", async () => {
    const path = "/api/v1/people";
    const large = { method: "PUT", path, body: "x".repeat(1_100_000) };
    expect((await request(large, answering(200))).status).toBe(413);
    const chunked = { method: "PATCH", path, headers: { "transfer-encoding": "chunked" } };
    expect((await request(chunked, answering(200))).status).toBe(411);
  });
});

describe("a form sent to a page", () => {
  const written = (text: string) => formBody({ "0": text });
  const deep = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

  test.each<[string, ReturnType<typeof formBody>, number]>([
    ["a form", aForm, 200],
    ["an unknown encoding", written("{v2|new"), 200],
    ["a state with many links", written(JSON.stringify([{ links: Array(5_000).fill("x") }])), 200],
    ["a text with brackets in a field", formBody({ note: deep(500) }), 200],
    ["a text about prototypes in a field", formBody({ note: '{"__proto__":1}' }), 200],
    ["very deep", written(deep(500)), 400],
    ["very many arguments", written(JSON.stringify(Array(500).fill(1))), 400],
    ["the prototype", written('[{"__proto__":{"x":1}}]'), 400],
    ["a NUL in a field", formBody({ name: "a\0b" }), 400],
    ["a NUL within JSON", written('["\\u0000"]'), 400],
    [
      "too many fields",
      formBody(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`f${at}`, "b"]))),
      400,
    ],
    ["another media type", { headers: { "content-type": "application/json" }, body: "{}" }, 415],
    ["a text without an action", { headers: { "content-type": "text/plain" }, body: "[]" }, 415],
  ])("%s", async (_, { headers, body }, expected) => {
    const sent = { method: "POST", path: "/", body, headers: { ...OURS, ...headers } };
    expect((await request(sent, answering(200))).status).toBe(expected);
  });
});
