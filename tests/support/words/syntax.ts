import ts from "typescript";

/** A use of a component or of an HTML element. */
export type Use = ts.JsxElement | ts.JsxSelfClosingElement;

/** All uses in a tree of nodes, outer ones first. */
export function usesIn(root: ts.Node): Use[] {
  const found: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

export function tagOf(use: Use): string {
  return openingOf(use).tagName.getText();
}

/** The value of an attribute. */
export function attributeOf(use: Use, name: string): ts.Node | undefined {
  const attribute = openingOf(use).attributes.properties.find(
    (each): each is ts.JsxAttribute => ts.isJsxAttribute(each) && each.name.getText() === name,
  );
  return attribute?.initializer;
}

/** The declaration that a name has where it stands, if it stands in this file. */
export function declarationOf(
  name: ts.Identifier,
): ts.VariableDeclaration | ts.BindingElement | ts.ParameterDeclaration | null {
  let scope: ts.Node = name;
  while (!ts.isSourceFile(scope)) {
    scope = scope.parent;
    const declared = declarationsIn(scope).find((each) => each.name.getText() === name.text);
    if (declared) return declared;
  }
  return null;
}

/** The variable or parameter that a pattern takes apart, and the names on the way down to the element. */
export function ownerOf(
  declaration: ts.VariableDeclaration | ts.BindingElement | ts.ParameterDeclaration,
): { owner: ts.VariableDeclaration | ts.ParameterDeclaration; steps: string[] } {
  if (!ts.isBindingElement(declaration)) return { owner: declaration, steps: [] };
  const step = (declaration.propertyName ?? declaration.name).getText();
  const { owner, steps } = ownerOf(declaration.parent.parent);
  return { owner, steps: [...steps, step] };
}

/** What stands within parentheses, `as`, `satisfies`, `!` and `await`. */
export function unwrapped(node: ts.Node): ts.Node {
  const isWrapper =
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAwaitExpression(node);
  return isWrapper ? unwrapped(node.expression) : node;
}

function openingOf(use: Use): ts.JsxOpeningLikeElement {
  return ts.isJsxElement(use) ? use.openingElement : use;
}

type Declared = ts.VariableDeclaration | ts.BindingElement | ts.ParameterDeclaration;

function declarationsIn(scope: ts.Node): Declared[] {
  if (ts.isFunctionLike(scope)) return scope.parameters.flatMap(namesIn);
  if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) return [];
  return scope.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations.flatMap(namesIn));
}

function namesIn(declaration: Declared): Declared[] {
  const { name } = declaration;
  if (ts.isIdentifier(name)) return [declaration];
  return name.elements.flatMap((each) => (ts.isBindingElement(each) ? namesIn(each) : []));
}
