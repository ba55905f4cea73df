// Hostile texts in every text field, through the real forms; then the pages that show them. tests/e2e tests what a
// browser does with them under the content security policy; the list is tests/support/hostile-texts.ts.
import { describe, expect, test } from "vitest";
import { actionCall, type Encoding } from "@/tests/support/action-call";
import { preparedApp } from "@/tests/support/prepared-app";
import { ENDLESS_TEXTS, HOSTILE_TEXTS } from "@/tests/support/hostile-texts";
import { withLimitedConcurrency } from "@/tests/support/limited-concurrency";
import { strangeMarkup } from "@/tests/support/markup";
import { send, type HttpAnswer } from "@/tests/support/raw-request";

const { app, fill, headersOf } = preparedApp();
const ALL = [...HOSTILE_TEXTS, ...ENDLESS_TEXTS];
// Longer fields hold several at once.
const TOGETHER = [
  ...Array.from({ length: Math.ceil(HOSTILE_TEXTS.length / 10) }, (_, at) =>
    HOSTILE_TEXTS.slice(at * 10, at * 10 + 10)
      .join("\n")
      .replaceAll("\0", ""),
  ),
  ...ENDLESS_TEXTS,
];

async function submit(
  viewer: string,
  action: string,
  at: string,
  fields: Record<string, string>,
  encoding: Encoding = "plain form",
): Promise<HttpAnswer> {
  const call = actionCall(action, fill(at), fields, encoding);
  return send(app.url, { ...call, headers: { ...call.headers, ...headersOf(viewer) } });
}

async function open(viewer: string, at: string): Promise<HttpAnswer> {
  return send(app.url, { path: fill(at), headers: headersOf(viewer) });
}

/** Expects no server error, and that every text sent is rendered as text. */
function expectText(answer: HttpAnswer, sent: string[]): void {
  expect(answer.status).toBeLessThan(500);
  if (!String(answer.headers["content-type"]).includes("html")) return;
  expect(strangeMarkup(answer.body, String(answer.headers["content-security-policy"]))).toEqual([]);
  // In a script's data a quote is escaped with a backslash; a bracket never appears unescaped.
  const markup = answer.body.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "");
  const raw = sent.filter(
    (text) =>
      text.length > 8 &&
      ((text.includes("<") && answer.body.includes(text)) ||
        (text.includes('"') && markup.includes(text))),
  );
  expect(raw).toEqual([]);
}

test("there are enough of them", () => {
  expect(new Set(HOSTILE_TEXTS).size).toBeGreaterThan(200);
});

test.each(
  HOSTILE_TEXTS.filter((text) => /^<(script|img|svg|iframe|a |base|meta|input)/i.test(text)),
)("would be detected if unescaped: %s", (text) => {
  expect(strangeMarkup(`<p>${text}</p>`, "")).not.toEqual([]);
  expect(strangeMarkup(`<p title="${text}">`.replaceAll("<", "&lt;"), "")).toEqual([]);
});

describe("stored", () => {
  test("names of people", async () => {
    await withLimitedConcurrency(ALL, async (name, at) => {
      const fields = {
        name,
        email: `hostile${at}@pendulum.example`,
        teamId: "",
        startsOn: fill("{today}"),
      };
      expectText(await submit("admin", "admin/people#invite", "/admin/people/new", fields), [name]);
    });
    for (let page = 1; page <= 8; page++)
      expectText(await open("admin", `/admin/people?page=${page}&q=hostile`), ALL);
  });

  test("names of teams", async () => {
    await withLimitedConcurrency(ALL, async (name) => {
      const fields = { name, parentId: fill("{team.storage}") };
      expectText(await submit("admin", "admin/teams#add", "/admin/teams", fields), [name]);
    });
    expectText(await open("admin", "/admin/teams"), ALL);
    expectText(await open("manager", "/teams"), ALL);
    expectText(await open("manager", "/teams/{team.storage}"), ALL);
    expectText(await open("admin", "/admin/people/{jonas}"), ALL);
  });

  test("the name of the installation", async () => {
    const rest = { companySize: "GROWING", timeZone: "Europe/Paris", requireSecondFactor: "no" };
    for (const name of ALL) {
      const fields = { ...rest, name, smallestGroup: "5" };
      expectText(await submit("admin", "admin/settings#saveSettings", "/admin/settings", fields), [
        name,
      ]);
    }
  });

  test("the note of an assessment", async () => {
    for (const note of TOGETHER) {
      const fields = { draft: fill("{jonas.draft}"), note, to: "6" };
      const at = "/assessments/draft?step=1";
      expectText(await submit("self", "assessments/draft#keepStep", at, fields, "Next-Action"), [
        note,
      ]);
      expectText(await open("self", "/assessments/draft?step=6"), note.split("\n"));
    }
  });

  test("the hypothesis of a trial", async () => {
    const rest = {
      person: fill("{oskar}"),
      kind: "ACTING",
      startsOn: fill("{later}"),
      length: "12",
      criteriaManagement: "Morale",
    };
    for (const hypothesis of TOGETHER) {
      const at = "/trials/new?person={oskar}";
      const answer = await submit("manager", "trials#propose", at, { ...rest, hypothesis });
      expectText(answer, [hypothesis]);
      const trial = /\/trials\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1];
      if (!trial) continue;
      expectText(await open("manager", `/trials/${trial}`), hypothesis.split("\n"));
      await submit("manager", "trials#cancel", `/trials/${trial}/stop`, { trial });
    }
  });

  test("a list of people, and the name of its file", async () => {
    const quoted = HOSTILE_TEXTS.map((text) => `"${text.replaceAll('"', '""')}"`);
    const rows = quoted.map((text, at) => `${text},row${at}@pendulum.example,${text},,2026-01-05`);
    const text = ["Name,Email,Team,Manager's email,Started on", ...rows].join("\n");
    const answer = await submit("admin", "admin/import#upload", "/admin/import", {
      text: text.replaceAll("\0", ""),
    });
    expect(answer.status).toBe(303);
    expectText(
      await open("admin", String(answer.headers.location).replace(app.url, "")),
      HOSTILE_TEXTS,
    );
  });
});

describe("echoed to the sender", () => {
  test("the email typed at sign-in", async () => {
    await withLimitedConcurrency(ALL, async (email) => {
      expectText(
        await submit("out", "sign-in#signIn", "/sign-in", { email, password: "", to: email }),
        [email],
      );
    });
  });

  test.each([
    "/admin/people?q=",
    "/privacy?changed=",
    "/sign-in?to=",
    "/trials/new?person=",
    "/sign-in?problem=",
  ])("a query parameter: %s", async (at) => {
    await withLimitedConcurrency(TOGETHER.slice(0, -3), async (text) => {
      const path = at + encodeURIComponent(text);
      const viewer = at.startsWith("/sign-in") ? "out" : "admin";
      expectText(await send(app.url, { path, headers: headersOf(viewer) }), text.split("\n"));
    });
  });
});
