import { expect } from "vitest";
import type { Viewer } from "@/lib/auth/queries";
import { asOne } from "@/lib/db/client";
import { callApi, type Method } from "./api-call";
import { everyRow, type Rows } from "./every-row";
import { withFacts, type TableFacts } from "./matrix-world";

/** A change by the mutation of a form, and the same by a program. */
export type Pair = {
  does: string;
  form: (viewer: Viewer) => Promise<unknown>;
  method: Method;
  at: string;
  body?: string;
};

class Undo extends Error {}

/** Does what a pair does with the mutation of its form, undoes that, and does it as a program: the same rows change. */
export async function compare(
  { form, method, at, body }: Pair,
  viewer: Viewer,
  secret: string,
  facts: TableFacts,
): Promise<void> {
  const since = new Date();
  const before = await everyRow();
  let byForm: Changed = [];
  await asOne(async () => {
    const outcome = (await form(viewer)) as { ok: boolean } | undefined;
    expect(outcome?.ok ?? true).toBe(true);
    byForm = changed(before, await everyRow(), since);
    throw new Undo();
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  expect(changed(before, await everyRow(), since)).toEqual([]);
  const said = body && { body: withFacts(body, facts, "jonas") };
  const path = withFacts(at, facts, "jonas");
  const { status, text } = await callApi({ method, path, secret, ...said });
  expect([text, status < 300]).toEqual([text, true]);
  const byProgram = changed(before, await everyRow(), since);
  expect(byForm.length).toBeGreaterThan(0);
  expect(byProgram).toEqual(byForm);
}

type Changed = string[];

/** What only the form leaves: a program is handed no link. */
const OF_THE_LINK = /^one_time_token |"act":"invitation-issued"/;
/** The rows that came and went; new numbers, present times and sealed texts differ each time. */
function changed(before: Rows, after: Rows, since: Date): Changed {
  const known = [...before.keys()].join("\n");
  const plain = (sign: string) => (row: string) =>
    `${sign} ${row}`
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) =>
        known.includes(id) ? id : "new",
      )
      .replace(/"(\d{4}-\d\d-\d\dT[\d:.+-]+)"/g, (whole, at: string) =>
        new Date(at) >= new Date(since.getTime() - 1000) && new Date(at) <= new Date()
          ? '"now"'
          : whole,
      )
      .replace(/"v2\.[\w.-]+"/g, '"sealed"');
  return [
    ...[...before.keys()].filter((row) => !after.has(row)).map(plain("-")),
    ...[...after.keys()].filter((row) => !before.has(row)).map(plain("+")),
  ]
    .filter((row) => !OF_THE_LINK.test(row.slice(2)))
    .sort();
}
