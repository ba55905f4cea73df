/** A constraint, unique index or trigger of the database. */
export type DatabaseRule = {
  table: string;
  name: string;
  kind: "check" | "exclusion" | "unique" | "trigger" | "key" | "reference";
  /** PostgreSQL's definition. */
  definition: string;
  /** What the rule enforces; null without a COMMENT ON. */
  sentence: string | null;
  /** Whether it can refuse a write: a trigger may have another purpose. */
  refuses: boolean;
};

/** A function that rules call. */
export type RuleFunction = { name: string; definition: string; sentence: string | null };

/** Every rule of a database, and the functions behind them. */
export type Catalogue = { rules: DatabaseRule[]; functions: RuleFunction[] };

/** Runs a query and returns the rows as objects. */
export type Ask = (sql: string) => Promise<unknown[]>;

const TABLES = `c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'`;

const RULES = `
  SELECT c.relname AS "table", k.conname AS "name",
    CASE k.contype WHEN 'c' THEN 'check' WHEN 'x' THEN 'exclusion' WHEN 'u' THEN 'unique'
      WHEN 'p' THEN 'key' ELSE 'reference' END AS "kind",
    pg_get_constraintdef(k.oid, true) AS "definition", obj_description(k.oid, 'pg_constraint') AS "sentence",
    true AS "refuses"
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  WHERE ${TABLES} AND k.contype IN ('c', 'x', 'u', 'p', 'f')
UNION ALL
  SELECT c.relname, i.relname, 'unique', pg_get_indexdef(i.oid), obj_description(i.oid, 'pg_class'), true
  FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
  WHERE ${TABLES} AND x.indisunique AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.oid AND k.contype <> 'f')
UNION ALL
  SELECT c.relname, t.tgname, 'trigger', pg_get_triggerdef(t.oid, true), obj_description(t.oid, 'pg_trigger'),
    p.prosrc LIKE '%RAISE EXCEPTION%'
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
  WHERE ${TABLES} AND NOT t.tgisinternal`;

const FUNCTIONS = `
  SELECT p.proname AS "name", pg_get_functiondef(p.oid) AS "definition", obj_description(p.oid, 'pg_proc') AS "sentence"
  FROM pg_proc p
  WHERE p.pronamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`;

/** Reads every rule, sorted by name in JavaScript: databases sort texts differently. */
export async function readCatalogue(ask: Ask): Promise<Catalogue> {
  return {
    rules: byName((await ask(RULES)) as DatabaseRule[]),
    functions: byName((await ask(FUNCTIONS)) as RuleFunction[]),
  };
}

function byName<T extends { name: string }>(rows: T[]): T[] {
  return rows.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
