import { beforeAll } from "vitest";
import { CAST_PASSWORD } from "@/prisma/cast";
import { actionCall, fieldsOf, handlerCall, type Encoding } from "./action-call";
import { runningApp, type App } from "./app";
import type { Expectation } from "./expectation-table";
import { viewerCookies, VISITORS } from "./matrix-viewers";
import { seedMatrix, withFacts, type TableFacts } from "./matrix-world";
import { send, type Sent } from "./raw-request";

/** A served build with all data that the tables of expectations refer to. */
export type PreparedApp = {
  app: App;
  /** `text` with the tables' `{names}` filled in for a viewer. */
  fill: (text: string, viewer?: string) => string;
  /** The headers that identify a viewer and mark a form as sent from this site. */
  headersOf: (viewer: string) => Record<string, string>;
  /** What a viewer's browser sends for a row of the tables. */
  callOf: (row: Expectation, viewer: string, encoding: Encoding) => Sent;
};

/** Starts such an app for a test file, with its own settings if any; call it once, at the top. */
export function preparedApp(settings?: Record<string, string>): PreparedApp {
  const app = runningApp(settings && (() => Promise.resolve(settings)));
  let facts: TableFacts = {};
  let cookies: Record<string, string> = {};
  const fill = (text: string, viewer = "self") =>
    withFacts(text, facts, VISITORS[viewer]?.key ?? "jonas");
  const headersOf = (viewer: string) => {
    const cookie = cookies[viewer];
    return { origin: app.url, ...(cookie && { cookie }) };
  };
  beforeAll(async () => {
    facts = { ...(await seedMatrix()), password: CAST_PASSWORD };
    cookies = await viewerCookies(facts);
    const path = `/admin/import/${facts["ada.upload"]}`;
    const preview = await send(app.url, { path, headers: headersOf("admin") });
    facts["ada.digest"] = /name="digest" value="(\w+)"/.exec(preview.body)?.[1] ?? "";
  });
  return {
    app,
    fill,
    headersOf,
    callOf: (row, viewer, encoding) => {
      const [path, sent] = [fill(row.at, viewer), fill(row.fields, viewer)];
      const call = /^[A-Z]+$/.test(row.what)
        ? handlerCall(row.what, path, sent)
        : actionCall(row.what, path, fieldsOf(sent), encoding);
      return { ...call, headers: { ...call.headers, ...headersOf(viewer) } };
    },
  };
}

/**
 * For each action and method a row in which it is allowed, and the viewer; any row when it is never
 * allowed.
 */
export function allowedCalls(
  rows: Expectation[],
): { what: string; row: Expectation; viewer: string }[] {
  return [...new Set(rows.map(({ what }) => what))].flatMap((what) => {
    const own = rows.filter((row) => row.what === what);
    const row = own.find(({ cells }) => [...cells.values()].includes("done")) ?? own[0];
    if (!row) return [];
    const [viewer = "self"] = [...row.cells].find(([, word]) => word === "done") ?? [];
    return [{ what, row, viewer }];
  });
}
