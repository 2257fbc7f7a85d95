// Finds the formulas that depend on themselves, and those between two such circles.
// Knows nodes and their followers only.

/** `followers` gives the ids of what reads a node; ids of nodes outside `nodes` are passed over. */
export function formulasInCircles<N extends { readonly treeId: number }>(
  nodes: readonly N[],
  followers: (node: N) => ReadonlySet<number>,
): ReadonlySet<N> {
  const byId = new Map(nodes.map((node) => [node.treeId, node]));
  const next = new Map<N, N[]>(nodes.map((node) => [node, []]));
  const previous = new Map<N, N[]>(nodes.map((node) => [node, []]));
  for (const node of nodes) {
    for (const id of followers(node)) {
      const follower = byId.get(id);
      if (follower === undefined) continue;
      next.get(node)?.push(follower);
      previous.get(follower)?.push(node);
    }
  }
  const left = new Set(nodes);
  peel(left, previous, next);
  peel(left, next, previous);
  return left;
}

/** Takes away, again and again, what has nothing left on one side. */
function peel<N>(left: Set<N>, before: ReadonlyMap<N, readonly N[]>, after: ReadonlyMap<N, readonly N[]>): void {
  const count = new Map(
    [...left].map((node) => [node, (before.get(node) ?? []).filter((other) => left.has(other)).length]),
  );
  const free = [...left].filter((node) => count.get(node) === 0);
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    left.delete(node);
    for (const other of after.get(node) ?? []) {
      if (!left.has(other)) continue;
      const rest = (count.get(other) ?? 0) - 1;
      count.set(other, rest);
      if (rest === 0) free.push(other);
    }
  }
}
