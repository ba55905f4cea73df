import type { Rule } from "./rule";
import type { Tree } from "./tree";

/** Small trees that break a rule, with the places it must name, and trees that keep it. */
export type Bite = { rule: Rule; bad: [tree: Tree, places: string[]][]; good: Tree[] };
