/** The unit's own rates of visits (WEL-2), in đồng: until the end of 2024 and from 2025 on. */
interface Rate {
  readonly causeCode: string;
  readonly before: number;
  readonly since: number;
  readonly yearlyTimes: number | null;
}

const FIRST = {
  validFrom: '2018-01-01',
  validTo: '2025-01-01',
  source: 'Quy chế chi tiêu nội bộ số 02/QC-CĐCS ngày 02/01/2018',
};
const SECOND = {
  validFrom: '2025-01-01',
  validTo: null,
  source: 'Quy chế chi tiêu nội bộ số 01/QC-CĐCS ngày 02/01/2025',
};

const RATES: readonly Rate[] = [
  { causeCode: 'illness', before: 500_000, since: 700_000, yearlyTimes: 2 },
  { causeCode: 'maternity', before: 500_000, since: 700_000, yearlyTimes: 1 },
  { causeCode: 'bereavement', before: 500_000, since: 1_000_000, yearlyTimes: null },
  { causeCode: 'wedding', before: 500_000, since: 700_000, yearlyTimes: 1 },
  { causeCode: 'misfortune', before: 800_000, since: 1_000_000, yearlyTimes: 1 },
  { causeCode: 'serious_illness', before: 1_000_000, since: 2_000_000, yearlyTimes: 1 },
  { causeCode: 'covid_19', before: 500_000, since: 500_000, yearlyTimes: 1 },
];

export const planRates = () =>
  RATES.flatMap(({ causeCode, before, since, yearlyTimes }) => [
    { kindCode: 'visit', causeCode, amount: before, yearlyTimes, ...FIRST },
    { kindCode: 'visit', causeCode, amount: since, yearlyTimes, ...SECOND },
  ]);

/** What a cause is worth on a day of 2018 or later. */
export function rateOn(causeCode: string, date: string): number {
  const rate = RATES.find((one) => one.causeCode === causeCode);
  if (!rate) throw new RangeError(`No rate for ${causeCode}`);
  return date < SECOND.validFrom ? rate.before : rate.since;
}
