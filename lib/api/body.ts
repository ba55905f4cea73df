import { z } from "zod";
import type { Day } from "@/lib/day";
import { read, type Parsed } from "@/lib/input";
import type { Write } from "./write";

/** A field of a body, or a body, as JSON schema. */
type Json = { [key: string]: unknown };

/** The part of JSON schema that forms are described with. */
type FormSchema = {
  properties?: Record<string, Json & { anyOf?: Json[]; default?: unknown; const?: string }>;
  oneOf?: FormSchema[];
};

/** Any day: the rules about days are no part of what a schema can say. */
const SOME_DAY: Day = "2026-01-01";

/**
 * What a body may say, as JSON schema: the fields of the form under their names here. A field is
 * required where the form refuses its absence; any other can be null, which is as if it were not there.
 */
export function bodySchema(write: Write): Json & { properties: Record<string, Json> } {
  const form = write.input(SOME_DAY).schema;
  const fields = formFields(
    z.toJSONSchema(form, { io: "input", unrepresentable: "any" }) as FormSchema,
  );
  const needed = neededBy(write);
  const properties = Object.entries(write.body).map(([name, field]): [string, Json] => {
    const { default: _, ...schema } = fields[field] ?? {};
    return [name, needed.includes(name) ? schema : orNull(schema)];
  });
  // A change leaves out what stays.
  const required = write.method === "PATCH" ? [] : needed;
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** The fields of a form; of a form with several shapes, those of any. */
function formFields({ properties = {}, oneOf = [] }: FormSchema): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (const [name, { anyOf, ...field }] of Object.entries(properties)) {
    // Numbers may also come in digits, as forms send them: a program sends numbers. Null is any field's.
    const either = anyOf?.filter(({ type }) => type !== "null");
    const [only, ...others] = either ?? [];
    const plain = either?.find(({ type }) => type === "number") ?? (others.length ? null : only);
    fields[name] = plain ?? { ...field, ...(anyOf && { anyOf }) };
  }
  for (const [name, field] of oneOf.flatMap((shape) => Object.entries(formFields(shape)))) {
    const known = fields[name];
    fields[name] = known && field.const ? eitherOf(known, field) : (known ?? field);
  }
  return fields;
}

function eitherOf({ const: first, enum: several = [first], ...rest }: Json, other: Json): Json {
  return { ...rest, enum: [...(several as unknown[]), other.const] };
}

function orNull({ type, ...schema }: Json): Json {
  const values = schema.enum as unknown[] | undefined;
  return { ...schema, type: [type, "null"], ...(values && { enum: [...values, null] }) };
}

/** The fields of a body that are refused when they are empty. */
function neededBy(write: Write): string[] {
  const nothing = { ...(write.fromToday && { [write.fromToday]: SOME_DAY }) };
  const said = readBody(write, nothing, { id: "", today: SOME_DAY });
  return said.ok ? [] : Object.keys(write.body).filter((name) => name in said.errors);
}

/**
 * Reads a body as the form reads its fields. Null is as if the field were not there. An error is
 * said of a field by its name in the body: a key of the form's sentences, or `unknown` where there is
 * no such field.
 */
export function readBody(
  { input, body, named, needs = [], fixed = {} }: Write,
  said: Readonly<Record<string, unknown>>,
  { id, today }: { id: string; today: Day },
): Parsed<unknown> {
  const unknown = Object.keys(said).filter((name) => !Object.hasOwn(body, name));
  if (unknown.length > 0)
    return { ok: false, errors: Object.fromEntries(unknown.map((name) => [name, "unknown"])) };
  const filled = Object.entries(body).flatMap(([name, field]): [string, unknown][] => {
    const value = Object.hasOwn(said, name) ? said[name] : null;
    return value === null ? [] : [[field, value]];
  });
  const missing = needs
    .filter((name) => !filled.some(([field]) => field === body[name]))
    .map((name): [string, string] => [name, "invalid"]);
  const form = { ...Object.fromEntries(filled), ...fixed, ...(named && { [named]: id }) };
  const value = read(input(today), form);
  if (value.ok && missing.length === 0) return value;
  const nameOf = new Map(Object.entries(body).map(([name, field]) => [field, name]));
  const errors = Object.entries(value.ok ? {} : value.errors).map(([at, key]): [string, string] => {
    const [field = ""] = at.split(".");
    return [nameOf.get(field) ?? field, key];
  });
  return { ok: false, errors: Object.fromEntries([...missing, ...errors]) };
}
