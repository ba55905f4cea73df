// A text that occurs once in the world stands in every sensitive column; then all pages are opened by all viewers.
// It may appear nowhere but where tests/http/expectations/columns.txt allows it, and in no header, log or file.
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { CAST } from "@/prisma/cast";
import { actionCall } from "@/tests/support/action-call";
import { plantCanaries, type Canary } from "@/tests/support/canaries";
import { testEnvironment } from "@/tests/support/environment";
import { expectations } from "@/tests/support/expectation-table";
import { furnishedApp } from "@/tests/support/furnished-app";
import { aFewAtATime } from "@/tests/support/lanes";
import { ask, type PageForm } from "@/tests/support/matrix-asking";
import { WALKERS } from "@/tests/support/matrix-viewers";
import { send, type Answer } from "@/tests/support/raw-request";
import { classifiedColumns, isForMany } from "@/tests/support/sensitive-columns";

const { app, fill, headersOf } = furnishedApp();
const classes = classifiedColumns();
let canaries: Canary[] = [];
let began = new Date();
beforeAll(async () => {
  began = new Date();
  canaries = await plantCanaries(fill);
}, 60_000);

test("every column that is not for everyone is planted, for whom the table says", () => {
  for (const [column, audience] of classes) {
    const planted = canaries.filter((canary) => canary.column === column);
    if (isForMany(audience)) continue;
    const mend = `${column} is planted in no row: add one in tests/support/canaries.ts`;
    expect(planted.length, mend).toBeGreaterThan(0);
    const reached = new Set(planted.flatMap(({ mayReach }) => mayReach));
    for (const viewer of ["manager", "sponsor", "mentor", "admin"] as const)
      if (reached.has(viewer))
        expect([column, audience]).toEqual([column, expect.arrayContaining([viewer])]);
  }
});

const seen = new Map<string, Set<string>>();
/** How many answers to a viewer held part of an assessment of somebody else: `viewer owner` → answers. */
const readings = new Map<string, number>();

/** The canaries in an answer to a viewer that it must not hold. */
function strays(viewer: string, at: string, { headers, body }: Answer): string[] {
  const head = JSON.stringify(headers);
  for (const owner of new Set(canaries.map((canary) => canary.owner))) {
    const parts = canaries.filter(
      (each) => each.owner === owner && /^Assessment\./.test(each.column),
    );
    if (WALKERS[viewer]?.key === owner || !parts.some(({ token }) => body.includes(token)))
      continue;
    readings.set(`${viewer} ${owner}`, (readings.get(`${viewer} ${owner}`) ?? 0) + 1);
  }
  return canaries.flatMap(({ token, column, owner, mayReach }) => {
    if (head.includes(token)) return [`${column} of ${owner} in a header for ${viewer} at ${at}`];
    if (!body.includes(token)) return [];
    seen.set(token, (seen.get(token) ?? new Set()).add(viewer));
    return mayReach.includes(viewer) ? [] : [`${column} of ${owner} told to ${viewer} at ${at}`];
  });
}

const pages = [...new Set(expectations("pages").map(({ at }) => at)), "/assessments/draft?step=6"];
const forms: PageForm[] = ["HTML", "RSC", "inside", "prefetch"];

describe.each(Object.keys(WALKERS))("to %s", (viewer) => {
  test("nothing is told that is not for them, on any page", { timeout: 120_000 }, async () => {
    const asked = pages.flatMap((at) => forms.map((form) => ({ path: fill(at, viewer), form })));
    const found = await aFewAtATime(asked, async ({ path, form }) => {
      const answer = await ask(app.url, path, form, headersOf(viewer).cookie ?? "");
      // Whoever is told to try again was not told anything.
      expect([path, form, answer.status]).not.toEqual([path, form, 503]);
      return strays(viewer, `${path} (${form})`, answer);
    });
    expect(found.flat()).toEqual([]);
  });
});

test("what is for somebody did reach them, so that the looking was no blind one", () => {
  const reached = (column: string, viewer: string) =>
    canaries.some(
      (canary) => canary.column === column && (seen.get(canary.token)?.has(viewer) ?? false),
    );
  expect(reached("Assessment.note", "self")).toBe(true);
  expect(reached("Assessment.note", "manager")).toBe(true);
  expect(reached("Assessment.note", "mentor")).toBe(true);
  expect(reached("Trial.hypothesis", "sponsor")).toBe(true);
  expect(reached("User.email", "admin")).toBe(true);
  expect(reached("RosterUpload.text", "admin")).toBe(true);
});

