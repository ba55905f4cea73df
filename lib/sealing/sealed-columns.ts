import { everyTable } from "@/lib/column/tables";

/** An encrypted column of the database, and the label under which it is encrypted. */
export type SealedColumn = { table: string; column: string; purpose: string };

/** Every encrypted column. All are re-encrypted when the key changes. */
export const SEALED_COLUMNS: SealedColumn[] = everyTable().flatMap(({ table, columns }) =>
  columns.flatMap(({ name, seal }) => (seal ? [{ table, column: name, purpose: seal }] : [])),
);
