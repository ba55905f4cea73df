import { db } from "./client";
import { Prisma } from "./generated/client";

/** Tables that stand in front of a SELECT, by name; a later one may use an earlier one. */
export type Tables = Readonly<Record<string, Prisma.Sql>>;

/**
 * A question to the database that can be asked in one statement with others: its rows, and what they
 * say. Rows come as JSON, so an instant is a text. A table that logs what is shown is among `tables`.
 */
export type Reading<T> = {
  tables: Tables;
  rows: Prisma.Sql;
  /** Its parameter says what the rows are. */
  from: (rows: readonly never[]) => T | Promise<T>;
};

/** A reading, of no tables but its rows unless it names some. */
export function reading<T>(
  asked: Omit<Reading<T>, "tables"> & Partial<Pick<Reading<T>, "tables">>,
): Reading<T> {
  return { tables: {}, ...asked };
}

/** The answer of one reading. */
export async function readAlone<T>(asked: Reading<T>): Promise<T> {
  const { answer } = await readTogether({ answer: asked });
  return answer;
}

/**
 * The answers of several readings, in one statement: as of one moment, and with one way to the
 * database. Readings that need the same table give it the same name, and it is there once.
 */
export async function readTogether<T extends Record<string, unknown>>(asked: {
  [Name in keyof T]: Reading<T[Name]>;
}): Promise<T> {
  const readings = Object.entries<Reading<unknown>>(asked);
  const tables = new Map<string, Prisma.Sql>();
  for (const [, one] of readings)
    for (const [name, table] of Object.entries(one.tables)) {
      const known = tables.get(name) ?? table;
      if (!isSame(known, table)) throw new Error(`Two readings mean different tables by ${name}.`);
      tables.set(name, known);
    }
  const columns = readings.map(
    ([name, { rows }]) =>
      Prisma.sql`(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) r) AS ${quoted(name)}`,
  );
  const [found] = await db().$queryRaw<Record<string, never[]>[]>`
    ${withTables(Object.fromEntries(tables))} SELECT ${Prisma.join(columns)}`;
  const answers = readings.map(async ([name, { from }]) => [name, await from(found?.[name] ?? [])]);
  return Object.fromEntries(await Promise.all(answers)) as T;
}

/** The tables as the beginning of a statement; empty without any. */
export function withTables(tables: Tables): Prisma.Sql {
  const named = Object.entries(tables).map(
    ([name, table]) => Prisma.sql`${quoted(name)} AS (${table})`,
  );
  return named.length === 0 ? Prisma.empty : Prisma.sql`WITH ${Prisma.join(named)}`;
}

const quoted = (name: string) => Prisma.raw(`"${name}"`);

function isSame(one: Prisma.Sql, other: Prisma.Sql): boolean {
  const textOf = ({ sql, values }: Prisma.Sql) => JSON.stringify([sql, values]);
  return one === other || textOf(one) === textOf(other);
}
