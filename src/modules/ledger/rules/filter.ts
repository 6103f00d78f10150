import { formatDate, parseDate } from '../../../kernel/vi/dates.ts';
import { yearsIn, type Period } from '../../../kernel/vi/periods.ts';
import { tidy } from '../../../kernel/vi/text.ts';

/** Which records a list or a figure is about. Every part narrows. */
export interface EntryFilter {
  /** Any path of the unit: its records of every time are meant, wherever it stood then (`org.branches`). */
  path: string;
  /** All paths of the unit of `of`, where they were found already. */
  paths?: { of: string; all: readonly string[] } | undefined;
  period: Period;
  kinds?: readonly string[] | undefined;
  causes?: readonly string[] | undefined;
  funds?: readonly string[] | undefined;
  grades?: readonly string[] | undefined;
  stages?: readonly string[] | undefined;
  levels?: readonly string[] | undefined;
  sources?: readonly string[] | undefined;
  givers?: readonly string[] | undefined;
  issuers?: readonly string[] | undefined;
  holders?: readonly string[] | undefined;
  occasions?: readonly string[] | undefined;
  campaigns?: readonly string[] | undefined;
  documents?: readonly string[] | undefined;
  schemes?: readonly string[] | undefined;
  /** Kinds of those for whom the records are. */
  takers?: readonly string[] | undefined;
  forYears?: readonly number[] | undefined;
  tags?: readonly string[] | undefined;
  withoutTags?: readonly string[] | undefined;
  personId?: string | undefined;
  /** Typed words: each in the line of the record … */
  words?: string | undefined;
  /** … or one of these takes part: the persons whose names say so, as far as the reader may see them. */
  namedAs?: readonly string[] | undefined;
  /** Withdrawn ones too, for the notebook; never for a figure. */
  withWithdrawn?: boolean | undefined;
  /** Only what the reader may open one by one: sensitive work (P-6) is there in sums for who reads figures only. */
  singly?: boolean | undefined;
}

/** What stands in the address of the notebook; the unit is the page's, `group` one below it. */
export type Asked = Omit<EntryFilter, 'path' | 'namedAs' | 'period' | 'singly'> & {
  /** Left out: the term in the frame. */
  period?: Period | undefined;
  /** The code of a unit below. */
  group?: string | undefined;
};

const lists = [
  ['kinds', 'loai'],
  ['causes', 'noi-dung'],
  ['funds', 'quy'],
  ['grades', 'xep-loai'],
  ['stages', 'buoc'],
  ['levels', 'cap'],
  ['sources', 'nguon'],
  ['givers', 'tang'],
  ['issuers', 'cong-nhan'],
  ['holders', 'doi-tuong'],
  ['occasions', 'dip'],
  ['campaigns', 'phong-trao'],
  ['documents', 'van-ban'],
  ['schemes', 'bao-hiem'],
  ['takers', 'nguoi-nhan'],
  ['tags', 'the'],
  ['withoutTags', 'khong-the'],
] as const;

/** The address of a selection; `readAsked` reads it back. */
export function queryOf(asked: Asked): Record<string, string> {
  const parts: [string, string | undefined][] = [
    ...lists.map(([name, key]): [string, string | undefined] => [key, asked[name]?.join(',')]),
    ['cua-nam', asked.forYears?.join(',')],
    ['to', asked.group],
    ['nguoi', asked.personId],
    ['tu', asked.period && formatDate(asked.period.from)],
    ['den', asked.period && formatDate(asked.period.to)],
    ['q', asked.words],
    ['huy', asked.withWithdrawn ? '1' : undefined],
  ];
  return Object.fromEntries(parts.filter((part): part is [string, string] => part[1] !== undefined && part[1] !== ''));
}

/** What cannot be read is left out: an address shortened by a mail program still opens the notebook. */
export function readAsked(query: Readonly<Record<string, string | undefined>>): Asked {
  const asked: Asked = {};
  for (const [name, key] of lists) {
    const values = listed(query[key]);
    if (values.length) asked[name] = values;
  }
  const years = listed(query['cua-nam'])
    .map(Number)
    .filter((year) => Number.isInteger(year) && year > 1900 && year < 2200);
  if (years.length) asked.forYears = years;
  const period = readPeriod(query['tu'], query['den']);
  if (period) asked.period = period;
  const { to: group, nguoi: personId = '' } = query;
  if (group) asked.group = group;
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(personId)) asked.personId = personId;
  const words = tidy(query['q'] ?? '').slice(0, 100);
  if (words) asked.words = words;
  if (query['huy'] === '1') asked.withWithdrawn = true;
  return asked;
}

const listed = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .filter((one) => /^[A-Za-z0-9_-]+$/u.test(one))
    .slice(0, 50);

const always: Period = { from: '1900-01-01', to: '2099-12-31' };

function readPeriod(from: string | undefined, to: string | undefined): Period | undefined {
  const period = { from: parseDate(from ?? '') ?? always.from, to: parseDate(to ?? '') ?? always.to };
  const given = period.from !== always.from || period.to !== always.to;
  return given && period.from <= period.to ? period : undefined;
}

/** The days of a selection: those typed, else the term's; a record that speaks of a year may bear a day outside of it. */
export const daysAsked = (asked: Asked, term: Period): Period =>
  asked.period ?? (asked.forYears?.length || asked.personId ? always : term);

export interface YearPart {
  year: number;
  period: Period;
}

/** The calendar years of a term, newest first, the first and the last cut to it. */
export function yearParts(term: Period): YearPart[] {
  return yearsIn(term)
    .map((year) => ({
      year,
      period: { from: later(term.from, `${year}-01-01`), to: earlier(term.to, `${year}-12-31`) },
    }))
    .reverse();
}

const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);
