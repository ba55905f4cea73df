import type { Catalogue, DatabaseRule, RuleFunction } from "./catalogue";

/** The files generated from the rules. */
export const RULES_PAGE = "docs/database-rules.md";
export const RULE_NAMES = "lib/db/rule-name.ts";

const KINDS = ["check", "exclusion", "unique", "trigger", "key", "reference"] as const;

const INTRODUCTION = `# The rules in the database

Written by \`npm run db:rules\` from a database with all migrations: do not edit it. A test fails while it differs.

Each rule has a stable name. When the database refuses a write, \`lib/db/violation.ts\` finds the name in the error,
and the mutation says which reason it stands for (\`refusedBy(error, { trial_one_per_person: "person-has-trial" })\`).
A name without a reason is a bug, and the error goes on.

To add a rule, write a migration with

- the constraint, unique index or trigger, named \`<table>_<what it holds>\`;
- \`COMMENT ON … IS '…'\` with one sentence that says what it holds;
- for a trigger that refuses, a function that raises the name of the trigger:
  \`RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME, MESSAGE = '…'\`.

Then run \`npm run db:rules\`.`;

/** The page for readers. Throws when a rule has no sentence. */
export function rulesPage({ rules, functions }: Catalogue): string {
  const tables = [...new Set(rules.map(({ table }) => table))].sort();
  const sections = tables.map((table) =>
    section(
      table,
      rules.filter((rule) => rule.table === table),
    ),
  );
  return `${[INTRODUCTION, ...sections, "## Functions", ...functions.map(functionBlock)].join("\n\n")}\n`;
}

/** The TypeScript union of all names by which a write can be refused. */
export function ruleNames({ rules }: Catalogue): string {
  const names = rules.filter(({ refuses }) => refuses).map(({ name }) => `\n  | "${name}"`);
  return `// Written by \`npm run db:rules\` from the migrations: do not edit it.

/** The name of a rule of the database that can refuse a write; docs/database-rules.md says what each one holds. */
export type RuleName =${names.join("")};
`;
}

function section(table: string, rules: DatabaseRule[]): string {
  const sorted = KINDS.flatMap((kind) => rules.filter((rule) => rule.kind === kind));
  return `## ${table}\n\n${sorted.map(line).join("\n")}`;
}

function line(rule: DatabaseRule): string {
  return `- \`${rule.name}\`: ${sentenceOf(rule)}\n  \`${shortened(rule)}\``;
}

function sentenceOf({ kind, name, table, definition, sentence }: DatabaseRule): string {
  if (sentence) return sentence;
  if (kind === "key") return "This identifies a row.";
  if (kind === "reference") return referenceSentence(definition);
  const what = {
    check: "CONSTRAINT",
    exclusion: "CONSTRAINT",
    unique: "INDEX",
    trigger: "TRIGGER",
  };
  const on = kind === "unique" ? "" : ` ON "${table}"`;
  throw new Error(
    `Say in a migration what the rule holds: COMMENT ON ${what[kind]} "${name}"${on} IS '…';`,
  );
}

function referenceSentence(definition: string): string {
  const [, target = ""] = /REFERENCES "?(\w+)"?/.exec(definition) ?? [];
  if (definition.includes("ON DELETE CASCADE")) return `Deleting the ${target} deletes this row.`;
  if (definition.includes("ON DELETE SET NULL"))
    return `Deleting the ${target} empties this column.`;
  return `The ${target} cannot be deleted while this row names it.`;
}

// Without what the page already shows: the name and the table.
function shortened({ kind, definition }: DatabaseRule): string {
  if (kind === "unique")
    return definition.replace(/^CREATE UNIQUE INDEX .*? USING btree/, "UNIQUE");
  if (kind === "trigger") return definition.replace(/^CREATE TRIGGER \S+ (.*?) ON \S+/, "$1");
  return definition;
}

function functionBlock({ name, definition, sentence }: RuleFunction): string {
  const said = sentence ? `${sentence}\n\n` : "";
  return `### ${name}\n\n${said}\`\`\`sql\n${definition.trim()}\n\`\`\``;
}
