// The documentation is right about settings, files and commands.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { Environment, parseEnvironment } from "@/lib/env";
import { readTree } from "@/tests/support/house/tree";
import { testEnvironment } from "@/tests/support/environment";

const MOST_WORDS = 1_200;
const MOST_WORDS_OF_A_DECISION = 300;
const DECISIONS = "docs/decisions";

/** Variables that our code reads or sets and that are not settings of an installation. */
const NOT_SETTINGS: Record<string, string> = {
  CHROMIUM: "for tests and pictures: docs/contributing.md",
  TEST_DATABASE_URL: "for tests: docs/contributing.md",
  TEST_TIMES: "set by the test run for its programs",
  NODE_ENV: "set by our scripts",
  NEXT_TELEMETRY_DISABLED: "set by our scripts",
  NEXTAUTH_URL: "set from PENDULUM_URL",
  __NEXT_PRIVATE_ORIGIN: "set by our server",
  PATH: "the system's",
};

const textOf = (file: string) => readFileSync(file, "utf8");
const decisions = readdirSync(DECISIONS).map((name) => `${DECISIONS}/${name}`);
const guides = readdirSync("docs")
  .filter((name) => name.endsWith(".md"))
  .map((name) => `docs/${name}`);
const living = ["README.md", "lib/README.md", ...guides];
const documents = [...living, ...decisions];

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** The table of settings in the README: variable → default. */
function settingsInReadme(): Map<string, string> {
  const rows = textOf("README.md").matchAll(/^\| `([A-Z_]+)` +\|.*\| (.*?) +\|$/gm);
  return new Map([...rows].map(([, name = "", usual = ""]) => [name, usual]));
}

/** Variables that code outside the tests reads directly from the process. */
function variablesOfTheProcess(): Set<string> {
  const tree = Object.entries(readTree("."));
  const names = tree
    .filter(([file]) => !file.startsWith("tests/"))
    .flatMap(([, text]) => [...text.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name));
  return new Set(names.filter((name) => name !== undefined));
}

/** The relative addresses that a document links to or shows. */
function linksIn(text: string): string[] {
  const found = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)];
  return found.map(([, link, source]) => link ?? source ?? "").filter((to) => !/^\w+:/.test(to));
}

/** A heading's anchor, as GitHub generates it. */
function anchorsIn(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function isBroken(file: string, link: string): boolean {
  const [to = "", anchor] = link.split("#");
  const target = to ? path.join(path.dirname(file), to) : file;
  if (!existsSync(target)) return true;
  return anchor !== undefined && !anchorsIn(textOf(target)).includes(anchor);
}

test(`the README has at most ${MOST_WORDS} words`, () => {
  expect(wordsIn(textOf("README.md"))).toBeLessThanOrEqual(MOST_WORDS);
});

describe("the README's table of settings", () => {
  test("has a row for every setting, and no other row", () => {
    const direct = [...variablesOfTheProcess()].filter((name) => !(name in NOT_SETTINGS));
    const settings = new Set([...Object.keys(Environment.shape), ...direct]);
    expect([...settingsInReadme().keys()].sort()).toEqual([...settings].sort());
  });

  test("has the right defaults", () => {
    const parsed = parseEnvironment({ ...testEnvironment, DATABASE_URL: "postgresql://localhost" });
    if (!parsed.ok) throw new Error(parsed.sentences.join(" "));
    // What is made of several settings is none itself.
    const given = new Set(["DATABASE_URL", "providers", ...Object.keys(testEnvironment)]);
    const usual = Object.entries<unknown>(parsed.value).filter(
      ([name, value]) => !given.has(name) && value !== undefined,
    );
    expect(usual.length).toBeGreaterThan(0);
    const inReadme = settingsInReadme();
    for (const [name, value] of usual)
      expect([name, inReadme.get(name)]).toEqual([name, `\`${String(value)}\``]);
  });
});

describe.each(documents)("%s", (file) => {
  test("has no broken links", () => {
    expect(linksIn(textOf(file)).filter((link) => isBroken(file, link))).toEqual([]);
  });
});

describe.each(living)("%s", (file) => {
  test("names only files that exist", () => {
    const named = textOf(file).matchAll(
      /`((?:app|lib|prisma|scripts|tests|messages)\/[^\s`<{*]+)`/g,
    );
    expect([...named].map(([, name = ""]) => name).filter((name) => !existsSync(name))).toEqual([]);
  });

  test("names only commands that package.json has", () => {
    const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
    const named = [...textOf(file).matchAll(/npm run ([a-z:-]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe.each(decisions)("%s", (file) => {
  test("has its date, context, decision and cost on half a page", () => {
    const text = textOf(file);
    const [date = ""] = /\d{4}-\d\d-\d\d(?=-)/.exec(path.basename(file)) ?? [];
    expect(text).toMatch(new RegExp(`^# .+\\n\\n${date}\\n`));
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(["Context", "Decision", "What it costs"]);
    expect(wordsIn(text)).toBeLessThanOrEqual(MOST_WORDS_OF_A_DECISION);
  });
});
