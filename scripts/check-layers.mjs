// npm run layers: fails when an import goes against the architecture, runs in a circle, or leads nowhere, and when a Google
// name is said outside the adapters.
// Knows the rules of layers/rules.mjs only; what the files do is not its matter.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importCycles } from './layers/import-cycles.mjs';
import { readImports } from './layers/read-imports.mjs';
import { layers } from './layers/rules.mjs';
import { isProgram } from './is-program.mjs';

const endings = ['.ts', '.tsx', '.mjs', '.cjs', '.js'];

/** @param {string} root @returns {{ files: number, problems: string[] }} */
export function checkLayers(root) {
  const files = new Set(topFolders().flatMap((folder) => sourceFiles(root, folder)));
  const problems = [];
  const graph = new Map();
  for (const file of files) {
    const { imports, googleNames } = readImports(file, readFileSync(path.join(root, file), 'utf8'));
    const runs = [];
    for (const { to, line, typeOnly } of imports) {
      const target = to.startsWith('.') ? resolve(files, file, to) : undefined;
      const wrong = wrongImport(file, to, target, typeOnly);
      if (wrong) problems.push(`${file}:${line} ${wrong}`);
      if (target && !typeOnly) runs.push(target);
    }
    graph.set(file, runs);
    for (const { name, line } of googleNames) {
      const wrong = wrongName(file, name);
      if (wrong) problems.push(`${file}:${line} ${wrong}`);
    }
  }
  for (const cycle of importCycles(graph)) problems.push(`import cycle: ${cycle.join(' → ')}`);
  return { files: files.size, problems };
}

function topFolders() {
  return [...new Set(layers.map((layer) => layer.folder.split('/')[0]))];
}

function sourceFiles(root, folder) {
  let entries;
  try {
    entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch {
    return []; // a folder that does not exist yet
  }
  return entries.flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(root, file);
    return endings.includes(path.extname(file)) ? [file] : [];
  });
}

function layerOf(file) {
  const holding = layers.filter((layer) => file.startsWith(`${layer.folder}/`));
  return holding.sort((a, b) => b.folder.length - a.folder.length)[0];
}

function resolve(files, from, to) {
  const target = path.posix.join(path.posix.dirname(from), to);
  const candidates = [
    target,
    ...endings.map((ending) => target + ending),
    ...endings.map((ending) => `${target}/index${ending}`),
  ];
  return candidates.find((candidate) => files.has(candidate));
}

function wrongImport(file, to, target, typeOnly) {
  const layer = layerOf(file);
  if (!layer) return `belongs to no layer of scripts/layers/rules.mjs`;
  if (!to.startsWith('.')) {
    const allowed = layer.packages.some((known) => (typeof known === 'string' ? known === to : known.test(to)));
    return allowed ? undefined : `${layer.folder} may not import the package '${to}'`;
  }
  if (to.endsWith('.css')) return undefined;
  if (!target) return `imports '${to}', which is no source file of a layer`;
  const within = (places) => places.some((place) => target === place || target.startsWith(`${place}/`));
  if (within([layer.folder, ...layer.imports])) return undefined;
  if (within(layer.importsTypesOf ?? [])) {
    return typeOnly ? undefined : `${layer.folder} may import types of ${target}, nothing that runs`;
  }
  return `${layer.folder} may not import ${target}`;
}

function wrongName(file, name) {
  const says = layerOf(file)?.says;
  if (says === 'google' && name !== 'google') return undefined;
  if (says === 'page' && name === 'google') return undefined;
  return `says ${name}, which only src/gas and src/entry may`;
}

if (isProgram(import.meta.url)) {
  const { files, problems } = checkLayers(
    path.resolve(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))),
  );
  for (const problem of problems) console.error(problem);
  console.log(`${files} files, ${problems.length} wrong imports or names`);
  if (problems.length > 0 || files === 0) process.exitCode = 1;
}
