import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { readCatalogue, type Catalogue } from "@/scripts/rules/catalogue";
import { RULE_NAMES, RULES_PAGE, ruleNames, rulesPage } from "@/scripts/rules/page";
import { freshDatabase } from "../support/database";

freshDatabase();

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await readCatalogue((sql) => db().$queryRawUnsafe(sql));
});

describe("the documentation of the rules", () => {
  test.each([
    [RULES_PAGE, rulesPage],
    [RULE_NAMES, ruleNames],
  ])("%s matches the database", (file, written) => {
    const isSame = readFileSync(file, "utf8") === written(catalogue);
    expect(isSame, `${file} differs from the migrations. Run: npm run db:rules`).toBe(true);
  });
});

describe("names of rules", () => {
  test("are unique", () => {
    const names = catalogue.rules.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test("are raised by the triggers that have them", () => {
    const own =
      /RAISE EXCEPTION USING ERRCODE = '23514', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,/g;
    const raised = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
    const wrong = catalogue.functions.filter(
      ({ definition }) => raised(definition, /RAISE EXCEPTION/g) !== raised(definition, own),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
