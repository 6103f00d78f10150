import { toRoman } from '../../../kernel/vi/roman.ts';
import { capitals, type Block } from '../../documents/index.ts';
import type { Report, Section } from '../contract.ts';

/** A section with its place in this report. One that has nothing to say, nor anything below it, is not printed and not numbered. */
export interface Placed {
  section: Section;
  printed: boolean;
  /** "Phần thứ nhất", "I", "1"; empty for the only part. */
  number: string;
}

const partNames = ['nhất', 'hai', 'ba', 'tư', 'năm'];

export function placeSections(sections: readonly Section[], speaks: (section: Section) => boolean): Placed[] {
  const printed = sections.map((section, at) => speaks(section) || below(sections, at).some(speaks));
  const parts = sections.filter((section, at) => section.level === 1 && printed[at]).length;
  const counts = [0, 0, 0];
  return sections.map((section, at) => {
    if (!printed[at]) return { section, printed: false, number: '' };
    const nth = (counts[section.level - 1] ?? 0) + 1;
    counts.splice(section.level - 1, 3, nth, 0, 0);
    return { section, printed: true, number: numberOf(section.level, nth, parts) };
  });
}

function below(sections: readonly Section[], at: number): Section[] {
  const level = sections[at]?.level ?? 1;
  const after = sections.slice(at + 1);
  const end = after.findIndex((section) => section.level <= level);
  return end < 0 ? after : after.slice(0, end);
}

function numberOf(level: Section['level'], nth: number, parts: number): string {
  if (level === 1) return parts > 1 ? `Phần thứ ${partNames[nth - 1] ?? nth}` : '';
  return level === 2 ? toRoman(nth) : String(nth);
}

/** As official reports print it: the part's number on its own centred line, parts and Roman sections in capitals. */
export function headingOf({ section: { level }, number }: Placed, words: string): Block[] {
  if (level === 1) {
    const part = number ? [{ kind: 'heading', level, text: capitals(number), align: 'center' } as const] : [];
    return [...part, { kind: 'heading', level, text: capitals(words), align: 'center' }];
  }
  return [{ kind: 'heading', level, number, text: level === 2 ? capitals(words) : words }];
}

/** Who adopts it: the congress a term's report, the committee a year's. */
export const adoptingBody = ({ kindCode }: Pick<Report, 'kindCode'>): string =>
  kindCode === 'term' ? 'đại hội' : 'Ban Chấp hành';