test("each answer that held somebody's assessment is written down for them, once", async () => {
  const looks = await db().$queryRaw<{ viewerId: string; subjectId: string; count: number }[]>`
    SELECT "viewerId"::text, "subjectId"::text, count(DISTINCT "lookId")::int AS "count"
    FROM "access_log_entry" WHERE "door" <> 'TEAM_PAGE' AND "at" > ${began} GROUP BY 1, 2`;
  const keyOf = (id: string) => Object.keys(CAST).find((key) => fill(`{${key}}`) === id) ?? id;
  const viewerOf = (id: string) =>
    Object.keys(WALKERS).find((viewer) => viewer !== "out" && WALKERS[viewer]?.key === keyOf(id));
  const written = looks.map(({ viewerId, subjectId, count }): [string, number] => [
    `${viewerOf(viewerId)} ${keyOf(subjectId)}`,
    count,
  ]);
  const planted = new Set(canaries.map(({ owner }): string => owner));
  const about = written.filter(([pair]) => planted.has(pair.split(" ")[1] ?? ""));
  expect([...readings.keys()].sort()).toEqual(["manager jonas", "mentor jonas"]); // who is shown notes
  expect(new Map(about).get("sponsor jonas")).toBeGreaterThan(0);
  for (const [pair, count] of readings)
    expect([pair, new Map(about).get(pair)]).toEqual([pair, count]);
});

describe("nowhere else", () => {
  const typed = {
    email: "canarytyped1@pendulum.example",
    password: "canarytyped2 password",
    note: "canarytyped3 note",
  };

  test(
    "what people type, well or badly, is in no log, and neither is any canary",
    { timeout: 60_000 },
    async () => {
      const post = async (
        viewer: string,
        action: string,
        at: string,
        fields: Record<string, string>,
      ) => {
        const call = actionCall(action, fill(at), fields, "Next-Action");
        return send(app.url, { ...call, headers: { ...call.headers, ...headersOf(viewer) } });
      };
      const draft = fill("{jonas.draft}");
      await post("out", "sign-in#signIn", "/sign-in", { ...typed, to: "/" });
      await post("out", "sign-in#signInToDemo", "/sign-in", typed);
      await post("self", "assessments/draft#keepStep", "/assessments/draft?step=1", {
        ...typed,
        draft,
        to: "6",
      });
      await post("self", "assessments/draft#submit", "/assessments/draft?step=6", {
        note: typed.note.repeat(999),
        draft,
      });
      await post("admin", "admin/people#invite", "/admin/people/new", {
        name: typed.note,
        email: typed.email,
        teamId: "",
        startsOn: "x",
      });
      app.database.set("cut");
      await post("self", "assessments/draft#keepStep", "/assessments/draft?step=1", {
        ...typed,
        draft,
        to: "6",
      });
      await post("out", "sign-in#signIn", "/sign-in", { ...typed, to: "/" });
      await ask(
        app.url,
        `/trials/${fill("{jonas.proposed}")}?q=${typed.note.slice(0, 12)}`,
        "HTML",
        headersOf("self").cookie ?? "",
      );
      app.database.set("open");
      expect(app.log().length).toBeGreaterThan(0);
      for (const { token, column } of canaries)
        expect([column, app.log().includes(token)]).toEqual([column, false]);
      expect(app.log()).not.toContain("canarytyped");
      for (const secret of Object.values(testEnvironment).slice(1))
        expect(app.log()).not.toContain(secret);
    },
  );

  test("no file that is served holds a secret, a path of this machine or the server's settings", () => {
    const files = readdirSync(".next/static", { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      const text = readFileSync(`${file.parentPath}/${file.name}`, "latin1");
      const wrong = [
        ...canaries.map(({ token }) => token),
        process.cwd(),
        "PENDULUM_SECRET",
        "DATABASE_URL",
        "passwordHash",
        "totpSecret",
      ].filter((secret) => text.includes(secret));
      expect([file.name, wrong]).toEqual([file.name, []]);
    }
  });
});
