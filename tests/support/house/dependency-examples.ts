import type { RuleExample } from "./rule-example";
import { noCircles } from "./circle-rules";
import * as dependency from "./dependency-rules";

/** Examples that break and follow the rules of dependency. */
export const DEPENDENCY_EXAMPLES: RuleExample[] = [
  {
    rule: dependency.libNeverImportsApp,
    bad: [
      [{ "lib/day.ts": `import x from "@/app/x";` }, ["lib/day.ts:1"]],
      [{ "lib/team/team.ts": `\ntype X = import("../../app/x").X;` }, ["lib/team/team.ts:2"]],
    ],
    good: [{ "app/page.tsx": `import "@/lib/day";` }],
  },
  {
    rule: noCircles,
    bad: [
      [
        {
          "lib/team/team.ts": `import type { T } from "./tree";`,
          "lib/team/tree.ts": `\nimport type { U } from "./team";`,
        },
        ["lib/team/tree.ts:2"],
      ],
      [
        {
          "app/a/_components/x.tsx": `import { y } from "./y";`,
          "app/a/_components/y.tsx": `import { z } from "./z";`,
          "app/a/_components/z.tsx": `import type { X } from "./x";`,
        },
        ["app/a/_components/z.tsx:1"],
      ],
      [{ "lib/day.ts": `import type { Day } from "./day";` }, ["lib/day.ts:1"]],
    ],
    good: [
      {
        "lib/day.ts": "",
        "lib/team/team.ts": `import "./tree"; import "../day";`,
        "lib/team/tree.ts": `import "../day";`,
      },
    ],
  },
  {
    rule: dependency.productionWithoutCast,
    bad: [
      [{ "app/page.tsx": `await import("@/prisma/cast");` }, ["app/page.tsx:1"]],
      [{ "lib/day.ts": `import type { CastKey } from "../prisma/cast";` }, ["lib/day.ts:1"]],
    ],
    good: [{ "scripts/demo.ts": `import "@/prisma/cast";`, "prisma/seed.ts": `import "./cast";` }],
  },
  {
    rule: dependency.domainsInOneDirection,
    bad: [
      [
        { "lib/team/team.ts": `import type { T } from "@/lib/trial/trial";` },
        ["lib/team/team.ts:1"],
      ],
      [{ "lib/day.ts": `export { x } from "./team/team";` }, ["lib/day.ts:1"]],
      [{ "lib/rocket/rocket.ts": "" }, ["lib/rocket/rocket.ts:1"]],
    ],
    good: [
      { "lib/trial/policy.ts": `import "@/lib/team/team"; import "./trial"; import "../day";` },
    ],
  },
  {
    rule: dependency.nextStaysOutside,
    bad: [
      [{ "lib/team/queries.ts": `import { cache } from "react";` }, ["lib/team/queries.ts:1"]],
      [{ "lib/db/client.ts": `await import("next/headers");` }, ["lib/db/client.ts:1"]],
      [{ "prisma/seed.ts": `import "next-auth/jwt";` }, ["prisma/seed.ts:1"]],
    ],
    good: [
      { "lib/auth/viewer.ts": `import "next/headers";`, "app/page.tsx": `import "next/link";` },
    ],
  },
  {
    rule: dependency.pureFilesStayPure,
    bad: [
      [{ "lib/day.ts": `import "node:fs";` }, ["lib/day.ts:1"]],
      [{ "lib/auth/input.ts": `import "@/lib/db/client";` }, ["lib/auth/input.ts:1"]],
      [
        {
          "lib/trial/policy.ts": `\nimport { v } from "@/lib/auth/viewer";`,
          "lib/auth/viewer.ts": `import { c } from "./cookie";`,
          "lib/auth/cookie.ts": `import "next/headers";`,
        },
        ["lib/trial/policy.ts:2"],
      ],
    ],
    good: [
      {
        "lib/trial/policy.ts": `import type { V } from "@/lib/auth/viewer"; import "zod";`,
        "lib/trial/trial.ts": `import { K } from "@/lib/db/generated/enums"; import "node:crypto";`,
        "lib/trial/queries.ts": `import { db } from "@/lib/db/client";`,
        "lib/auth/viewer.ts": `import "next/headers";`,
      },
    ],
  },
  {
    rule: dependency.databaseBehindItsDoor,
    bad: [
      [{ "app/page.tsx": `import { db } from "@/lib/db/client";` }, ["app/page.tsx:1"]],
      [{ "lib/auth/viewer.ts": `import { db } from "../db/client";` }, ["lib/auth/viewer.ts:1"]],
      [{ "instrumentation.ts": `import "pg";` }, ["instrumentation.ts:1"]],
      [{ "app/queries.ts": `import "@/lib/db/client";` }, ["app/queries.ts:1"]],
    ],
    good: [
      {
        "lib/team/import-mutations.ts": `import { db } from "@/lib/db/client";`,
        "lib/team/team.ts": `import type { Team } from "@/lib/db/generated/client";`,
        "scripts/start.ts": `import "@/lib/db/client";`,
        "prisma/seed.ts": `import "@/lib/db/client";`,
      },
    ],
  },
  {
    rule: dependency.noSidewaysImports,
    bad: [
      [{ "app/a/page.tsx": `import "../b/_components/x";` }, ["app/a/page.tsx:1"]],
      [{ "app/page.tsx": `import "@/app/b/actions";` }, ["app/page.tsx:1"]],
    ],
    good: [
      {
        "app/a/b/page.tsx": `import "../_components/x"; import "@/app/_form/reply"; import "./y";`,
        "app/a/_components/z.tsx": `import "../actions"; import "./chart/line";`,
      },
    ],
  },
];
