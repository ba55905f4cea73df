// A form that is sent again, because the first answer was lost: the audit log tells of it only what it changed.
import { beforeAll, expect, test } from "vitest";
import { auditedActions } from "@/tests/support/audited-actions";
import { expectations } from "@/tests/support/expectation-table";
import { changedBy, keepRows, restoreRows } from "@/tests/support/kept-rows";
import { allowedCalls, preparedApp } from "@/tests/support/prepared-app";
import { send } from "@/tests/support/raw-request";

const { app, callOf } = preparedApp();
beforeAll(keepRows);

const isAudited = (action: string) => (auditedActions().get(action) ?? []).length > 0;
const rows = allowedCalls(expectations("actions")).filter(({ what }) => isAudited(what));

test.each(rows)("$what", async ({ row, viewer }) => {
  const call = callOf(row, viewer, "Next-Action");
  await send(app.url, call);
  const changed = await changedBy(() => send(app.url, call));
  expect(changed).not.toEqual(["audit_entry"]);
  await restoreRows();
});
