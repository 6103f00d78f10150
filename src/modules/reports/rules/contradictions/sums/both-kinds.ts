import { spanning, type Finding } from '../finding.ts';
import type { Quantity } from '../reading/quantities.ts';
import { spanOf, type Reading } from '../reading/statements.ts';
import { sameMeasure, unitClass } from '../reading/units.ts';
import { before, isPlain, isToldElsewhere, misses, totalOf } from './misses.ts';
import { notAdding } from './sums.ts';

/** Two kinds of one thing, and no third. */
const pairs = (
  [
    ['nữ', 'nam'],
    ['định kỳ|thường kỳ', 'đột xuất|bất thường'],
    ['trực tiếp', 'gián tiếp'],
    ['tái cử', '(?:tham gia )?(?:lần đầu|mới)'],
    ['trong nước', '(?:nước )?ngoài(?: nước)?'],
    ['trong giờ', 'ngoài giờ'],
    ['công lập', 'tư thục|ngoài công lập'],
    ['trong kế hoạch', 'đột xuất|ngoài kế hoạch'],
  ] as const
).map((kinds) => kinds.map(sidesOf) as [Sides, Sides]);

/** How the word of a kind stands before its number, and behind it. */
interface Sides {
  lead: RegExp;
  tail: RegExp;
}

function sidesOf(kind: string): Sides {
  return {
    lead: new RegExp(String.raw`(?<!\p{L})(?:${kind})(?: (?:là|có))?\s*:?\s*$`, 'iu'),
    tail: new RegExp(String.raw`^\s?(?:\p{L}+\s)?(?:${kind})(?!\p{L})`, 'iu'),
  };
}

/**
 * "Công đoàn có 748 đoàn viên" and, however far below, "Đoàn viên nữ 411, nam 347": both kinds come to a number of the draft, and where they do not, to the
 * only one that they miss by little.
 */
export function bothKinds(reading: Reading): Finding[] {
  const told = reading.quantities.filter(({ measure }) => measure !== 'percent');
  return told.flatMap((one, nth): Finding[] => {
    const [other, third] = [told[nth + 1], told[nth + 2]];
    if (!other || !areBothKinds(reading, one, other) || isThird(reading, other, third)) return [];
    const mayBe = wholeOf(reading, [one, other]);
    const wrong = told.filter((some) => some.measure === one.measure && ![one, other].includes(some) && mayBe(some));
    const [whole] = wrong;
    if (!whole || wrong.some(({ value }) => value !== whole.value)) return [];
    if (isToldElsewhere(reading, [one, other])) return [];
    const found = notAdding(whole, [one, other], totalOf([one, other], whole));
    return [{ ...found, at: spanning(one, other), other: { from: whole.from, to: whole.to } }];
  });
}

const leadOf = (reading: Reading, some: Quantity): string => /[^,;(.]*$/u.exec(before(reading, some, 50))?.[0] ?? '';

/** They stand side by side, with nothing but their percent between. */
function areBothKinds(reading: Reading, one: Quantity, other: Quantity): boolean {
  const { text, sentences } = reading;
  const between = text.slice(one.to, other.from).replace(/\([^)]*%\)/gu, '');
  if (!isPlain(one) || !isPlain(other) || !sameMeasure(one, other) || other.from - one.to > 45) return false;
  if (spanOf(sentences, one) !== spanOf(sentences, other) || /\d|so với|tăng|giảm/u.test(between)) return false;
  const beside = new Map(
    [one, other].map((some) => [some, [leadOf(reading, some), text.slice(some.to, some.to + 30)]]),
  );
  const is = (some: Quantity, { lead, tail }: Sides): boolean => {
    const [said = '', behind = ''] = beside.get(some) ?? [];
    return lead.test(said) || tail.test(behind);
  };
  // "bóng đá nam 12 đội, bóng chuyền nữ 8 đội": two sports.
  if (!areOfOneThing([one, other].map((some) => leadOf(reading, some)))) return false;
  return pairs.some(([a, b]) =>
    [
      [a, b],
      [b, a],
    ].some(([x, y]) => x && y && is(one, x) && is(other, y) && !is(one, y)),
  );
}

const sports = /(?<!\p{L})(?:bóng|cầu|cờ|chạy|kéo|đơn|đôi|đội|giải)(?!\p{L})/iu;
const areOfOneThing = (leads: readonly string[]): boolean => !leads.some((lead) => sports.test(lead));

/** "định kỳ 40, đột xuất 6, theo yêu cầu 3" */
const isThird = ({ text }: Reading, last: Quantity, third: Quantity | undefined): boolean =>
  third !== undefined &&
  third.from - last.to < 40 &&
  sameMeasure(third, last) &&
  !/[.;\n]/u.test(text.slice(last.to, third.from));

/** What they count is what it counts: by its unit, or by the words before both: "đoàn viên nữ 411". */
function wholeOf(reading: Reading, parts: readonly [Quantity, Quantity]): (some: Quantity) => boolean {
  const [first, second] = parts;
  const sum = first.value + second.value;
  const most = first.value > second.value ? first.value : second.value;
  const noun = /(\p{L}+ \p{L}+)\s(?:nữ|nam|định kỳ|trực tiếp)/iu.exec(leadOf(reading, first))?.[1]?.toLowerCase();
  const unit = unitClass(first.unit) || unitClass(second.unit);
  return (some) => {
    if (!isPlain(some) || most >= some.value || !misses(sum, some)) return false;
    if (unit !== '' && some.unit !== '' && unitClass(some.unit) !== unit) return false;
    if (noun === undefined) return some.unit !== '';
    const beside = reading.text.slice(Math.max(0, some.from - 40), some.to + 40).toLowerCase();
    return beside.includes(noun) || some.unit.startsWith('người');
  };
}
