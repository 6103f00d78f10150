import { formatMoney } from '../../../kernel/vi/money.ts';
import { formatNumber, percent, twoDigits } from '../../../kernel/vi/number.ts';
import { usualStep, type ReportSettings } from '../contract.ts';

/** How a report writes its numbers; each report may choose. */
export interface Manner {
  /** Money is rounded down to this step with "trên" in front. */
  aboutStep: number;
  /** "06 đoàn viên" (T-3), or "6 đoàn viên". */
  leadingZero: boolean;
  /** "110,9%" has one; zeros at the end are never written. */
  percentDecimals: number;
  /** "73.000.000 đồng", or "73 triệu đồng". */
  inMillions: boolean;
}

export const usualManner: Manner = { aboutStep: usualStep, leadingZero: true, percentDecimals: 1, inMillions: false };

export const mannerOf = (settings: ReportSettings): Manner => ({
  aboutStep: settings.aboutStep ?? usualManner.aboutStep,
  leadingZero: settings.smallCounts !== 'bare',
  percentDecimals: settings.percentDecimals ?? usualManner.percentDecimals,
  inMillions: settings.moneyIn === 'million',
});

export const writeCount = (count: number, { leadingZero }: Manner): string =>
  leadingZero ? twoDigits(count) : formatNumber(count);

/** "07/09", "0/9": T-3. */
export const writeRatio = (part: number, whole: number, manner: Manner): string =>
  `${writeCount(part, manner)}/${writeCount(whole, manner)}`;

export const writePercent = (part: number, whole: number, { percentDecimals }: Manner): string | undefined =>
  percent(part, whole, { decimals: percentDecimals });

/** Exactly as it is: "73.020.000 đồng", "73,02 triệu đồng". Under a million always in đồng. */
export const writeMoney = (amount: number, { inMillions }: Manner): string =>
  inMillions && amount >= million ? `${millions(amount)} triệu đồng` : formatMoney(amount);

/**
 * The step below with "trên": 73.020.000 → "trên 73.000.000 đồng". What is short as it is stands as it is: 91.800.000 is
 * "91,8 triệu" to every reader, and less said would be less known.
 */
export function writeAbout(amount: number, manner: Manner): string {
  const floor = Math.floor(amount / manner.aboutStep) * manner.aboutStep;
  const short = amount % Math.max(manner.aboutStep / 10, 100_000) === 0;
  return short || floor === amount || floor <= 0 ? writeMoney(amount, manner) : `trên ${writeMoney(floor, manner)}`;
}

const million = 1_000_000;

// By its figures, not by division: 6.213.500 is 6,2135 and nothing near it.
function millions(amount: number): string {
  const fraction = String(amount % million)
    .padStart(6, '0')
    .replace(/0+$/u, '');
  const whole = formatNumber(Math.floor(amount / million));
  return fraction === '' ? whole : `${whole},${fraction}`;
}

/**
 * A count against its goal, as reports say it (T-3): "113/58 đoàn viên", "193/180 triệu đồng". Money is told in millions
 * where both are plain in them.
 */
export function writeAgainst(actual: number, goal: number, unitOfMeasure: string, manner: Manner): string {
  if (unitOfMeasure !== 'đồng') return `${writeRatio(actual, goal, manner)} ${unitOfMeasure}`.trim();
  const plain = [actual, goal].every((amount) => amount >= million && amount % 10_000 === 0);
  return plain
    ? `${millions(actual)}/${millions(goal)} triệu đồng`
    : `${formatNumber(actual)}/${formatNumber(goal)} đồng`;
}
