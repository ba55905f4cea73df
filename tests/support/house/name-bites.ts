import type { Bite } from "./bite";
import * as honesty from "./honesty-rules";
import * as name from "./name-rules";
import * as size from "./size-rules";

const lines = (count: number) => "\n".repeat(count - 1) + "x";
const action = (length: number) =>
  `"use server";\nexport async function act() {\n${"  f();\n".repeat(length - 2)}}\n`;

/** The rules of size, name and honesty, broken and kept. */
export const NAME_BITES: Bite[] = [
  {
    rule: size.filesStaySmall,
    bad: [
      [{ "app/a/page.tsx": lines(61) }, ["app/a/page.tsx:61"]],
      [{ "app/_components/x.tsx": lines(121) }, ["app/_components/x.tsx:121"]],
      [{ "lib/team/team.ts": lines(151) }, ["lib/team/team.ts:151"]],
      [{ "tests/unit/x.test.ts": lines(201) }, ["tests/unit/x.test.ts:201"]],
    ],
    good: [
      { "app/page.tsx": lines(60), "lib/team/team.ts": lines(150), "scripts/x.ts": lines(200) },
      { "lib/column/team.ts": lines(300) },
    ],
  },
  {
    rule: size.actionsStayShort,
    bad: [[{ "app/actions.ts": action(13) }, ["app/actions.ts:2"]]],
    good: [{ "app/actions.ts": action(12), "app/reply.ts": action(40) }],
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
    rule: honesty.exportsAreDocumented,
    bad: [[{ "lib/day.ts": `export function f() {}` }, ["lib/day.ts:1"]]],
    good: [{ "lib/day.ts": `/** Adds. */\nexport function f() {}\nfunction g() {}` }],
  },
];
