import { formatNumber } from './number.ts';
import { fold } from './text.ts';

/** Money is whole đồng in a `number`. A million tỷ is beyond any union's books and still exact. */
export const mostMoney = 1_000_000_000_000_000;

export function isMoney(amount: number): boolean {
  return Number.isSafeInteger(amount) && Math.abs(amount) <= mostMoney;
}

/** 77800000 → "77.800.000 đồng"; without the unit it is `formatNumber`. Refuses (RangeError) what is not whole đồng. */
export function formatMoney(amount: number | bigint): string {
  return `${formatNumber(wholeDong(amount))} đồng`;
}

/**
 * What an officer types: "77,8 triệu", "77.800.000", "73tr", "1,2 tỷ", "500k", "1 tỷ 200 triệu", "2 triệu rưỡi", "432 đồng".
 * Undefined when it can be read in two ways or makes no sense, never a guess: "1.5" (1,5 what?), "1.500 triệu" (1,5 or 1500),
 * a bare "73" (nobody means 73 đồng), part of a đồng, below zero, above `mostMoney`.
 */
export function parseMoney(text: string): number | undefined {
  const typed = fold(text).replace('₫', 'd');
  const [, said = '', unit] = /^(.*?) ?(dong|vnd|d)?$/u.exec(typed) ?? [];
  const whole = bareFigure(said);
  const amount = whole === undefined ? scaledSum(said) : whole;
  if (amount === undefined || amount > BigInt(mostMoney)) return undefined;
  const suspicious = whole !== undefined && unit === undefined && amount > 0n && amount < 1000n;
  return suspicious ? undefined : Number(amount);
}

/** "14500000", "77.800.000", "77,800,000", "77 800 000": a đồng has no part, so three figures after a sign are a group. */
function bareFigure(said: string): bigint | undefined {
  return /^(\d+|[1-9]\d{0,2}((\.\d{3})+|(,\d{3})+|( \d{3})+))$/u.test(said)
    ? BigInt(said.replace(/\D/gu, ''))
    : undefined;
}

const scales: Record<string, bigint> = {
  ty: 1_000_000_000n,
  ti: 1_000_000_000n,
  trieu: 1_000_000n,
  tr: 1_000_000n,
  nghin: 1000n,
  ngan: 1000n,
  k: 1000n,
};
const term = /^(\d[\d., ]*?) ?(ty|ti|trieu|tr|nghin|ngan|k)(?![a-z])( ruoi$)?(.*)$/u;

/** A sum of falling scales. Only the first term may have decimals or outgrow the next scale: "1 tỷ 1000 triệu" is refused. */
function scaledSum(said: string, above?: bigint): bigint | undefined {
  const [, figure = '', word = '', half, rest = ''] = term.exec(said) ?? [];
  const scale = scales[word];
  const value = scale && scaledFigure(figure, scale);
  if (value === undefined || scale === undefined) return undefined;
  if (above !== undefined && value >= above) return undefined;
  const sum = half === undefined ? value : value + scale / 2n;
  if (rest === '') return sum;
  if (value % scale !== 0n || half !== undefined) return undefined;
  const following = scaledSum(rest.trim(), scale);
  return following === undefined ? undefined : sum + following;
}

/** "77,8" or "1.234,5" of a scale, whole đồng only. One sign before exactly three figures may be either: refused. */
function scaledFigure(figure: string, scale: bigint): bigint | undefined {
  if (/^\d+[.,]\d{3}$/u.test(figure)) return undefined;
  const [, decimal, grouped, groupedFraction = ''] =
    /^(?:(\d+(?:[.,]\d+)?)|([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?)$/u.exec(figure) ?? [];
  const [whole = '', fraction = ''] =
    decimal === undefined ? [grouped?.replaceAll('.', ''), groupedFraction] : decimal.split(/[.,]/u);
  if (whole === '') return undefined;
  const shift = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * scale;
  return scaled % shift === 0n ? scaled / shift : undefined;
}

function wholeDong(amount: number | bigint): number {
  const value = Number(amount);
  if (!isMoney(value)) throw new RangeError(`Not an amount in đồng: ${amount}`);
  return value;
}
