import { inWords } from './number.ts';

/** "đoàn viên" → "Đoàn viên". */
export function capitalize(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}

/** Inside a sentence: "Tặng quà dịp Tết" becomes "tặng quà dịp Tết"; names keep their capitals. */
export const uncapitalize = (text: string): string => `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;

/** ["a", "b", "c"] → "a, b và c". */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} và ${last}`;
}

/** [2022, 2018, 2018] → "2018, 2022". */
export function ofYears(years: readonly number[]): string {
  return [...new Set(years)].sort((one, other) => one - other).join(', ');
}

/** 73000000 → "Bảy mươi ba triệu đồng", as vouchers and decisions write it. */
export const moneyInWords = (amount: number): string => capitalize(`${inWords(amount)} đồng`);
