// The members of Google's classes as @types/google-apps-script declares them. Knows nothing of the emulator.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** By namespace, as in `Spreadsheet`, then by interface or class. */
export type GoogleMembers = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

const FOLDER = path.join(__dirname, '../../../node_modules/@types/google-apps-script');

export function googleMembers(): GoogleMembers {
  const spaces = new Map<string, Map<string, Set<string>>>();
  const bases = new Map<string, string[]>();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.d.ts'))) {
    const source = ts.createSourceFile(
      file,
      readFileSync(path.join(FOLDER, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: ts.Node, space: string): void => {
      const inside = ts.isModuleDeclaration(node) ? node.name.text : space;
      if (ts.isInterfaceDeclaration(node)) {
        const classes = spaces.get(space) ?? new Map<string, Set<string>>();
        spaces.set(space, classes);
        const members = classes.get(node.name.text) ?? new Set<string>();
        classes.set(node.name.text, members);
        for (const member of node.members) if (member.name !== undefined) members.add(member.name.getText(source));
        const parents = (node.heritageClauses ?? []).flatMap((clause) =>
          clause.types.map((type) => type.expression.getText(source)),
        );
        bases.set(`${space}.${node.name.text}`, parents);
      }
      ts.forEachChild(node, (child) => {
        visit(child, inside);
      });
    };
    visit(source, '');
  }
  for (const [space, classes] of spaces) {
    for (const [name, members] of classes) {
      for (const base of bases.get(`${space}.${name}`) ?? []) {
        for (const inherited of classes.get(base) ?? []) members.add(inherited);
      }
    }
  }
  return spaces;
}
