import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The files of a house: path from the root, with slashes, to text. */
export type Tree = Record<string, string>;

const ROOMS = ["app", "lib", "prisma", "scripts", "tests"];
const CODE = /\.(ts|tsx|mts|mjs|js|jsx|css)$/;
const NOT_OURS = /(^|\/)(node_modules|\.[a-z-]+|generated)(\/|$)/;

/** The code of the project in `root` and lib/README.md; without packages, builds and generated files. */
export function readTree(root: string): Tree {
  const tree: Tree = {};
  const take = (file: string) => (tree[file] = readFileSync(path.join(root, file), "utf8"));
  for (const entry of readdirSync(root, { withFileTypes: true }))
    if (entry.isFile() && CODE.test(entry.name) && entry.name !== "next-env.d.ts") take(entry.name);
  for (const room of ROOMS) walk(room);
  take("lib/README.md");
  return tree;

  function walk(folder: string) {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const below = `${folder}/${entry.name}`;
      if (NOT_OURS.test(below)) continue;
      if (entry.isDirectory()) walk(below);
      else if (CODE.test(entry.name)) take(below);
    }
  }
}

/** The lines of a fenced list in lib/README.md: first word and second word of each. */
export function fencedList(tree: Tree, name: string): { word: string; kind: string }[] {
  const text = tree["lib/README.md"] ?? "";
  const block = new RegExp(`\`\`\`${name}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];
  if (!block) throw new Error(`lib/README.md has no list fenced as \`\`\`${name}`);
  return block
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => words[0])
    .map(([word = "", kind = ""]) => ({ word, kind }));
}
