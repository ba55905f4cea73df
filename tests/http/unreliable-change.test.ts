// An unreliable change is shown to nobody, and careless answers are pointed out only to their author.
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { SECOND_INSTRUMENT } from "@/lib/instrument/offer/second-version";
import { changePattern, messagesOf } from "@/tests/support/change-words";
import { expectations } from "@/tests/support/expectation-table";
import { preparedApp } from "@/tests/support/prepared-app";
import { withLimitedConcurrency } from "@/tests/support/limited-concurrency";
import { ask } from "@/tests/support/matrix-asking";
import { VIEWERS } from "@/tests/support/matrix-viewers";

const { app, fill, headersOf } = preparedApp();
const rows = expectations("pages");
const CHANGE = changePattern();

/** The viewers who are not sent to sign-in. */
const READERS = Object.keys(VIEWERS).filter((one) => !/out|invited|removed/.test(one));

/**
 * Every page that a viewer may open (matrix-pages.test.ts shows that all others are refused and
 * reveal nothing); a page's HTML also contains everything in its RSC form.
 */
function read(viewer: string): Promise<{ path: string; body: string }[]> {
  const open = rows.filter(({ cells }) => cells.get(viewer) === "ok").map(({ at }) => at);
  return withLimitedConcurrency([...new Set(open)], async (at) => {
    const path = fill(at, viewer);
    const { body, status } = await ask(app.url, path, "HTML", headersOf(viewer).cookie ?? "");
    expect([path, status]).toEqual([path, 200]);
    return { path, body };
  });
}

/** The pages that match a pattern. */
function pagesMatching(all: { path: string; body: string }[], pattern: RegExp): string[] {
  const found = all.filter(({ body }) => pattern.test(body)).map(({ path }) => path);
  return [...new Set(found)].sort();
}

/** Runs `write` without the triggers that make submitted assessments immutable. */
async function withoutTriggers(write: () => Promise<unknown>): Promise<void> {
  await db().$executeRaw`ALTER TABLE "assessment" DISABLE TRIGGER USER`;
  await write();
  await db().$executeRaw`ALTER TABLE "assessment" ENABLE TRIGGER USER`;
}

test("a reliable change is shown to the person and the manager, so the search works", async () => {
  await withoutTriggers(
    () => db().$executeRaw`
      UPDATE "assessment" a SET "leaning" = 90 * (CASE WHEN a."id" = ${fill("{jonas.assessment}")}::uuid THEN 1 ELSE -1 END)
      FROM "user" u WHERE u."id" = a."userId" AND u."id" = ${fill("{jonas}")}::uuid
        AND a."submittedAt" IS NOT NULL`,
  );
  expect(pagesMatching(await read("self"), CHANGE)).toContain("/assessments");
  const record = `/teams/${fill("{team.storage}")}/people/${fill("{jonas}")}`;
  expect(pagesMatching(await read("manager"), CHANGE)).toContain(record);
});

const REMARK = new RegExp(
  ["en", "fr"]
    .flatMap((language) => [
      ...messagesOf(language, "result").filter(([key]) =>
        /^result\.careless\.(hurry|straight)\./.test(key),
      ),
      ...messagesOf(language, "home").filter(([key]) => key === "home.history.trend.faint"),
    ])
    .map(([, text]) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join("|") + '|opacity-45|careless\\\\?":true',
);

describe("without a reliable change, and with careless answers", () => {
  beforeAll(() =>
    withoutTriggers(async () => {
      // Everybody's earlier answers differ from the latest ones by less than any measurement error.
      await db().$executeRaw`
        UPDATE "assessment" a
        SET "answers" = l."answers", "scores" = l."scores", "weights" = l."weights", "sem" = l."sem",
            "verdict" = l."verdict",
            "leaning" = LEAST(90, GREATEST(-90, l."leaning")) + (abs(hashtext(a."id"::text)) % 9) - 4
        FROM (SELECT DISTINCT ON ("userId") * FROM "assessment" WHERE "submittedAt" IS NOT NULL
              ORDER BY "userId", "submittedAt" DESC) l
        WHERE l."userId" = a."userId" AND a."submittedAt" IS NOT NULL`;
      const answers = Object.fromEntries(SECOND_INSTRUMENT.items.map((item) => [item.key, 3]));
      const pace = Object.fromEntries(SECOND_INSTRUMENT.items.map((item) => [item.key, 1]));
      await db().assessment.updateMany({
        where: { userId: fill("{jonas}"), submittedAt: { not: null } },
        data: { answers, pace },
      });
    }),
  );

  test.each(READERS)(
    "%s reads of no change, and of no carelessness but their own",
    async (viewer) => {
      const all = await read(viewer);
      expect(pagesMatching(all, CHANGE)).toEqual([]);
      const own = fill("/assessments/{jonas.assessment}");
      // The remark is only for the person; on a person's own pages it is about their own answers.
      if (viewer === "self")
        expect(pagesMatching(all, REMARK)).toEqual(["/", "/assessments", own].sort());
      else
        expect(
          pagesMatching(all, REMARK).filter((path) => !path.startsWith("/assessments")),
        ).toEqual([]);
    },
  );

  test("the person can answer again", async () => {
    const own = fill("/assessments/{jonas.assessment}");
    const { body } = await ask(app.url, own, "HTML", headersOf("self").cookie ?? "");
    expect(body).toContain('href="/assessments/draft"');
  });
});
