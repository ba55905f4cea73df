import { pathFrom, type Path } from "./filter";
import type { Operation } from "./input";
import { Refusal } from "./refusal";
import { ENTERPRISE, GROUP, USER } from "./schema-name";

/** One thing that a program says of a resource: an attribute, and what becomes of it. */
export type Change = { by: Operation["op"]; path: Path; value: unknown };

const SCHEMAS = new Set([USER, ENTERPRISE, GROUP].map((name) => name.toLowerCase()));

/** What the operations of a patch change, in their order. A path that cannot be read is refused. */
export function changesFrom(operations: readonly Operation[]): Change[] {
  return operations.flatMap(({ op, path, value }) => {
    if (!path || SCHEMAS.has(path.toLowerCase())) return changesIn(op, value);
    const read = pathFrom(path);
    if (!read.ok) throw new Refusal("path", `The path "${path}" cannot be read.`);
    return [{ by: op, path: read.value, value }];
  });
}

/**
 * What a body says, and a patch without a path: each of its attributes, also with dots in their names
 * or below the name of a schema. Attributes that are not there stay as they are.
 */
export function changesIn(by: Operation["op"], body: unknown): Change[] {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new Refusal("value", "Without a path the value must be an object.");
  return Object.entries(body).flatMap(([name, value]): Change[] => {
    if (SCHEMAS.has(name.toLowerCase())) return value === null ? [] : changesIn(by, value);
    const path = pathFrom(name);
    return path.ok ? [{ by, path: path.value, value }] : [];
  });
}

/** A text that is said of an attribute, or null where it is emptied. */
export function textFrom({ by, value, path }: Change, longest: number): string | null {
  if (by === "remove" || value === null || value === undefined) return null;
  const attribute = [path.attribute, path.sub].filter(Boolean).join(".");
  if (typeof value !== "string") throw new Refusal("value", `${attribute} must be a text.`);
  const text = value.trim();
  if (text.length > longest || /\p{Cc}/u.test(text))
    throw new Refusal(
      "value",
      `${attribute} must have at most ${longest} characters, none of them control characters.`,
    );
  return text === "" ? null : text;
}

/** The id that names something: as a text, or as the `value` of an object or of the first in a list. */
export function referenceFrom(change: Change): string | null {
  const [first] = Array.isArray(change.value) ? (change.value as unknown[]) : [change.value];
  const value = isObject(first) ? first.value : first;
  return textFrom({ ...change, value }, 255);
}

/** Whether something said is an object, no list. */
export function isObject(said: unknown): said is Record<string, unknown> {
  return typeof said === "object" && said !== null && !Array.isArray(said);
}
