import { everyTable } from "@/lib/column/tables";

/** A column of the database that holds sealed text, and the label under which it is sealed. */
export type SealedColumn = { table: string; column: string; purpose: string };

/** Every sealed column. Each is sealed anew when the key changes. */
export const SEALED_COLUMNS: SealedColumn[] = everyTable().flatMap(({ table, columns }) =>
  columns.flatMap(({ name, seal }) => (seal ? [{ table, column: name, purpose: seal }] : [])),
);
