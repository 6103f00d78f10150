import type { Scope } from '../../../kernel/scope.ts';
import { yearOf } from '../../../kernel/vi/dates.ts';
import { periodOfYear, type Period } from '../../../kernel/vi/periods.ts';
import {
  listContributors,
  listDefinitions,
  markOf,
  measureAll,
  readCatalogue,
  yearsOf,
  type Definition,
  type Reading,
} from '../../indicators/index.ts';
import {
  factsOn,
  listAbove,
  listPasts,
  listPlaces,
  listTerms,
  listUnitsOf,
  termOn,
  type Term,
  type Unit,
  type UnitOnTree,
} from '../../org/index.ts';
import { followTargets, listTasks, type Progress } from '../../targets/index.ts';
import type { Remark, Report, Section } from '../contract.ts';
import { periodBefore, periodOfFigure } from '../rules/figures.ts';
import { mannerOf } from '../rules/manner.ts';
import { codesIn, readSentence, type Wording } from '../rules/prose.ts';
import { isComparable, spanInWords } from '../rules/spans.ts';
import { nameOfUpper } from '../rules/unions.ts';
import { ratingCodesOf, type RatedYear } from '../rules/ratings-table.ts';
import { lastDayOf, progressOfYear, rejudge, tasksAsOf } from '../rules/year.ts';
import { listRemarks } from '../store/remarks.ts';
import { listUnitsBelow, readBranch, type Branch } from './branch.ts';
import { readFrame } from './frame.ts';

/** What a report is written from, read once. */
export interface Material {
  period: Period;
  wording: Wording;
  letterhead: Letterhead;
  signer: { name: string | undefined; post: string };
  targets: Progress[];
  nextTargets: Progress[];
  ratings: RatedYear[];
  /** Of the indicators that a chart shows, or a sentence tells, year by year. */
  yearly: RatedYear[];
  branch: Branch;
  remarks: Remark[];
}

interface Ask {
  unit: Unit;
  report: Report;
  sections: readonly Section[];
  today: string;
}

export async function gather(scope: Scope, { unit, report, sections, today }: Ask): Promise<Material> {
  const [terms, definitions] = await Promise.all([listTerms(scope, unit.homeId), listDefinitions(scope, today)]);
  const term = terms.find((one) => one.termId === report.termId) ?? termOn(terms, report.period.to);
  const period = periodOf(report, term, today);
  const ask = { path: unit.path, period, today };
  const manner = mannerOf(report.settings);
  // A year belongs to the term that holds its middle: one that begins in December is not judged by the year (T-5).
  const worked = report.kindCode === 'term' ? term : (termOn(terms, `${yearOf(period.to)}-07-01`) ?? term);
  const told = toldByYear(sections);
  const byYear = definitions.filter(({ code }) => told.has(code));
  const below = readBranch(scope, { unit, report, period, definitions, sections, today });
  // What does not wait for another's answer travels together.
  const [figures, places, targets, tasks, nextTargets, branch, ratings, yearly, catalogue, letterhead, remarks] =
    await Promise.all([
      readFigures(scope, { definitions, sections, report, ask }),
      listUnitsOf(scope, [unit.unitId], period.to),
      readTargets(scope, { unit, term: worked, report, today }),
      worked ? listTasks(scope, { unitId: unit.unitId, termId: worked.termId }) : [],
      readNext(scope, { unit, term: worked, next: termAfter(terms, worked), report, today }),
      below,
      below.then(({ units }) => readRatings(scope, { unit, leads: units.length > 0, sections, definitions, ask })),
      readYears(scope, byYear, ask),
      readCatalogue(scope),
      readLetterhead(scope, unit, report.settings.signedOn ?? undefined, period.to),
      listRemarks(scope, report.reportId),
    ]);
  // The head names the unit and its upper union as they were called then: the tree was rebuilt since many a report.
  const place = places[0] ?? unit;
  const next = termAfter(terms, term);
  const programme = tasksAsOf(tasks, lastDayOf(report.kindCode, period, today));
  const of = {
    unit: { ...unit, ...place },
    report,
    term,
    next,
    period,
    today,
    targets,
    tasks: programme,
    branch,
    manner,
  };
  const [[above], { frame, chair }] = await Promise.all([
    listAbove(scope, { path: place.path, on: period.to }),
    readFrame(scope, of),
  ]);
  const { readings, before } = figures;
  return {
    period,
    wording: {
      readings,
      frame: { ...frame, above: letterhead.above ?? '', partyBody: letterhead.partyBody ?? '' },
      manner,
      catalogue,
      called: { upper_union: nameOfUpper({ unit: place.name, above: above?.name, below: branch.units }) },
      before,
      yearly: { years: [...yearly, ...ratings], to: period.to },
    },
    letterhead,
    signer: { name: report.settings.signerName ?? chair, post: report.settings.signerPost ?? 'Chủ tịch' },
    targets,
    nextTargets,
    ratings,
    yearly,
    branch,
    remarks,
  };
}

