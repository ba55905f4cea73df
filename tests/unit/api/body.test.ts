import { Ajv2020 } from "ajv/dist/2020";
import { expect, test } from "vitest";
import { bodySchema, readBody } from "@/lib/api/body";
import { bodyFieldsOf } from "@/lib/api/field";
import { WRITES, type Write } from "@/lib/api/write";
import { messagesOf } from "@/tests/support/change-words";
import { SOME_ID } from "@/tests/support/some-id";

const AT = { id: "0190b0d0-0000-7000-8000-000000000001", today: "2026-11-30" };
const PERSON = { name: "Nora", email: "nora@x.example", startsOn: "2026-12-01" };
const all = Object.entries<Write>(WRITES);

test("a body is read as the form, under the names of the API", () => {
  const opening = { teamId: SOME_ID, track: "IC", quarter: "2027-01-01", seats: 2 };
  expect(readBody(WRITES.addOpening, opening, AT)).toEqual({
    ok: true,
    value: { ...opening, opening: "", rung: "" },
  });
  expect(readBody(WRITES.addPerson, PERSON, AT)).toEqual({
    ok: true,
    value: { ...PERSON, teamId: null },
  });
});

test("null is as if the field were not there", () => {
  const said = { ...PERSON, teamId: null };
  expect(readBody(WRITES.addPerson, said, AT)).toEqual(readBody(WRITES.addPerson, PERSON, AT));
  expect(readBody(WRITES.addPerson, { ...PERSON, name: null }, AT)).toEqual({
    ok: false,
    errors: { name: "name-missing" },
  });
});

test("the row of the address cannot be said in the body", () => {
  const said = { name: "Nora", email: "nora@x.example" };
  expect(readBody(WRITES.changePerson, said, AT)).toEqual({
    ok: true,
    value: { ...said, personId: AT.id },
  });
  expect(readBody(WRITES.changePerson, { ...said, personId: "other" }, AT)).toEqual({
    ok: false,
    errors: { personId: "unknown" },
  });
});

test("what is required is what the form refuses to be without", () => {
  expect(bodySchema(WRITES.addPerson).required).toEqual(["name", "email"]);
  expect(bodySchema(WRITES.addMembership).required).toEqual(["personId", "teamId"]);
  expect(bodySchema(WRITES.addOpening).required).toEqual(["track", "quarter", "seats", "teamId"]);
  expect(bodySchema(WRITES.endMyAction).required).toEqual(["ending"]);
  expect(bodySchema(WRITES.changePerson).required).toBeUndefined();
});

test("a field is described as the form reads it", () => {
  const { properties } = bodySchema(WRITES.addPerson);
  expect(properties).toEqual({
    name: { type: "string", maxLength: 100 },
    email: { type: "string", format: "email" },
    teamId: { type: ["string", "null"], format: "uuid" },
    startsOn: { type: ["string", "null"], format: "date" },
  });
  expect(bodySchema(WRITES.addOpening).properties.seats).toEqual({ type: "number" });
  expect(bodySchema(WRITES.endMyAction).properties.ending).toEqual({
    type: "string",
    enum: ["DONE", "DROPPED", "CARRIED_OVER"],
  });
  expect(bodyFieldsOf(WRITES.addMyAction).find(({ name }) => name === "needs[]")).toEqual({
    name: "needs[]",
    kind: "choice",
    choices: ["time", "money", "access", "introduction"],
    or: ["null"],
  });
});

test.each(all)("%s: what the schema refuses to miss, the form refuses too", (_, write) => {
  const schema = bodySchema(write);
  const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  const day = write.fromToday ? { [write.fromToday]: AT.today } : {};
  if (write.method !== "PATCH") expect(isValid({})).toBe(readBody(write, day, AT).ok);
  expect(isValid({ surplus: 1 })).toBe(false);
  expect(Object.keys(schema.properties)).toEqual(Object.keys(write.body));
  for (const property of Object.values(schema.properties)) expect(property.type).toBeDefined();
});

test.each(["en", "fr"])("every change is said in %s", (language) => {
  const said = new Set(messagesOf(language, "api").map(([key]) => key));
  for (const [, { about }] of all)
    expect([about, said.has(`api.says.${about}`)]).toEqual([about, true]);
  expect(said.has("api.unknown-field")).toBe(true);
});
