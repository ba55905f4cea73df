import ts from "typescript";
import { eachSource } from "./rule";
import { lineOf } from "./source";

const SILENCERS =
  /(@ts-ignore|@ts-nocheck|@ts-expect-error|(?:es|ox)lint-disable(?:-next-line|-line)?)(.*)/;
const REASON = /--\s*\S.{7,}/;

export const noAny = eachSource("No `any` without a reason beside it.", /./, ({ ast, text }) => {
  if (!/\bany\b/.test(text)) return [];
  const found: { line: number; what: string; mend: string }[] = [];
  const lines = text.split("\n");
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      const line = lineOf(ast, node);
      const hasReason = /\/\/\s*any:\s*\S.{7,}/.test(lines[line - 1] ?? "");
      const mend = "name the type, use `unknown`, or write `// any: why` on the line";
      if (!hasReason) found.push({ line, what: "says `any`", mend });
    }
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return found;
});

export const noSilencers = eachSource(
  "No @ts-ignore, @ts-expect-error or eslint-disable without a reason beside it.",
  /./,
  ({ ast, text }) => {
    // Walking to the comments of all files would take seconds, and few have such a word at all.
    if (!SILENCERS.test(text)) return [];
    return commentsOf(ast, text).flatMap(({ comment, line }) => {
      const [, word, rest = ""] = SILENCERS.exec(comment) ?? [];
      if (!word || REASON.test(rest)) return [];
      const mend = "mend the cause, or write the reason after ` -- ` on the same line";
      return [{ line, what: `says ${word} without a reason`, mend }];
    });
  },
);

export const exportsAreDocumented = eachSource(
  "Every function that lib exports says what it does.",
  /^lib\//,
  ({ ast }) =>
    ast.statements
      .filter((node) => ts.isFunctionDeclaration(node))
      .filter((node) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      .filter((node) => ts.getJSDocCommentsAndTags(node).length === 0)
      .map((node) => ({
        line: lineOf(ast, node),
        what: `${node.name?.text ?? "a function"} has no docstring`,
        mend: "write /** what it does, units, ranges, when it refuses */ above it",
      })),
);

/** A day of the years in which tests run, or the machine's day where people may be on another. */
const PASSING_DAY = /["'`]20(?:2[6-9]|[3-8]\d)-\d\d-\d\d["'`]|\.toISOString\(\)\.slice\(0, 10\)/;

export const storiesPassOnAnyDay = eachSource(
  "Stories pass on any day: they count days from today, in the zone of the cast.",
  /^tests\/e2e\//,
  ({ text }) =>
    text.split("\n").flatMap((line, at) => {
      const [day] = PASSING_DAY.exec(line) ?? [];
      const mend = "write `castDay(60)` of tests/support/cast-day.ts";
      return day ? [{ line: at + 1, what: `says ${day}`, mend }] : [];
    }),
);

function commentsOf(ast: ts.SourceFile, text: string): { comment: string; line: number }[] {
  const found = new Map<number, string>();
  const visit = (node: ts.Node): void => {
    for (const range of [
      ...(ts.getLeadingCommentRanges(text, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
    ])
      found.set(range.pos, text.slice(range.pos, range.end));
    for (const child of node.getChildren(ast)) visit(child);
  };
  visit(ast);
  return [...found].map(([position, comment]) => ({
    comment,
    line: ast.getLineAndCharacterOfPosition(position).line + 1,
  }));
}
