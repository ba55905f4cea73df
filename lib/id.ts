const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id that nothing has. */
export const UNKNOWN_ID = "00000000-0000-0000-0000-000000000000";

/** Whether a text has the form of an id; anything else is not found without a query. */
export function isId(text: unknown): text is string {
  return typeof text === "string" && ID.test(text);
}
