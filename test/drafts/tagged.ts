import type { Kind, Span } from '../../src/modules/reports/rules/contradictions/finding.ts';

/** A figure or a list of a draft, or of the report before. */
export interface Tag extends Span {
  value: number | undefined;
  /** What one of its last written figure is worth. */
  step: number;
  words: string;
  inLast: boolean;
}

/** "sum a = b + c - d": what is said of the figure on the left by those on the right; one that is broken is a contradiction. */
export interface Relation {
  kind: keyof typeof kindOf;
  broken: boolean;
  left: string;
  right: readonly string[];
  /** Before each on the right: + - * or /. */
  signs: readonly string[];
  /** How many items a list holds. */
  items?: number;
  line: string;
}

export interface Tagged {
  title: string;
  text: string;
  last?: string;
  tags: ReadonlyMap<string, Tag>;
  relations: readonly Relation[];
}

const kindOf = {
  sum: 'totalAndParts',
  times: 'totalAndParts',
  within: 'totalAndParts',
  share: 'percentAndRatio',
  growth: 'percentAndRatio',
  points: 'percentAndRatio',
  same: 'sameFigure',
  before: 'lastReport',
  count: 'countAndList',
  term: 'termLabels',
} as const satisfies Record<string, Kind>;

/** Reads a tagged draft (README.md tells the format); throws where a tag is not closed or a line cannot be read. */
export function readTagged(source: string): Tagged {
  const [body = '', rest = ''] = source.split(/^---relations---$/mu);
  const [main = '', last] = body.split(/^---last---$/mu);
  const [title = '', ...lines] = main.trim().split('\n');
  const tags = new Map<string, Tag>();
  const text = untag(`${lines.join('\n').trim()}\n`, false, tags);
  const before = last === undefined ? {} : { last: untag(`${last.trim()}\n`, true, tags) };
  const relations = rest
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(readRelation);
  return { title: title.replace(/^#\s+/u, ''), text, ...before, tags, relations };
}

const opening = /^(?:\{|\[\[)([A-Za-z]\w*)(?:=(-?[\d.]+))?\|/u;

function untag(source: string, inLast: boolean, tags: Map<string, Tag>): string {
  const open: { id: string; given: string | undefined; from: number; close: string }[] = [];
  let text = '';
  for (let at = 0; at < source.length;) {
    const start = opening.exec(source.slice(at, at + 60));
    const top = open.at(-1);
    if (start) {
      open.push({
        id: start[1] ?? '',
        given: start[2],
        from: text.length,
        close: start[0].startsWith('{') ? '}' : ']]',
      });
      at += start[0].length;
    } else if (top && source.startsWith(top.close, at)) {
      open.pop();
      const words = text.slice(top.from);
      const said = top.close === '}' ? valueOf(words) : undefined;
      const value = top.given === undefined ? said?.value : Number(top.given);
      tags.set(top.id, { from: top.from, to: text.length, value, step: said?.step ?? 1, words, inLast });
      at += top.close.length;
    } else {
      text += source[at];
      at += 1;
    }
  }
  if (open.length > 0) throw new Error(`not closed: ${open.map(({ id }) => id).join(', ')}`);
  return text;
}

const scales: readonly [RegExp, number][] = [
  [/tỷ|tỉ/u, 1e9],
  [/triệu/u, 1e6],
  [/nghìn|ngàn/u, 1e3],
];

function valueOf(words: string): { value: number; step: number } | undefined {
  const said = /\d[\d.]*(?:,\d+)?/u.exec(words);
  if (!said) return undefined;
  const plain = said[0].replaceAll('.', '').replace(',', '.');
  const scale = scales.find(([word]) => word.test(words.slice(said.index)))?.[1] ?? 1;
  return { value: Number(plain) * scale, step: scale / 10 ** (plain.split('.')[1]?.length ?? 0) };
}

function readRelation(line: string): Relation {
  const said = /^(!)?\s*(\w+)\s+(\w+)\s*(?:=|<=)\s*(.+)$/u.exec(line);
  const [, broken, kind = '', left = '', right = ''] = said ?? [];
  if (!(kind in kindOf)) throw new Error(`not a relation: ${line}`);
  const of = { kind: kind as Relation['kind'], broken: broken !== undefined, left, line };
  const counted = /^(\d+)\s+in\s+(\w+)$/u.exec(right);
  if (counted) return { ...of, right: [counted[2] ?? ''], signs: ['+'], items: Number(counted[1]) };
  const parts = right.split(/\s*([-+*/])\s*/u);
  return {
    ...of,
    right: parts.filter((_, nth) => nth % 2 === 0),
    signs: ['+', ...parts.filter((_, nth) => nth % 2 === 1)],
  };
}

/** Whether the figures agree as they are written, rounded or cut off at the last figure. */
export function holds(one: Relation, { tags }: Pick<Tagged, 'tags'>): boolean {
  const [left, ...right] = [one.left, ...one.right].map((id) => {
    const tag = tags.get(id);
    if (!tag) throw new Error(`no tag ${id}: ${one.line}`);
    return tag;
  });
  const [first, second] = right;
  if (!left || !first) throw new Error(`nothing to compare: ${one.line}`);
  if (one.kind === 'term') return left.words.trim() === first.words.trim();
  const told = left.value ?? Number.NaN;
  const values = right.map(({ value }) => value ?? Number.NaN);
  const [a = Number.NaN, b = Number.NaN] = values;
  const near = (wanted: number, slack: number): boolean => Math.abs(told - wanted) <= slack + 1e-6;
  const coarse = (tag: Tag | undefined): number => (tag && tag.step !== 1 ? tag.step / 2 : 0);
  switch (one.kind) {
    case 'count':
      return told === one.items;
    case 'within':
      return told <= a;
    case 'sum':
      return near(
        values.reduce((sum, value, nth) => (one.signs[nth] === '-' ? sum - value : sum + value), 0),
        [left, ...right].reduce((slack, tag) => slack + coarse(tag), 0),
      );
    case 'times':
      return near(
        values.reduce((all, value, nth) => (nth === 0 ? value : one.signs[nth] === '/' ? all / value : all * value), 1),
        one.signs.includes('/') || left.step !== 1 ? left.step : 0,
      );
    case 'share':
      return near((100 * a) / b, left.step);
    case 'growth':
      return near(Math.abs((100 * (a - b)) / b), left.step);
    case 'points':
      return near(Math.abs(a - b), left.step);
    default:
      return near(a, Math.max(coarse(left), coarse(first ?? second)));
  }
}

/** Broken relations, those of one kind that share a figure as one: whoever marks one of them has marked the slip. */
export function contradictionsOf({ tags, relations }: Tagged): {
  kind: Kind;
  at: string;
  here: Span[];
  there: Span[];
}[] {
  const groups: { kind: Kind; ids: Set<string>; lines: string[] }[] = [];
  for (const { kind, broken, left, right, line } of relations) {
    if (!broken) continue;
    const ids = [left, ...right];
    const same = groups.filter((group) => group.kind === kindOf[kind] && ids.some((id) => group.ids.has(id)));
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    groups.push({
      kind: kindOf[kind],
      ids: new Set([...same.flatMap((group) => [...group.ids]), ...ids]),
      lines: [...same.flatMap((group) => group.lines), line],
    });
  }
  return groups.map(({ kind, ids, lines }) => {
    const of = [...ids].flatMap((id) => tags.get(id) ?? []);
    const spans = (inLast: boolean): Span[] =>
      of.filter((tag) => tag.inLast === inLast).map(({ from, to }) => ({ from, to }));
    const words = of.map((tag) => tag.words.replace(/\s+/gu, ' ')).join(' | ');
    return { kind, at: `${lines.join('; ')} (${words})`, here: spans(false), there: spans(true) };
  });
}
