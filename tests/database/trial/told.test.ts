// A success response means that the change is stored; a "try again" response means that nothing changed.
import { EventEmitter, once } from "node:events";
import pg from "pg";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { guardedServer } from "@/lib/http/server";
import { withRequestNote, type RequestNote } from "@/lib/request-note";
import { declineTrial } from "@/lib/trial/mutations";
import { proposeTrial } from "@/lib/trial/proposal/mutations";
import { freshDatabase } from "@/tests/support/database";
import { freePort } from "@/tests/support/free-port";
import { waitingForLocks } from "@/tests/support/waiting-for-locks";
import { ids, manager, now, person, proposal, trialWorld, valueOf } from "./world";

freshDatabase();
trialWorld();

const TIMES = 20;
const propose = () => valueOf(proposeTrial(manager(), proposal(ids.jonas), now));
const declined = () => db().trial.count({ where: { declinedAt: { not: null } } });

type Reply = "done" | "try again" | "refused";

/** Declines in the context of a request, and returns the response. */
function declineAs(begun: (request: RequestNote) => void, id: string): Promise<Reply> {
  return new Promise((resolve) => {
    withRequestNote({ id: "told", onlyReads: false }, (request) => {
      begun(request);
      declineTrial(person(), id, now).then(
        ({ ok }) => resolve(ok ? "done" : request.unavailable ? "try again" : "refused"),
        () => resolve("try again"),
      );
    });
  });
}

/** Locks the person's row like another transaction, until the returned function is called. */
async function holdPerson(): Promise<() => Promise<void>> {
  const other = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await other.connect();
  await other.query("BEGIN");
  await other.query(`SELECT 1 FROM "user" WHERE "id" = $1 FOR UPDATE`, [ids.jonas]);
  return () => other.end();
}

test('while another transaction holds the row for too long, all get "try again", and afterwards all succeed', async () => {
  const id = await propose();
  const pressed = () =>
    Promise.all(Array.from({ length: TIMES }, () => declineAs(() => undefined, id)));
  const release = await holdPerson();
  expect(new Set(await pressed())).toEqual(new Set(["try again"]));
  expect(await declined()).toBe(0);
  await release();
  expect(new Set(await pressed())).toEqual(new Set(["done"]));
  expect(await declined()).toBe(1);
});

test("a request that is abandoned while it waits is not executed afterwards", async () => {
  const id = await propose();
  const release = await holdPerson();
  const requests: RequestNote[] = [];
  const responses = Promise.all(
    Array.from({ length: 5 }, () => declineAs((request) => requests.push(request), id)),
  );
  await expect.poll(waitingForLocks).toBe(5);
  for (const request of requests) request.givenUp = true;
  await release();
  expect(new Set(await responses)).toEqual(new Set(["try again"]));
  expect(await declined()).toBe(0);
  expect(await declineAs(() => undefined, id)).toBe("done");
});

test("nor is a request that the server answered 503 because it took too long", async () => {
  const id = await propose();
  const gate = new EventEmitter();
  const executions: Promise<unknown>[] = [];
  const app = async () => {
    await once(gate, "open");
    executions.push(declineTrial(person(), id, now));
    await Promise.allSettled(executions);
  };
  const port = await freePort();
  const report = () => undefined;
  const settings = { proxies: 0, formTargets: [], handlers: /^$/, report, dev: false };
  const base = new URL(`http://127.0.0.1:${port}`);
  const server = guardedServer(app, { base, ...settings }).listen(port, "127.0.0.1");
  await once(server, "listening");
  expect((await fetch(base)).status).toBe(503);
  gate.emit("open");
  await expect.poll(() => executions.length).toBe(1);
  await expect(executions[0]).rejects.toThrow("given up");
  expect(await declined()).toBe(0);
  server.close();
});
