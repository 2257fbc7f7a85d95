// Finds circles of imports that run. A circle of types alone is erased by the compiler and is no circle.
// Knows no layer.

/** @param {Map<string, string[]>} graph file to the files it imports @returns {string[][]} each circle, first file repeated */
export function importCycles(graph) {
  const cycles = [];
  const done = new Set();
  const path = [];
  const visit = (file) => {
    const start = path.indexOf(file);
    if (start >= 0) {
      cycles.push([...path.slice(start), file]);
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return cycles;
}
