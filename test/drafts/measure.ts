import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overlap, type Finding, type Kind, type Span } from '../../src/modules/reports/rules/contradictions/finding.ts';

export interface Draft {
  name: string;
  title: string;
  text: string;
  last?: string;
  contradictions: readonly { kind: Kind; at: string; other?: string }[];
}

export interface Judged {
  draft: Draft;
  found: number;
  missed: Draft['contradictions'];
  wrong: readonly Finding[];
}

export interface Score {
  found: number;
  missed: number;
  wrong: number;
  precision: number;
  recall: number;
}

export type Reader = (text: string, last?: string) => Finding[];

/**
 * The drafts of the later sets that were drawn by lot (mulberry32, seeds 20261122, 20261124 to 20261128) before any of them
 * was read: a third of each is held back, of the eighth one half.
 */
const drawn = {
  third: '02 03 05 06 08 10 13 14 20 21 24 30 32 39 40 42 43 45 52 57'.split(' '),
  fourth: '04 05 15 18 19 20 23 28 31 32 33 36 40'.split(' '),
  fifth: '02 04 05 06 07 08 12 20 22 26 28 31 39'.split(' '),
  sixth: '04 05 08 09 19 20 22 25 29 31 32 37 38'.split(' '),
  seventh: '02 05 09 11 12 16 20 23 24 29 33 36 38'.split(' '),
  eighth: '01 02 05 06 07 10 11 13 17 19 20 21 22 23 24 26 27 33 34 36'.split(' '),
};

type Folder = 'seen' | 'unseen' | keyof typeof drawn;
export type DraftSet = Folder | `${keyof typeof drawn}HeldBack`;

/** Those that may be read by whoever writes rules; of the others only the totals. */
const read: readonly DraftSet[] = ['seen', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
export const sets: readonly DraftSet[] = [
  ...read,
  'eighthHeldBack',
  'sixthHeldBack',
  'seventhHeldBack',
  'fourthHeldBack',
  'fifthHeldBack',
  'thirdHeldBack',
  'unseen',
];
export const mayBeRead = (set: DraftSet): boolean => read.includes(set);

export function readDrafts(set: DraftSet): Draft[] {
  const name = set.replace('HeldBack', '') as Folder;
  const heldBack = name in drawn ? drawn[name as keyof typeof drawn] : [];
  const folder = join(import.meta.dirname, name);
  return readdirSync(folder)
    .toSorted()
    .filter((file) => heldBack.includes(file.slice(0, 2)) === set.endsWith('HeldBack'))
    .map((file) => ({ name: file, ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<Draft, 'name'>) }));
}

/** Each annotated contradiction is found at most once, and each finding counts once. */
export function judge(draft: Draft, reader: Reader): Judged {
  const left = [...reader(printed(draft), draft.last)];
  const missed = draft.contradictions.filter((one) => {
    const nth = left.findIndex((finding) => finding.kind === one.kind && touches(draft, finding, one));
    if (nth >= 0) left.splice(nth, 1);
    return nth < 0;
  });
  return { draft, found: draft.contradictions.length - missed.length, missed, wrong: left };
}

/** A draft with its title above it, as it is printed. */
export const printed = ({ title, text }: Draft): string => `${title}\n${text}`;

/** A mark that touches either of two contradicting statements has found the pair. */
function touches(draft: Draft, finding: Finding, annotated: Draft['contradictions'][number]): boolean {
  const text = printed(draft);
  const at = placeOf(text, annotated.at);
  const inLast = annotated.kind === 'lastReport';
  const other =
    annotated.other === undefined ? undefined : placeOf(inLast ? (draft.last ?? '') : text, annotated.other);
  const { inLast: otherInLast = false, ...against } = finding.other ?? {};
  const here: Span[] = inLast || !other ? [at] : [at, other];
  if (here.some((span) => overlap(span, finding.at))) return true;
  if (!finding.other) return false;
  const there = otherInLast ? (inLast && other ? [other] : []) : here;
  return there.some((span) => overlap(span, against as Span));
}

function placeOf(text: string, words: string): Span {
  const from = text.lastIndexOf(words);
  if (from < 0) throw new Error(`not in the draft: ${words}`);
  return { from, to: from + words.length };
}

export function scoreOf(judged: readonly Judged[]): Score {
  const sum = (of: (one: Judged) => number): number => judged.reduce((all, one) => all + of(one), 0);
  const [found, missed, wrong] = [
    sum((one) => one.found),
    sum((one) => one.missed.length),
    sum((one) => one.wrong.length),
  ];
  return { found, missed, wrong, precision: found / (found + wrong), recall: found / (found + missed) };
}
