import type { IncomingHttpHeaders } from "node:http";
import { checkReply, checkSentForm, namedAction } from "./action-arguments";
import type { ActionForms } from "./action-manifest";
import { refusal, type Refusal } from "./refusal";

const MALFORMED = refusal(400, "What was sent is malformed.");
/** Sent by a page of another build. */
const OUTDATED: Refusal = {
  ...refusal(404, "This action is not there any more."),
  headers: { "x-nextjs-action-not-found": "1" },
};
const WRONG_TYPE = refusal(415, "This kind of content is not accepted here.");

/**
 * Refuses bodies that no form of this site sends. For a route handler they are urlencoded or JSON; pages
 * are sent calls of an action, as a form (without scripts) or in React's encoding (with `next-action`).
 */
export async function checkPost(
  url: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
  { actions, handlers }: { actions: ActionForms; handlers: RegExp },
): Promise<Refusal | null> {
  const type = (headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (handlers.test(url)) return checkHandlerBody(type, body);
  const action = headers["next-action"];
  if (action !== undefined) {
    if (typeof action !== "string" || !/^[0-9a-f]{42}$/.test(action)) return MALFORMED;
    if (type !== "multipart/form-data" && type !== "text/plain") return WRONG_TYPE;
    if (!actions.has(action)) return OUTDATED;
  } else if (type !== "multipart/form-data") return WRONG_TYPE;
  const fields =
    type === "text/plain" ? textField(body) : await formFields(headers["content-type"] ?? "", body);
  if (!fields || hasNul(fields)) return MALFORMED;
  const named = namedAction(fields);
  if (named && !action && !actions.has(named)) return { ...OUTDATED, page: "outdated" };
  const fits = action
    ? checkReply(fields, actions.get(action) ?? null)
    : checkSentForm(fields, actions);
  return fits ? null : MALFORMED;
}

function checkHandlerBody(type: string, body: Buffer): Refusal | null {
  if (type === "application/x-www-form-urlencoded")
    return hasNul([...new URLSearchParams(body.toString())]) ? MALFORMED : null;
  if (type !== "application/json") return body.length === 0 ? null : WRONG_TYPE;
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    return value !== null && typeof value === "object" && !body.includes("\\u0000")
      ? null
      : MALFORMED;
  } catch {
    return MALFORMED;
  }
}

function textField(body: Buffer): Fields {
  return [["0", body.toString("utf8")]];
}

/** The entries of a form, in their order. */
export type Fields = [string, FormDataEntryValue][];

async function formFields(type: string, body: Buffer): Promise<Fields | null> {
  try {
    const copy = new Uint8Array(body);
    return [...(await new Response(copy, { headers: { "content-type": type } }).formData())];
  } catch {
    return null;
  }
}

// PostgreSQL keeps no NUL in a text, and no keyboard types one.
function hasNul(fields: Fields): boolean {
  return fields.some(
    ([name, value]) => name.includes("\0") || (typeof value === "string" && value.includes("\0")),
  );
}
