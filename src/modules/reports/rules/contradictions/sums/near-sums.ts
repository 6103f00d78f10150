import { crossing, overlapping } from './axes.ts';
import type { Finding } from '../finding.ts';
import { stepOf } from './flows.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { contradicts } from './clearance.ts';
import { fits, inScale } from './sums.ts';
import { offByOne } from '../typing.ts';
import { partOf } from '../reading/units.ts';

/**
 * A number beside others of its kind that come to nearly as much: whatever words stand between, they are its parts, and one
 * of them is mistyped. That they come so near by chance is rare; that some of them come to it exactly clears every one.
 */
export function nearSums(reading: Reading): Finding[] {
  return reading.lines.flatMap((line): Finding[] => {
    const all = quantitiesIn(reading, line).filter(counts);
    const wholes = all
      .filter((whole) => mayBeWhole(reading, whole))
      .map((whole) => ({ whole, runs: sumsOf(reading, whole, all).filter((run) => run.length > 1) }));
    const tried = wholes.reduce((all, { runs }) => all + runs.length, 0);
    const settled = new Set(wholes.flatMap(({ whole, runs }) => runs.flatMap((run) => settle(run, whole))));
    return wholes.flatMap(({ whole, runs }) => {
      if (runs.length === 0 || settled.has(whole) || runs.some((run) => exactly(run, whole).length > 0)) return [];
      const wrong = runs.find((run) => !run.some((part) => settled.has(part)) && isNear(reading, run, whole, tried));
      return wrong ? contradicts(reading, whole, wrong) : [];
    });
  });
}

const counts = (quantity: Quantity): boolean =>
  quantity.measure !== 'percent' &&
  !quantity.rate &&
  !quantity.of &&
  !quantity.whole &&
  !/^(?:năm|tháng|ngày(?! công)|giờ|quý|tuần|lần)(?!\p{L})/u.test(quantity.unit);

/** "tổng cộng 38", "toàn huyện 1.240", "hai cấp 120" */
const summing =
  /(?<!\p{L})(?:tổng|cộng|cả thảy|tất cả|toàn|vị chi|gộp|nâng tổng|(?:hai|ba|bốn|cả) (?:cấp|đợt|khoản|nguồn|khối|quỹ|quý|nhóm|loại|lần|năm|nhiệm kỳ|giai đoạn))(?!\p{L})[^,;.\d]{0,20}$|,\s(?:nên )?thành\s$/iu;

/** A bare number is a total only where it says so. */
const mayBeWhole = ({ text }: Reading, { about, unit, measure, from }: Quantity): boolean =>
  !about && (unit !== '' || measure === 'money' || summing.test(text.slice(Math.max(0, from - 30), from)));

/** The runs that a number may be the sum of: those behind it, those before it, those of the next sentence if it is announced. */
function sumsOf({ text, sentences, lines }: Reading, whole: Quantity, all: readonly Quantity[]): Quantity[][] {
  const sentence = spanOf(sentences, whole);
  const next = sentences[sentences.indexOf(sentence) + 1];
  const before = sentences[sentences.indexOf(sentence) - 1];
  const closed =
    before && before.from >= spanOf(lines, whole).from && closing.test(text.slice(sentence.from, whole.from));
  const kind = all.filter((part) => part !== whole && partOf(part, whole));
  const own = kind.filter((part) => part.from >= sentence.from && part.to <= sentence.to);
  const told = next && next.to <= spanOf(lines, whole).to && opening.test(text.slice(next.from, next.to));
  return [
    smaller(
      own.filter((part) => part.from > whole.to),
      whole,
    ),
    smaller(own.filter((part) => part.to < whole.from).toReversed(), whole),
    told
      ? smaller(
          kind.filter((part) => part.from >= next.from && part.to <= next.to),
          whole,
        )
      : [],
    closed ? smaller(kind.filter((part) => part.from >= before.from && part.to <= before.to).toReversed(), whole) : [],
  ];
}

/** A sentence that begins with its sum closes the one before it: "2021: 14; 2022: 31. Tổng 45". */
const closing = /^\s*(?:cả|tổng|cộng|toàn|vị chi|gộp|như vậy)(?!\p{L})[^,;.\d]{0,40}$/iu;

const opening =
  /^\s*(?:trong (?:đó|số)|gồm|bao gồm|cụ thể|chia ra|số này|(?:chia |phân |xét )?(?:theo|về) [^\d:,;]{2,40}[:,]|(?:[^:;,.\d]{2,40}:\s*\d[\d.]*(?:\s\p{L}+){0,2}\s*;?\s*){3,})/iu;

/** Those that stand together and are each smaller than the whole. */
function smaller(near: readonly Quantity[], whole: Quantity): Quantity[] {
  const end = near.findIndex((part) => inScale(part, whole) >= whole.value);
  return near.slice(0, end < 0 ? near.length : end);
}

const total = (parts: readonly Quantity[], whole: Quantity): bigint =>
  parts.reduce((sum, part) => sum + inScale(part, whole), 0n);

