import path from "node:path";
import ts from "typescript";
import { lineOf, type Source, type Sources } from "../house/source";
import { keyPatternOf, namespaceOf } from "./key-pattern";
import { attributeOf, declarationOf, ownerOf, tagOf, unwrapped, usesIn, type Use } from "./syntax";

/** What a label says: the keys of its messages, and why the rest cannot be told from the sources. */
export type Label = { keys: string[]; untold: string[]; isTold: boolean };

const NOTHING: Label = { keys: [], untold: [], isTold: false };

/** Follows a label through constants, properties and components to its messages. */
export class Labels {
  constructor(
    private readonly sources: Sources,
    private readonly keys: string[],
  ) {}

  /** The label that an expression gives, or what stands first in an element. */
  of(node: ts.Node, source: Source): Label {
    return this.follow(node, source, []);
  }

  /** Every use of a component of ours. */
  usesOf(component: string, home: Source): { use: Use; source: Source }[] {
    return [...this.sources.values()]
      .filter((user) => user === home || user.imports.some(({ target }) => target === home.file))
      .flatMap((source) => usesIn(source.ast).map((use) => ({ use, source })))
      .filter(({ use }) => tagOf(use) === component);
  }

  /** The messages of what an expression holds at a path of property names. */
  private follow(wrapped: ts.Node, source: Source, steps: string[]): Label {
    const node = unwrapped(wrapped);
    const on = (next: ts.Node, further = steps) => this.follow(next, source, further);
    if (ts.isJsxExpression(node)) return node.expression ? on(node.expression) : NOTHING;
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) return this.firstOf(node, source);
    if (ts.isJsxText(node) && !node.text.trim()) return NOTHING;
    if (ts.isConditionalExpression(node)) {
      if (isAbsent(node.whenFalse)) return on(node.whenTrue);
      return both(on(node.whenTrue), on(node.whenFalse));
    }
    if (ts.isBinaryExpression(node)) {
      const isAnd = node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
      return isAnd ? on(node.right) : both(on(node.left), on(node.right));
    }
    if (ts.isPropertyAccessExpression(node)) return on(node.expression, [node.name.text, ...steps]);
    if (ts.isObjectLiteralExpression(node)) {
      const member = node.properties.find((each) => each.name?.getText() === steps[0]);
      if (member && ts.isPropertyAssignment(member)) return on(member.initializer, steps.slice(1));
    }
    if (ts.isCallExpression(node)) return this.called(node, source, steps);
    if (ts.isIdentifier(node)) return this.named(node, source, steps);
    return untold(node, source);
  }

  // A label begins with what stands first in it.
  private firstOf({ children }: ts.JsxElement | ts.JsxFragment, source: Source): Label {
    const isHidden = (child: ts.Node) =>
      ts.isJsxElement(child) && attributeOf(child, "aria-hidden") !== undefined;
    const labels = children
      .filter((child) => !isHidden(child))
      .map((child) => this.follow(child, source, []));
    return labels.find(({ keys, untold: why }) => keys.length + why.length > 0) ?? NOTHING;
  }

  /** `t("key")`, or what a function of ours returns. */
  private called(call: ts.CallExpression, source: Source, steps: string[]): Label {
    const namespace = namespaceOf(call);
    const [key] = call.arguments;
    if (namespace && key) {
      const pattern = keyPatternOf(namespace, key);
      const keys = this.keys.filter((known) => pattern.test(known));
      return keys.length > 0 ? told(keys) : untold(call, source);
    }
    const made = this.returnedBy(call, source);
    return made ? this.follow(made.node, made.source, steps) : untold(call, source);
  }

  private named(name: ts.Identifier, source: Source, steps: string[]): Label {
    const file = source.imports.find(({ specifier }) => importedAs(name.text, specifier, source));
    const messages =
      file && /^messages\/\w+\/(.*)\.json$/.exec(path.posix.normalize(file.target ?? ""));
    if (messages) return told([[messages[1], ...steps].join(".")]);
    const declaration = declarationOf(name);
    if (!declaration) return untold(name, source);
    const { owner, steps: inside } = ownerOf(declaration);
    const further = [...inside, ...steps];
    if (ts.isParameter(owner)) return this.given(owner, source, further) ?? untold(name, source);
    return owner.initializer
      ? this.follow(owner.initializer, source, further)
      : untold(name, source);
  }

  /** What a component is given as a property, wherever it is used. */
  private given(parameter: ts.ParameterDeclaration, source: Source, steps: string[]): Label | null {
    const component = parameter.parent;
    const [property = "", ...further] = steps;
    if (!ts.isFunctionDeclaration(component) || !component.name) return null;
    const labels = this.usesOf(component.name.text, source).flatMap(({ use, source: user }) => {
      const value = property === "children" ? use : attributeOf(use, property);
      return value ? [this.follow(value, user, further)] : [];
    });
    return labels.length > 0 ? labels.reduce(both) : null;
  }

  private returnedBy({ expression }: ts.CallExpression, source: Source) {
    if (!ts.isIdentifier(expression)) return null;
    const { text } = expression;
    for (const file of [source.file, ...source.imports.map(({ target }) => target ?? "")]) {
      const home = this.sources.get(file);
      const made = home?.ast.statements.find(
        (each): each is ts.FunctionDeclaration =>
          ts.isFunctionDeclaration(each) && each.name?.text === text,
      );
      const last = made?.body?.statements.at(-1);
      if (home && last && ts.isReturnStatement(last) && last.expression)
        return { node: last.expression, source: home };
    }
    return null;
  }
}

function told(keys: string[]): Label {
  return { keys, untold: [], isTold: true };
}

function both(one: Label, other: Label): Label {
  return {
    keys: [...new Set([...one.keys, ...other.keys])],
    untold: [...new Set([...one.untold, ...other.untold])],
    isTold: one.isTold && other.isTold,
  };
}

function untold(node: ts.Node, { file, ast }: Source): Label {
  const place = `${file}:${lineOf(ast, node)} ${node.getText().slice(0, 60)}`;
  return { keys: [], untold: [place], isTold: false };
}

function importedAs(name: string, specifier: string, { ast }: Source): boolean {
  return ast.statements.some(
    (each) =>
      ts.isImportDeclaration(each) &&
      (each.moduleSpecifier as ts.StringLiteral).text === specifier &&
      each.importClause?.name?.text === name,
  );
}

function isAbsent(node: ts.Node): boolean {
  return ts.isIdentifier(node) && node.text === "undefined";
}
