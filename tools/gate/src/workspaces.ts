import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export interface Workspace {
  /** Path from the root, such as `packages/acd`. */
  readonly path: string;
  readonly manifest: Manifest;
}

/** Returns the workspaces of one top-level folder, by name. */
export function workspaces(folder: 'packages' | 'examples'): Workspace[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`)
    .map((path) => ({
      path,
      manifest: JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Manifest,
    }));
}
