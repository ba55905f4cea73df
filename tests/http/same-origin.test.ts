// Every state change × every way in which another site could start it is refused and has no effect. The changes are
// the rows of tests/http/expectations/actions*.txt, so a new action is covered by its rows.
import { beforeAll, describe, expect, test } from "vitest";
import { ENCODINGS } from "@/tests/support/action-call";
import { expectations } from "@/tests/support/expectation-table";
import { matrixProvider } from "@/tests/support/matrix-provider";
import { allowedCalls, preparedApp } from "@/tests/support/prepared-app";
import { changedBy, keepRows, restoreRows } from "@/tests/support/kept-rows";
import { send } from "@/tests/support/raw-request";

const { app, callOf } = preparedApp(matrixProvider());
beforeAll(keepRows);

const EVIL = "http://evil.example";
const FORGERIES: Record<string, Record<string, string | undefined>> = {
  "foreign origin": { origin: EVIL },
  "origin null": { origin: "null" },
  "missing origin": { origin: undefined },
  "empty origin": { origin: "" },
  "two origins": { origin: `${EVIL}, ${EVIL}` },
  "origin by https": { origin: "https://localhost" },
  "forged host": { host: "evil.example", origin: EVIL },
  "forged host, own origin": { host: "evil.example" },
  "forged forwarded host": { origin: EVIL, "x-forwarded-host": "evil.example" },
  "forged forwarded header": { origin: EVIL, forwarded: "host=evil.example;proto=http" },
  "forged original host": { origin: EVIL, "x-original-host": "evil.example" },
  "missing origin, forged forwarded host": {
    origin: undefined,
    "x-forwarded-host": "evil.example",
  },
  "own origin, but the browser says cross-site": { "sec-fetch-site": "cross-site" },
  "own origin, but a sibling site": { "sec-fetch-site": "same-site" },
  "plain text from elsewhere": { origin: EVIL, "content-type": "text/plain" },
  "urlencoded from elsewhere": {
    origin: EVIL,
    "content-type": "application/x-www-form-urlencoded",
  },
  "plain text without origin": { origin: undefined, "content-type": "text/plain" },
};

describe("a request from another site is refused", () => {
  test.each(allowedCalls(expectations("actions")))("$what", async ({ row, viewer }) => {
    const changed = await changedBy(async () => {
      const answers = await Promise.all(
        ENCODINGS.flatMap((encoding) =>
          Object.entries(FORGERIES).map(async ([name, forged]) => {
            const call = callOf(row, viewer, encoding);
            const all = Object.entries({ ...call.headers, ...forged });
            const headers = Object.fromEntries(
              all.filter((entry): entry is [string, string] => entry[1] !== undefined),
            );
            const { status, body } = await send(app.url, { ...call, headers });
            return [name, (status === 403 || status === 421) && body.length < 200] as const;
          }),
        ),
      );
      expect(answers.filter(([, isRefused]) => !isRefused)).toEqual([]);
    });
    expect(changed).toEqual([]);
  });

  // Without this, the refusals above would prove nothing.
  test.each(
    allowedCalls(expectations("actions")).filter(
      ({ row, viewer }) => row.cells.get(viewer) === "done",
    ),
  )("the same $what from this site is done", async ({ row, viewer }) => {
    const done = () => send(app.url, callOf(row, viewer, "plain form"));
    expect(await changedBy(done)).not.toEqual([]);
    await restoreRows();
  });
});