/** Who issues a paper, as they were on the day that it bears. */
export interface Letterhead {
  name: string;
  above: string | undefined;
  abbreviation: string;
  place: string | undefined;
  partyBody: string | undefined;
}

/** A report that is not signed yet is headed as on the last of its days; so is one whose unit was no more when it was signed. */
async function readLetterhead(
  scope: Scope,
  unit: Unit,
  signedOn: string | undefined,
  lastOn: string,
): Promise<Letterhead> {
  const signed = signedOn ? (await listUnitsOf(scope, [unit.unitId], signedOn))[0] : undefined;
  const on = signed && signedOn ? signedOn : lastOn;
  const stood = signed ?? (await listUnitsOf(scope, [unit.unitId], lastOn))[0] ?? unit;
  const [above] = await listAbove(scope, { path: stood.path, on });
  const { name, abbreviation, locality, partyBody } = factsOn(unit, await listPasts(scope, unit.unitId), on);
  return { name, above: above?.name, abbreviation, place: locality ?? undefined, partyBody: partyBody ?? undefined };
}

const termAfter = (terms: readonly Term[], term: Term | undefined): Term | undefined =>
  terms.findLast((one) => term && one.startsOn > term.startsOn);

/** The report of a running term speaks to the present day until it is adopted; a year's days are the year's. */
function periodOf({ kindCode, termId, state, period }: Report, term: Term | undefined, today: string): Period {
  if (kindCode !== 'term' || !term || term.termId !== termId || state === 'adopted') return period;
  const end = term.endsOn ?? today;
  return { from: term.startsOn, to: end < term.startsOn ? term.startsOn : end };
}

interface OfFigures {
  definitions: readonly Definition[];
  sections: readonly Section[];
  report: Report;
  ask: { path: string; period: Period; today: string };
}

/** The figures of the outline for the period and, but for a term, for the same days one year earlier. */
async function readFigures(
  scope: Scope,
  { definitions, sections, report, ask }: OfFigures,
): Promise<{ readings: Map<string, Reading>; before: Wording['before'] }> {
  const sentences = sections.flatMap((section) => section.sentences ?? []).flat();
  const inRows = sections.flatMap((section) => (section.table === 'comparison' ? (section.rows ?? []) : []));
  const inCharts = sections.flatMap(({ chart }) => chart?.of ?? []);
  const wanted = new Set([...sentences.flatMap((sentence) => codesIn(readSentence(sentence))), ...inRows, ...inCharts]);
  const used = definitions.filter((definition) => wanted.has(definition.code));
  const yearly = report.kindCode !== 'term';
  const asks = [ask, ...(yearly ? [{ ...ask, period: periodBefore(ask.period) }] : [])];
  const [now = [], was = []] = (await measureAll(scope, used, asks)).map(
    (all) => new Map(all.map((reading) => [reading.definition.code, reading])),
  );
  const readings = new Map(now);
  if (report.kindCode === 'term') return { readings, before: undefined };
  const { before: words } = spanInWords(report.kindCode, ask.period);
  return { readings, before: { readings: new Map(was), words, over: isComparable(ask.period, ask.today) } };
}

