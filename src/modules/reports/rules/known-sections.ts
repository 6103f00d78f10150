import { fold } from '../../../kernel/vi/text.ts';
import type { Section } from '../contract.ts';

/** The section that a heading names, wherever it is known: the same words first, then most of the same words. */
export function knownSection(
  heading: string,
  shelves: readonly (readonly Section[])[],
  taken: ReadonlySet<string>,
): Section | undefined {
  const asked = wordsOf(heading);
  if (asked.length === 0) return undefined;
  const free = shelves.flat().filter((one) => !taken.has(one.code));
  const same = free.find((one) => wordsOf(one.heading).join(' ') === asked.join(' '));
  if (same) return same;
  const near = free
    .map((section) => ({ section, likeness: likenessOf(tellingOf(heading), tellingOf(section.heading)) }))
    .reduce<{ section: Section; likeness: number } | undefined>(
      (best, one) => (one.likeness > (best?.likeness ?? 0) ? one : best),
      undefined,
    );
  return near && near.likeness >= alike ? near.section : undefined;
}

/** Of the shorter heading's telling words eight in ten stand in the other: "Tình hình chung, đặc điểm" is "Đặc điểm tình hình". */
const alike = 0.8;

/** One word alone tells too little. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [new Set(one), new Set(other)];
  const fewer = Math.min(a.size, b.size);
  return fewer < 2 ? 0 : [...a].filter((word) => b.has(word)).length / fewer;
}

// Said in most headings, and so of none in particular.
const filler = new Set([
  'cong',
  'tac',
  'viec',
  'cac',
  've',
  'va',
  'cua',
  'doan',
  'vien',
  'nguoi',
  'lao',
  'dong',
  'hoat',
  'ket',
  'qua',
  'thuc',
  'hien',
  'trong',
  'nhiem',
  'ky',
  'nam',
  'phong',
  'trao',
]);

const allWords = (heading: string): string[] =>
  fold(heading.replace(/\{[^}]*\}/gu, ' '))
    .split(/[^a-z]+/u)
    .filter((word) => word !== '');

const tellingOf = (heading: string): string[] => allWords(heading).filter((word) => !filler.has(word));

function wordsOf(heading: string): string[] {
  const telling = tellingOf(heading);
  return telling.length ? telling : allWords(heading);
}

/** A code for a section of the unit's own: its first words, made unlike those that there are. */
export function newCode(heading: string, taken: ReadonlySet<string>): string {
  const bare = `own-${wordsOf(heading).slice(0, 6).join('-') || 'muc'}`.slice(0, 50);
  let code = bare;
  for (let nth = 2; taken.has(code); nth += 1) code = `${bare}-${nth}`;
  return code;
}
