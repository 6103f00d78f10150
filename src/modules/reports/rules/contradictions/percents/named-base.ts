import { formatNumber } from '../../../../../kernel/vi/number.ts';
import { quote, type Finding } from '../finding.ts';
import { wordsIn } from './percent-words.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { unitClass } from '../reading/units.ts';
import { agrees, isFraction, lasts } from './shares.ts';
import { traitsOf } from './traits.ts';

/** What a share is measured on, as the words right behind its percent name it: "58,1% số kết nạp trong năm", "12% doanh thu". */
const named =
  /^\s(?:của |trên |so với |trong |tính trên )?(?:tổng |toàn thể )?(\p{L}+(?:\s\p{L}+){0,6})(?=\s*[.,;()\n]|\s(?:và|do|vì|trong|năm)\s|$)/u;
/** They name nothing by themselves. */
const silent = /^(?:tổng|toàn|hơn|thấp|cao|đề|ra|người|cả|hiện)$/u;
/** From a part to its percent: ", chiếm", " người đi khám, tức là", " (". */
const joining =
  /^[^.;:()]*?(?:(?<=[\s,;])(?:chiếm|bằng|đạt|tức|mức|tương đương|tương ứng|=|là|tỷ lệ)\s(?:là\s)?|\(|[.;]\s?mức\s)$/u;
const moved = /(?:tăng|giảm|vượt|hơn|thêm|bớt)(?:\s\p{L}+){0,4}\s?[(,]?$/u;
const plan = /(?<!\p{L})(?:kế hoạch|dự toán|chỉ tiêu|định mức|mục tiêu|đề ra|được giao)(?!\p{L})/iu;
/** In letters, and in points: hardly a slip is as far off. */
const farthest = 60;
const tooFar = 13;

/** A share of what stands in the words behind it, of which the draft tells how many there are. */
interface Share {
  percent: Quantity;
  part: Quantity;
  words: readonly string[];
  ofPlan: boolean;
}

/** "Kết nạp 806 đoàn viên …; công đoàn mới 418 đoàn viên, chiếm 58,1% số kết nạp": whatever other number it would fit. */
export function namedBases(reading: Reading): Finding[] {
  return reading.quantities.flatMap((percent): Finding[] => {
    const share = shareOf(reading, percent);
    const base = share && baseOf(reading, share);
    if (!base) return [];
    const { part } = share;
    const exact = Number((part.value * 1000n) / base.value) / 10;
    return [
      {
        kind: 'percentAndRatio',
        at: { from: percent.from, to: percent.to },
        other: { from: base.from, to: base.to },
        words: `Ghi ${quote(percent)}, nhưng ${quote(part)} trên ${quote(base)} là ${formatNumber(exact)}%.`,
      },
    ];
  });
}

function shareOf(reading: Reading, percent: Quantity): Share | undefined {
  const { text } = reading;
  if (percent.measure !== 'percent' || percent.about || isFraction(percent)) return undefined;
  const name = named.exec(text.slice(percent.to, percent.to + 70))?.[1] ?? '';
  const words = wordsIn(name).filter((word) => !silent.test(word));
  const { from } = spanOf(reading.sentences, percent);
  const part = quantitiesIn(reading, { from, to: percent.from })
    .toReversed()
    .find((some) => isAmount(some) && !lasts(some));
  if (words.length === 0 || !part || part.about) return undefined;
  const gap = text.slice(part.to, percent.from);
  if (gap.length > farthest || !joining.test(gap) || moved.test(gap)) return undefined;
  return { percent, part, words, ofPlan: plan.test(name) };
}

const isAmount = ({ measure, rate, value }: Quantity): boolean => measure !== 'percent' && !rate && value > 0n;

/** The one number told before that bears the name, if the percent is of none that may be meant. */
function baseOf(reading: Reading, { percent, part, words, ofPlan }: Share): Quantity | undefined {
  const all = reading.quantities.filter((some) => some !== part && isAmount(some) && some.measure === part.measure);
  const bears = (some: Quantity): boolean => {
    const own = [...traitsOf(reading, some).words, ...some.unit.split(' ')];
    return words.every((word) => own.includes(word));
  };
  const mayBeMeant = (some: Quantity): boolean =>
    (ofPlan || !isPlanned(reading, some)) &&
    (part.unit === '' ||
      some.unit === '' ||
      unitClass(some.unit) === unitClass(part.unit) ||
      words.some((word) => traitsOf(reading, some).words.includes(word)));
  if (all.some((some) => mayBeMeant(some) && agrees(percent, part.value, some.value))) return undefined;
  const bases = all.filter((some) => some.to <= percent.from && (ofPlan || !isPlanned(reading, some)) && bears(some));
  const { from, to } = spanOf(reading.sentences, percent);
  const beside = all.filter((some) => some.from > from && some.to <= to);
  if (bases.some((base) => beside.some((some) => some !== base && agrees(percent, some.value, base.value))))
    return undefined;
  const likely = bases.filter(({ value }) => value !== part.value && isNear(percent, part, value));
  const base = likely.at(-1);
  return likely.every(({ value }) => value === base?.value) ? base : undefined;
}

const isNear = (percent: Quantity, part: Quantity, whole: bigint): boolean =>
  Math.abs(Number((part.value * 100n * one) / whole - percent.value)) < tooFar * Number(one);

/** "được giao chỉ tiêu kết nạp 720 đoàn viên": not what came about. */
const isPlanned = ({ text }: Reading, { from }: Quantity): boolean =>
  plan.test(/[^.;\n]*$/u.exec(text.slice(Math.max(0, from - 24), from))?.[0] ?? '');
