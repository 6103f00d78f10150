/**
 * What a union reports upwards and for which days: the year and its first half, by the calendar or closed on
 * 30/11 and 31/5 as the statistical forms ask (QĐ 1454/QĐ-TLĐ 2014). Data: another cut-off is another line.
 */
export interface ReportPeriod {
  code: string;
  /** Undefined: a stretch that is looked at but has no report of its own. */
  kind: 'year' | 'halfYear' | undefined;
  /** Among the stretches of a chosen year. */
  short: string;
  /** In a form. */
  label: string;
  /** Month and day; `yearBefore`: it begins in the year before. */
  from: string;
  to: string;
  yearBefore?: boolean;
}

export const reportPeriods: readonly ReportPeriod[] = [
  {
    code: 'calendarYear',
    kind: 'year',
    short: 'Cả năm',
    label: 'Tổng kết năm, từ 01/01 đến 31/12',
    from: '01-01',
    to: '12-31',
  },
  {
    code: 'calendarHalf',
    kind: 'halfYear',
    short: '6 tháng đầu năm',
    label: 'Sơ kết 6 tháng đầu năm, từ 01/01 đến 30/6',
    from: '01-01',
    to: '06-30',
  },
  {
    code: 'secondHalf',
    kind: undefined,
    short: '6 tháng cuối năm',
    label: '6 tháng cuối năm',
    from: '07-01',
    to: '12-31',
  },
  {
    code: 'closedHalf',
    kind: 'halfYear',
    short: 'Chốt 31/5',
    label: 'Sơ kết 6 tháng đầu năm, số liệu chốt 31/5',
    from: '12-01',
    to: '05-31',
    yearBefore: true,
  },
  {
    code: 'closedYear',
    kind: 'year',
    short: 'Chốt 30/11',
    label: 'Tổng kết năm, số liệu chốt 30/11',
    from: '12-01',
    to: '11-30',
    yearBefore: true,
  },
];

export const daysOf = ({ from, to, yearBefore }: ReportPeriod, year: number): { from: string; to: string } => ({
  from: `${yearBefore ? year - 1 : year}-${from}`,
  to: `${year}-${to}`,
});

export const reportKinds = [
  { value: 'term', label: 'Báo cáo tổng kết nhiệm kỳ' },
  { value: 'year', label: 'Báo cáo tổng kết năm' },
  { value: 'halfYear', label: 'Báo cáo sơ kết 6 tháng đầu năm' },
] as const;

export type ReportKind = (typeof reportKinds)[number]['value'];
