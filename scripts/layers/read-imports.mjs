// Reads from one source file what it imports and which Google names it says, with TypeScript's own parser.
// Knows no layer and no rule.
import path from 'node:path';
import ts from 'typescript';
import { googleNames } from '../build/google-names.mjs';

const google = new Set([...googleNames, 'GoogleAppsScript', 'google']);

/**
 * @param {string} file for the syntax that its ending stands for, and for messages
 * @param {string} text
 * @returns {{ imports: { to: string, line: number, typeOnly: boolean }[], googleNames: { name: string, line: number }[] }}
 */
export function readImports(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, scriptKind(file));
  const imports = [];
  const said = [];
  const declared = new Set();
  const lineOf = (node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const add = (specifier, typeOnly) => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      imports.push({ to: specifier.text, line: lineOf(specifier), typeOnly });
    }
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeExport(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isExternalModuleReference(node)) add(node.expression, false);
    else if (ts.isCallExpression(node) && isImportCall(node)) add(node.arguments[0], false);
    if (ts.isIdentifier(node) && google.has(node.text)) {
      if (isDeclarationName(node)) declared.add(node.text);
      else if (!isPropertyName(node)) said.push({ name: node.text, line: lineOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { imports, googleNames: said.filter(({ name }) => !declared.has(name)) };
}

function scriptKind(file) {
  return { '.tsx': ts.ScriptKind.TSX, '.ts': ts.ScriptKind.TS }[path.extname(file)] ?? ts.ScriptKind.JS;
}

function isTypeImport(clause) {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && isAllTypes(named.elements);
}

function isTypeExport(node) {
  return (
    node.isTypeOnly ||
    (!!node.exportClause && ts.isNamedExports(node.exportClause) && isAllTypes(node.exportClause.elements))
  );
}

function isAllTypes(elements) {
  return elements.length > 0 && elements.every((element) => element.isTypeOnly);
}

function isImportCall(node) {
  const { expression } = node;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

/** A file's own class, parameter or import of that name is not Google's. */
function isDeclarationName(node) {
  const { parent } = node;
  return 'name' in parent && parent.name === node && !ts.isPropertyAccessExpression(parent) && !isMember(parent);
}

function isPropertyName(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || isMember(parent)) return parent.name === node;
  return ts.isQualifiedName(parent) && parent.right === node;
}

function isMember(node) {
  return (
    ts.isPropertyAssignment(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isMethodSignature(node) ||
    ts.isGetAccessorDeclaration(node) ||
    ts.isSetAccessorDeclaration(node) ||
    ts.isEnumMember(node)
  );
}
