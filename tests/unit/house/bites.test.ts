import { describe, expect, test } from "vitest";
import { ALL_RULES } from "@/tests/support/house/all-rules";
import { complaint, openHouse, type Rule } from "@/tests/support/house/rule";
import type { Tree } from "@/tests/support/house/tree";
import { DEPENDENCY_EXAMPLES } from "@/tests/support/house/dependency-examples";
import { KIND_EXAMPLES } from "@/tests/support/house/kind-examples";
import { NAME_EXAMPLES } from "@/tests/support/house/name-examples";

const BITES = [...DEPENDENCY_EXAMPLES, ...KIND_EXAMPLES, ...NAME_EXAMPLES];

const ORDER = [
  "day pure",
  "seal pure",
  "env door",
  "db door",
  "auth door",
  "team domain",
  "trial domain",
];
const README = `\`\`\`order\n${ORDER.join("\n")}\n\`\`\`\n`;

function brokenBy(rule: Rule, tree: Tree): string[] {
  const house = openHouse({ "lib/README.md": README, ...tree });
  return rule.check(house).map(({ file, line }) => `${file}:${line}`);
}

describe("a house rule", () => {
  test("has examples that break it, for each rule", () => {
    expect(BITES.map(({ rule }) => rule)).toEqual(expect.arrayContaining(ALL_RULES));
  });

  test.each(BITES)("$rule.says", ({ rule, bad, good }) => {
    for (const [tree, places] of bad) expect(brokenBy(rule, tree)).toEqual(places);
    for (const tree of good) expect(brokenBy(rule, tree)).toEqual([]);
  });

  test("says the rule, the place and the remedy", () => {
    const house = openHouse({
      "lib/README.md": README,
      "lib/team/team.ts": `import { trial } from "@/lib/trial/trial";\n`,
    });
    const words = ALL_RULES.map((rule) => complaint(rule, house)).join("");
    expect(words).toContain("Rule: 1. Domains import in one direction only");
    expect(words).toContain(`lib/team/team.ts:1 "team" imports "trial"`);
    expect(words).toContain("→ ");
  });
});
