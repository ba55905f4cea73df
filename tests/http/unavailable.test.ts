import { beforeAll, describe, expect, test } from "vitest";
import { runningApp } from "@/tests/support/app";
import { send, sendOnce, visit } from "@/tests/support/raw-request";

const app = runningApp();
let cookie = "";
beforeAll(async () => ({ cookie } = await app.as("jonas")));

/** Only what hangs takes this long. How long it takes on an idle machine is a row of `npm run prove`. */
const HANGS_MS = 120_000;
const PAGES = ["/", "/guide", "/sign-in", "/api/health"];
const FORMS = { HTML: {}, RSC: { rsc: "1" } };

async function expectBusy(path: string, form: Record<string, string>): Promise<void> {
  const began = Date.now();
  const answer = await visit(app.url, path, { cookie, ...form }, sendOnce);
  expect({ path, form, status: answer.status }).toEqual({ path, form, status: 503 });
  expect(answer.headers["retry-after"]).toBe("5");
  expect(Date.now() - began).toBeLessThan(HANGS_MS);
}

async function expectWell(): Promise<void> {
  await expect
    .poll(async () => (await send(app.url, { path: "/", headers: { cookie } })).status)
    .toBe(200);
}

describe("without the database, a page answers 503 and recovers by itself", () => {
  test.each(["cut", "silent"] as const)("%s", async (state) => {
    app.database.set("open");
    await expectWell();
    app.database.set(state);
    const asked = PAGES.flatMap((path) => Object.values(FORMS).map((form) => ({ path, form })));
    await Promise.all(asked.map(({ path, form }) => expectBusy(path, form)));
    app.database.set("open");
    await expectWell();
  });
});
