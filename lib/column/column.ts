import type { Prisma } from "@/lib/db/generated/client";
import type { Label, SHARED_LABELS } from "./label";

type Rows = Prisma.TypeMap["model"];
type Values<M extends Prisma.ModelName> = Rows[M]["payload"]["scalars"];
type ColumnOf<M extends Prisma.ModelName> = keyof Values<M> & string;

/**
 * How a column is shown in the export of the person whose row it is. `person` and `team` are shown
 * by name, never by number.
 */
export type ExportAs =
  "id" | "text" | "number" | "yes" | "instant" | "day" | "json" | "person" | "team";

/**
 * What happens to a column's value when the person it refers to is erased: the row is deleted, the
 * column is emptied, or the number is replaced by one that refers to nobody. Foreign keys do this
 * (`onDelete` in prisma/schema.prisma); where there is none, the trigger `user_leaves_no_number` or
 * lib/rights/erase-mutations.ts.
 */
export type Erased = "row-goes" | "emptied" | "replaced";

/**
 * How a column is stored: `sealed` under a label (lib/seal.ts), as a digest, or in plain form when
 * neither is given.
 */
type Kept = { sealed?: string; hashed?: true; erased?: Erased };

type ExportText = "id" | "text" | "team";
type ExportOf<V> = [V] extends [string]
  ? ExportText
  : [V] extends [number | bigint]
    ? "number"
    : [V] extends [boolean]
      ? "yes"
      : [V] extends [Date]
        ? "instant" | "day"
        : [V] extends [Uint8Array | string[]]
          ? never
          : "json";

type ExportedColumn<V> =
  | ({ exportAs: ExportOf<V> } & Kept)
  | ([V] extends [string]
      ? | { exportAs: "person"; erased: Erased; notTheirs?: string }
        | { exportAs: "text" | "json"; sealed: string; erased?: Erased }
      : never);

/** A column whose name is unique needs a label; others may use the shared one. */
type Labelled<V, C> = C extends keyof typeof SHARED_LABELS
  ? ExportOf<V> | (ExportedColumn<V> & { label?: Label })
  : ExportedColumn<V> & { label: Label };

/** A column that the export leaves out, with the reason. */
type UnexportedColumn = { not: string } & Kept;

/** A table whose rows each belong to a person. */
type PersonalTable<M extends Prisma.ModelName> = {
  because?: undefined;
  /** What its rows are called on the page of the export. */
  title: Label;
  /**
   * The columns that name the owner of a row; or the column that points to a row of theirs in
   * another table.
   */
  whose: ColumnOf<M>[] | { through: ColumnOf<M>; of: Prisma.ModelName };
  /** In SQL: which of their rows `t` are exported. */
  onlyWhere?: string;
  columns: { [C in ColumnOf<M>]: Labelled<NonNullable<Values<M>[C]>, C> | UnexportedColumn };
};

/** A table whose rows belong to nobody, with the reason. */
type SharedTable<M extends Prisma.ModelName> = {
  whose?: undefined;
  because: string;
  columns: { [C in ColumnOf<M>]: "plain" | Kept };
};

/**
 * The entry of each model: those whose rows belong to a person, then those whose rows belong to
 * nobody. A missing column, or one that the schema does not have, is a type error.
 */
export type Tables<P extends Prisma.ModelName, S extends Prisma.ModelName = never> = {
  [N in P]: PersonalTable<N>;
} & { [N in S]: SharedTable<N> };

/** Every model of the schema, in either list. */
export type EveryTable = { [N in Prisma.ModelName]: PersonalTable<N> | SharedTable<N> };

/** Reasons why a column is not exported, or why a row does not belong to the person it names. */
export const SECRET = "it opens something, or proves that somebody may";
export const TECHNICAL = "it counts changes or claims of the program";
export const OTHERS = "it is about somebody else; your part in it is theirs to show";
