import { Prisma } from "@/lib/db/generated/client";
import { filterFrom, type Comparison, type Filter, type Value } from "./filter";
import { Refusal } from "./refusal";

/** What an attribute is in SQL. `exact` texts differ by capital letters. */
export type Column = {
  kind: "text" | "exact" | "boolean" | "instant";
  sql: Prisma.Sql;
  /** For an attribute with several values: that the condition holds for one of them. */
  some?: (condition: Prisma.Sql) => Prisma.Sql;
};

/** The attributes that can be filtered by. Others are known to have no value. */
export type Columns = Record<string, Column>;

/** What is compared when an attribute is named without one of its parts. */
const WHOLE: Record<string, string> = {
  name: "name.formatted",
  emails: "emails.value",
  groups: "groups.value",
  members: "members.value",
  manager: "manager.value",
};

const UNKNOWN: Column = { kind: "text", sql: Prisma.sql`NULL::text` };
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** The condition for rows that a filter finds; all of them without one. */
export function conditionFrom(text: string | undefined, columns: Columns): Prisma.Sql {
  if (text === undefined) return Prisma.sql`true`;
  const filter = filterFrom(text);
  if (!filter.ok) throw new Refusal("filter");
  return conditionOf(filter.value, columns, "");
}

function conditionOf(filter: Filter, columns: Columns, within: string): Prisma.Sql {
  switch (filter.is) {
    case "and":
    case "or": {
      const [one, other] = filter.parts.map((part) => conditionOf(part, columns, within));
      const word = Prisma.raw(filter.is);
      return Prisma.sql`(${one} ${word} ${other})`;
    }
    case "not":
      return Prisma.sql`(NOT ${conditionOf(filter.part, columns, within)})`;
    case "some":
      return conditionOf(filter.part, columns, `${filter.attribute}.`);
    case "compare": {
      const name = within + filter.attribute;
      const column = ownOf(columns, WHOLE[name] ?? name);
      const condition = comparison(column, filter.by, filter.value);
      return column.some ? column.some(condition) : condition;
    }
  }
}

function ownOf(columns: Columns, name: string): Column {
  return Object.hasOwn(columns, name) ? (columns[name] ?? UNKNOWN) : UNKNOWN;
}

/** Never null, so that `not` turns it around. */
function comparison({ kind, sql }: Column, by: Comparison, value: Value): Prisma.Sql {
  if (by === "pr" || (by === "ne" && value === null)) return Prisma.sql`(${sql} IS NOT NULL)`;
  if (by === "eq" && value === null) return Prisma.sql`(${sql} IS NULL)`;
  if (value === null) throw new Refusal("filter");
  if (kind === "boolean") return comparedYes(sql, by, value);
  if (kind === "instant") return compared(sql, by, instantFrom(value));
  if (typeof value !== "string") throw new Refusal("filter");
  if (value.includes("\0")) throw new Refusal("filter");
  const [left, right] =
    kind === "exact"
      ? [sql, Prisma.sql`${value}::text`]
      : [Prisma.sql`lower(${sql})`, Prisma.sql`lower(${value}::text)`];
  const like = value.replace(/[\\%_]/g, "\\$&");
  const patterns: Partial<Record<Comparison, string>> = {
    co: `%${like}%`,
    sw: `${like}%`,
    ew: `%${like}`,
  };
  const pattern = patterns[by];
  if (pattern === undefined) return compared(left, by, right);
  const wanted = kind === "exact" ? Prisma.sql`${pattern}` : Prisma.sql`lower(${pattern})`;
  return Prisma.sql`coalesce(${left} LIKE ${wanted}, false)`;
}

const SIGNS: Partial<Record<Comparison, string>> = { gt: ">", ge: ">=", lt: "<", le: "<=" };

function compared(left: Prisma.Sql, by: Comparison, right: Prisma.Sql): Prisma.Sql {
  if (by === "ne") return Prisma.sql`(${left} IS DISTINCT FROM ${right})`;
  if (by === "eq") return Prisma.sql`coalesce(${left} = ${right}, false)`;
  const sign = SIGNS[by];
  if (sign === undefined) throw new Refusal("filter");
  return Prisma.sql`coalesce(${left} ${Prisma.raw(sign)} ${right}, false)`;
}

function comparedYes(sql: Prisma.Sql, by: Comparison, value: Value): Prisma.Sql {
  const said = String(value).toLowerCase();
  if ((said !== "true" && said !== "false") || (by !== "eq" && by !== "ne"))
    throw new Refusal("filter");
  return compared(sql, by, Prisma.sql`${said === "true"}`);
}

function instantFrom(value: Value): Prisma.Sql {
  const at = typeof value === "string" && INSTANT.test(value) ? new Date(value) : null;
  if (!at || Number.isNaN(at.getTime())) throw new Refusal("filter");
  return Prisma.sql`${at.toISOString()}::timestamptz`;
}
