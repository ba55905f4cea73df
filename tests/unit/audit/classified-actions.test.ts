// Every action of the product is classified: which acts it leaves in the audit log, or why none.
import { expect, test } from "vitest";
import { ACTS } from "@/lib/audit/act";
import { auditedActions } from "@/tests/support/audited-actions";
import { expectations } from "@/tests/support/expectation-table";
import en from "@/messages/en/audit.json";
import fr from "@/messages/fr/audit.json";

const names = [...new Set(expectations("actions").map(({ what }) => what))].sort();

test.each(names)("%s has a line in tests/http/expectations/audit.txt", (name) => {
  expect(auditedActions().has(name)).toBe(true);
});

test("no line is about an action that is gone", () => {
  expect([...auditedActions().keys()].filter((name) => !names.includes(name))).toEqual([]);
});

test("each line names acts of the closed list", () => {
  const acts = new Set<string>(Object.keys(ACTS));
  expect([...auditedActions().values()].flat().filter((act) => !acts.has(act))).toEqual([]);
});

test("every act has its words in both languages, and no other", () => {
  const acts = Object.keys(ACTS).sort();
  expect(Object.keys(en.act).sort()).toEqual(acts);
  expect(Object.keys(fr.act).sort()).toEqual(acts);
});
