// More requests at once than the app works on: some wait, some are sent away, none is lost.
import type { ServerResponse } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { permits } from "@/lib/http/permit";
import {
  answering,
  guardedFramework,
  OURS,
  type Framework,
} from "@/tests/support/guarded-framework";

const AT_ONCE = 16;
const ask = guardedFramework();

/** A framework that answers nobody until it is told to. */
function holding(): { held: ServerResponse[]; answer: Framework; letGo: () => void } {
  const held: ServerResponse[] = [];
  const answer: Framework = (_, res) => held.push(res);
  const letGo = () => {
    for (const res of held.splice(0)) res.writeHead(200).end("served");
  };
  return { held, answer, letGo };
}

afterEach(() => {
  vi.useRealTimers();
});

const page = { path: "/trials" };
const form = {
  method: "POST",
  path: "/trials",
  headers: { ...OURS, "content-type": "text/plain;charset=UTF-8", "next-action": "0".repeat(42) },
  body: "[]",
};

test("pages beyond the sixteenth are sent away after two seconds, and may come again", async () => {
  const { held, answer, letGo } = holding();
  const asked = Array.from({ length: AT_ONCE }, () => ask(page, answer));
  await expect.poll(() => held.length).toBe(AT_ONCE);
  const since = performance.now();
  for (const beyond of await Promise.all([ask(page, answer), ask(page, answer)]))
    expect(beyond).toMatchObject({ status: 503, headers: { "retry-after": "5" } });
  expect(performance.now() - since).toBeGreaterThan(1_900);
  expect(held).toHaveLength(AT_ONCE);
  letGo();
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200]));
  const again = ask(page, answer);
  await expect.poll(() => held.length).toBe(1);
  letGo();
  expect(await again).toMatchObject({ status: 200 });
});

test("a form that arrives with a page waits on when the page is sent away", async () => {
  const { held, answer, letGo } = holding();
  const asked = Array.from({ length: AT_ONCE }, () => ask(page, answer));
  await expect.poll(() => held.length).toBe(AT_ONCE);
  const [sentAway, sent] = [ask(page, answer), ask(form, answer)];
  expect(await sentAway).toMatchObject({ status: 503 });
  letGo();
  await expect.poll(() => held.length).toBe(1);
  letGo();
  const answers = await Promise.all([...asked, sent]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

/** All permits taken, and who else asked for one, in the order in which they had it or were sent away. */
async function taken() {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const permit = permits();
  const held = await Promise.all(Array.from({ length: AT_ONCE }, () => permit(false)));
  const told: string[] = [];
  const asks = async (name: string, isWrite: boolean) => {
    const release = await permit(isWrite);
    told.push(release ? name : `${name} is sent away`);
  };
  return { held, told, asks };
}

test("a page waits two seconds for a permit and a form twenty", async () => {
  const { told, asks } = await taken();
  void asks("a page", false);
  void asks("a form", true);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual(["a page is sent away"]);
  await vi.advanceTimersByTimeAsync(17_999);
  expect(told).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual(["a page is sent away", "a form is sent away"]);
});

test("forms have the first free permits, then pages in the order of asking", async () => {
  const { held, told, asks } = await taken();
  for (const name of ["first page", "second page"]) void asks(name, false);
  for (const name of ["first form", "second form"]) void asks(name, true);
  for (const release of held.slice(0, 3)) release?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual(["first form", "second form", "first page"]);
});

test("whoever leaves while the app is at work frees the permit; health is answered without one", async () => {
  const { held, answer, letGo } = holding();
  const asked = Promise.allSettled(Array.from({ length: AT_ONCE }, () => ask(page, answer)));
  await expect.poll(() => held.length).toBe(AT_ONCE);
  const health = ask({ path: "/api/health/live" }, answer);
  await expect.poll(() => held.length).toBe(AT_ONCE + 1);
  const waiting = ask(page, answer);
  held.shift()?.destroy();
  await expect.poll(() => held.length).toBe(AT_ONCE + 1);
  letGo();
  expect(await Promise.all([health, waiting])).toMatchObject([{ status: 200 }, { status: 200 }]);
  const [left, ...others] = await asked;
  expect(left?.status).toBe("rejected");
  expect(new Set(others.map(({ status }) => status))).toEqual(new Set(["fulfilled"]));
});

test("whoever takes a response slowly keeps nobody waiting", async () => {
  // More than the buffers of a connection that nobody reads from.
  const long = "x".repeat(7_000_000);
  const ports: (number | undefined)[] = [];
  const answerAtLength: Framework = (req, res) => {
    ports.push(req.socket.localPort);
    res.writeHead(200).end(long);
  };
  await ask(page, answerAtLength);
  const slow = Array.from({ length: AT_ONCE }, () => {
    const socket = connect(ports[0] ?? 0, "127.0.0.1").pause();
    socket.write(`GET ${page.path} HTTP/1.1\r\nHost: ${OURS.host}\r\n\r\n`);
    return socket;
  });
  await expect.poll(() => ports.length).toBe(1 + AT_ONCE);
  expect(await ask(page, answering(200))).toMatchObject({ status: 200 });
  for (const socket of slow) socket.destroy();
});