interface OfTargets {
  unit: Unit;
  term: Term | undefined;
  report: Report;
  today: string;
}

/** Of a year's report: what the year was to bring. */
async function readTargets(scope: Scope, { unit, term, report, today }: OfTargets): Promise<Progress[]> {
  if (!term) return [];
  const until = lastDayOf(report.kindCode, report.period, today);
  const all = rejudge(await followTargets(scope, { unit, term, today, until }), report.settings.nearlyPercent);
  return report.kindCode === 'term' ? all : progressOfYear(all, yearOf(report.period.to));
}

/** The goals to come: of the next term, or of the term that goes on. */
async function readNext(scope: Scope, { next, ...of }: OfTargets & { next: Term | undefined }): Promise<Progress[]> {
  const { unit, report, term, today } = of;
  const ended = term?.endsOn && yearOf(term.endsOn) <= yearOf(report.period.to);
  const ahead = report.kindCode === 'term' || ended ? next : term;
  return ahead ? followTargets(scope, { unit, term: ahead, today }) : [];
}

/** Ratings year by year; of a union that leads others with how many of these sent theirs. */
async function readRatings(
  scope: Scope,
  o: { unit: Unit; leads: boolean; sections: readonly Section[]; definitions: readonly Definition[]; ask: AskOfYears },
): Promise<RatedYear[]> {
  if (!o.sections.some((section) => section.table === 'ratings')) return [];
  const codes = ratingCodesOf(o.leads);
  const used = o.definitions.filter(({ code }) => codes.includes(code));
  const years = await readYears(scope, used, o.ask);
  const rule = used.find(({ code }) => code === 'rating.persons')?.rule;
  if (!o.leads || rule?.measure !== 'persons') return years;
  const asks = years.map(({ year }) => ({ ...o.ask, period: periodOfFigure(o.ask.period, year) }));
  const rated = await listContributors(scope, rule, asks);
  return Promise.all(
    years.map(async (one, nth) => {
      const units = await listUnitsThen(scope, o.unit, periodOfYear(one.year).to, o.ask.today);
      const sent = units.filter(({ path }) => rated[nth]?.has(markOf(path) ?? ''));
      return { ...one, sent: { units: sent.length, of: units.length } };
    }),
  );
}

/** The unions right below as the tree stood then. */
async function listUnitsThen(scope: Scope, unit: Unit, yearEnd: string, today: string): Promise<UnitOnTree[]> {
  const on = yearEnd < today ? yearEnd : today;
  const [place] = await listPlaces(scope, { unitIds: [unit.unitId], on });
  return place ? listUnitsBelow(scope, { unitId: unit.unitId, path: place.path }, on) : [];
}

/** What a table of ratings reads by year already is not read once more. */
function toldByYear(sections: readonly Section[]): Set<string> {
  const rated = [true, false].flatMap(ratingCodesOf);
  const said = sections
    .flatMap((section) => section.sentences ?? [])
    .flat()
    .flatMap((sentence) => codesIn(readSentence(sentence), 'yearly'))
    .filter((code) => !rated.includes(code));
  return new Set([...sections.flatMap(({ chart }) => (chart?.by === 'year' ? chart.of : [])), ...said]);
}

type AskOfYears = { path: string; period: Period; today: string };

async function readYears(
  scope: Scope,
  definitions: readonly Definition[],
  ask: { path: string; period: Period; today: string },
): Promise<RatedYear[]> {
  if (definitions.length === 0) return [];
  const years = yearsOf(ask.period);
  const asks = years.map((year) => ({ ...ask, period: periodOfFigure(ask.period, year) }));
  const readings = await measureAll(scope, definitions, asks);
  return years.map((year, nth) => ({ year, readings: readings[nth] ?? [] }));
}
