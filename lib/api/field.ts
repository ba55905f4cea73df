import type { z } from "zod";
import { bodySchema } from "./body";
import { schemaOf } from "./document";
import type { Write } from "./write";

/** What a field holds. Its name is the message `api.kind.<kind>`. */
type FieldKind = "id" | "day" | "instant" | "month" | "text" | "number" | "boolean" | "choice";

/**
 * A field of an answer: its name with those around it, `actions[].dueOn`, what it holds, the values of
 * a choice, and what may stand there instead, such as `null`.
 */
export type Field = { name: string; kind: FieldKind; choices: string[]; or: string[] };

/** The part of JSON schema that the answers of the API are described with. */
type Schema = {
  type?: string | string[];
  format?: string;
  enum?: (string | null)[];
  const?: string;
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
};

const FORMATS: Partial<Record<string, FieldKind>> = {
  uuid: "id",
  date: "day",
  "date-time": "instant",
  month: "month",
};
const TYPES: Partial<Record<string, FieldKind>> = {
  number: "number",
  integer: "number",
  boolean: "boolean",
};

const ITEM = "items[].";

/** The fields of what a schema describes, in its order. A map is one field, by what it maps to. */
export function fieldsOf(answer: z.ZodType): Field[] {
  return within(schemaOf(answer), "", []);
}

/** The same of what a write is sent. */
export function bodyFieldsOf(write: Write): Field[] {
  return within(bodySchema(write), "", []);
}

/** The same of one row where the answer is a page of a list. */
export function rowFieldsOf(answer: z.ZodType): Field[] {
  const fields = fieldsOf(answer);
  const inRow = fields.filter(({ name }) => name.startsWith(ITEM));
  if (inRow.length === 0) return fields;
  return inRow.map((field) => ({ ...field, name: field.name.slice(ITEM.length) }));
}

/** The fields of a part; `around` says what may stand there instead of what is around it. */
function within(schema: Schema, name: string, around: readonly string[]): Field[] {
  const { anyOf: [first, ...others] = [], items, properties, additionalProperties } = schema;
  const or = [...new Set([...around, ...(typesOf(schema).includes("null") ? ["null"] : [])])];
  if (first) return within(first, name, [...or, ...others.map(namedBy)]);
  if (properties)
    return Object.entries(properties).flatMap(([key, part]) =>
      within(part, name ? `${name}.${key}` : key, or),
    );
  if (items) return within(items, `${name}[]`, or);
  if (typeof additionalProperties === "object")
    return within(additionalProperties, `${name}.*`, or);
  return [{ name, kind: kindOf(schema), choices: choicesOf(schema), or }];
}

const choicesOf = ({ enum: choices = [] }: Schema) => choices.filter((one) => one !== null);

const typesOf = ({ type = [] }: Schema) => [type].flat();

/** The second thing that a field may hold, which is always one value here. */
const namedBy = (schema: Schema) => schema.const ?? typesOf(schema).join(", ");

function kindOf(schema: Schema): FieldKind {
  if (schema.enum) return "choice";
  const [plain = ""] = typesOf(schema).filter((one) => one !== "null");
  return FORMATS[schema.format ?? ""] ?? TYPES[plain] ?? "text";
}
