/** What a form says once read: the value, or a key of a sentence for each field that is wrong. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: Record<string, string> };

/** A text of a form, trimmed; empty when missing. A browser sends line breaks as two characters, one is meant. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : "";
}

/** A whole number of a form within bounds (0 and up); null for anything else. */
export function wholeIn(form: FormData, name: string, least: number, most: number): number | null {
  const text = textOf(form, name);
  const value = Number(text);
  const isShort = text.length <= String(most).length;
  return isShort && /^\d+$/.test(text) && value >= least && value <= most ? value : null;
}
