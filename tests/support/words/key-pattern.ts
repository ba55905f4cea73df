import ts from "typescript";
import { declarationOf, ownerOf, unwrapped } from "./syntax";

/** The namespace of a call `t("key")`, from where `t` was made; null for any other call. */
export function namespaceOf({ expression }: ts.CallExpression): string | null {
  const callee = ts.isPropertyAccessExpression(expression) ? expression.expression : expression;
  if (!ts.isIdentifier(callee)) return null;
  const declaration = declarationOf(callee);
  const made = declaration && ownerOf(declaration).owner.initializer;
  const call = made && unwrapped(made);
  if (!call || !ts.isCallExpression(call)) return null;
  if (call.expression.getText() !== "getTranslations") return null;
  const [namespace] = call.arguments;
  return namespace && ts.isStringLiteralLike(namespace) ? namespace.text : null;
}

/** Matches every key that an expression can name, where only its parts that are data are unknown. */
export function keyPatternOf(namespace: string, key: ts.Expression): RegExp {
  return new RegExp(`^${escaped(namespace)}\\.(?:${patternOf(key)})$`);
}

function patternOf(expression: ts.Node): string {
  const key = unwrapped(expression);
  if (ts.isStringLiteralLike(key)) return escaped(key.text);
  if (ts.isConditionalExpression(key))
    return `${patternOf(key.whenTrue)}|${patternOf(key.whenFalse)}`;
  if (ts.isTemplateExpression(key))
    return key.templateSpans.reduce(
      (before, span) => `${before}(?:${patternOf(span.expression)})${escaped(span.literal.text)}`,
      escaped(key.head.text),
    );
  const looked = ts.isElementAccessExpression(key) ? valueOf(key.expression) : null;
  if (looked && ts.isObjectLiteralExpression(looked))
    return looked.properties
      .map((each) => (ts.isPropertyAssignment(each) ? patternOf(each.initializer) : ANYTHING))
      .join("|");
  const value = valueOf(key);
  if (value) return patternOf(value);
  const list = ts.isIdentifier(key) ? listOver(key) : null;
  return list ? list.elements.map(patternOf).join("|") : ANYTHING;
}

const ANYTHING = String.raw`[^.]+`;

/** What a constant was made with. */
function valueOf(name: ts.Node): ts.Node | null {
  const declaration = ts.isIdentifier(name) ? declarationOf(name) : null;
  const isPlain = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer;
  return isPlain ? unwrapped(isPlain) : null;
}

/** The list that is written where a function goes over it: `["yes", "no"].map((word) => …)`. */
function listOver(name: ts.Identifier): ts.ArrayLiteralExpression | null {
  const declaration = declarationOf(name);
  const call = declaration && ts.isParameter(declaration) ? declaration.parent.parent : null;
  if (!call || !ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression))
    return null;
  const list = unwrapped(call.expression.expression);
  return ts.isArrayLiteralExpression(list) ? list : null;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
