import type { IncomingHttpHeaders } from "node:http";
import { MALFORMED, refusal, type Refusal } from "./refusal";

const MOST_FIELDS = 2_000;
const MOST_ARGUMENTS = 100;
const DEEPEST = 64;

const WRONG_TYPE = refusal(415, "This kind of content is not accepted here.");

/**
 * Refuses a body that no form of this site sends to a page: of another media type, with malformed
 * or too many parts, or with hostile content. Interpreting the parts is left to the framework.
 */
export async function checkSentToPage(
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<Refusal | null> {
  const type = mediaType(headers);
  // With scripts, an action that takes only a text is called with plain text; without, every form
  // is multipart.
  const isText = type === "text/plain" && headers["next-action"] !== undefined;
  if (!isText && type !== "multipart/form-data") return WRONG_TYPE;
  const fields: Fields | null = isText
    ? [["0", body.toString("utf8")]]
    : await formFields(headers["content-type"] ?? "", body);
  if (!fields || fields.length > MOST_FIELDS || hasNul(fields)) return MALFORMED;
  return fields.every(isHarmless) ? null : MALFORMED;
}

/** Refuses a body sent to a route handler that is neither urlencoded nor JSON. */
export function checkSentToHandler(headers: IncomingHttpHeaders, body: Buffer): Refusal | null {
  const type = mediaType(headers);
  if (type === "application/x-www-form-urlencoded")
    return hasNul([...new URLSearchParams(body.toString())]) ? MALFORMED : null;
  if (type !== "application/json") return body.length === 0 ? null : WRONG_TYPE;
  const value = parsed(body.toString("utf8"));
  return typeof value === "object" && value !== null && !body.includes("\\u0000")
    ? null
    : MALFORMED;
}

function mediaType(headers: IncomingHttpHeaders): string {
  return (headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** The entries of a form, in their order. */
type Fields = [string, FormDataEntryValue][];

async function formFields(type: string, body: Buffer): Promise<Fields | null> {
  try {
    const copy = new Uint8Array(body);
    return [...(await new Response(copy, { headers: { "content-type": type } }).formData())];
  } catch {
    return null;
  }
}

// PostgreSQL cannot store NUL in a text, and no keyboard types it.
function hasNul(fields: Fields): boolean {
  return fields.some(
    ([name, value]) => name.includes("\0") || (typeof value === "string" && value.includes("\0")),
  );
}

/**
 * The framework adds JSON of its own to a form's fields, under a number or a name that starts with
 * `$`. Its size and depth are limited; invalid JSON is left for the framework to refuse.
 */
function isHarmless([name, value]: Fields[number]): boolean {
  if (typeof value !== "string" || !/^(\d+$|\$)/.test(name)) return true;
  const written = parsed(value);
  const isLong = Array.isArray(written) && written.length > MOST_ARGUMENTS;
  return !isLong && isWithinBounds(written, 0);
}

function isWithinBounds(value: unknown, depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (typeof value === "string") return !value.includes("\0");
  if (value === null || typeof value !== "object") return true;
  return Object.entries(value).every(
    ([key, inner]) =>
      key !== "__proto__" && !key.includes("\0") && isWithinBounds(inner, depth + 1),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
