import { personalTables } from "@/lib/column/tables";
import type { Locale } from "@/lib/language/locale";

const tables = new Map(personalTables().map((table) => [table.model, table]));

/** The label of a table's rows, in the reader's language. */
export function titleOf(model: string, locale: Locale): string {
  return tables.get(model)?.title[locale] ?? model;
}

/** The label of a table's column, in the reader's language. */
export function labelOf(model: string, column: string, locale: Locale): string {
  const found = tables.get(model)?.columns.find(({ name }) => name === column);
  return found?.label?.[locale] ?? column;
}
