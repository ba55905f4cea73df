import type { ActionForms } from "./action-manifest";
import type { Fields } from "./post";

const DEEPEST = 12;
const MOST_ARGUMENTS = 12;
const MOST_FIELDS = 2_000;

/** How a form without scripts names the action that it binds arguments to. */
const DESCRIPTION = /^\{"id":"([0-9a-f]{42})","bound":"\$@1"\}$/;

// Of React's encoding: escaped text, undefined, numbers, dates, a form, a reference to a row. Functions,
// streams, maps and opaque references are never sent by this site.
const MARKED =
  /^\$(\$.*|undefined|Infinity|-Infinity|NaN|-0|n-?\d{1,30}|D[\d:.TZ+-]{10,30}|K[0-9a-f]{1,4})$/s;

/** Whether fields in React's encoding decode to arguments with the form at `formAt` (null: any place). */
export function checkReply(fields: Fields, formAt: number | null): boolean {
  if (fields.length > MOST_FIELDS) return false;
  const rows = fields.filter(([name]) => /^\d+$/.test(name));
  if (rows.length !== 1 || rows[0]?.[0] !== "0") return false;
  if (!fields.every(([name]) => name === "0" || /^_[0-9a-f]{1,4}_/.test(name))) return false;
  const sent = parsedArguments(rows[0][1]);
  return sent !== null && (formAt === null || isForm(sent[formAt])) && isAfterLast(sent, formAt);
}

/** The action that a form sent without scripts names; null when it names none. */
export function namedAction(fields: Fields): string | null {
  for (const [name, value] of fields) {
    const [, id] = /^\$ACTION_ID_([0-9a-f]{42})$/.exec(name) ?? [];
    if (id) return id;
    if (/^\$ACTION_\d{1,3}:0$/.test(name) && typeof value === "string")
      return DESCRIPTION.exec(value)?.[1] ?? null;
  }
  return null;
}

/** Whether a form sent without scripts names exactly one known action and binds what that action takes. */
export function checkSentForm(fields: Fields, actions: ActionForms): boolean {
  if (fields.length > MOST_FIELDS) return false;
  const special = fields.filter(([name]) => name.startsWith("$ACTION_"));
  const named = special.filter(([name]) => /^\$ACTION_(ID|REF)_/.test(name));
  const name = named[0]?.[0] ?? "";
  if (named.length !== 1) return false;
  if (name.startsWith("$ACTION_ID_")) {
    const id = name.slice("$ACTION_ID_".length);
    return special.length === 1 && actions.has(id) && !actions.get(id);
  }
  return checkBoundForm(special, name.slice("$ACTION_REF_".length), actions);
}

function checkBoundForm(special: Fields, reference: string, actions: ActionForms): boolean {
  if (!/^\d{1,3}$/.test(reference)) return false;
  const [meta, bound] = [`$ACTION_${reference}:0`, `$ACTION_${reference}:1`];
  const known = new Set([`$ACTION_REF_${reference}`, "$ACTION_KEY", meta, bound]);
  const names = special.map(([name]) => name);
  if (new Set(names).size !== names.length || !names.every((name) => known.has(name))) return false;
  const value = (name: string) => special.find(([key]) => key === name)?.[1];
  const key = value("$ACTION_KEY");
  if (key !== undefined && typeof key !== "string") return false;
  const description = value(meta);
  if (typeof description !== "string") return false;
  const id = DESCRIPTION.exec(description)?.[1] ?? "";
  const sent = parsedArguments(value(bound));
  const place = actions.get(id);
  return actions.has(id) && sent !== null && (place === null || sent.length === place);
}

function parsedArguments(text: FormDataEntryValue | undefined): unknown[] | null {
  if (typeof text !== "string") return null;
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value) || value.length > MOST_ARGUMENTS) return null;
    return isPlain(value, 0) ? (value as unknown[]) : null;
  } catch {
    return null;
  }
}

function isPlain(value: unknown, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (typeof value === "string")
    return !value.includes("\0") && (!value.startsWith("$") || MARKED.test(value));
  if (value === null || typeof value !== "object") return true;
  return Object.entries(value).every(
    ([key, inner]) => key !== "__proto__" && !key.includes("\0") && isPlain(inner, depth + 1),
  );
}

function isForm(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("$K");
}

function isAfterLast(sent: unknown[], formAt: number | null): boolean {
  return formAt === null || sent.length === formAt + 1;
}
