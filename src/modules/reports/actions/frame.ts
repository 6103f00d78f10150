import type { Scope } from '../../../kernel/scope.ts';
import { formatDate, yearOf } from '../../../kernel/vi/dates.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import { toRoman } from '../../../kernel/vi/roman.ts';
import { capitalize } from '../../../kernel/vi/wording.ts';
import { listBodies, listBranch, listUnitEvents, type Term, type Unit } from '../../org/index.ts';
import { listPosts } from '../../people/index.ts';
import { countTasks, type listTasks, type Progress } from '../../targets/index.ts';
import type { Report } from '../contract.ts';
import { writeCount, writeRatio, type Manner } from '../rules/manner.ts';
import type { Frame } from '../rules/prose.ts';
import { spanInWords } from '../rules/spans.ts';
import { changesInWords, partsInWords } from '../rules/unions.ts';
import { countMet } from '../rules/year.ts';
import type { Branch } from './branch.ts';

interface OfReport {
  unit: Unit;
  report: Report;
  term: Term | undefined;
  next: Term | undefined;
  period: Period;
  today: string;
  targets: readonly Progress[];
  tasks: Awaited<ReturnType<typeof listTasks>>;
  branch: Branch;
  manner: Manner;
}

/** The words that the report's unit, term and period put into sentences, and who headed the unit at the period's end. */
export async function readFrame(scope: Scope, o: OfReport): Promise<{ frame: Frame; chair: string | undefined }> {
  const { unit, term, period, today } = o;
  const day = period.to < today ? period.to : today;
  const counted = counter(o.manner);
  const posts = (await listPosts(scope, { unitId: unit.unitId, ...period })).filter((post) => post.line === 'union');
  const atTheEnd = posts.filter((post) => post.toOn === null || post.toOn > period.to);
  const [bodies, events] = await Promise.all([
    listBodies(scope, { unitId: unit.unitId, termId: term?.termId }),
    listUnitEvents(scope, unit.unitId),
  ]);
  const committee = bodies.find((body) => body.kindCode === 'executiveCommittee')?.bodyId;
  const seats = committee === undefined ? 0 : atTheEnd.filter((post) => post.bodyId === committee).length;
  const parts = (await listBranch(scope, { path: unit.path, on: day })).filter(
    (one) => one.unitId !== unit.unitId && one.homeId === unit.homeId,
  );
  const isChair = (post: { kindCode: string }): boolean => post.kindCode === 'chair';
  return {
    frame: {
      unit: unit.name,
      day: formatDate(day),
      ...wordsOfTime(o),
      groups: counted(parts.length, `Tổ công đoàn của đơn vị vào ngày ${formatDate(day)}`),
      parts: partsInWords(parts, o.manner),
      changes: changesInWords(events, period),
      // A committee of one is one whose members have not been written down yet.
      committee: counted(seats < 2 ? 0 : seats, `Ủy viên Ban Chấp hành đang giữ chức vào ngày ${formatDate(day)}`),
      ...wordsOfTasks(o),
      ...wordsOfTargets(o),
      ...wordsOfUnits(o, day),
    },
    chair: (atTheEnd.findLast(isChair) ?? posts.findLast(isChair))?.holderName,
  };
}

const counter = (manner: Manner) => (count: number, title: string) =>
  count === 0 ? '' : { text: writeCount(count, manner), title };
const comparer = (manner: Manner) => (part: number, whole: number, title: string) =>
  whole === 0 ? '' : { text: writeRatio(part, whole, manner), title };

function wordsOfTime({ report, term, next, period, today }: OfReport): Frame {
  const words = report.kindCode === 'term' ? undefined : spanInWords(report.kindCode, period);
  const named = words?.period ?? `nhiệm kỳ ${term?.label ?? ''}`.trim();
  return {
    term: term?.label ?? '',
    nextTerm: next?.label ?? 'mới',
    ordinal: term ? toRoman(term.ordinal) : '',
    nextOrdinal: term ? toRoman(term.ordinal + 1) : '',
    period: named,
    inPeriod: capitalize(named),
    nextPeriod: words?.next ?? `nhiệm kỳ ${next?.label ?? 'mới'}`,
    year: words?.year ?? named,
    closed: period.to > today ? `(số liệu đến ngày ${formatDate(today)})` : (words?.closed ?? ''),
  };
}

/** "26/26 việc, 04/04 việc phối hợp" (T-3): of the year, or of the whole term. */
function wordsOfTasks({ report, period, tasks, today, manner }: OfReport): Frame {
  const ratio = comparer(manner);
  const own = report.kindCode === 'term' ? tasks : tasks.filter((task) => task.year === yearOf(period.to));
  const standing = countTasks(own, today);
  const title = 'Việc đã hoàn thành trên số việc của chương trình công tác';
  return {
    'tasks.own': ratio(standing.own.done, standing.own.all, title),
    'tasks.coordinated': ratio(standing.coordinated.done, standing.coordinated.all, `${title}, việc phối hợp`),
  };
}

function wordsOfTargets({ targets, manner }: OfReport): Frame {
  const ratio = comparer(manner);
  const { whole, met, exceeded, judged } = countMet(targets);
  if (!judged) return {};
  return {
    'targets.met': ratio(met, whole, 'Chỉ tiêu đạt và vượt trên số chỉ tiêu'),
    'targets.exceeded': exceeded === 0 ? '' : ratio(exceeded, whole, 'Chỉ tiêu vượt trên số chỉ tiêu'),
  };
}

function wordsOfUnits({ branch: { units, submissions }, manner }: OfReport, day: string): Frame {
  const [counted, ratio] = [counter(manner), comparer(manner)];
  const missing = submissions.filter((one) => one.submittedOn === undefined);
  const named = missing.length <= mostNamed ? missing.map((one) => one.unit.shortName).join('; ') : '';
  return {
    units: counted(units.length, `Đơn vị trực thuộc vào ngày ${formatDate(day)}`),
    submitted:
      missing.length === submissions.length
        ? ''
        : ratio(submissions.length - missing.length, submissions.length, 'Đơn vị đã nộp trên số đơn vị trực thuộc'),
    nobody:
      missing.length === submissions.length
        ? counted(submissions.length, 'Đơn vị trực thuộc, chưa đơn vị nào nộp')
        : '',
    missing: named,
    'missing.count': named ? '' : counted(missing.length, 'Đơn vị trực thuộc chưa nộp'),
    late: counted(submissions.filter((one) => one.late).length, 'Đơn vị nộp sau hạn'),
  };
}

// A sentence that names more is no sentence; all of them stand in the table.
const mostNamed = 10;
