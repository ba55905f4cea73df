import { personalTables } from "@/lib/column/tables";
import type { Locale } from "@/lib/language/locale";

const tables = new Map(personalTables().map((table) => [table.model, table]));

/** What the rows of a table are called, in the words of the reader. */
export function titleOf(model: string, locale: Locale): string {
  return tables.get(model)?.title[locale] ?? model;
}

/** What a column of a table is called, in the words of the reader. */
export function labelOf(model: string, column: string, locale: Locale): string {
  const found = tables.get(model)?.columns.find(({ name }) => name === column);
  return found?.label?.[locale] ?? column;
}
