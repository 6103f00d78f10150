// Icons stand only beside words, never alone: <Icon name="plus" /> Ghi hoạt động.
// The allow-list keeps the set small; a new icon is one more name of lucide here.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const names = [
  'arrow-left',
  'award',
  'baby',
  'banknote',
  'bell',
  'book-open',
  'cake',
  'calendar-days',
  'camera',
  'chart-column',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'chevrons-up',
  'circle-alert',
  'circle-check',
  'circle-dashed',
  'circle-dot',
  'circle-x',
  'clipboard-check',
  'clock',
  'copy',
  'download',
  'ellipsis',
  'eye',
  'eye-off',
  'file-down',
  'file-pen',
  'file-text',
  'files',
  'flag',
  'flower-2',
  'folder',
  'gavel',
  'gift',
  'graduation-cap',
  'hand-coins',
  'hand-heart',
  'handshake',
  'heart-handshake',
  'heart-pulse',
  'history',
  'house',
  'image',
  'info',
  'key-round',
  'landmark',
  'lightbulb',
  'list-checks',
  'lock',
  'log-out',
  'mail',
  'medal',
  'megaphone',
  'menu',
  'moon',
  'network',
  'newspaper',
  'notebook-pen',
  'paperclip',
  'pencil',
  'piggy-bank',
  'plane',
  'plus',
  'printer',
  'refresh-cw',
  'scale',
  'search',
  'search-check',
  'send',
  'settings',
  'shield-check',
  'signature',
  'star',
  'stethoscope',
  'sun',
  'target',
  'trash-2',
  'triangle-alert',
  'trophy',
  'undo-2',
  'upload',
  'user',
  'users',
  'vote',
  'wallet',
  'x',
] as const;

export type IconName = (typeof names)[number];

const folder = join(dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons');

const draw = (name: IconName): string => {
  const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
  return svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\s*\n\s*/g, '');
};

const drawings = new Map<IconName, string>(names.map((name) => [name, draw(name)]));

/** Drawings for an island to use: `<svg class="icon"><use href="#icon-lock" /></svg>`. */
export const IconSheet = ({ names }: { names: readonly IconName[] }) => (
  <svg hidden>
    {names.map((name) => (
      <symbol id={`icon-${name}`} viewBox="0 0 24 24" dangerouslySetInnerHTML={{ __html: drawings.get(name) ?? '' }} />
    ))}
  </svg>
);

/** A lucide drawing in the colour and size of the words beside it; hidden from screen readers. */
export const Icon = ({ name, class: extra }: { name: IconName; class?: string | undefined }) => (
  <svg
    class={extra ? `icon ${extra}` : 'icon'}
    viewBox="0 0 24 24"
    aria-hidden="true"
    dangerouslySetInnerHTML={{ __html: drawings.get(name) ?? '' }}
  />
);
