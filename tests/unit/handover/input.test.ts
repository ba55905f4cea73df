import { expect, test } from "vitest";
import { HandoverInput, TemplateInput } from "@/lib/handover/input";
import { read } from "@/lib/input";
import { SOME_ID } from "@/tests/support/some-id";

test("lines are read with whether they are done; empty ones are dropped", () => {
  const said = { turn: SOME_ID, line: { 0: " On  call ", 1: "", 2: "Budget" }, done: { 2: "yes" } };
  expect(read(HandoverInput, said)).toEqual({
    ok: true,
    value: {
      turn: SOME_ID,
      items: [
        { text: "On call", isDone: false },
        { text: "Budget", isDone: true },
      ],
    },
  });
});

test("a line that is too long is reported at its field", () => {
  const said = { turn: SOME_ID, line: { 1: "x".repeat(301) } };
  expect(read(HandoverInput, said)).toEqual({ ok: false, errors: { "line.1": "line-long" } });
});

test("a template has one item per line, within limits", () => {
  expect(read(TemplateInput, { team: SOME_ID, lines: "a\r\n\r\n b  c " })).toEqual({
    ok: true,
    value: { team: SOME_ID, lines: ["a", "b c"] },
  });
  const many = read(TemplateInput, { lines: "a\n".repeat(41) });
  expect(many).toEqual({ ok: false, errors: { lines: "lines-many" } });
});
