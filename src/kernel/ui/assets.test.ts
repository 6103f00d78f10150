import { expect, test } from 'vitest';
import { readManifest } from './assets.ts';

test('the page head names the script, the style sheet and what the script needs at once, not the islands', () => {
  const head = readManifest({
    'src/browser.ts': { file: 'assets/browser-a1.js', imports: ['_preload-b2.js'] },
    '_preload-b2.js': { file: 'assets/preload-b2.js' },
    'src/kernel/ui/styles.css': { file: 'assets/styles-c3.css' },
    'src/kernel/ui/islands/money-input.ts': { file: 'assets/money-input-d4.js' },
  });
  expect(head).toEqual({
    scripts: ['/assets/browser-a1.js'],
    styles: ['/assets/styles-c3.css'],
    preloads: ['/assets/preload-b2.js'],
  });
});

test('before the first build the head names nothing', () => {
  expect(readManifest({})).toEqual({ scripts: [], styles: [], preloads: [] });
});
