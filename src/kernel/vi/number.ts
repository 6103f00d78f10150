import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import { tidy } from './text.ts';

/** 1234 → "1.234"; 9.5 → "9,5". Refuses (RangeError) what has no plain figures: NaN, infinity, 1e21. */
export function formatNumber(value: number | bigint): string {
  const [, minus = '', whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(String(value)) ?? [];
  if (whole === undefined) throw new RangeError(`Not a plain number: ${value}`);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, '.');
  return minus + (fraction === undefined ? grouped : `${grouped},${fraction}`);
}

/** Counts under ten in reports take a leading zero: "06 đoàn viên" (T-3). Zero stays "0". */
export function twoDigits(count: number): string {
  return Number.isInteger(count) && count > 0 && count < 10 ? `0${count}` : formatNumber(count);
}

/** "1.234,5" → 1234.5, "06" → 6. Undefined when unreadable or when a point may be either sign: "1.5", "1.23". */
export function parseNumber(text: string): number | undefined {
  const [, whole, fraction = ''] = /^(-?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+))(?:,(\d+))?$/u.exec(tidy(text)) ?? [];
  if (whole === undefined) return undefined;
  const value = Number(`${whole.replaceAll('.', '')}.${fraction}`);
  return Number.isSafeInteger(Math.trunc(value)) ? value + 0 : undefined;
}

export interface PercentShape {
  /** Figures after the comma, 1 unless told. */
  decimals?: number;
  /** Keep the zeros ("105,0%"), for columns of a table. */
  fixed?: boolean;
}

/**
 * The share in hundredths of two counts, rounded half up on integers: percent(44377, 40000) → "110,9%", percent(21, 20)
 * → "105%". Undefined when there is nothing to compare with (denominator 0). Refuses (RangeError) fractions and negatives.
 */
export function percent(
  numerator: number | bigint,
  denominator: number | bigint,
  shape: PercentShape = {},
): string | undefined {
  const { decimals = 1, fixed = false } = shape;
  const part = BigInt(numerator);
  const all = BigInt(denominator);
  if (part < 0n || all < 0n) throw new RangeError(`No percentage of ${part} in ${all}`);
  if (all === 0n) return undefined;
  const scaled = (part * 200n * 10n ** BigInt(decimals) + all) / (2n * all);
  const figures = String(scaled).padStart(decimals + 1, '0');
  const whole = formatNumber(BigInt(figures.slice(0, figures.length - decimals)));
  const fraction = figures.slice(figures.length - decimals);
  const kept = fixed ? fraction : fraction.replace(/0+$/u, '');
  return kept === '' ? `${whole}%` : `${whole},${kept}%`;
}

const reading = new ReadingConfig();
reading.unit = [];
reading.units = [[], ['nghìn'], ['triệu'], ['tỷ']];
reading.oddText = 'linh';
reading.fourToneText = 'bốn';
reading.pointText = 'phẩy';

/** 105 → "một trăm linh năm". Whole numbers only; money with its unit is `moneyInWords`. */
export function inWords(count: number | bigint): string {
  // As bigint: given "1.500" as text the library reads one and a half.
  return doReadNumber(BigInt(count), reading);
}
