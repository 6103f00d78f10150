import { formatNumber } from '../../../kernel/vi/number.ts';
import { capitalize } from '../../../kernel/vi/wording.ts';
import type { Block, Cell, Run } from '../../documents/index.ts';
import { isEmpty, type Outcome } from '../../indicators/index.ts';
import { differenceInWords, showGoal, showResult, type Progress, type Verdict } from '../../targets/index.ts';
import { targetsInWords } from './targets-in-words.ts';
import { againstGoal, stopless, type Cite, type Cited, type Telling } from './telling.ts';
import { writePercent, type Manner } from './manner.ts';
import { wordOutcome } from './prose.ts';

/** Words for a target's state in a report (T-4). */
export const verdictWords: Record<Verdict, string> = {
  exceeded: 'Vượt',
  met: 'Đạt',
  nearlyMet: 'Cơ bản đạt',
  notMet: 'Chưa đạt',
  notDue: 'Chưa đến kỳ',
  noFigures: 'Chưa có số liệu',
};

const handedTitle = 'Kết quả thực hiện các chỉ tiêu do cấp trên giao';
const termTitle = 'Kết quả thực hiện các chỉ tiêu nghị quyết đại hội';

/**
 * The targets of the term that the report looks back on: each year's result, the verdict, and the causes of what was not met.
 * What was handed down stands in a table of its own: the congress did not adopt it.
 */
export function resultsTable(all: readonly Progress[], telling: Telling): Block[] {
  const own = all.filter((one) => !one.target.handedFrom);
  const handed = all.filter((one) => one.target.handedFrom);
  return [
    ...targetsInWords(own, { ...telling, adopted: telling.title === undefined }),
    ...tableOf(own, telling),
    ...tableOf(handed, { ...telling, title: handedTitle }),
  ];
}

function tableOf(all: readonly Progress[], { cite, manner, title = termTitle }: Telling): Block[] {
  if (all.length === 0) return [];
  const years = yearsOf(all);
  const ordinals = numbered(all);
  const rows = all.map((one, nth): Cell[] => [
    ordinals[nth] ?? '',
    one.target.wording,
    years.length > 3 ? shortGrade(goalOf(one)) : goalOf(one),
    ...(years.length ? resultCells(one, years, { cite, manner }) : [resultCell(one, null, { cite, manner })]),
    verdictWords[one.verdict],
  ]);
  const results = years.length ? years.map(String) : ['Kết quả'];
  const narrow = { align: 'center' as const };
  return [
    {
      kind: 'table',
      title: [{ text: title, bold: true }],
      columns: [
        // Room for "8.1" on one line, also in Word.
        { width: results.length > 3 ? 1 : 0.8, ...narrow },
        { width: 4.4 },
        { width: 1.8, ...narrow },
        // Five years leave 14 mm each, room for "(52/52)" and "103/105" on one line; one leaves "193/180 triệu đồng".
        ...results.map(() => ({ width: results.length > 3 ? 1.9 : 2, ...narrow })),
        { width: 1.4, ...narrow },
      ],
      head: [['TT', 'Chỉ tiêu', 'Mức phấn đấu', ...results, 'Đánh giá']],
      rows,
    },
    ...reportedOtherwise(all, ordinals),
    ...causes(all, ordinals),
  ];
}

