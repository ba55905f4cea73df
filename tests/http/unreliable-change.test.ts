// Nobody is told of a change that is not reliable, and nobody but the person that answers look careless.
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { changePattern, messagesOf } from "@/tests/support/change-words";
import { expectations } from "@/tests/support/expectation-table";
import { furnishedApp } from "@/tests/support/furnished-app";
import { aFewAtATime } from "@/tests/support/lanes";
import { ask } from "@/tests/support/matrix-asking";
import { VIEWERS } from "@/tests/support/matrix-viewers";

const { app, fill, headersOf } = furnishedApp();
const pages = [...new Set(expectations("pages").map(({ at }) => at))];
const CHANGE = changePattern();

/** Whoever gets anything but the door. */
const READERS = Object.keys(VIEWERS).filter((one) => !/out|invited|removed/.test(one));

/** The pages on which a viewer is told what matches; a page's HTML also holds all that its RSC form says. */
async function told(viewer: string, pattern: RegExp): Promise<string[]> {
  const found = await aFewAtATime(pages, async (at) => {
    const path = fill(at, viewer);
    const { body, status } = await ask(app.url, path, "HTML", headersOf(viewer).cookie ?? "");
    expect([path, status]).not.toEqual([path, 503]);
    return pattern.test(body) ? [path] : [];
  });
  return [...new Set(found.flat())].sort();
}

/** Runs `write` past the triggers that keep submitted assessments as they are. */
async function pastTriggers(write: () => Promise<unknown>): Promise<void> {
  await db().$executeRaw`ALTER TABLE "assessment" DISABLE TRIGGER USER`;
  await write();
  await db().$executeRaw`ALTER TABLE "assessment" ENABLE TRIGGER USER`;
}

describe("a change", () => {
  test("that is reliable is told to the person and the manager: the looking is no blind one", async () => {
    await pastTriggers(
      () => db().$executeRaw`
        UPDATE "assessment" a SET "leaning" = 90 * (CASE WHEN a."id" = ${fill("{jonas.assessment}")}::uuid THEN 1 ELSE -1 END)
        FROM "user" u WHERE u."id" = a."userId" AND u."id" = ${fill("{jonas}")}::uuid
          AND a."submittedAt" IS NOT NULL`,
    );
    expect(await told("self", CHANGE)).toContain("/assessments");
    const record = `/teams/${fill("{team.storage}")}/people/${fill("{jonas}")}`;
    expect(await told("manager", CHANGE)).toContain(record);
  });

  describe("that is not reliable", () => {
    beforeAll(() =>
      // Everybody's answers stay what the latest ones are, but for a few points: less than any error.
      pastTriggers(
        () => db().$executeRaw`
          UPDATE "assessment" a
          SET "answers" = l."answers", "scores" = l."scores", "weights" = l."weights", "sem" = l."sem",
              "verdict" = l."verdict",
              "leaning" = LEAST(90, GREATEST(-90, l."leaning")) + (abs(hashtext(a."id"::text)) % 9) - 4
          FROM (SELECT DISTINCT ON ("userId") * FROM "assessment" WHERE "submittedAt" IS NOT NULL
                ORDER BY "userId", "submittedAt" DESC) l
          WHERE l."userId" = a."userId" AND a."submittedAt" IS NOT NULL`,
      ),
    );

    test.each(READERS)("gets no word on any page of %s", { timeout: 60_000 }, async (viewer) => {
      expect(await told(viewer, CHANGE)).toEqual([]);
    });
  });
});

describe("answers that look careless", () => {
  const remark = new RegExp(
    ["en", "fr"]
      .flatMap((language) => [
        ...messagesOf(language, "result").filter(([key]) => key.startsWith("result.careless.")),
        ...messagesOf(language, "home").filter(([key]) => key === "home.history.trend.faint"),
      ])
      .map(([, text]) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join("|") + '|opacity-45|careless\\\\?":true',
  );

  beforeAll(() =>
    pastTriggers(async () => {
      const { key = "" } = FIRST_INSTRUMENT.items[0] ?? {};
      const answers = Object.fromEntries(FIRST_INSTRUMENT.items.map((item) => [item.key, 3]));
      const pace = Object.fromEntries(FIRST_INSTRUMENT.items.map((item) => [item.key, 1]));
      expect(answers[key]).toBe(3);
      await db().assessment.updateMany({
        where: { userId: fill("{jonas}"), submittedAt: { not: null } },
        data: { answers, pace },
      });
    }),
  );

  test("are remarked on to the person alone, with an offer to answer again and a lighter point", async () => {
    const own = fill("/assessments/{jonas.assessment}");
    expect(await told("self", remark)).toEqual(["/assessments", own].sort());
    const { body } = await ask(app.url, own, "HTML", headersOf("self").cookie ?? "");
    expect(body).toContain('href="/assessments/draft"');
  });

  test.each(READERS.filter((viewer) => viewer !== "self"))(
    "are remarked on nowhere to %s, though all of it is shared",
    { timeout: 60_000 },
    async (viewer) => {
      // On pages of one's own, the remark is about one's own answers.
      const found = await told(viewer, remark);
      expect(found.filter((path) => !path.startsWith("/assessments"))).toEqual([]);
    },
  );
});
