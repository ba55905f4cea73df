// The server opens no outgoing connection: not at startup, not for any page, not for a sign-in. Every test server
// preloads tests/support/no-outside.mjs, which refuses and logs each attempt.
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { actionCall } from "@/tests/support/action-call";
import { expectations } from "@/tests/support/expectation-table";
import { withLimitedConcurrency } from "@/tests/support/limited-concurrency";
import { preparedApp } from "@/tests/support/prepared-app";
import { send } from "@/tests/support/raw-request";

const { app, fill, headersOf } = preparedApp();
const MARK = "outside-connection-refused";

test("every kind of outgoing connection is detected", () => {
  const ways = [
    "await fetch('http://192.0.2.1/').catch(() => 0)",
    "await fetch('http://pendulum.invalid/').catch(() => 0)",
    "await new Promise((ok) => http.get('http://192.0.2.1/').on('error', ok))",
    "await new Promise((ok) => net.connect(25, '192.0.2.1').on('error', ok))",
    "await new Promise((ok) => net.connect({ port: 25, host: 'mail.invalid' }).on('error', ok))",
    "await new Promise((ok) => dns.lookup('pendulum.invalid', ok))",
    "await dns.promises.resolveMx('pendulum.invalid').catch(() => 0)",
    "await new Promise((ok) => tls.connect(443, '192.0.2.1').on('error', ok))",
  ];
  for (const way of ways) {
    const program = `import http from 'node:http'; import net from 'node:net'; import dns from 'node:dns'; import tls from 'node:tls'; ${way}`;
    const args = [
      "--import",
      "./tests/support/no-outside.mjs",
      "--input-type=module",
      "-e",
      program,
    ];
    const { stderr } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 120_000 });
    expect([way, stderr.includes(MARK)]).toEqual([way, true]);
  }
});

test("no page and no form opens a connection", async () => {
  const pages = [...new Set(expectations("pages").map(({ at }) => at))];
  const visits = pages.flatMap((at) =>
    ["out", "manager", "admin"].map((viewer) => [at, viewer] as const),
  );
  await withLimitedConcurrency(visits, ([at, viewer]) =>
    send(app.url, { path: fill(at, viewer), headers: headersOf(viewer) }),
  );
  const fields = { email: "jonas@pendulum.example", password: "wrong", to: "/" };
  for (const action of [
    "sign-in#signIn",
    "sign-in/forgotten#askForReset",
    "sign-in/link#askForLink",
  ]) {
    const call = actionCall(action, "/sign-in", fields, "Next-Action");
    await send(app.url, { ...call, headers: { ...call.headers, origin: app.url } });
  }
  expect(app.log().length).toBeGreaterThan(0);
  expect(app.log()).not.toContain(MARK);
});
