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

/** `seen` and `learnt` may be read by whoever writes rules; of `heldBack` and `unseen` only the totals. */
export const sets = ['seen', 'learnt', 'heldBack', 'unseen'] as const;
export type DraftSet = (typeof sets)[number];
export const mayBeRead = (set: DraftSet): boolean => set === 'seen' || set === 'learnt';

/** A third of the third set, drawn by lot (mulberry32, seed 20261122) before any of its drafts was read. */
const heldBack = '02 03 05 06 08 10 13 14 20 21 24 30 32 39 40 42 43 45 52 57'.split(' ');

export function readDrafts(set: DraftSet): Draft[] {
  const halves = set === 'seen' || set === 'unseen';
  const folder = join(import.meta.dirname, halves ? set : 'third');
  return readdirSync(folder)
    .toSorted()
    .filter((name) => halves || heldBack.includes(name.slice(0, 2)) === (set === 'heldBack'))
    .map((name) => ({ name, ...(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<Draft, 'name'>) }));
}

/** Each annotated contradiction is found at most once, and each finding counts once. */
export function judge(draft: Draft, read: Reader): Judged {
  const left = [...read(printed(draft), draft.last)];
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
