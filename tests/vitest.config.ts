import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");

// An awkward zone on purpose: 45 minutes off the hour, a day ahead, with summer time in January.
process.env.TZ = "Pacific/Chatham";

// Vitest prints failures with it, and Node 20 does not have it.
if (!("groupBy" in Map))
  Object.assign(Map, {
    groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, at: number) => K): Map<K, T[]> {
      const groups = new Map<K, T[]>();
      let at = 0;
      for (const item of items) {
        const key = keyOf(item, at++);
        groups.set(key, [...(groups.get(key) ?? []), item]);
      }
      return groups;
    },
  });

/** What takes this long hangs. No test depends on how fast the machine is. */
const HANGS_MS = 1_200_000;

/** For tests that need a server with databases. */
const ON_A_CLUSTER = { globalSetup: ["tests/support/cluster-setup.ts"] };

/** These change the environment, which a process reads once. */
const OWN_ENVIRONMENT = [
  "tests/database/auth/ways-in.test.ts",
  "tests/database/people/mailing.test.ts",
  "tests/database/roster/list-mails.test.ts",
  "tests/database/desk/digest.test.ts",
  "tests/database/reminder/mails.test.ts",
  "tests/database/rights/erased-again.test.ts",
  "tests/database/sealing/reseal.test.ts",
];

/**
 * What the version of the server can decide: rules, locks, migrations, the order of names, catalogue.
 * `npm test` runs these on the embedded server too, and all others on the oldest one that is
 * supported. Tests over HTTP and stories have the embedded one.
 */
const OF_THE_SERVER = [
  "tests/database/{backup,demo-company,embedded,invariants,migrations}.test.ts",
  "tests/database/{rules,silence,violation}.test.ts",
  "tests/database/audit/log.test.ts",
  "tests/database/people/list.test.ts",
  "tests/database/plan/plan-model.test.ts",
  "tests/database/release/*.test.ts",
  "tests/database/rotation/*.test.ts",
  "tests/database/sealing/stored-columns.test.ts",
  "tests/database/sharing/truth-table.test.ts",
  "tests/database/team/*.test.ts",
  "tests/database/trial/{life-model,trials}.test.ts",
];

/** These start servers of their own, so once is enough: not again for the server of TEST_DATABASE_URL. */
const OWN_SERVERS = process.env.TEST_DATABASE_URL ? ["tests/database/embedded.test.ts"] : [];

export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    setupFiles: ["tests/support/file-times.ts"],
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
    expect: { poll: { timeout: HANGS_MS } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "tests/unit/**/*.test.ts",
            "tests/unit/**/*.test.tsx",
            "tests/simulation/**/*.test.ts",
          ],
          // They leave nothing behind; reading the code anew for each file would take longer than most of them.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["tests/database/**/*.test.ts"],
          exclude: [...OWN_ENVIRONMENT, ...OWN_SERVERS],
          ...ON_A_CLUSTER,
          // Reading the app anew for each file would take longer than most of them.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "server", include: OF_THE_SERVER, ...ON_A_CLUSTER, isolate: false },
      },
      {
        extends: true,
        test: {
          name: "database-apart",
          include: OWN_ENVIRONMENT,
          ...ON_A_CLUSTER,
        },
      },
      {
        extends: true,
        test: {
          name: "http",
          include: ["tests/http/**/*.test.ts"],
          ...ON_A_CLUSTER,
          // They share a server, see tests/support/app.ts.
          isolate: false,
          fileParallelism: false,
        },
      },
    ],
  },
});
