import { ofGroup, ours, type PlannedEntry } from './entry.ts';
import { byGroup, membersOn, womenOn, WORKERS, workforceOn } from './strength.ts';

type Grade = 'excellent' | 'good' | 'completed';

/** How many members were excellent, and who only completed the tasks, in each year of the third term; all others were good. */
const THIRD_TERM: Readonly<Record<number, { ratedOn: string; excellent: number; completed: readonly number[] }>> = {
  2018: { ratedOn: '2018-12-14', excellent: 9, completed: [19] },
  2019: { ratedOn: '2019-12-13', excellent: 10, completed: [30] },
  2020: { ratedOn: '2020-12-11', excellent: 10, completed: [] },
  2021: { ratedOn: '2021-12-10', excellent: 12, completed: [44] },
  // Before the congress: dated after 06/01/2023 it would fall into the next term.
  2022: { ratedOn: '2022-12-09', excellent: 13, completed: [19] },
};

interface LaterYear {
  readonly ratedOn: string;
  readonly excellent: number;
  readonly completed: readonly number[];
  /** Members who did not become "đoàn viên xuất sắc". */
  readonly without: readonly number[];
}

/** Since 2023 the workers are rated with the members; of a year beyond this list the last one's numbers hold. */
const LATER: Readonly<Record<number, LaterYear>> = {
  2023: { ratedOn: '2023-12-08', excellent: 11, completed: [19, 44], without: [19, 44, 9, 30] },
  2024: { ratedOn: '2024-12-06', excellent: 11, completed: [19, 44], without: [19, 44, 30] },
  2025: { ratedOn: '2025-12-12', excellent: 12, completed: [19, 30], without: [19, 30] },
};
const laterYear = (year: number): LaterYear =>
  LATER[year] ?? { ...(LATER[2025] as LaterYear), ratedOn: `${year}-12-11` };

/** One record a group and grade, the grade on the record and on each person. */
function ratingsOf(year: number, ratedOn: string, grades: ReadonlyMap<number, Grade>): PlannedEntry[] {
  const graded = Map.groupBy(grades.keys(), (who) => grades.get(who) as Grade);
  return (['excellent', 'good', 'completed'] as const).flatMap((gradeCode) =>
    byGroup(graded.get(gradeCode) ?? []).map(([group, people]) =>
      ofGroup(group, 'member_rating', { onDate: ratedOn, forYear: year, gradeCode }, people),
    ),
  );
}

/** The excellent move on through the roll from year to year. */
function gradesOf(
  year: number,
  rated: readonly number[],
  o: { excellent: number; completed: readonly number[] },
): Map<number, Grade> {
  const able = rated.filter((who) => !o.completed.includes(who) && !WORKERS.includes(who));
  const first = (year * 7) % able.length;
  const excellent = new Set([...able.slice(first), ...able].slice(0, o.excellent));
  return new Map(
    rated.map((who) => [who, excellent.has(who) ? 'excellent' : o.completed.includes(who) ? 'completed' : 'good']),
  );
}

/** Years' ratings and titles: members 2018-2022, members and workers since 2023. */
export function planRatings(lastYear: number): PlannedEntry[] {
  const past = Object.entries(THIRD_TERM).flatMap(([year, { ratedOn, ...o }]) =>
    ratingsOf(Number(year), ratedOn, gradesOf(Number(year), membersOn(ratedOn), o)),
  );
  return [...past, ...yearsTo(lastYear).flatMap(planLaterYear)];
}

export const yearsTo = (lastYear: number): number[] =>
  Array.from({ length: Math.max(0, lastYear - 2022) }, (_, nth) => 2023 + nth);

function planLaterYear(year: number): PlannedEntry[] {
  const { ratedOn, without, ...o } = laterYear(year);
  const title = (causeCode: string, who: number[]): PlannedEntry =>
    ours('title', { onDate: ratedOn, causeCode, levelCode: 'grassroots', forYear: year }, who);
  return [
    ...ratingsOf(year, ratedOn, gradesOf(year, workforceOn(ratedOn), o)),
    title('good_at_work_and_home', womenOn(ratedOn)),
    title(
      'excellent_member',
      membersOn(ratedOn).filter((who) => !without.includes(who)),
    ),
  ];
}

/** What the upper union made of the unit's year. The day may lie in the next year: figures go by the year, not by the day. */
const UNIT_RATINGS: readonly (readonly [year: number, onDate: string, grade: Grade])[] = [
  [2018, '2019-01-11', 'good'],
  [2019, '2020-01-10', 'excellent'],
  [2020, '2021-01-15', 'excellent'],
  [2021, '2022-01-14', 'excellent'],
  [2022, '2022-12-28', 'excellent'],
  [2023, '2023-12-29', 'excellent'],
  [2024, '2024-12-27', 'good'],
  [2025, '2025-12-30', 'excellent'],
];

export const planUnitRatings = (): PlannedEntry[] =>
  UNIT_RATINGS.map(([forYear, onDate, gradeCode]) =>
    ours('unit_rating', { forYear, onDate, gradeCode, issuerCode: 'upper_union', holderKind: 'unit' }),
  );
