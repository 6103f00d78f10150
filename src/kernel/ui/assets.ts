// The built browser files, by their hashed names (Vite's manifest).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** Addresses for the head of the page. Empty before the first build: pages still work, undressed. */
export type Assets = { scripts: string[]; styles: string[]; preloads: string[] };

type Chunk = { file: string; css?: string[]; imports?: string[] };
type Manifest = Record<string, Chunk>;

const none: Assets = { scripts: [], styles: [], preloads: [] };

/** From Vite's manifest: the entry script, the style sheet, and the chunks the entry needs at once. */
export const readManifest = (manifest: Manifest): Assets => {
  const address = (key: string) => `/${manifest[key]?.file ?? ''}`;
  const entry = manifest['src/browser.ts'];
  const styles = manifest['src/kernel/ui/styles.css'];
  return {
    scripts: entry ? [address('src/browser.ts')] : [],
    styles: [...(styles ? [address('src/kernel/ui/styles.css')] : []), ...(entry?.css ?? []).map((file) => `/${file}`)],
    preloads: (entry?.imports ?? []).map(address),
  };
};

let kept: Assets | undefined;

/** Read once; in development a rebuild is seen at the next start. */
export const assets = (): Assets => {
  if (kept) return kept;
  const path = join(root, 'dist/public/.vite/manifest.json');
  if (!existsSync(path)) return none;
  kept = readManifest(JSON.parse(readFileSync(path, 'utf8')) as Manifest);
  return kept;
};
