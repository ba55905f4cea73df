// How the server changes the framework's own responses.
import { describe, expect, test } from "vitest";
import { entered } from "@/lib/http/entered";
import { answering, guardedFramework, OURS } from "@/tests/support/guarded-framework";
import { formBody, type Sent } from "@/tests/support/raw-request";

const request = guardedFramework();
const aForm = formBody({ name: "x" });

const posted = (headers: Record<string, string> = {}): Sent => ({
  method: "POST",
  path: "/trials",
  body: aForm.body,
  headers: { ...OURS, ...aForm.headers, ...headers },
});

describe("an error in the framework", () => {
  const ofSender: [string, Sent][] = [
    ["a form", posted()],
    ["a call of an action", posted({ "next-action": "x" })],
    ["the client router's state", { headers: { rsc: "1", "next-router-state-tree": "[]" } }],
  ];

  test.each(ofSender)("before it enters our code is the sender's fault: %s", async (_, sent) => {
    const { status, body } = await request(sent, answering(500, "secret"));
    expect({ status, body }).toEqual({ status: 400, body: "What was sent is malformed.\n" });
  });

  test.each(ofSender)("is ours once an action has its form: %s", async (_, sent) => {
    const { status } = await request(sent, (_req, res) => {
      entered(new FormData());
      answering(500)(_req, res);
    });
    expect(status).toBe(500);
  });

  test("is the sender's fault when an action is called without its form", async () => {
    const { status } = await request(posted(), (_req, res) => {
      expect(() => entered({} as FormData)).toThrow(TypeError);
      answering(500)(_req, res);
    });
    expect(status).toBe(400);
  });

  test("is ours for a page and for a route handler", async () => {
    expect((await request({ path: "/trials" }, answering(500))).status).toBe(500);
    const handled = { ...posted({ "content-type": "application/json" }), path: "/answers" };
    expect((await request({ ...handled, body: "{}" }, answering(500))).status).toBe(500);
  });
});

describe("an action that the framework does not know", () => {
  const unknown = (status: number) => answering(status, "", { "x-nextjs-action-not-found": "1" });

  test("is of another build: the client router gets a 404", async () => {
    const answer = await request(posted({ "next-action": "x" }), unknown(409));
    expect(answer.status).toBe(404);
    expect(answer.headers["x-nextjs-action-not-found"]).toBe("1");
  });

  test("is of another build: a browser without scripts gets a page", async () => {
    const answer = await request(posted({ "accept-language": "fr" }), unknown(409));
    expect(answer.status).toBe(404);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.body).toContain('<html lang="fr"');
  });

  test("is malformed", async () => {
    expect((await request(posted({ "next-action": "x" }), unknown(400))).status).toBe(400);
    expect((await request(posted(), unknown(400))).status).toBe(400);
  });
});

describe("a not-found page for the client router", () => {
  const notFound = '1:{"a":1}\n2:E{"digest":"NEXT_HTTP_ERROR_FALLBACK;404"}\n';
  const rsc = { "content-type": "text/x-component" };

  test("is answered 404 with the same body", async () => {
    const { status, body } = await request(
      { headers: { rsc: "1" } },
      answering(200, notFound, rsc),
    );
    expect({ status, body }).toEqual({ status: 404, body: notFound });
  });

  test("does not change the response of a successful action", async () => {
    const call = posted({ "next-action": "x" });
    expect((await request(call, answering(200, notFound, rsc))).status).toBe(200);
  });
});
