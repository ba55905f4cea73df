import type { z } from "zod";
import type { sentFile } from "@/lib/input";

/**
 * The fields of a form as an input reads them: repeated values as a list, `line.0` and
 * `grade.MANAGER` as parts of `line` and `grade`, a chosen file as its name and bytes. The
 * framework's own fields are left out.
 */
export async function fieldsOf(form: FormData): Promise<Record<string, unknown>> {
  const fields = bare();
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$")) continue;
    const values = await Promise.all(form.getAll(name).map(plain));
    const [whole, part] = splitOnce(name);
    if (part === undefined) fields[whole] = one(values);
    else partsOf(fields, whole)[part] = one(values);
  }
  return fields;
}

// Without a prototype, `__proto__` is a name like any other.
function bare(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

function splitOnce(name: string): [whole: string, part: string | undefined] {
  const at = name.indexOf(".");
  return at === -1 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}

function partsOf(fields: Record<string, unknown>, name: string): Record<string, unknown> {
  const known = fields[name];
  if (typeof known === "object" && known !== null && Object.getPrototypeOf(known) === null)
    return known as Record<string, unknown>;
  return (fields[name] = bare());
}

function one(values: unknown[]): unknown {
  return values.length === 1 ? values[0] : values;
}

async function plain(value: FormDataEntryValue): Promise<string | z.infer<typeof sentFile>> {
  if (typeof value === "string") return value;
  return { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
}
