import { DEPARTMENT } from '../../../units.ts';
import { workday, type PlannedCampaign } from '../../entry.ts';
import { bookOf, places, type ToldKin } from '../told.ts';

/** A department with sections: its term 2017 - 2023, in which the school left by a merger and three targets were missed. */
export const write = bookOf(DEPARTMENT);
export const on = (year: number, day: string): string => workday(`${year}-${day}`);
const PEOPLE = 146;

/** Six children who study well in hardship, five relatives in hardship or seriously ill. */
export const KIN: readonly ToldKin[] = [
  ...places(0, 5).map((nth) => ({
    of: 4 + nth * 9,
    kindCode: 'child' as const,
    sex: nth % 2 ? ('female' as const) : ('male' as const),
    birthOn: `201${nth}-0${nth + 2}-1${nth}`,
  })),
  ...places(0, 4).map((nth) => ({
    of: 7 + nth * 11,
    kindCode: nth % 2 ? ('spouse' as const) : ('parent' as const),
    sex: nth % 2 ? ('male' as const) : ('female' as const),
    birthOn: `19${nth % 2 ? 82 : 51}-06-1${nth}`,
  })),
];
export const CHILDREN = places(PEOPLE, PEOPLE + 5);
export const RELATIVES = places(PEOPLE + 6, PEOPLE + 10);

const programme = (key: string, organiser: string, name: string): PlannedCampaign => ({
  key,
  unit: DEPARTMENT,
  values: { name, kindCode: 'programme', organiser, fromOn: '2018-01-02', toOn: '2023-04-20', note: null },
});
export const campaigns = [
  programme('reunion', 'confederation', 'Tết Sum vầy'),
  programme('workersMonth', 'confederation', 'Tháng Công nhân'),
  programme('poverty', 'state', 'Chương trình mục tiêu quốc gia giảm nghèo bền vững'),
];
