import ts from "typescript";
import { eachSource, type Rule } from "./rule";
import { lineOf } from "./source";

const LIMITS: { what: string; where: RegExp; lines: number; mend: string }[] = [
  {
    what: "pages",
    where: /^app\/(.*\/)?(page|layout)\.tsx$/,
    lines: 60,
    mend: "move parts into components under _components: a page reads like a table of contents",
  },
  {
    what: "components",
    where: /^app\/.*\.tsx$/,
    lines: 120,
    mend: "split it into the parts that have a name",
  },
  {
    what: "lib files",
    where: /^lib\//,
    lines: 150,
    mend: "split it by domain word; queries and mutations take a word in front",
  },
  { what: "any file", where: /./, lines: 200, mend: "split it by what its parts are about" },
];

/** A table of facts is as long as there are facts: it would be no clearer in two files. */
const TABLES = /^lib\/column\//;

export const filesStaySmall: Rule = {
  says: "7. Files stay small: pages ≤ 60 lines, components ≤ 120, lib files ≤ 150, nothing over 200; tables are exempt.",
  check: ({ tree }) =>
    Object.entries(tree).flatMap(([file, text]) => {
      if (TABLES.test(file)) return [];
      const lines = text.replace(/\n$/, "").split("\n").length;
      const broken = LIMITS.find((limit) => limit.where.test(file) && lines > limit.lines);
      if (!broken) return [];
      const what = `has ${lines} lines; ${broken.what} have at most ${broken.lines}`;
      return [{ file, line: broken.lines + 1, what, mend: broken.mend }];
    }),
};

export const actionsStayShort = eachSource(
  "7. An action is a door: at most 12 lines.",
  /(^|\/)actions\.ts$/,
  ({ ast }) => {
    const long: { line: number; what: string; mend: string }[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node)) {
        const first = lineOf(ast, node);
        const lines = ast.getLineAndCharacterOfPosition(node.end).line + 2 - first;
        const mend =
          "parse in input.ts, decide in the mutation, answer with replyErrors or replyRefused";
        if (lines > 12) long.push({ line: first, what: `has ${lines} lines`, mend });
      }
      ts.forEachChild(node, visit);
    };
    visit(ast);
    return long;
  },
);
