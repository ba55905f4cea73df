// Who may do what. The rows are in tests/http/expectations/actions*.txt: one line per action and object, one word
// per viewer. An action of the build, or a method of a route handler, without a row fails; so does a row without
// its action. To add one, add a row in which a viewer does it and one about an object that is not theirs.
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { CAST_PASSWORD } from "@/prisma/cast";
import { actionCall, ENCODINGS, fieldsOf, handlerCall } from "@/tests/support/action-call";
import { runningApp } from "@/tests/support/app";
import { auditedActions } from "@/tests/support/audited-actions";
import { builtActions, builtRoutes, routeOf } from "@/tests/support/build-manifests";
import { expectations, type Expectation } from "@/tests/support/expectation-table";
import { changedBy, keepRows, restoreRows } from "@/tests/support/kept-rows";
import { leaksIn, wordFor } from "@/tests/support/matrix-asking";
import { matrixProvider } from "@/tests/support/matrix-provider";
import { areColumns, viewerCookies, VISITORS } from "@/tests/support/matrix-viewers";
import { seedMatrix, withFacts, type TableFacts } from "@/tests/support/matrix-world";
import { send, type HttpAnswer, type Sent } from "@/tests/support/raw-request";

const app = runningApp(() => Promise.resolve(matrixProvider()));
let facts: TableFacts = {};
let cookies: Record<string, string> = {};
beforeAll(async () => {
  facts = { ...(await seedMatrix()), password: CAST_PASSWORD };
  cookies = await viewerCookies(facts);
  const path = `/admin/import/${facts["ada.upload"]}`;
  const preview = await send(app.url, { path, headers: { cookie: cookies.admin ?? "" } });
  facts["ada.digest"] = /name="digest" value="(\w+)"/.exec(preview.body)?.[1] ?? "";
  await keepRows();
});

const rows = expectations("actions");
const routes = builtRoutes();
const actions = builtActions();
const isHandlerRow = ({ what }: Expectation) => /^[A-Z]+$/.test(what);
/** Pages that a viewer may see anyway, so a response may show what is on them. */
const seen = new Map<string, Map<string, string>>();
for (const { at, cells } of expectations("pages"))
  seen.set(at, new Map([...(seen.get(at) ?? []), ...cells]));

describe("the tables and the build list the same actions", () => {
  test.each([...actions.keys()])("%s has a row in which it is refused", (action) => {
    const own = rows.filter(({ what }) => what === action);
    expect(own.some(({ cells }) => [...cells.values()].some((word) => word !== "done"))).toBe(true);
  });

  const methods = routes.flatMap(({ pattern, methods: all }) =>
    all.filter((method) => method !== "GET").map((method) => [method, pattern] as const),
  );
  test.each(methods)("%s %s has a row", (method, pattern) => {
    const found = rows.some(({ what, at }) => what === method && routeOf(at, routes) === pattern);
    expect(found).toBe(true);
  });

  test.each(rows)("$place: $what is in the build", (row) => {
    expect(isHandlerRow(row) || actions.has(row.what)).toBe(true);
    expect(routeOf(row.at, routes)).toBeDefined();
    expect(areColumns([...row.cells.keys()])).toBe(true);
  });
});

function callsOf(row: Expectation, viewer: string, origin: string): Sent[] {
  const key = VISITORS[viewer]?.key ?? "jonas";
  const [path, sent] = [withFacts(row.at, facts, key), withFacts(row.fields, facts, key)];
  const calls = isHandlerRow(row)
    ? [handlerCall(row.what, path, sent)]
    : ENCODINGS.map((encoding) => actionCall(row.what, path, fieldsOf(sent), encoding));
  const from: Record<string, string> = { origin };
  if (cookies[viewer]) from.cookie = cookies[viewer];
  return calls.map((call) => ({ ...call, headers: { ...call.headers, ...from } }));
}

