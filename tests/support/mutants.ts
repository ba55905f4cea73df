import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A module with one place changed. `name` says where and how: `file:line: before → after`. */
export type Mutant = { file: string; name: string; text: string };

type Change = { node: ts.Node; after: string };

const SWAPPED: Partial<Record<ts.SyntaxKind, string[]>> = {
  [ts.SyntaxKind.AmpersandAmpersandToken]: ["||"],
  [ts.SyntaxKind.BarBarToken]: ["&&"],
  [ts.SyntaxKind.LessThanToken]: ["<=", ">="],
  [ts.SyntaxKind.LessThanEqualsToken]: ["<", ">"],
  [ts.SyntaxKind.GreaterThanToken]: [">=", "<="],
  [ts.SyntaxKind.GreaterThanEqualsToken]: [">", "<"],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ["!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ["==="],
  [ts.SyntaxKind.PlusToken]: ["-"],
  [ts.SyntaxKind.MinusToken]: ["+"],
};
/** For these operators, each side alone is tried too: one condition fewer. */
const JOINING = [
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
];

/** Every mutant of these modules (paths from the root of the project), in the order of their text. */
export function mutantsOf(root: string, files: readonly string[]): Mutant[] {
  const program = ts.createProgram(
    files.map((file) => path.join(root, file)),
    ts.parseJsonConfigFileContent(
      { compilerOptions: { ...optionsOf(root), noEmit: true }, files: [] },
      ts.sys,
      root,
    ).options,
  );
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(path.join(root, file));
    return source
      ? changesIn(source, checker).map((change) => mutantFrom(file, source, change))
      : [];
  });
}

function optionsOf(root: string): Record<string, unknown> {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) =>
    readFileSync(file, "utf8"),
  ) as { config: { compilerOptions: Record<string, unknown> } };
  return config.compilerOptions;
}

function mutantFrom(file: string, source: ts.SourceFile, { node, after }: Change): Mutant {
  const [from, to] = [node.getStart(source), node.getEnd()];
  const line = source.getLineAndCharacterOfPosition(from).line + 1;
  const text = source.text.slice(0, from) + after + source.text.slice(to);
  const name = `${file}:${line}: ${oneLine(node.getText(source))} → ${oneLine(after)}`;
  return { file, name, text };
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ");

function changesIn(source: ts.SourceFile, checker: ts.TypeChecker): Change[] {
  const changes: Change[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    changes.push(...changesAt(node, checker));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return changes;
}

function changesAt(node: ts.Node, checker: ts.TypeChecker): Change[] {
  if (ts.isBinaryExpression(node)) return changesOfBinary(node);
  if (ts.isIfStatement(node)) return negationOf(node.expression);
  if (ts.isConditionalExpression(node)) return negationOf(node.condition);
  if (ts.isReturnStatement(node) || ts.isArrowFunction(node)) return changesOfReturn(node, checker);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [{ node, after: node.operand.getText() }];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ node, after: "false" }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ node, after: "true" }];
  if (ts.isNumericLiteral(node)) return [{ node, after: `${Number(node.text) + 1}` }];
  if (ts.isStringLiteral(node)) return changesOfText(node, checker);
  return ts.isIdentifier(node) ? changesOfName(node) : [];
}

function changesOfBinary(node: ts.BinaryExpression): Change[] {
  const { left, operatorToken, right } = node;
  const other = (SWAPPED[operatorToken.kind] ?? []).map((after) => ({
    node: operatorToken,
    after,
  }));
  if (!JOINING.includes(operatorToken.kind)) return other;
  return [...other, ...[left, right].map((side) => ({ node, after: `(${side.getText()})` }))];
}

/** Negated, unless another mutation of the same place does the same. */
function negationOf(node: ts.Expression): Change[] {
  const inner = ts.isParenthesizedExpression(node) ? node.expression : node;
  const isDone =
    isLiteralYesOrNo(inner) ||
    ts.isPrefixUnaryExpression(inner) ||
    (ts.isBinaryExpression(inner) &&
      inner.operatorToken.kind in SWAPPED &&
      !JOINING.includes(inner.operatorToken.kind));
  return isDone ? [] : [{ node, after: `!(${node.getText()})` }];
}

function isLiteralYesOrNo({ kind }: ts.Expression): boolean {
  return kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword;
}

/** A returned boolean, negated and replaced by each constant. */
function changesOfReturn(
  node: ts.ReturnStatement | ts.ArrowFunction,
  checker: ts.TypeChecker,
): Change[] {
  const value = ts.isReturnStatement(node) ? node.expression : node.body;
  if (!value || ts.isBlock(value) || isLiteralYesOrNo(value)) return [];
  const isYesOrNo = (checker.getTypeAtLocation(value).flags & ts.TypeFlags.BooleanLike) > 0;
  const fixed = ["true", "false"].map((after) => ({ node: value, after }));
  return isYesOrNo ? [...negationOf(value), ...fixed] : [];
}

/** A string literal of a union type, replaced by the next of that union. */
function changesOfText(node: ts.StringLiteral, checker: ts.TypeChecker): Change[] {
  const union = unionAt(node, checker);
  const at = union.indexOf(node.text);
  const next = union[(at + 1) % union.length];
  return at >= 0 && next !== undefined && next !== node.text
    ? [{ node, after: JSON.stringify(next) }]
    : [];
}

function unionAt(node: ts.StringLiteral, checker: ts.TypeChecker): string[] {
  const { parent } = node;
  const other = ts.isBinaryExpression(parent)
    ? checker.getTypeAtLocation(parent.left === node ? parent.right : parent.left)
    : undefined;
  const type = other ?? checker.getContextualType(node);
  const members = type?.isUnion() ? type.types : [];
  return members.flatMap((member) => (member.isStringLiteral() ? [member.value] : []));
}

/** `Math.max` and `some` replaced by their opposites. */
function changesOfName(node: ts.Identifier): Change[] {
  if (!ts.isPropertyAccessExpression(node.parent) || node.parent.name !== node) return [];
  const opposites: Record<string, string> = {
    max: "min",
    min: "max",
    some: "every",
    every: "some",
  };
  const after = opposites[node.text];
  return after ? [{ node, after }] : [];
}
