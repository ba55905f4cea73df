// Each door to a person's record: a look is logged once, and a prefetch neither reads nor is logged. The matrix
// tests who may use which door; the canaries test that nothing bypasses them.
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { SECRET } from "@/tests/support/matrix-world";
import { preparedApp } from "@/tests/support/prepared-app";
import { ask, PAGE_FORMS, type PageForm } from "@/tests/support/matrix-asking";
import { send } from "@/tests/support/raw-request";

const { app, fill, headersOf } = preparedApp();

/** Shows that a person's record was read: its verdict in words. */
const READ = /leans IC|undecided|leans Management/i;

const doors = [
  ["/teams/{team.storage}", "manager", "TEAM_PAGE", "MANAGER"],
  ["/teams/{team.storage}/people/{jonas}", "manager", "PAGE", "MANAGER"],
  ["/records/{jonas}", "sponsor", "PAGE", "SPONSOR"],
  ["/records/{jonas}", "mentor", "PAGE", "MENTOR"],
] as const;

/** The looks at Jonas that an act logs, as text. */
async function looksOf(act: () => Promise<unknown>): Promise<string[]> {
  const subjectId = fill("{jonas}");
  const before = await db().accessLogEntry.findMany({ where: { subjectId } });
  await act();
  const after = await db().accessLogEntry.findMany({ where: { subjectId } });
  const known = new Set(before.map(({ id }) => id));
  const added = after.filter(({ id }) => !known.has(id));
  return [...new Set(added.map((each) => `${each.lookId} ${each.door} ${each.audience}`))].map(
    (text) => text.slice(text.indexOf(" ") + 1),
  );
}

test.each(doors)(
  "%s, opened by the %s, is logged as one look",
  async (at, viewer, door, audience) => {
    const cookie = headersOf(viewer).cookie ?? "";
    for (const form of ["HTML", "RSC", "inside"] as const) {
      const looks = await looksOf(async () => {
        expect((await ask(app.url, fill(at), form, cookie)).body).toMatch(READ);
      });
      expect([form, looks]).toEqual([form, [`${door} ${audience}`]]);
    }
  },
);

test.each(doors)(
  "%s, prefetched for the %s, is not logged and shows nothing",
  async (at, viewer) => {
    const cookie = headersOf(viewer).cookie ?? "";
    const prefetches = (Object.keys(PAGE_FORMS) as PageForm[]).filter((form) =>
      /fetch|segment/.test(form),
    );
    for (const form of prefetches) {
      const looks = await looksOf(async () => {
        const { body } = await ask(app.url, fill(at), form, cookie);
        expect(body).not.toMatch(READ);
        expect(body).not.toContain(SECRET.note);
      });
      expect([form, looks]).toEqual([form, []]);
    }
  },
);

test.each(doors)("%s, prerendered by the browser of the %s, is refused", async (at, viewer) => {
  for (const purpose of ["prefetch", "prefetch;prerender"]) {
    const headers = { ...headersOf(viewer), "sec-purpose": purpose };
    const looks = await looksOf(async () => {
      const answer = await send(app.url, { path: fill(at), headers });
      expect(answer.status).toBe(503);
      expect(answer.body).not.toMatch(READ);
    });
    expect([purpose, looks]).toEqual([purpose, []]);
  }
});

test("a person's own mirror is not a look", async () => {
  for (const as of ["manager", "sponsor", "mentor"]) {
    const looks = await looksOf(async () => {
      const cookie = headersOf("self").cookie ?? "";
      const path = `/privacy/mirror?as=${as}`;
      expect((await ask(app.url, path, "HTML", cookie)).body).toMatch(READ);
    });
    expect([as, looks]).toEqual([as, []]);
  }
});
