import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overlap, type Span } from '../../../src/modules/reports/rules/contradictions/finding.ts';
import { tidyDraft } from '../../../src/modules/reports/rules/contradictions/reading/plain.ts';
import type { Quantity } from '../../../src/modules/reports/rules/contradictions/reading/quantities.ts';
import { read, type Reading } from '../../../src/modules/reports/rules/contradictions/reading/statements.ts';
import { printed, readDrafts } from '../measure.ts';
import { annotate, type Annotated } from './annotated.ts';

/** A count and the list that its writer says it heads, where the reader finds them. */
export interface Listed {
  count: Quantity;
  list: Span;
  /** How many the list holds. */
  items: number;
  broken: boolean;
}

/** A draft of which it is known what contradicts its list; of a tagged one also which counts have a list. */
export interface Source {
  hand: string;
  reading: Reading;
  lists?: readonly Listed[];
  contradicts: (count: Quantity) => boolean;
}

/** The tagged drafts, those of the earlier sets, those that were written to provoke wrong marks, and ideas of the trade. */
export const sourcesOf = (drafts: readonly Annotated[]): Source[] => [
  ...drafts.map((draft) => tagged(draft)),
  ...(['seen', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'] as const).flatMap(earlier),
  ...blocksOf('../silent.txt').map((block): Source => clean(block.split('\n--- kỳ trước\n')[0] ?? '', 'clean')),
  ...blocksOf('list-ideas.txt').flatMap((said) => Array.from({ length: ideaCopies }, () => idea(said))),
];

function tagged(draft: Annotated): Source {
  const lists = listsOf(draft);
  const contradicts = (count: Quantity): boolean => lists.some((list) => list.broken && list.count === count);
  return { hand: draft.hand, reading: draft.reading, lists, contradicts };
}

function earlier(set: 'seen' | 'third' | 'fourth' | 'fifth' | 'sixth' | 'seventh' | 'eighth'): Source[] {
  return readDrafts(set).map((draft) => {
    const plain = tidyDraft(printed(draft));
    const above = draft.title.length + 1;
    const wrong = draft.contradictions.filter(({ kind }) => kind === 'countAndList').flatMap(({ here }) => here);
    const contradicts = (count: Quantity): boolean =>
      wrong.some(({ from, to }) => overlap(plain.back(count), { from: from + above, to: to + above }));
    return { hand: set, reading: read(plain.text), contradicts };
  });
}

const blocksOf = (file: string): string[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n\n');

const clean = (text: string, hand: string): Source => ({
  hand,
  reading: read(tidyDraft(`${text}\n`).text),
  contradicts: () => false,
});

/** The hand of those who think of the trade. */
export const ideas = 'ideas';
/** A leaf stands for several examples. */
const ideaCopies = 16;

/** Sentences that each hold one list, tagged, or none at all. */
function idea(said: string): Source {
  const title = 'Báo cáo hoạt động công đoàn năm 2023';
  if (!said.includes('[[')) return clean(`${title}\n${said}`, ideas);
  const [, told = ''] = /\{k(?:=|\|)(\d+)/u.exec(said) ?? [];
  const draft = annotate('ideas', `# ${title}\n${said}\n---relations---\ncount k = ${Number(told)} in l\n`);
  return { ...tagged(draft), hand: ideas };
}

function listsOf(draft: Annotated): Listed[] {
  const { back } = tidyDraft(`${draft.title}\n${draft.text}`);
  const above = draft.title.length + 1;
  /** The first place of the tidy draft that stands at or behind one of the draft as written. */
  const placeOf = (place: number): number => {
    let [low, high] = [0, draft.reading.text.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (back({ from: middle, to: middle }).from < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return draft.relations.flatMap(({ kind, left, right: [id = ''], items, broken }) => {
    const [count, tag] = [draft.figures.get(left), draft.tags.get(id)];
    if (kind !== 'count' || !count || !tag || items === undefined) return [];
    return [{ count, list: { from: placeOf(tag.from + above), to: placeOf(tag.to + above) }, items, broken }];
  });
}