/** The stretch of a run that comes to the whole as officers round, with the whole. */
function exactly(run: readonly Quantity[], whole: Quantity): Quantity[] {
  for (const [from] of run.entries())
    for (let to = from + 2; to <= run.length; to += 1) {
      const some = run.slice(from, to);
      if (
        fits(
          total(some, whole),
          whole,
          some.map((quantity) => ({ quantity })),
        )
      )
        return [whole, ...some];
    }
  return [];
}

/** Two small numbers come to a third by chance. */
const settle = (run: readonly Quantity[], whole: Quantity): Quantity[] => {
  const found = exactly(run, whole);
  return found.length > 3 || whole.value >= 20n * one ? found : [];
};

const announcing = /(?<!\p{L})(?:trong đó|trong số|gồm|chia|cụ thể|tổng|cộng|cả thảy|tất cả|lần lượt)(?!\p{L})|[:(]/iu;
/** What became of them: together they are all. */
const outcome = /^\s*(?:đã|đang|chưa|không|chuyển|hẹn|còn)(?!\p{L})/iu;
const apartInTime = /(?<!\p{L})(?:tăng|giảm|so với|kế hoạch|chỉ tiêu|cùng kỳ|năm trước|năm ngoái|\d\sx\s\d)(?!\p{L})/iu;

function isNear(reading: Reading, run: readonly Quantity[], whole: Quantity, tried: number): boolean {
  const { text } = reading;
  const [first] = run;
  if (!first || run.length < 2 || run.some(({ about }) => about)) return false;
  const sum = total(run, whole);
  const apart = sum > whole.value ? sum - whole.value : whole.value - sum;
  const small = whole.measure === 'count' && whole.value < 10n * one;
  if (
    small
      ? apart > one || whole.value < 5n * one
      : apart * (run.length > 2 && offByOne(sum, whole) ? 4n : 10n) > whole.value
  )
    return false;
  const gap = text.slice(Math.min(first.to, whole.to), Math.max(first.from, whole.from));
  // A bracket speaks of the number right before it.
  if (
    gap.includes('(') &&
    quantitiesIn(reading, { from: whole.to, to: first.from }).length > 0 &&
    first.from > whole.to
  )
    return false;
  const [from, to] = [
    Math.min(whole.from, ...run.map((part) => part.from)),
    Math.max(whole.to, ...run.map((part) => part.to)),
  ];
  if (apartInTime.test(text.slice(from, to))) return false;
  const told =
    announcing.test(gap) ||
    run.filter((part) => outcome.test(pieceOf(reading, part))).length > 1 ||
    summing.test(text.slice(Math.max(0, whole.from - 30), whole.from));
  // Of so many runs hardly one comes so near to a number by chance: the longer a line, the nearer it must be.
  if (!told && apart * BigInt(6 * tried) > whole.value) return false;
  const typed = offByOne(sum, whole) && whole.value / whole.step >= 100n;
  const slip = apart * (run.length > 2 ? 12n : 20n) < whole.value && typed;
  if ((run.length === 2 || small || /[;.]\s/u.test(gap)) && !told && !(slip && !/[.;]\s/u.test(gap))) return false;
  // What stands in a bracket is explained there.
  if (whole.aside && first.from > whole.to && gap.includes(')')) return false;
  const rest = /(?<!\p{L})(?:còn lại|khác)(?!\p{L})/iu.test(text.slice(from, to + 24));
  // "Trong đó" may tell some only; parts that miss the whole by one figure are all of it.
  if (sum < whole.value && !rest && !slip && /trong (?:đó|số)|riêng|nhất là/iu.test(gap)) return false;
  if (new Set([...run].map(({ aside }) => aside === true)).size > 1) return false;
  // What came and what went do not add up, they make a balance.
  if (new Set([...run, whole].map((part) => stepOf(reading, part)).filter(Boolean)).size > 1) return false;
  // The parts of one list are set apart by one sign.
  const sorted = run.toSorted((a, b) => a.from - b.from);
  const signs = sorted.slice(1).map((part, nth) => text.slice(sorted[nth]?.to, part.from).includes(';'));
  if (new Set(signs).size > 1) return false;
  const pieces = run.map((part) => pieceOf(reading, part));
  // Either every part is of a year of its own, or none is.
  const dated = pieces.filter((piece) => year.test(piece)).length;
  if (dated > 0 && (dated < pieces.length || year.test(pieceOf(reading, whole)))) return false;
  return (
    (run.length > 2 && offByOne(sum, whole) ? !crossing(pieces) : !overlapping(pieces)) ||
    pieces.every((piece) => outcome.test(piece))
  );
}

const year = /(?<![\d.,/])(?:19|20)\d\d(?!\d)/u;

/** What is said of a number between the commas around it. */
function pieceOf({ text, sentences }: Reading, part: Quantity): string {
  const sentence = spanOf(sentences, part);
  const before = /[^,;(]*$/u.exec(text.slice(sentence.from, part.from))?.[0] ?? '';
  const after = /^(?:[^,;.)]|[.,](?=\d))*/u.exec(text.slice(part.to, sentence.to))?.[0] ?? '';
  return before + part.written + after;
}
