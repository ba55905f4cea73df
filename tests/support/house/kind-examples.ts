import type { RuleExample } from "./rule-example";
import * as kind from "./kind-rules";

/** Examples that break and follow the rules about kinds of file. */
export const KIND_EXAMPLES: RuleExample[] = [
  {
    rule: kind.theClockIsAnArgument,
    bad: [
      [{ "lib/trial/mutations.ts": `const now = new Date();` }, ["lib/trial/mutations.ts:1"]],
      [{ "lib/day.ts": `f(\n  Date.now());` }, ["lib/day.ts:2"]],
      [{ "lib/team/team.ts": `if (process.env.DEMO) f();` }, ["lib/team/team.ts:1"]],
    ],
    good: [
      { "lib/day.ts": `new Date(0);`, "lib/env.ts": `process.env.X;`, "app/a.ts": `Date.now()` },
    ],
  },
  {
    rule: kind.databaseWordsUnread,
    bad: [
      [{ "lib/db/x.ts": `f(\n  error.originalMessage);` }, ["lib/db/x.ts:2"]],
      [
        {
          "lib/team/mutations.ts": `if (/is closed/.test(error.message)) f();`,
          "lib/team/link-queries.ts": `const { originalMessage } = cause;`,
        },
        ["lib/team/mutations.ts:1", "lib/team/link-queries.ts:1"],
      ],
      [{ "lib/team/mutations.ts": `f(violatedRule(error));` }, ["lib/team/mutations.ts:1"]],
    ],
    good: [
      {
        "lib/db/violation.ts": `export const violatedRule = 1;`,
        "lib/log.ts": `f(error.message);`,
        "lib/team/mutations.ts": `f({ message: 1 });`,
      },
    ],
  },
  {
    rule: kind.serverOnlyInActions,
    bad: [
      [{ "app/page.tsx": `async function f() {\n  "use server";\n}` }, ["app/page.tsx:2"]],
      [{ "lib/team/mutations.ts": `"use server";` }, ["lib/team/mutations.ts:1"]],
      [{ "app/actions.ts": `export {};` }, ["app/actions.ts:1"]],
    ],
    good: [{ "app/teams/actions.ts": `"use server";\nimport "x";` }],
  },
  {
    rule: kind.clientOnlyInComponents,
    bad: [[{ "app/teams/form.tsx": `"use client";` }, ["app/teams/form.tsx:1"]]],
    good: [{ "app/teams/_components/form.tsx": `"use client";` }],
  },
  {
    rule: kind.mutationsOnlyFromActions,
    bad: [
      [
        {
          "lib/team/mutations.ts": "",
          "app/page.tsx": `import { go } from "@/lib/team/mutations";`,
        },
        ["app/page.tsx:1"],
      ],
      [
        {
          "lib/team/go-mutations.ts": "",
          "app/_components/x.tsx": `import "@/lib/team/go-mutations";`,
        },
        ["app/_components/x.tsx:1"],
      ],
    ],
    good: [
      {
        "lib/team/mutations.ts": "",
        "app/actions.ts": `import "@/lib/team/mutations";`,
        "app/api/x/route.ts": `import "@/lib/team/mutations";`,
      },
    ],
  },
  {
    rule: kind.queriesOnlyFromPages,
    bad: [
      [
        {
          "lib/team/queries.ts": "",
          "app/_components/x.tsx": `import { q } from "@/lib/team/queries";`,
        },
        ["app/_components/x.tsx:1"],
      ],
    ],
    good: [
      {
        "lib/team/queries.ts": "",
        "app/page.tsx": `import { q } from "@/lib/team/queries";`,
        "app/_components/x.tsx": `import type { Q } from "@/lib/team/queries";`,
      },
    ],
  },
  {
    rule: kind.clientStaysLight,
    bad: [
      [
        {
          "app/_components/x.tsx": `"use client";\nimport { parse } from "@/lib/team/input";`,
          "lib/team/input.ts": `import { z } from "zod";`,
        },
        ["app/_components/x.tsx:2"],
      ],
      [
        { "app/_components/x.tsx": `"use client";\nimport "next/headers";` },
        ["app/_components/x.tsx:2"],
      ],
    ],
    good: [
      {
        "app/_components/x.tsx": `"use client";\nimport "next/link"; import "../actions"; import "react";`,
        "app/actions.ts": `"use server";\nimport "@/lib/team/mutations";`,
        "lib/team/mutations.ts": `import "@/lib/db/client";`,
      },
    ],
  },
];