/** What is wrong with the response in a cell where nothing may happen. */
function faultsOf(
  row: Expectation,
  viewer: string,
  expected: string,
  answer: HttpAnswer,
): string[] {
  if (answer.status >= 500) return [`${viewer}: ${answer.status}`];
  const isDoor = wordFor(answer) === "door";
  if (isDoor !== (expected === "door")) return [`${viewer}: ${wordFor(answer)}, not ${expected}`];
  if (seen.get(row.at)?.get(viewer) === "ok") return [];
  if (row.at.startsWith("/assessments/draft") || row.at === "/privacy") return [];
  const given = withFacts(row.fields, facts, VISITORS[viewer]?.key ?? "jonas");
  const leaks = leaksIn(answer, viewer).filter((text) => !given.includes(text));
  return leaks.map((text) => `${viewer} receives “${text}”`);
}

async function refusals(url: string, row: Expectation, calls = ENCODINGS.length): Promise<string> {
  const refused = [...row.cells].filter(([, word]) => word !== "done");
  const found: string[][] = [];
  const tables = await changedBy(async () => {
    const all = refused.flatMap(([viewer, word]) =>
      callsOf(row, viewer, url)
        .slice(-calls)
        .map(async (call) => faultsOf(row, viewer, word, await send(url, call))),
    );
    found.push(...(await Promise.all(all)));
  });
  const changed = tables.filter((table) => table !== LOOKS).map((table) => `${table} has changed`);
  const strays = tables.includes(LOOKS) ? await strayLooks(row) : [];
  if (tables.length > 0) await restoreRows();
  return [...found, changed, strays].flat().join("\n");
}

const LOOKS = "access_log_entry";

/**
 * A refused form is answered with its page: where that shows a person's record, it is a look. The log may only
 * gain such entries, by viewers who may open the page.
 */
async function strayLooks({ at }: Expectation): Promise<string[]> {
  const may = [...(seen.get(at) ?? [])].filter(([, word]) => word === "ok");
  const readers = may.map(([viewer]) => facts[VISITORS[viewer]?.key ?? ""] ?? "");
  const strays = await db().$queryRaw<{ what: string }[]>`
    SELECT coalesce(n."viewerId"::text, 'nobody') || ' has looked' AS "what"
    FROM "access_log_entry" n LEFT JOIN kept."access_log_entry" k USING ("id")
    WHERE k."id" IS NULL AND (n."viewerId"::text = ANY(${readers})) IS NOT TRUE
    UNION ALL
    SELECT 'an entry of the log has changed or gone'
    FROM kept."access_log_entry" k LEFT JOIN "access_log_entry" n USING ("id")
    WHERE to_jsonb(n) IS DISTINCT FROM to_jsonb(k)`;
  return strays.map(({ what }) => what);
}

describe("a refused action changes no row and reveals nothing", () => {
  test.each(rows)("$place: $what", async (row) => {
    expect(await refusals(app.url, row)).toBe("");
  });
});

describe("a refused action does nothing without the guard either", () => {
  test.each(rows)("$place: $what", async (row) => {
    expect(await refusals(app.bareUrl, row, 1)).toBe("");
  });
});

const done = rows.flatMap((row) =>
  [...row.cells].flatMap(([viewer, word]) => (word === "done" ? [{ ...row, viewer }] : [])),
);

/** The acts in the audit log since the rows were kept. */
async function actsSince(): Promise<string[]> {
  const rows = await db().$queryRaw<{ act: string }[]>`
    SELECT n."act" FROM "audit_entry" n LEFT JOIN kept."audit_entry" k USING ("id")
    WHERE k."id" IS NULL`;
  return rows.map(({ act }) => act);
}

describe("an allowed action is done, and recorded where it is to be", () => {
  test.each(done)("$place: $what by $viewer", async (row) => {
    for (const call of callsOf(row, row.viewer, app.url)) {
      const changed = await changedBy(async () => {
        const { status } = await send(app.url, call);
        expect([200, 204, 303]).toContain(status);
      });
      expect(changed).not.toEqual([]);
      const acts = await actsSince();
      const audited = auditedActions().get(row.what) ?? [];
      expect(acts.filter((act) => !audited.includes(act))).toEqual([]);
      expect(acts.length > 0).toBe(audited.length > 0);
      await restoreRows();
    }
  });
});
