/// <reference types="vite/types/importMeta.d.ts" />
// What every page loads: Turbo, the islands' register, and small manners. Pages work without all of it.
import '@hotwired/turbo';
import { keepManners } from './kernel/ui/manners.ts';
import { keepUnsent } from './kernel/ui/unsent.ts';

// An island is a file named after its custom element. It loads when the element first appears.
const islands = import.meta.glob('./{kernel/ui,modules/*}/islands/*.{ts,tsx}');
const waiting = new Map(
  Object.entries(islands).map(([path, load]) => [path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.')), load]),
);

const wake = (): void => {
  for (const element of document.querySelectorAll(':not(:defined)')) {
    const load = waiting.get(element.localName);
    if (!load) continue;
    waiting.delete(element.localName);
    void load();
  }
};

new MutationObserver(wake).observe(document.documentElement, { childList: true, subtree: true });
wake();
keepManners();
keepUnsent();
