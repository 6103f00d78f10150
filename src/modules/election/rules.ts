/** What of a question decides how its part of the ballot looks and is judged. */
export interface Asked {
  answers: readonly string[];
  blank: boolean;
  min: number;
  max: number;
}

/** A voter's marks on one question: which lines still stand, or that the voter leaves the whole question blank. */
export interface Marks {
  standing: readonly boolean[];
  blank: boolean;
}

/** `strike`: all names stand there and the voter strikes out whom they do not trust (E-22). `choose`: one of a few opinions. */
export type Manner = 'strike' | 'choose';

/** What is asked of a motion. The published format has no word for a motion: it is known by its answers. */
const opinions = new Set([
  'tán thành',
  'không tán thành',
  'đồng ý',
  'không đồng ý',
  'không có ý kiến',
  'ý kiến khác',
  'có',
  'không',
]);

export function mannerOf({ answers, max }: Asked): Manner {
  const isMotion = answers.length > 1 && answers.every((answer) => opinions.has(answer.trim().toLocaleLowerCase('vi')));
  return isMotion && max === 1 ? 'choose' : 'strike';
}

/** An untouched ballot paper: every name stands, no opinion is chosen. */
export const untouched = (asked: Asked): Marks => ({
  standing: asked.answers.map(() => mannerOf(asked) === 'strike'),
  blank: false,
});

export const leftOn = ({ standing }: Marks): number => standing.filter(Boolean).length;

/** `by` how many names too many or too few stand. A paper ballot like that would be invalid (E-24, E-25), so none is made. */
export type Judged = { state: 'valid' | 'blank' } | { state: 'tooMany' | 'tooFew'; by: number };

export function judgeMarks({ min, max, blank }: Asked, marks: Marks): Judged {
  if (blank && marks.blank) return { state: 'blank' };
  const left = leftOn(marks);
  if (left > max) return { state: 'tooMany', by: left - max };
  if (left < min) return { state: 'tooFew', by: min - left };
  return { state: 'valid' };
}

/** The zeros and ones that are encrypted; where a blank vote is allowed it is the first line. */
export function linesOf({ blank }: Asked, marks: Marks): number[] {
  const isBlank = blank && marks.blank;
  const names = marks.standing.map((stands) => Number(stands && !isBlank));
  return blank ? [Number(isBlank), ...names] : names;
}
