import type { Prisma } from "@/lib/db/generated/client";

type Models = Prisma.TypeMap["model"];

/**
 * How a column enters somebody's export. `person` and `team` are told by name; a `sealed` text is opened (`json`
 * when it holds a record); what is `not` told has its reason.
 */
export type Kind =
  | "id"
  | "text"
  | "number"
  | "yes"
  | "instant"
  | "day"
  | "json"
  | "person"
  | "team"
  | { sealed: string; holds: "text" | "json" }
  | { not: string };

/** The rows of a table that are about a person, and what of them is told. */
export type PersonalPart<M extends Prisma.ModelName = Prisma.ModelName> = {
  table: string;
  /** In SQL: whether a row `t` is about the person `$1`. */
  of: string;
  columns: { [C in keyof Models[M]["payload"]["scalars"]]: Kind };
  /** Columns that name a person and do not make the row theirs, each with its reason. */
  left?: { [C in keyof Models[M]["payload"]["scalars"]]?: string };
};

/** A table that tells nothing about one person, or nothing that is theirs; with the reason. */
export type NotPersonal = { because: string };

/** What is said about each model named. A new column or model does not compile until it is said. */
export type PartsOf<M extends Prisma.ModelName> = { [N in M]: PersonalPart<N> | NotPersonal };

export const SECRET = { not: "it opens something, or proves that somebody may" } as const;
export const TECHNICAL = { not: "it counts changes or claims of the program" } as const;
export const OTHERS = "it is about somebody else; your part in it is theirs to show";
