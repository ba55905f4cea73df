import { expect, test } from "vitest";
import { z } from "zod";
import { fieldsOf } from "@/app/_form/fields";
import { UNKNOWN_ID } from "@/lib/id";
import {
  day,
  dayOrNone,
  id,
  input,
  isTicked,
  numbered,
  read,
  sentFileOrNone,
  several,
  text,
  whole,
  type Input,
} from "@/lib/input";
import { SOME_ID } from "@/tests/support/some-id";

const Sample = input(["missing", "long", "range", "no-day"], (error) =>
  z.object({
    name: text(5, error("long"), error("missing")),
    note: text(10, error("long")),
    count: whole(1, 9, error("range")),
    startsOn: day(error("no-day")),
    endsOn: dayOrNone(error("no-day")),
    agrees: isTicked,
    reader: several(z.string()),
    line: numbered(text(5, error("long")), 3),
  }),
);

function formOf(fields: [string, string | Blob][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const FIELDS: [string, string][] = [
  ["name", " Ada\r\n"],
  ["count", "7"],
  ["startsOn", "2027-02-28"],
  ["endsOn", ""],
  ["agrees", "yes"],
  ["reader", "a"],
  ["reader", "b"],
  ["line.0", "x"],
  ["line.2", "z"],
  ["$ACTION_ID_x", ""],
];
const VALUE = {
  name: "Ada",
  note: "",
  count: 7,
  startsOn: "2027-02-28",
  endsOn: null,
  agrees: true,
  reader: ["a", "b"],
  line: ["x", "", "z"],
};

test("a form, a JSON body and a row are read alike", async () => {
  expect(read(Sample, await fieldsOf(formOf(FIELDS)))).toEqual({ ok: true, value: VALUE });
  expect(read(Sample, VALUE)).toEqual({ ok: true, value: VALUE });
  const row = { name: "Ada", count: "7", startsOn: "2027-02-28", agrees: "yes", reader: "a" };
  expect(read(Sample, row)).toMatchObject({
    ok: true,
    value: { count: 7, reader: ["a"], line: [] },
  });
});

test("every invalid field is reported with its first error", () => {
  const wrong = {
    name: "",
    note: "12345678901",
    count: "0",
    startsOn: "2027-02-29",
    line: ["123456"],
  };
  expect(read(Sample, wrong)).toEqual({
    ok: false,
    errors: {
      name: "missing",
      note: "long",
      count: "range",
      startsOn: "no-day",
      "line.0": "long",
    },
  });
});

test.each(["07.5", "1e1", "-1", "10", "", "99999999999999999999", "٣"])(
  "%s is not a number from 1 to 9",
  (said) => {
    expect(read(Sample, { ...VALUE, count: said })).toEqual({
      ok: false,
      errors: { count: "range" },
    });
  },
);

test("values of other types are invalid, and names like __proto__ are ordinary names", async () => {
  expect(read(Sample, { ...VALUE, note: 5 })).toEqual({
    ok: false,
    errors: { note: "invalid" },
  });
  expect(read(Sample, null)).toEqual({ ok: false, errors: { "": "invalid" } });
  const hostile = await fieldsOf(
    formOf([
      ["__proto__.polluted", "yes"],
      ["constructor.prototype", "yes"],
      ["toString", "x"],
    ]),
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(read(Sample, hostile).ok).toBe(false);
});

test("a check across fields runs only once each field is valid", () => {
  const Stretch = input(["no-day", "order"], (error) =>
    z
      .object({ from: day(error("no-day")), to: day(error("no-day")) })
      .refine(({ from, to }) => from <= to, { error: error("order"), path: ["to"] }),
  );
  const faults = (said: unknown) => read(Stretch, said);
  expect(faults({ from: "x", to: "2026-01-01" })).toEqual({
    ok: false,
    errors: { from: "no-day" },
  });
  expect(faults({ from: "2026-01-02", to: "2026-01-01" })).toEqual({
    ok: false,
    errors: { to: "order" },
  });
});

test("a file comes with its name and its bytes", async () => {
  const Upload = input([], () => z.object({ file: sentFileOrNone }));
  const file = new File(["a,b"], "list.csv");
  const fields = await fieldsOf(formOf([["file", file]]));
  expect(fields).toEqual({ file: { name: "list.csv", bytes: new TextEncoder().encode("a,b") } });
  expect(read(Upload, fields)).toEqual({ ok: true, value: fields });
  expect(read(Upload, { file: "" })).toEqual({ ok: true, value: { file: undefined } });
});

test("the compiler refuses an error that the input does not list", () => {
  // @ts-expect-error -- the test is that "mising" is not among the keys
  const typo = input(["missing"], (error) => text(5, error("mising")));
  const listed: Input<string, "missing"> = typo;
  expect(listed.errors).toEqual(["missing"]);
});

test("what cannot be an id is one that nothing has; an absent one is empty", () => {
  const said = [` ${SOME_ID} `, "", undefined, "no-id", "../..", `${SOME_ID}0`, "own"];
  expect(said.map((text) => id.parse(text))).toEqual([
    SOME_ID,
    ...["", ""],
    ...[UNKNOWN_ID, UNKNOWN_ID, UNKNOWN_ID, UNKNOWN_ID],
  ]);
});
