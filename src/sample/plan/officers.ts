import { inventName, type Sex } from '../names.ts';
import type { Officer } from './committee.ts';
import { numbersFor } from './entry.ts';

/** An officer of the federation: no member of the unions that the sample counts. */
export interface OfficerPerson {
  readonly officer: Officer;
  readonly person: {
    readonly fullName: string;
    readonly sex: Sex;
    readonly birthOn: string;
    readonly position: string;
  };
}

const OFFICERS: readonly (readonly [officer: Officer, sex: Sex, birthOn: string, position: string])[] = [
  ['federationChair', 'male', '1969-04-12', 'Chủ tịch Liên đoàn Lao động tỉnh'],
  ['federationViceChair', 'female', '1974-11-03', 'Phó Chủ tịch Liên đoàn Lao động tỉnh'],
  ['federationOfficer', 'male', '1981-06-25', 'Trưởng Ban Tổ chức - Kiểm tra'],
  ['administrator', 'female', '1988-02-17', 'Chuyên viên Văn phòng Liên đoàn Lao động tỉnh'],
];

export function planOfficers(seed: number, taken: Set<string>): OfficerPerson[] {
  const random = numbersFor(seed, 6);
  return OFFICERS.map(([officer, sex, birthOn, position]) => ({
    officer,
    person: { fullName: inventName(random, sex, taken), sex, birthOn, position },
  }));
}
