import ts from "typescript";
import { chainTo, isOutside } from "./reach";
import { eachSource, type Rule } from "./rule";
import { lineOf, type Source } from "./source";

const isActions = (file: string) => /(^|\/)actions\.ts$/.test(file);

function directives({ ast }: Source, wanted: string): { line: number; topLevel: boolean }[] {
  const found: { line: number; topLevel: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isExpressionStatement(node) && node.expression;
    if (text && ts.isStringLiteral(text) && text.text === wanted)
      found.push({ line: lineOf(ast, node), topLevel: node.parent === ast });
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return found;
}

export const serverOnlyInActions = eachSource(
  '4. "use server" only in actions.ts, on its first line.',
  /./,
  (source) => {
    const found = directives(source, "use server");
    if (isActions(source.file) && found[0]?.line !== 1)
      return [{ line: 1, what: 'lacks "use server"', mend: "make it the first line of the file" }];
    const wrong = found.filter(({ topLevel }) => !topLevel || !isActions(source.file));
    const mend = "move the function into the actions.ts of the route that owns the form";
    return wrong.map(({ line }) => ({ line, what: 'says "use server"', mend }));
  },
);

// The framework requires the directive in these files; they re-export a component and contain no code.
const handsOnAnError = ({ file, ast }: Source) =>
  /(^|\/)(global-)?error\.tsx$/.test(file) && ast.statements.slice(1).every(ts.isExportDeclaration);

export const clientOnlyInComponents = eachSource(
  '4. "use client" only under _components, at the leaves, and where an error page hands one on.',
  /./,
  (source) =>
    source.file.includes("/_components/") || handsOnAnError(source)
      ? []
      : directives(source, "use client").map(({ line }) => ({
          line,
          what: 'says "use client"',
          mend: "move the interactive part into a small file under _components",
        })),
);

export const mutationsOnlyFromActions = eachSource(
  "5. In app, only actions and API routes import mutations.",
  /^app\/(?!(.*\/)?(actions\.ts|route\.ts)$)/,
  ({ imports }) =>
    imports
      .filter(({ target, typeOnly }) => !typeOnly && /^lib\/.*mutations\.ts$/.test(target ?? ""))
      .map(({ line, specifier }) => ({
        line,
        what: `imports ${specifier}`,
        mend: "let a form send it to an action of the route",
      })),
);

export const queriesOnlyFromPages = eachSource(
  "5. Pages import queries; components are handed what they draw.",
  /^app\/(.*\/)?_components\//,
  ({ imports }) =>
    imports
      .filter(({ target, typeOnly }) => !typeOnly && /^lib\/.*queries\.ts$/.test(target ?? ""))
      .map(({ line, specifier }) => ({
        line,
        what: `imports ${specifier}`,
        mend: "let the page ask and pass the answer as props",
      })),
);

export const databaseWordsUnread = eachSource(
  "3. A refusal of the database is known by the name of the rule, never by the words of its message.",
  /^lib\//,
  ({ file, ast }) => {
    const found: { line: number; what: string; mend: string }[] = [];
    const isDoor = file.startsWith("lib/db/");
    const isDatabaseCode = /(^|[/-])(queries|mutations)\.ts$/.test(file);
    const mend = 'refusedBy(error, { name_of_the_rule: "reason" }) of lib/db/violation.ts';
    const visit = (node: ts.Node): void => {
      const word = ts.isIdentifier(node) ? node.text : "";
      const isMessage = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
      if (
        word === "originalMessage" ||
        (word === "violatedRule" && !isDoor) ||
        (word === "message" && isMessage && isDatabaseCode)
      )
        found.push({ line: lineOf(ast, node), what: `reads ${word}`, mend });
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(ast, visit);
    return found;
  },
);

export const clientStaysLight: Rule = {
  says: "5. Client components reach no queries, no mutations, nothing of the server and no zod.",
  check: (house) =>
    [...house.sources.values()]
      .filter((source) => directives(source, "use client").length > 0)
      .flatMap(({ file }) => {
        const way = chainTo(
          house,
          file,
          (specifier, target) =>
            target
              ? /^lib\/(db\/|env\.ts|.*(queries|mutations)\.ts$)/.test(target)
              : /^zod(\/|$)/.test(specifier) || (isOutside(specifier) && !isBrowserPart(specifier)),
          isActions,
        );
        if (!way) return [];
        const mend = "pass the value in as a prop, or import only its type";
        return [{ file, line: way.line, what: `reaches ${way.chain.slice(1).join(" → ")}`, mend }];
      }),
};

const isBrowserPart = (specifier: string) =>
  /^(next\/(link|navigation|form|image|dynamic)|react-dom)$/.test(specifier);

export const theClockIsAnArgument: Rule = {
  says: "2. In a domain the clock is an argument: no `new Date()`, no `Date.now()`, no process.env.",
  check: (house) =>
    [...house.sources.values()]
      .filter(({ file }) =>
        house.order.some(({ word, kind }) => kind !== "door" && file.startsWith(`lib/${word}`)),
      )
      .flatMap((source) =>
        outsideWords(source).map(({ line, word }) => ({
          file: source.file,
          line,
          what: `says ${word}`,
          mend: "take `now: Date` (or the value) as an argument; pages and actions pass it",
        })),
      ),
};

function outsideWords({ ast }: Source): { line: number; word: string }[] {
  const found: { line: number; word: string }[] = [];
  const visit = (node: ts.Node): void => {
    const isNow = ts.isNewExpression(node) && !node.arguments?.length;
    if (isNow && node.expression.getText(ast) === "Date")
      found.push({ line: lineOf(ast, node), word: "new Date()" });
    if (ts.isPropertyAccessExpression(node)) {
      const word = node.getText(ast);
      if (["Date.now", "process.env", "performance.now", "Math.random"].includes(word))
        found.push({ line: lineOf(ast, node), word });
    }
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return found;
}
