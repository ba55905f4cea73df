const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be an id at all; anything else is not found without asking. */
export function isId(text: unknown): text is string {
  return typeof text === "string" && ID.test(text);
}
