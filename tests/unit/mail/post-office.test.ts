import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testEnvironment } from "@/tests/support/environment";
import { mailServer } from "@/tests/support/smtp";

const letter = { subject: "S", text: "T", html: "<p>T</p>" };
const to = { name: "Jonas, the <one>", email: "jonas@example.com" };

/** The post office of an installation with this mail server; it keeps its connection between calls. */
async function postOffice(settings: Record<string, string>) {
  const database = { DATABASE_URL: "postgresql://localhost/none" };
  for (const [name, value] of Object.entries({ ...testEnvironment, ...database, ...settings }))
    vi.stubEnv(name, value);
  vi.resetModules();
  return import("@/lib/mail/post-office");
}

beforeEach(() => {
  Reflect.deleteProperty(globalThis, "pendulumMail");
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const at = (port: number) => ({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "p@example.com" });

test("without SMTP_URL there is no mail", async () => {
  const { isMailConfigured, canReachMail } = await postOffice({});
  expect([isMailConfigured(), await canReachMail()]).toEqual([false, false]);
});

test("a letter goes to one address, whatever the name contains", async () => {
  const server = await mailServer();
  const { canReachMail, sendMail } = await postOffice(server.environment);
  expect(await canReachMail()).toBe(true);
  await sendMail(to, letter);
  expect(await server.mailTo(to.email)).toMatchObject({ subject: "S", text: "T\r\n" });
  expect(server.received).toHaveLength(1);
  await server.stop();
});

test("an unreachable mail server is detected", async () => {
  const { canReachMail, mailProblem, sendMail } = await postOffice(at(1));
  expect(await canReachMail()).toBe(false);
  expect(await mailProblem()).toMatch(/ECONNREFUSED/);
  await expect(sendMail(to, letter)).rejects.toThrow();
});

test("a silent mail server times out, and so does a dripping one", async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket));
  const dripping = createServer((socket) => {
    sockets.push(socket.on("error", () => undefined));
    socket.write("220 hello\r\n");
    const drip = setInterval(() => socket.write("250-x\r\n"), 1_000);
    socket.on("close", () => clearInterval(drip));
  });
  const servers = [silent, dripping];
  const tried: Promise<boolean>[] = [];
  for (const server of servers) {
    await once(server.listen(0, "127.0.0.1"), "listening");
    Reflect.deleteProperty(globalThis, "pendulumMail");
    const { canReachMail } = await postOffice(at((server.address() as AddressInfo).port));
    // Both wait at once.
    tried.push(canReachMail());
  }
  expect(await Promise.all(tried)).toEqual([false, false]);
  for (const server of servers) server.close();
  for (const socket of sockets) socket.destroy();
});
