import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overlap, type Finding, type Kind, type Span } from '../../src/modules/reports/rules/contradictions/finding.ts';
import { contradictionsOf, readTagged } from './tagged.ts';

export interface Draft {
  name: string;
  title: string;
  text: string;
  last?: string;
  contradictions: readonly Contradiction[];
}

/** What is wrong, in words, and every place in the draft and in the report before where a mark has found it. */
export interface Contradiction {
  kind: Kind;
  at: string;
  here: readonly Span[];
  there: readonly Span[];
}

/** A draft of the first eight sets as its hand wrote it. */
export interface WrittenDraft extends Omit<Draft, 'name' | 'contradictions'> {
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
 * The drafts of the later sets that were drawn by lot (mulberry32, seeds 20261122, 20261124 to 20261128, of the ninth and tenth 20261129 to 20261139 hand by hand) before any of them
 * was read: a third of each is held back, of the eighth one half. The eleventh was read after it had measured what was learnt from the tenth; the twelfth is not read. The thirteenth, the fourteenth, the
 * sixteenth, the seventeenth, the nineteenth and the twenty-first were read after they had measured what was learnt before; the fifteenth, the eighteenth and the twentieth are not read.
 */
const drawn = {
  third: '02 03 05 06 08 10 13 14 20 21 24 30 32 39 40 42 43 45 52 57'.split(' '),
  fourth: '04 05 15 18 19 20 23 28 31 32 33 36 40'.split(' '),
  fifth: '02 04 05 06 07 08 12 20 22 26 28 31 39'.split(' '),
  sixth: '04 05 08 09 19 20 22 25 29 31 32 37 38'.split(' '),
  seventh: '02 05 09 11 12 16 20 23 24 29 33 36 38'.split(' '),
  eighth: '01 02 05 06 07 10 11 13 17 19 20 21 22 23 24 26 27 33 34 36'.split(' '),
  ninth:
    'a02 a05 a08 a11 a14 a16 a17 a22 a25 a28 a29 a34 b01 b03 b08 b15 b22 b24 b25 b26 b27 b29 b30 b35 c01 c02 c04 c07 c11 c17 c19 c20 c22 c27 c29 c32 d04 d05 d07 d09 d12 d15 d19 d23 d25 d28 d33 d36 e02 e06 e08 e10 e11 e12 e20 e22 e23 e26 e27 e35 f05 f07 f09 f10 f11 f14 f19 f22 f27 f29 f31 f34 g07 g08 g09 g17 g19 g22 g23 g26 g28 g30 g34 g35'.split(
      ' ',
    ),
  tenth:
    'h01 h06 h12 h13 h14 h15 h17 h20 h21 h23 h30 h36 i06 i07 i08 i17 i18 i23 i25 i26 i31 i32 i34 i35 j01 j05 j16 j17 j19 j21 j22 j23 j25 j26 j27 j34 k05 k11 k12 k13 k14 k17 k19 k21 k25 k27 k29 k30'.split(
      ' ',
    ),
};

type Folder =
  | 'seen'
  | 'unseen'
  | 'eleventh'
  | 'twelfth'
  | 'thirteenth'
  | 'fourteenth'
  | 'fifteenth'
  | 'sixteenth'
  | 'seventeenth'
  | 'eighteenth'
  | 'nineteenth'
  | 'twentieth'
  | 'twentyFirst'
  | keyof typeof drawn;
export type DraftSet = Folder | `${keyof typeof drawn}HeldBack`;

/** Those that may be read by whoever writes rules, and are learnt from; of the others only the totals. */
export const learntFrom: readonly Folder[] = [
  'seen',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'thirteenth',
  'fourteenth',
  'sixteenth',
  'seventeenth',
  'nineteenth',
  'twentyFirst',
];
export const sets: readonly DraftSet[] = [
  ...learntFrom,
  'twelfth',
  'fifteenth',
  'eighteenth',
  'twentieth',
  'tenthHeldBack',
  'ninthHeldBack',
  'eighthHeldBack',
  'sixthHeldBack',
  'seventhHeldBack',
  'fourthHeldBack',
  'fifthHeldBack',
  'thirdHeldBack',
  'unseen',
];
export const mayBeRead = (set: DraftSet): boolean => learntFrom.some((one) => one === set);

export function readDrafts(set: DraftSet): Draft[] {
  const name = set.replace('HeldBack', '') as Folder;
  const heldBack = name in drawn ? drawn[name as keyof typeof drawn] : [];
  const folder = join(import.meta.dirname, name);
  return readdirSync(folder)
    .toSorted()
    .filter((file) => heldBack.includes(file.replace(/\..*/u, '')) === set.endsWith('HeldBack'))
    .map((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      return file.endsWith('.json') ? fromWritten(file, JSON.parse(source) as WrittenDraft) : fromTagged(file, source);
    });
}

function fromWritten(name: string, written: WrittenDraft): Draft {
  const contradictions = written.contradictions.map(({ kind, at, other }): Contradiction => {
    const inLast = kind === 'lastReport';
    const against = other === undefined ? [] : [placeOf(inLast ? (written.last ?? '') : written.text, other)];
    return {
      kind,
      at,
      here: [placeOf(written.text, at), ...(inLast ? [] : against)],
      there: inLast ? against : [],
    };
  });
  return { ...written, name, contradictions };
}

function fromTagged(name: string, source: string): Draft {
  const tagged = readTagged(source);
  const { title, text, last } = tagged;
  return { name, title, text, ...(last !== undefined && { last }), contradictions: contradictionsOf(tagged) };
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
function touches({ title }: Draft, { at, other }: Finding, { here, there }: Contradiction): boolean {
  const above = title.length + 1;
  const inText = (span: Span): boolean =>
    here.some(({ from, to }) => overlap(span, { from: from + above, to: to + above }));
  if (inText(at)) return true;
  if (!other) return false;
  return other.inLast ? there.some((span) => overlap(span, other)) : inText(other);
}

/** Where these words stand, which stand there once. */
function placeOf(text: string, words: string): Span {
  const from = text.indexOf(words);
  if (from < 0 || text.includes(words, from + 1)) throw new Error(`not once in the draft: ${words}`);
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
