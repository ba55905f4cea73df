import type { Prisma } from "@/lib/db/generated/client";
import type { Label, SHARED_LABELS } from "./label";

type Rows = Prisma.TypeMap["model"];
type Values<M extends Prisma.ModelName> = Rows[M]["payload"]["scalars"];
type ColumnOf<M extends Prisma.ModelName> = keyof Values<M> & string;

/**
 * How a column is told in the export of the person whose row it is. `person` and `team` are told by name, never by
 * number.
 */
export type Told =
  "id" | "text" | "number" | "yes" | "instant" | "day" | "json" | "person" | "team";

/**
 * What becomes of a column's value when the person it speaks of is erased: their row goes, the column is emptied,
 * or the number is replaced by one of nobody. Foreign keys do it (`onDelete` in prisma/schema.prisma); where there
 * is none, the trigger `user_leaves_no_number` or lib/rights/erase-mutations.ts.
 */
export type Erased = "row-goes" | "emptied" | "replaced";

/** How a column is kept: `sealed` under a label (lib/seal.ts), as a digest, or as it is when neither is said. */
type Kept = { sealed?: string; hashed?: true; erased?: Erased };

type ToldText = "id" | "text" | "team";
type ToldOf<V> = [V] extends [string]
  ? ToldText
  : [V] extends [number | bigint]
    ? "number"
    : [V] extends [boolean]
      ? "yes"
      : [V] extends [Date]
        ? "instant" | "day"
        : [V] extends [Uint8Array | string[]]
          ? never
          : "json";

type ToldColumn<V> =
  | ({ told: ToldOf<V> } & Kept)
  | ([V] extends [string]
      ? | { told: "person"; erased: Erased; notTheirs?: string }
        | { told: "text" | "json"; sealed: string; erased?: Erased }
      : never);

/** A name that no other column has brings its label; others may do with the shared one. */
type Labelled<V, C> = C extends keyof typeof SHARED_LABELS
  ? ToldOf<V> | (ToldColumn<V> & { label?: Label })
  : ToldColumn<V> & { label: Label };

/** A column that the export leaves out, with the reason. */
type UntoldColumn = { not: string } & Kept;

/** A table whose rows are each about somebody. */
type PersonalTable<M extends Prisma.ModelName> = {
  because?: undefined;
  /** What its rows are called on the page of the export. */
  title: Label;
  /** The columns that name whose row it is; or the column that points to a row of theirs, in another table. */
  whose: ColumnOf<M>[] | { through: ColumnOf<M>; of: Prisma.ModelName };
  /** In SQL: which of their rows `t` are told at all. */
  onlyWhere?: string;
  columns: { [C in ColumnOf<M>]: Labelled<NonNullable<Values<M>[C]>, C> | UntoldColumn };
};

/** A table whose rows are nobody's, with the reason. */
type SharedTable<M extends Prisma.ModelName> = {
  whose?: undefined;
  because: string;
  columns: { [C in ColumnOf<M>]: "plain" | Kept };
};

/**
 * What is said about each model named: those whose rows are somebody's, then those whose rows are nobody's. A column
 * that is missing, or that the schema does not have, does not compile.
 */
export type Tables<P extends Prisma.ModelName, S extends Prisma.ModelName = never> = {
  [N in P]: PersonalTable<N>;
} & { [N in S]: SharedTable<N> };

/** Every model of the schema, in either way. */
export type EveryTable = { [N in Prisma.ModelName]: PersonalTable<N> | SharedTable<N> };

/** Reasons for which a column is not told, or a row is not of the person whom it names. */
export const SECRET = "it opens something, or proves that somebody may";
export const TECHNICAL = "it counts changes or claims of the program";
export const OTHERS = "it is about somebody else; your part in it is theirs to show";
