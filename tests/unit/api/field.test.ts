import { expect, test } from "vitest";
import { z } from "zod";
import { fieldsOf, rowFieldsOf } from "@/lib/api/field";
import { everyOperation, isWrite, LISTS, OWN_OPERATIONS } from "@/lib/api/operation";
import { ROWS } from "@/lib/api/row";
import { messagesOf } from "@/tests/support/change-words";

const field = { choices: [], or: [] };

test("fields are named with those around them, lists by brackets, maps by a star", () => {
  const answer = z.object({
    items: z.array(z.object({ id: z.uuid(), ending: z.enum(["DONE", "DROPPED"]).nullable() })),
    answers: z.record(z.string(), z.union([z.number(), z.literal("skip")])),
    scores: z.record(z.string(), z.number().nullable()),
    said: z.object({ on: z.iso.date(), at: z.iso.datetime(), isFirst: z.boolean() }),
    next: z.string().nullable(),
  });
  expect(fieldsOf(answer)).toEqual([
    { ...field, name: "items[].id", kind: "id" },
    { name: "items[].ending", kind: "choice", choices: ["DONE", "DROPPED"], or: ["null"] },
    { ...field, name: "answers.*", kind: "number", or: ["skip"] },
    { ...field, name: "scores.*", kind: "number", or: ["null"] },
    { ...field, name: "said.on", kind: "day" },
    { ...field, name: "said.at", kind: "instant" },
    { ...field, name: "said.isFirst", kind: "boolean" },
    { ...field, name: "next", kind: "text", or: ["null"] },
  ]);
});

test("a page of a list is said by its rows", () => {
  const page = everyOperation().get("listTurns");
  const { answer: plan } = OWN_OPERATIONS.findMyPlan;
  expect(page && !isWrite(page) && rowFieldsOf(page.answer)).toEqual(fieldsOf(ROWS.turns));
  expect(rowFieldsOf(plan)).toEqual(fieldsOf(plan));
});

test("what may be null holds for all that is within", () => {
  const answer = z.object({ plan: z.object({ id: z.uuid(), seats: z.int() }).nullable() });
  expect(fieldsOf(answer).map(({ or }) => or)).toEqual([["null"], ["null"]]);
});

test("the month of the last answers is a month", () => {
  const found = fieldsOf(ROWS.participation).find(({ name }) => name === "lastAnswered");
  expect(found).toEqual({ ...field, name: "lastAnswered", kind: "month", or: ["null"] });
});

test.each(Object.keys(LISTS))("a row of %s is described field by field", (list) => {
  const row = ROWS[list as keyof typeof LISTS];
  const names = fieldsOf(row).map(({ name }) => name.replace(/\.\*$/, ""));
  expect(names).toEqual(Object.keys(row.shape));
});

test.each(["en", "fr"])("every operation is said in %s", (language) => {
  const said = new Set(messagesOf(language, "api").map(([key]) => key));
  for (const { about } of everyOperation().values())
    expect([about, said.has(`api.says.${about}`)]).toEqual([about, true]);
});
