/**
 * A day is the text 'YYYY-MM-DD' in code and in the database: it sorts, compares and never moves between time zones.
 * An instant is a `Date`, shown in Asia/Ho_Chi_Minh.
 */
export function isDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
    isDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
  );
}

/** '2023-01-06' → "06/01/2023". */
export function formatDate(date: string): string {
  const [year, month, day] = partsOf(date);
  return `${day}/${month}/${year}`;
}

/** '2023-01-06' → "ngày 06 tháng 01 năm 2023", as papers are dated (Decree 30/2020). */
export function dateInWords(date: string): string {
  const [year, month, day] = partsOf(date);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** Day first: "6/1/2023", "06-01-2023", "6.1.2023", "06012023", or '2023-01-06'. Undefined for days that are none (31/02), years of two figures or outside 1900-2099. */
export function parseDate(text: string): string | undefined {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(typed);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, day, , month, year] =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/u.exec(typed) ?? /^(\d{2})()(\d{2})(\d{4})$/u.exec(typed) ?? [];
  return dateOf(Number(year), Number(month), Number(day));
}

// Vietnam has had one offset since 1975; a shift is exact and a hundred times cheaper than Intl on long lists.
const offset = 7 * 3_600_000;
const local = (instant: Date): string => new Date(instant.getTime() + offset).toISOString();

/** The day in Vietnam at that instant. */
export const today = (now: Date): string => local(now).slice(0, 10);

/** "16:46 ngày 09/01/2023". */
export const formatInstant = (instant: Date): string =>
  `${local(instant).slice(11, 16)} ngày ${formatDate(today(instant))}`;

const weekdays = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'] as const;

/** '2023-01-06' → "Thứ sáu". */
export const weekday = (date: string): string => weekdays[utc(date).getUTCDay()] ?? '';

export const yearOf = (date: string): number => Number(partsOf(date)[0]);

export const addDays = (date: string, days: number): string => utc(date, days).toISOString().slice(0, 10);

/** Whole days from one to the other, negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => (utc(to).getTime() - utc(from).getTime()) / 86_400_000;

/** The same day some months on, or the last of its month: 31/01 and one month is 28/02. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = partsOf(date).map(Number) as [number, number, number];
  const count = year * 12 + month - 1 + months;
  const first = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  return `${first}-${String(Math.min(day, daysIn(Math.floor(count / 12), (count % 12) + 1))).padStart(2, '0')}`;
}

/** Completed years, as age and length of service count them; who was born on 29/02 grows older on 01/03. */
export function yearsBetween(from: string, to: string): number {
  const reached = to.slice(5) >= from.slice(5) ? 0 : 1;
  return yearOf(to) - yearOf(from) - reached;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

// Every month has 28 days: the calendar is asked for the others only, since a long list shows half a million days.
const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysIn(year, month));

function dateOf(year: number, month: number, day: number): string | undefined {
  return isDay(year, month, day)
    ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : undefined;
}

function partsOf(date: string): [year: string, month: string, day: string] {
  if (!isDate(date)) throw new RangeError(`Not a date: ${date}`);
  return [date.slice(0, 4), date.slice(5, 7), date.slice(8)];
}

function utc(date: string, days = 0): Date {
  const [year, month, day] = partsOf(date);
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + days));
}
