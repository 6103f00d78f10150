import { sexAt } from '../names.ts';
import { PLAYED_GROUPS } from '../units.ts';

/**
 * Who is in the played unit when, by place in the roll: 0..46 were members before the third term, five were admitted in it,
 * three work without being members, one retires at New Year 2026 and one is admitted after him: 52 members since August 2022.
 */
export const ADMITTED: Readonly<Record<number, string>> = {
  47: '2020-09-01',
  48: '2021-03-15',
  49: '2021-10-01',
  50: '2022-04-01',
  51: '2022-08-15',
  55: '2026-01-15',
};
export const WORKERS: readonly number[] = [52, 53, 54];
export const RETIRED = { who: 15, on: '2026-01-01' } as const;
/** The workers came to the office on this day. */
export const WORKERS_FROM = '2023-01-01';
export const ROLL_LENGTH = 56;

const places = Array.from({ length: ROLL_LENGTH }, (_, place) => place);

/** Members on a day of the third term or later. */
export const membersOn = (date: string): number[] =>
  places.filter(
    (place) =>
      !WORKERS.includes(place) && (ADMITTED[place] ?? '') <= date && (place !== RETIRED.who || date < RETIRED.on),
  );

export const womenOn = (date: string): number[] => membersOn(date).filter((place) => sexOf(place) === 'female');

/** Members and the three workers, "đoàn viên, người lao động". */
export const workforceOn = (date: string): number[] => [...membersOn(date), ...WORKERS];

/** Who came after the retired member is a man like him. */
export const sexOf = (place: number) => (place === 55 ? 'male' : sexAt(place === 54 ? 53 : place));

/** Four groups of 13, women and men mixed; the workers help the first. */
export function groupOf(place: number): string {
  const nth = WORKERS.includes(place) ? 0 : place === 55 ? groupOrder(RETIRED.who) : groupOrder(place);
  return PLAYED_GROUPS[nth] as string;
}

const groupOrder = (place: number): number => (place + Math.floor(place / 4)) % 4;

/** The given people by group, groups in order, empty ones left out. */
export function byGroup(people: readonly number[]): [group: string, people: number[]][] {
  const grouped = Map.groupBy(people, groupOf);
  return PLAYED_GROUPS.flatMap((group) =>
    grouped.has(group) ? [[group, grouped.get(group) as number[]] as [string, number[]]] : [],
  );
}
