import path from "node:path";
import ts from "typescript";
import type { Tree } from "./tree";

/** One import or re-export of a file. */
export type Import = {
  /** As written. */
  specifier: string;
  /** Our file that it imports, or null for a package. */
  target: string | null;
  line: number;
  /** Erased by compilation. */
  typeOnly: boolean;
};

export type Source = { file: string; text: string; ast: ts.SourceFile; imports: Import[] };

/** Parsed files, by path. */
export type Sources = Map<string, Source>;

/** Parses every TypeScript and JavaScript file of a tree. */
export function parseTree(tree: Tree): Sources {
  const sources: Sources = new Map();
  for (const [file, text] of Object.entries(tree)) {
    if (!/\.(ts|tsx|mts|mjs|js|jsx)$/.test(file)) continue;
    const ast = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    sources.set(file, { file, text, ast, imports: importsOf(ast, file, tree) });
  }
  return sources;
}

/** The line on which a node starts, counted from 1. */
export function lineOf(ast: ts.SourceFile, node: ts.Node): number {
  return ast.getLineAndCharacterOfPosition(node.getStart(ast)).line + 1;
}

function importsOf(ast: ts.SourceFile, file: string, tree: Tree): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const target = resolve(specifier.text, file, tree);
    found.push({ specifier: specifier.text, target, line: lineOf(ast, node), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeImport(node));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, isTypeExport(node));
    else if (ts.isCallExpression(node) && isDynamicImport(node))
      add(node, node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return found;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause.namedBindings;
  if (importClause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function isTypeExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true;
  if (!exportClause || !ts.isNamedExports(exportClause)) return false;
  return exportClause.elements.every((element) => element.isTypeOnly);
}

function isDynamicImport({ expression }: ts.CallExpression): boolean {
  const required = ts.isIdentifier(expression) && expression.text === "require";
  return expression.kind === ts.SyntaxKind.ImportKeyword || required;
}

// One of our paths that is not in the tree (generated code) is kept as written.
function resolve(specifier: string, file: string, tree: Tree): string | null {
  const ours = specifier.startsWith("@/") || specifier.startsWith(".");
  if (!ours) return null;
  const bare = specifier.startsWith("@/")
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(file), specifier);
  const tries = ["", ".ts", ".tsx", ".mts", ".mjs", "/index.ts"].map((end) => bare + end);
  return tries.find((candidate) => candidate in tree) ?? bare;
}
