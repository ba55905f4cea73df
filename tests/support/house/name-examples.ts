import type { RuleExample } from "./rule-example";
import * as honesty from "./honesty-rules";
import * as name from "./name-rules";
import * as size from "./size-rules";

const statements = (count: number) => "f();\n".repeat(count);
const elements = (count: number) =>
  `export const page = <main>\n${"<p />\n".repeat(count - 1)}</main>;`;
const functions = (count: number) => "x.map((y) => y.map((z) => z));\n".repeat(count);
const action = (length: number) =>
  `"use server";\nexport async function act() {\n${"  f();\n".repeat(length)}}\n`;
const table = `import x from "x";\nconst rows = [\n${'  { id: "id", email: "text" },\n'.repeat(900)}];`;
const longType = `export type Row = {\n${"  /** A column. */\n  a: string;\n".repeat(900)}};`;

/** Examples that break and follow the rules of size, name and honesty. */
export const NAME_EXAMPLES: RuleExample[] = [
  {
    rule: size.filesStaySmall,
    bad: [
      [{ "app/a/page.tsx": statements(41) }, ["app/a/page.tsx:41"]],
      [{ "app/a/page.tsx": elements(40) }, ["app/a/page.tsx:40"]],
      [{ "app/_components/x.tsx": statements(71) }, ["app/_components/x.tsx:71"]],
      [{ "lib/team/team.ts": statements(151) }, ["lib/team/team.ts:151"]],
      [{ "lib/team/team.ts": functions(51) }, ["lib/team/team.ts:51"]],
      [{ "tests/unit/x.test.ts": statements(251) }, ["tests/unit/x.test.ts:251"]],
    ],
    good: [
      {
        "app/page.tsx": elements(39),
        "lib/team/team.ts": statements(150),
        "scripts/x.ts": statements(250),
      },
      { "lib/team/team.ts": table, "lib/team/roster.ts": longType },
      { "lib/team/team.ts": `const sql = \`${"SELECT 1;\n".repeat(900)}\`;` },
      { "app/globals.css": "p { margin: 0 }\n".repeat(900) },
    ],
  },
  {
    rule: size.actionsStayShort,
    bad: [[{ "app/actions.ts": action(13) }, ["app/actions.ts:2"]]],
    good: [{ "app/actions.ts": action(12), "app/reply.ts": action(40) }],
  },
  {
    rule: size.nothingPacked,
    bad: [
      [
        { "lib/team/team.ts": `export const a = {\n  ...{ b: 1, c: 2 },\n};` },
        ["lib/team/team.ts:2"],
      ],
      [{ "app/a/page.tsx": `export const a = <A {...{ b, c }} />;` }, ["app/a/page.tsx:1"]],
    ],
    good: [{ "lib/team/team.ts": `export const a = { ...b, c: 2 };` }],
  },
  {
    rule: name.noForbiddenNames,
    bad: [
      [{ "lib/team/utils.ts": "" }, ["lib/team/utils.ts:1"]],
      [{ "lib/helpers/team.ts": "" }, ["lib/helpers/team.ts:1"]],
      [{ "app/_components/index.tsx": "" }, ["app/_components/index.tsx:1"]],
      [{ "lib/team/team-service.ts": "" }, ["lib/team/team-service.ts:1"]],
    ],
    good: [{ "app/_components/ui/data-table.tsx": "", "lib/team/team.ts": "" }],
  },
  {
    rule: name.kebabCase,
    bad: [
      [{ "app/_components/NavLink.tsx": "" }, ["app/_components/NavLink.tsx:1"]],
      [{ "lib/teamTree/team.ts": "" }, ["lib/teamTree/team.ts:1"]],
    ],
    good: [{ "app/(signed-in)/teams/[teamId]/page.tsx": "", "app/api/[...nextauth]/route.ts": "" }],
  },
  {
    rule: name.noBarrels,
    bad: [[{ "lib/team/all.ts": `\nexport * from "./team";` }, ["lib/team/all.ts:2"]]],
    good: [{ "lib/team/all.ts": `export { a } from "./team";` }],
  },
  {
    rule: name.noProxyFile,
    bad: [
      [{ "proxy.ts": "" }, ["proxy.ts:1"]],
      [{ "app/middleware.ts": "" }, ["app/middleware.ts:1"]],
    ],
    good: [{ "lib/proxy-address.ts": "" }],
  },
  {
    rule: honesty.noAny,
    bad: [[{ "lib/day.ts": `\nconst x: any = 1;` }, ["lib/day.ts:2"]]],
    good: [{ "lib/day.ts": `const any = 1;\nlet y: any; // any: the library gives no type` }],
  },
  {
    rule: honesty.noSilencers,
    bad: [
      [{ "lib/day.ts": `\n// @ts-ignore\nf();` }, ["lib/day.ts:2"]],
      [{ "lib/day.ts": `/* eslint-disable no-x */` }, ["lib/day.ts:1"]],
    ],
    good: [
      {
        "lib/day.ts": `// eslint-disable-next-line no-x -- the library wants it so\nf("@ts-ignore");`,
      },
    ],
  },
  {
    rule: honesty.storiesPassOnAnyDay,
    bad: [
      [{ "tests/e2e/a.spec.ts": `f();\nfill("2027-02-01");` }, ["tests/e2e/a.spec.ts:2"]],
      [
        { "tests/e2e/a.spec.ts": `fill(new Date().toISOString().slice(0, 10));` },
        ["tests/e2e/a.spec.ts:1"],
      ],
    ],
    good: [
      { "tests/e2e/a.spec.ts": `fill("2015-01-05", castDay(60));` },
      { "tests/unit/a.test.ts": `dayOf("2027-02-01");` },
    ],
  },
  {
    rule: honesty.exportsAreDocumented,
    bad: [[{ "lib/day.ts": `export function f() {}` }, ["lib/day.ts:1"]]],
    good: [{ "lib/day.ts": `/** Adds. */\nexport function f() {}\nfunction g() {}` }],
  },
];