/** What a paper of the unit printed and its records do not come to (T-3): said under the table, never put in its place. */
function reportedOtherwise(all: readonly Progress[], ordinals: readonly string[]): Block[] {
  const said = all.flatMap((one, nth) =>
    one.results.flatMap((result) => {
      const words = differenceInWords(one, result, verdictWords);
      const when = result.year === null ? '' : `, năm ${result.year}`;
      return words ? `Chỉ tiêu ${ordinals[nth]}${when}: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : [];
    }),
  );
  return said.length ? [{ kind: 'note', runs: `Số đã báo cáo khác số tính từ sổ. ${said.join(' ')}` }] : [];
}

/** The goals of the term to come. */
export function goalsTable(all: readonly Progress[]): Block[] {
  if (all.length === 0) return [];
  const ordinals = numbered(all);
  return [
    {
      kind: 'table',
      columns: [{ width: 1, align: 'center' }, { width: 9 }, { width: 3, align: 'center' }],
      head: [['TT', 'Chỉ tiêu', 'Mức phấn đấu']],
      rows: all.map((one, nth): Cell[] => [ordinals[nth] ?? '', one.target.wording, goalOf(one)]),
    },
  ];
}

const goalOf = (one: Progress): string => showGoal(one.target, one.definition?.unitOfMeasure ?? '');

const yearsOf = (all: readonly Progress[]): number[] =>
  [...new Set(all.flatMap((one) => one.results.flatMap((result) => result.year ?? [])))].sort((a, b) => a - b);

// "1", "1.1" for a part of target 1.
function numbered(all: readonly Progress[]): string[] {
  let whole = 0;
  let part = 0;
  return all.map(({ target }) => {
    if (target.parentId) return `${whole}.${++part}`;
    part = 0;
    return String(++whole);
  });
}

// A target of the whole term has one result, across the columns of the years.
function resultCells(one: Progress, years: readonly number[], telling: Telling): Cell[] {
  if (one.results.every((result) => result.year === null))
    return [{ runs: [resultCell(one, null, telling, true)].flat(), across: years.length, align: 'center' }];
  const cells = years.map((year) => resultCell(one, year, telling, years.length === 1));
  return years.length > 3 ? cells.map((runs) => runs.map(shortened)) : cells;
}

// Five columns of years hold "Xuất sắc", not "Hoàn thành xuất sắc nhiệm vụ"; the words of the target say what it is a grade of.
const shortGrade = (text: string): string =>
  capitalize(text.replace(/^Hoàn thành (?=tốt|xuất sắc)/u, '').replace(/ nhiệm vụ/u, ''));
const shortened = (run: Run): Run =>
  typeof run === 'string' ? shortGrade(run) : { ...run, text: shortGrade(run.text) };

/** `wide`: there is room for the goal beside the result, "113/58 (194,8%)". */
function resultCell(one: Progress, year: number | null, { cite, manner }: Telling, wide = false): Run[] {
  const { results, definition, target } = one;
  const result = results.find((some) => some.year === year);
  if (!result || result.verdict === 'noFigures') return ['-'];
  // Of the programme of work, or of the target's own parts: no figure of the catalogue to open.
  if (!definition) return [isEmpty(result.outcome) ? '-' : showResult({ definition, target }, result.outcome)];
  // A year that still runs and has nothing yet is no result of nought.
  if (result.verdict === 'notDue' && isEmpty(result.outcome)) return ['-'];
  const reading = { ...result, definition };
  if (wide && target.goalPart && target.goalWhole === 1 && result.outcome.is === 'count') {
    const share = writePercent(result.outcome.value, target.goalPart, manner);
    return [
      cite({ reading, form: 'short', year, text: `${againstGoal(one, result.outcome.value, manner)}, ${share}` }),
    ];
  }
  return figureCell(reading, year, cite, manner);
}

export function figureCell(reading: Cited, year: number | null, cite: Cite, manner: Manner): Run[] {
  const text = shortOutcome(reading.outcome, reading.definition.unitOfMeasure, manner);
  return text === '-' ? [text] : [cite({ reading, form: 'short', year, text })];
}

/** A result in a narrow column: the share with its count, so that "98,2%" is never read as all; a grade without its last word. */
export function shortOutcome(outcome: Outcome, unitOfMeasure: string, manner: Manner): string {
  if (outcome.is === 'share') {
    const share = writePercent(outcome.part, outcome.whole, manner);
    if (share === undefined) return '-';
    const count = `${formatNumber(outcome.part)}/${formatNumber(outcome.whole)}`;
    return count.length > 5 ? `${share}, ${count}` : `${share} (${count})`;
  }
  if (outcome.is === 'grade')
    return outcome.grade ? capitalize(wordOutcome(outcome, 'grade', '', manner)).replace(/ nhiệm vụ$/u, '') : '-';
  return wordOutcome(outcome, 'plain', unitOfMeasure, manner).replace(/ đồng$/u, '');
}

/** Missed targets that the officers have not explained. */
export const unexplained = (all: readonly Progress[]): Progress[] =>
  all.filter((one) => missed(one) && !one.target.causeObjective && !one.target.causeSubjective);

const missed = (one: Progress): boolean => one.verdict === 'notMet' || one.verdict === 'nearlyMet';

function causes(all: readonly Progress[], ordinals: readonly string[]): Block[] {
  return all.flatMap((one, nth) => {
    const { causeObjective, causeSubjective } = one.target;
    const said = [
      causeObjective && `khách quan: ${stopless(causeObjective)}`,
      causeSubjective && `chủ quan: ${stopless(causeSubjective)}`,
    ].filter(Boolean);
    if (!missed(one) || said.length === 0) return [];
    const runs = `Chỉ tiêu ${ordinals[nth]} ${verdictWords[one.verdict].toLowerCase()}, nguyên nhân ${said.join('; ')}.`;
    return [{ kind: 'paragraph', runs } as const];
  });
}
