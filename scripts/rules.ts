// `npm run db:rules` documents the rules in the migrations: a page for readers and a type with their names.
import { writeFileSync } from "node:fs";
import { migratedMemory } from "./migrated-memory";
import { readCatalogue } from "./rules/catalogue";
import { RULE_NAMES, RULES_PAGE, ruleNames, rulesPage } from "./rules/page";

const memory = await migratedMemory();
const catalogue = await readCatalogue(async (sql) => (await memory.query(sql)).rows);
await memory.close();
writeFileSync(RULES_PAGE, rulesPage(catalogue));
writeFileSync(RULE_NAMES, ruleNames(catalogue));
console.log(`Wrote ${RULES_PAGE} and ${RULE_NAMES}: ${catalogue.rules.length} rules.`);
