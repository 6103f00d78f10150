import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource, type Source } from './source.ts';

/** The house as the rules see it: every file, and what the sources among them say. Paths begin with `src/`. */
export interface Tree {
  files: readonly string[];
  sources: ReadonlyMap<string, Source>;
  /** `src/modules.ts`: each module may enter only those before it. */
  order: readonly string[];
}

export const isTest = (path: string): boolean => /\.(?:test|e2e)\.tsx?$/u.test(path);
export const isGenerated = (path: string): boolean => path.endsWith('.generated.ts');
const isSource = (path: string): boolean => /\.tsx?$/u.test(path) && !path.endsWith('.d.ts');

export function treeOf(texts: Readonly<Record<string, string>>): Tree {
  const files = Object.keys(texts).sort();
  const sources = new Map(files.filter(isSource).map((path) => [path, readSource(path, texts[path] ?? '')]));
  const [, listed = ''] = /moduleOrder\s*=\s*\[([^\]]*)\]/u.exec(texts['src/modules.ts'] ?? '') ?? [];
  return { files, sources, order: [...listed.matchAll(/'([^']+)'/gu)].map(([, name = '']) => name) };
}

export function readTexts(root: string): Record<string, string> {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(root.length + 1).replaceAll('\\', '/'),
      isSource(path) ? readFileSync(path, 'utf8') : '',
    ]),
  );
}

/** The files that tests are not: what the arrows bind. */
export const bound = (tree: Tree): Source[] => [...tree.sources.values()].filter((source) => !isTest(source.path));
