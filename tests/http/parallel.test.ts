// The same form sent fifty times at once has one effect and gets fifty equal responses.
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { ENCODINGS, type Encoding } from "@/tests/support/action-call";
import { expectations, type Expectation } from "@/tests/support/expectation-table";
import { allowedCalls, preparedApp } from "@/tests/support/prepared-app";
import { keepRows, restoreRows } from "@/tests/support/kept-rows";
import { wordFor } from "@/tests/support/matrix-asking";
import { send } from "@/tests/support/raw-request";

const { app, callOf, fill } = preparedApp();
beforeAll(keepRows);

const TIMES = 50;

/** Counts the rows that record what was done. */
const COUNTS: Record<string, () => Promise<number>> = {
  "assessments/draft#submit": () =>
    db().share.count({
      where: { assessment: { id: fill("{jonas.draft}"), submittedAt: { not: null } } },
    }),
  "assessments/draft#begin": () => db().assessment.count({ where: { submittedAt: null } }),
  "assessments/[assessmentId]#changeSharing": () => db().share.count(),
  "privacy#decide": () => db().share.count(),
  "trials#propose": () => db().trial.count(),
  "trials#agree": () => db().trial.count({ where: { agreedAt: { not: null } } }),
  "trials#decline": () => db().trial.count({ where: { declinedAt: { not: null } } }),
  "trials#cancel": () => db().trial.count({ where: { cancelledAt: { not: null } } }),
  "trials#endEarly": () => db().trial.count({ where: { endedEarlyOn: { not: null } } }),
  "teams/[teamId]/rotation#offer": () => db().turn.count(),
  "admin/people#invite": () => db().user.count(),
  "admin/people#move": () => db().membership.count(),
  "admin/teams#add": () => db().team.count(),
  "admin/teams#appoint": () => db().management.count({ where: { endsOn: null } }),
  "admin/import#confirm": () => db().user.count(),
};
/** The most used actions are sent in both encodings. */
const BOTH = new Set([
  "assessments/draft#submit",
  "privacy#decide",
  "trials#agree",
  "trials#propose",
]);

async function answers(row: Expectation, viewer: string, encoding: Encoding): Promise<string[]> {
  const calls = Array.from({ length: TIMES }, () => callOf(row, viewer, encoding));
  const all = await Promise.all(calls.map((call) => send(app.url, call)));
  return all.map((answer) => {
    const target = answer.headers["x-action-redirect"] ?? answer.headers.location ?? "";
    return `${answer.status} ${wordFor(answer)} ${String(target)}`;
  });
}

const rows = allowedCalls(expectations("actions")).filter(({ what }) => what in COUNTS);

describe(`the same form ${TIMES} times at once`, () => {
  test.each(rows)("$what", async ({ what, row, viewer }) => {
    for (const encoding of BOTH.has(what) ? ENCODINGS : ENCODINGS.slice(-1)) {
      const count = COUNTS[what] ?? (() => Promise.resolve(0));
      const before = await count();
      const results = await answers(row, viewer, encoding);
      const after = await count();
      expect([encoding, [...new Set(results)]]).toEqual([
        encoding,
        [expect.stringMatching(/^(200|303) /)],
      ]);
      expect(after - before).toBe(what === "admin/teams#appoint" ? 0 : 1);
      await restoreRows();
    }
  });
});
