import type { Rule } from "./rule";
import type { Tree } from "./tree";

/** Small trees that break a rule, with the places that must be reported, and trees that follow it. */
export type RuleExample = { rule: Rule; bad: [tree: Tree, places: string[]][]; good: Tree[] };
