/** The keys from the root of a JSON value to one place in it. */
export type Path = readonly (string | number)[];

/** Every leaf (string, number, boolean, null) of a JSON value, in document order. */
export function leaves(value: unknown, path: Path = []): readonly { path: Path; value: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
  }
  return [{ path, value }];
}

/** A copy of a JSON value in which one place holds something else. */
export function withLeaf(root: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy: unknown = structuredClone(root);
  let place = copy as Record<string | number, unknown>;
  for (const [index, step] of path.entries()) {
    if (index < path.length - 1) place = place[step] as Record<string | number, unknown>;
  }
  place[rest.length === 0 ? key : path[path.length - 1]!] = value;
  return copy;
}
