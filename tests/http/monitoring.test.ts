// What a monitoring program finds out about the server, and nobody else.
import { expect, test } from "vitest";
import { runningApp } from "@/tests/support/app";
import { send, sendOnce } from "@/tests/support/raw-request";

const TOKEN = "a-token-of-a-monitoring-program";
const app = runningApp(() =>
  Promise.resolve({ METRICS_TOKEN: TOKEN, LOG_REQUESTS: "on", TRUST_PROXY: "1" }),
);

const ask = (path: string, headers: Record<string, string> = {}) =>
  send(app.url, { path, headers });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

test("live answers without the database, ready does not", async () => {
  app.database.set("cut");
  expect((await ask("/api/health/live")).status).toBe(200);
  // A client that sends again what was answered 503 would wait here for ever.
  expect((await sendOnce(app.url, { path: "/api/health/ready" })).status).toBe(503);
  app.database.set("open");
  await expect.poll(async () => (await ask("/api/health/ready")).status).toBe(200);
});

test("figures count requests by the pattern of their route, never by address", async () => {
  const { cookie } = await app.as("jonas");
  const secret = "11111111-2222-4333-8444-555555555555";
  await ask(`/assessments/${secret}`, { cookie });
  await ask(`/join/${secret}`);
  const { status, body, headers } = await ask("/api/metrics", bearer(TOKEN));
  expect(status).toBe(200);
  expect(headers["content-type"]).toContain("text/plain");
  const text = body;
  const counted = (route: string, answered: number) =>
    `pendulum_http_request_duration_seconds_count{method="GET",route="${route}",status="${answered}"} 1`;
  expect(text).toContain(counted("/assessments/[assessmentId]", 404));
  expect(text).toMatch(/route="\/join\/\[\w+\]",status="200"/);
  expect(text).not.toContain(secret);
  expect(text).toMatch(/pendulum_database_connections\{state="idle"\} [1-9]/);
  expect(text).toMatch(/nodejs_eventloop_lag_seconds [\d.]+/);
});

test.each([
  ["no token", {}],
  ["a wrong token", bearer(`${TOKEN}r`)],
  ["the token as a cookie", { cookie: `token=${TOKEN}` }],
])("with %s there are no figures", async (_case, headers: Record<string, string>) => {
  const { status, body } = await ask("/api/metrics", headers);
  expect([status, body]).toEqual([404, ""]);
});

test("a request has one id in its answer and in the log: the proxy's, or a new one", async () => {
  const line = (id: string) =>
    expect
      .poll(() => app.log())
      .toMatch(
        new RegExp(`"event":"request","request":"${id}","method":"GET","route":"/sign-in"`, "u"),
      );
  const given = await ask("/sign-in", { "x-request-id": "from-the-proxy-17" });
  expect(given.headers["x-request-id"]).toBe("from-the-proxy-17");
  await line("from-the-proxy-17");
  for (const unfit of [undefined, "x".repeat(200)]) {
    const sent: Record<string, string> = unfit ? { "x-request-id": unfit } : {};
    const { headers } = await ask("/sign-in?callbackUrl=/private", sent);
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    await line(String(headers["x-request-id"]));
  }
  expect(app.log()).not.toContain("private");
});
