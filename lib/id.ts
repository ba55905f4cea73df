const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text has the form of an id; anything else is not found without a query. */
export function isId(text: unknown): text is string {
  return typeof text === "string" && ID.test(text);
}
