// A form that is sent again, because the first answer was lost: it adds nothing, and the audit log tells of it only
// what it changed.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { SENT_ID } from "@/app/_form/sent-id";
import { db } from "@/lib/db/client";
import { ENCODINGS } from "@/tests/support/action-call";
import { auditedActions } from "@/tests/support/audited-actions";
import { expectations } from "@/tests/support/expectation-table";
import { changedBy, keepRows, restoreRows } from "@/tests/support/kept-rows";
import { allowedCalls, preparedApp } from "@/tests/support/prepared-app";
import { send } from "@/tests/support/raw-request";

const { app, callOf, fill } = preparedApp();
beforeAll(keepRows);

const rows = allowedCalls(expectations("actions"));
const isAudited = (action: string) => (auditedActions().get(action) ?? []).length > 0;
const audited = rows.filter(({ what }) => isAudited(what));

test.each(audited)("$what tells the audit log only what it changes", async ({ row, viewer }) => {
  const call = callOf(row, viewer, "Next-Action");
  await send(app.url, call);
  const changed = await changedBy(() => send(app.url, call));
  expect(changed).not.toEqual(["audit_entry"]);
  await restoreRows();
});

/** The page that answers a form is a look at whom it shows. */
const LOOKS = "access_log_entry";

/** The forms that add something which a person wrote. */
const ADDING = [
  ...["app#comment", "teams/[teamId]/people/[personId]#writeNote", "one-on-ones#write"],
  ...["plan#add", "plan#addProof", "plan#decide", "career#write"],
];
const adding = ENCODINGS.flatMap((encoding) =>
  rows.filter(({ what }) => ADDING.includes(what)).map((row) => ({ ...row, encoding })),
);

test("each of them is in the tables", () => {
  expect(adding).toHaveLength(ADDING.length * ENCODINGS.length);
});

test.each(adding)("$what adds once ($encoding)", async ({ row, viewer, encoding }) => {
  const fields = `${row.fields}; ${SENT_ID}=${randomUUID()}`;
  const again = () => send(app.url, callOf({ ...row, fields }, viewer, encoding));
  expect(await changedBy(again)).not.toEqual([]);
  const changed = await changedBy(() => Promise.all([again(), again()]));
  expect(changed.filter((table) => table !== LOOKS)).toEqual([]);
  await restoreRows();
});

test.each(["plan#add", "plan#addProof"])("%s with another's id changes nothing", async (what) => {
  const { row, viewer } = rows.find((one) => one.what === what)!;
  const where = { plan: { personId: { not: fill("{jonas}", viewer) } } };
  const { id } = await (what === "plan#add"
    ? db().planAction.findFirstOrThrow({ where })
    : db().planEvidence.findFirstOrThrow({ where }));
  const call = callOf({ ...row, fields: `${row.fields}; ${SENT_ID}=${id}` }, viewer, "Next-Action");
  const changed = await changedBy(async () => {
    expect((await send(app.url, call)).status).toBe(200);
  });
  expect(changed).toEqual([]);
});
