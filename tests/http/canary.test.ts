// Every sensitive column holds a canary: a text that occurs nowhere else. It may appear only where
// tests/http/expectations/columns.txt allows it, so in no log and no file. matrix-pages.test.ts looks for it on all pages.
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { actionCall } from "@/tests/support/action-call";
import { plantCanaries, type Canary } from "@/tests/support/canaries";
import { testEnvironment } from "@/tests/support/environment";
import { preparedApp } from "@/tests/support/prepared-app";
import { send, sendOnce, visit } from "@/tests/support/raw-request";
import { classifiedColumns, isForMany } from "@/tests/support/sensitive-columns";

const { app, fill, headersOf } = preparedApp();
const classes = classifiedColumns();
let canaries: Canary[] = [];
beforeAll(async () => {
  canaries = await plantCanaries(fill);
});

test("every restricted column has a canary for each audience in the table", () => {
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

describe("no leak elsewhere", () => {
  const typed = {
    email: "canarytyped1@pendulum.example",
    password: "canarytyped2 password",
    note: "canarytyped3 note",
  };

  test("neither valid or invalid input nor a canary is in the log", async () => {
    const post = async (
      viewer: string,
      action: string,
      at: string,
      fields: Record<string, string>,
      by = send,
    ) => {
      const call = actionCall(action, fill(at), fields, "Next-Action");
      return by(app.url, { ...call, headers: { ...call.headers, ...headersOf(viewer) } });
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
    const step = { ...typed, draft, to: "6" };
    await post("self", "assessments/draft#keepStep", "/assessments/draft?step=1", step, sendOnce);
    await post("out", "sign-in#signIn", "/sign-in", { ...typed, to: "/" }, sendOnce);
    await visit(
      app.url,
      `/trials/${fill("{jonas.proposed}")}?q=${typed.note.slice(0, 12)}`,
      { cookie: headersOf("self").cookie ?? "" },
      sendOnce,
    );
    app.database.set("open");
    expect(app.log().length).toBeGreaterThan(0);
    for (const { token, column } of canaries)
      expect([column, app.log().includes(token)]).toEqual([column, false]);
    expect(app.log()).not.toContain("canarytyped");
    for (const secret of Object.values(testEnvironment).slice(1))
      expect(app.log()).not.toContain(secret);
  });

  test("no served file contains a secret, a path of this machine or the server's settings", () => {
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
