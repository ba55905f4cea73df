import { z } from "zod";
import { isDay, type Day } from "./day";
import { isId, UNKNOWN_ID } from "./id";

/** The result of reading untrusted input: the value, or a key of a sentence for each invalid field. */
export type Parsed<T, E extends string = string> =
  { ok: true; value: T } | { ok: false; errors: Record<string, E> };

/** The key for a value that no form of ours sends; its sentence is shared by all namespaces. */
export type Invalid = "invalid";

/** A schema, and the keys of the sentences that its fields can be refused with. */
export type Input<T, E extends string> = {
  readonly schema: z.ZodType<T>;
  readonly errors: readonly E[];
};

/** The value of an input. */
export type ValueOf<I> = I extends Input<infer T, string> ? T : never;

/** Returns a key; the compiler refuses one that the input does not list. */
export type ErrorKey<E extends string> = (key: E) => E;

/**
 * Defines an input: the keys of its errors, and the schema that uses them. One schema for a form, a
 * JSON body and a CSV row: it accepts numbers as digits, and takes what a browser does not send (an
 * unticked box) as absent.
 */
export function input<const E extends string, S extends z.ZodType>(
  errors: readonly E[],
  make: (error: ErrorKey<E>) => S,
): Input<z.output<S>, E> {
  return { schema: make((key) => key) as z.ZodType<z.output<S>>, errors };
}

/** Reads fields, a JSON body or a row; of a field with several errors the first is returned. */
export function read<T, E extends string>(
  { schema, errors }: Input<T, E>,
  said: unknown,
): Parsed<T, E | Invalid> {
  const parsed = schema.safeParse(said);
  if (parsed.success) return { ok: true, value: parsed.data };
  const found: Record<string, E | Invalid> = {};
  for (const { path, message } of parsed.error.issues)
    found[path.join(".")] ??= errors.find((key) => key === message) ?? "invalid";
  return { ok: false, errors: found };
}

/** For a form without fields. */
export const NoInput = input([], () => z.unknown());

/** A trimmed text, at most `longest` characters; empty when absent, unless `missing` is a key. */
export function text(longest: number, tooLong: string, missing?: string) {
  return z
    .string()
    .default("")
    .transform((said) => said.replaceAll("\r\n", "\n").trim())
    .refine((said) => said !== "" || missing === undefined, { error: missing, abort: true })
    .refine((said) => said.length <= longest, { error: tooLong, abort: true })
    .meta({ maxLength: longest });
}

/** A word that is compared as it is, such as the key of a rung or a digest; empty when absent. */
export const word = z
  .string()
  .default("")
  .transform((said) => said.trim());

/**
 * The id of a row; empty when absent. What cannot be one becomes an id that nothing has, so that it is
 * refused as any unknown one is, and never reaches the database.
 */
export const id = word
  .transform((said) => (said === "" || isId(said) ? said : UNKNOWN_ID))
  .meta({ format: "uuid" });

/** A whole number from `least` to `most`, as a number or in digits. */
export function whole(least: number, most: number, error: string) {
  const digits = z
    .string()
    .trim()
    .regex(/^\d{1,15}$/)
    .transform(Number);
  return z
    .union([digits, z.number()], error)
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, {
      error,
      abort: true,
    });
}

/** A calendar day. */
export function day(error: string) {
  return z
    .string(error)
    .trim()
    .refine(isDay, { error, abort: true })
    .meta({ format: "date" }) satisfies z.ZodType<Day>;
}

/** A calendar day, or null where the field is empty. */
export function dayOrNone(error: string) {
  return z
    .string()
    .meta({ format: "date" })
    .nullish()
    .transform((said): Day | null => said?.trim() || null)
    .refine((said) => said === null || isDay(said), { error, abort: true });
}

/** A box that is ticked, or `yes`; absent is no. */
export const isTicked = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((said) => said === true || said === "yes");

/** A file that was sent: its name, and what is in it. */
export const sentFile = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });

/** The same, or nothing: a form that cannot send files sends its name alone. */
export const sentFileOrNone = z.union([sentFile, z.string().transform(() => undefined)]).optional();

/** Things of which there may be one, several or none, as fields of one name are sent. */
export function several<S extends z.ZodType>(each: S) {
  return z.preprocess(
    (said): unknown => (Array.isArray(said) || said === undefined ? (said ?? []) : [said]),
    z.array(each),
  );
}

/** A list in numbered fields, `line.0` and on, in order. */
export function numbered<S extends z.ZodType>(each: S, most: number) {
  return z.preprocess(
    (said) => (isRecord(said) ? inOrder(said, most) : (said ?? [])),
    z.array(each).max(most),
  );
}

function isRecord(said: unknown): said is Record<string, unknown> {
  return typeof said === "object" && said !== null && !Array.isArray(said);
}

function inOrder(said: Record<string, unknown>, most: number): unknown[] {
  const places = Object.keys(said).filter((key) => /^\d{1,4}$/.test(key));
  const last = Math.min(Math.max(...places.map(Number)), most);
  return Array.from({ length: last + 1 }, (_, at) => said[at]);
}

/** The number of the revision that a form was rendered from; for anything else 0, which no revision has. */
export const revision = whole(1, 1_000_000, "invalid").catch(0);
