import ts from "typescript";
import { eachSource } from "./rule";
import { lineOf } from "./source";

const LIMITS: { what: string; where: RegExp; most: number; mend: string }[] = [
  {
    what: "a page",
    where: /^app\/(.*\/)?(page|layout)\.tsx$/,
    most: 40,
    mend: "move parts into components under _components: a page reads like a table of contents",
  },
  {
    what: "a component",
    where: /^app\/.*\.tsx$/,
    most: 70,
    mend: "split it into the parts that have a name",
  },
  {
    what: "a file of lib",
    where: /^lib\//,
    most: 150,
    mend: "split it where its ideas split; queries and mutations take a word in front",
  },
  { what: "a file", where: /./, most: 250, mend: "split it by what its parts are about" },
];

const MOST_IN_AN_ACTION = 12;

/**
 * Size is a signal: it counts what a reader has to follow (statements, functions, elements of a
 * page), never lines. So a table, a schema, a type or a statement of SQL may have any length.
 */
export const filesStaySmall = eachSource(
  "7. Files stay small: pages ≤ 40 statements and elements, components ≤ 70, lib files ≤ 150, nothing over 250.",
  /./,
  ({ file, ast }) => {
    const limit = LIMITS.find(({ where }) => where.test(file));
    const steps = stepsIn(ast);
    const first = limit && steps[limit.most];
    if (!first) return [];
    const what = `has ${steps.length} statements and elements; ${limit.what} has at most ${limit.most}`;
    return [{ line: lineOf(ast, first), what, mend: limit.mend }];
  },
);

export const actionsStayShort = eachSource(
  `7. An action is a door: at most ${MOST_IN_AN_ACTION} statements.`,
  /(^|\/)actions\.ts$/,
  ({ ast }) => {
    const long: { line: number; what: string; mend: string }[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node)) {
        const { length } = node.body ? stepsIn(node.body) : [];
        const mend = "state it with viewerAction: read by an input, decided in the mutation";
        if (length > MOST_IN_AN_ACTION)
          long.push({ line: lineOf(ast, node), what: `has ${length} statements`, mend });
      }
      ts.forEachChild(node, visit);
    };
    visit(ast);
    return long;
  },
);

export const nothingPacked = eachSource(
  "7. A property stands by itself: no literal is spread to pack several on one line.",
  /./,
  ({ ast }) => {
    const packed: { line: number; what: string; mend: string }[] = [];
    const visit = (node: ts.Node): void => {
      const isSpread = ts.isSpreadAssignment(node) || ts.isJsxSpreadAttribute(node);
      if (isSpread && ts.isObjectLiteralExpression(node.expression))
        packed.push({
          line: lineOf(ast, node),
          what: "spreads an object literal",
          mend: "write its properties where it stands, one a line",
        });
      ts.forEachChild(node, visit);
    };
    visit(ast);
    return packed;
  },
);

/** The nodes that a reader follows step by step, in source order. */
function stepsIn(node: ts.Node): ts.Node[] {
  const steps: ts.Node[] = [];
  const visit = (each: ts.Node): void => {
    if (isStep(each)) steps.push(each);
    ts.forEachChild(each, visit);
  };
  ts.forEachChild(node, visit);
  return steps;
}

function isStep(node: ts.Node): boolean {
  // A function with an expression body counts as one statement.
  if (ts.isArrowFunction(node)) return !ts.isBlock(node.body);
  if (ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node)) return true;
  if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) return true;
  return ts.isStatement(node) && !NO_STEPS.has(node.kind);
}

const NO_STEPS = new Set([
  ts.SyntaxKind.Block,
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
]);
