import type { Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { twoDigits } from '../../../kernel/vi/number.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import { toRoman } from '../../../kernel/vi/roman.ts';
import {
  listDefinitions,
  measure,
  measureAll,
  readCatalogue,
  yearsOf,
  type Definition,
} from '../../indicators/index.ts';
import {
  listAbove,
  listBodies,
  listBranch,
  listUnitsOf,
  listTerms,
  termOn,
  type Term,
  type Unit,
} from '../../org/index.ts';
import { listPosts } from '../../people/index.ts';
import { followTargets, type Progress } from '../../targets/index.ts';
import { usualStep, type Report } from '../contract.ts';
import { periodOfFigure } from '../rules/figures.ts';
import { codesIn, readSentence, type Frame, type Wording } from '../rules/prose.ts';
import { ratingCodes, type RatedYear } from '../rules/tables.ts';

/** What a report is written from, read once. */
export interface Material {
  period: Period;
  wording: Wording;
  above: string | undefined;
  /** What the unit was called on the period's last day. */
  name: string;
  signer: { name: string | undefined; post: string };
  targets: Progress[];
  nextTargets: Progress[];
  ratings: RatedYear[];
}

interface Ask {
  unit: Unit;
  report: Report;
  sentences: readonly string[];
  today: string;
}

export async function gather(scope: Scope, { unit, report, sentences, today }: Ask): Promise<Material> {
  const terms = await listTerms(scope, unit.homeId);
  const term = terms.find((one) => one.termId === report.termId) ?? termOn(terms, report.period.to);
  const next = terms.findLast((one) => term && one.startsOn > term.startsOn);
  const period = periodOf(report, term, today);
  const definitions = await listDefinitions(scope, today);
  const ask = { path: unit.path, period, today };
  const wanted = new Set(sentences.flatMap((sentence) => codesIn(readSentence(sentence))));
  const used = definitions.filter((definition) => wanted.has(definition.code));
  const readings = new Map((await measure(scope, used, ask)).map((reading) => [reading.definition.code, reading]));
  // The head names the unit and its upper union as they were called then: the tree was rebuilt since many a report.
  const place = (await listUnitsOf(scope, [unit.unitId], period.to))[0] ?? unit;
  const [above] = await listAbove(scope, { path: place.path, on: period.to });
  const { frame, chair } = await readUnit(scope, { unit: { ...unit, ...place }, term, next, period });
  return {
    period,
    wording: {
      readings,
      frame,
      aboutStep: report.settings.aboutStep ?? usualStep,
      catalogue: await readCatalogue(scope),
      called: { upper_union: above?.name },
    },
    above: above?.name,
    name: place.name,
    signer: { name: report.settings.signerName ?? chair, post: report.settings.signerPost ?? 'Chủ tịch' },
    targets: term ? await followTargets(scope, { unit, term, today }) : [],
    nextTargets: next ? await followTargets(scope, { unit, term: next, today }) : [],
    ratings: await readRatings(scope, definitions, ask),
  };
}

/** The report of a running term speaks to the present day until it is adopted. */
function periodOf({ termId, state, period }: Report, term: Term | undefined, today: string): Period {
  if (!term || term.termId !== termId || state === 'adopted') return period;
  const end = term.endsOn ?? today;
  return { from: term.startsOn, to: end < term.startsOn ? term.startsOn : end };
}

interface OfTerm {
  unit: Unit;
  term: Term | undefined;
  next: Term | undefined;
  period: Period;
}

async function readUnit(
  scope: Scope,
  { unit, term, next, period }: OfTerm,
): Promise<{ frame: Frame; chair: string | undefined }> {
  const posts = (await listPosts(scope, { unitId: unit.unitId, ...period })).filter((post) => post.line === 'union');
  const atTheEnd = posts.filter((post) => post.toOn === null || post.toOn > period.to);
  const bodies = await listBodies(scope, { unitId: unit.unitId, termId: term?.termId });
  const committee = bodies.find((body) => body.kindCode === 'executiveCommittee')?.bodyId;
  const seats = committee === undefined ? 0 : atTheEnd.filter((post) => post.bodyId === committee).length;
  const groups = (await listBranch(scope, { path: unit.path, on: period.to })).filter(
    (one) => one.unitId !== unit.unitId && one.homeId === unit.homeId,
  ).length;
  const counted = (count: number, title: string) => (count === 0 ? '' : { text: twoDigits(count), title });
  const isChair = (post: { kindCode: string }): boolean => post.kindCode === 'chair';
  return {
    frame: {
      unit: unit.name,
      day: formatDate(period.to),
      term: term?.label ?? '',
      nextTerm: next?.label ?? 'mới',
      ordinal: term ? toRoman(term.ordinal) : '',
      nextOrdinal: term ? toRoman(term.ordinal + 1) : '',
      groups: counted(groups, `Tổ công đoàn của đơn vị vào ngày ${formatDate(period.to)}`),
      committee: counted(seats, `Ủy viên Ban Chấp hành đang giữ chức vào ngày ${formatDate(period.to)}`),
    },
    chair: (atTheEnd.findLast(isChair) ?? posts.findLast(isChair))?.holderName,
  };
}

async function readRatings(
  scope: Scope,
  definitions: readonly Definition[],
  ask: { path: string; period: Period; today: string },
): Promise<RatedYear[]> {
  const rated = definitions.filter((definition) => ratingCodes.includes(definition.code));
  const years = yearsOf(ask.period);
  const asks = years.map((year) => ({ ...ask, period: periodOfFigure(ask.period, year) }));
  const readings = await measureAll(scope, rated, asks);
  return years.map((year, nth) => ({ year, readings: readings[nth] ?? [] }));
}
