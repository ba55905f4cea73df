import { textOf, type Parsed } from "@/lib/form";
import { LONGEST_ITEM, MOST_ITEMS, type HandoverItem } from "./handover";

/** The lines of a handover's form: `line.0`, `done.0` and so on; empty ones fall away. */
export function parseItems(form: FormData): Parsed<HandoverItem[]> {
  const errors: Record<string, string> = {};
  const items = Array.from({ length: MOST_ITEMS }, (_, at) => {
    const text = textOf(form, `line.${at}`).replace(/\s+/g, " ");
    if (text.length > LONGEST_ITEM) errors[`line.${at}`] = "line-long";
    return { text, isDone: textOf(form, `done.${at}`) === "yes" };
  }).filter(({ text }) => text !== "");
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value: items };
}

/** A team's template: one line for each thing. */
export function parseTemplate(form: FormData): Parsed<string[]> {
  const lines = textOf(form, "lines")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  if (lines.length > MOST_ITEMS) return { ok: false, errors: { lines: "lines-many" } };
  if (lines.some((line) => line.length > LONGEST_ITEM))
    return { ok: false, errors: { lines: "line-long" } };
  return { ok: true, value: lines };
}
