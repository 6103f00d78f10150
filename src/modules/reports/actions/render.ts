import { allow } from '../../../kernel/access.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import { drawPdf, drawWord } from '../../documents/index.ts';
import { filtersBehind, listDefinitions } from '../../indicators/index.ts';
import { totalEntries } from '../../ledger/index.ts';
import { listBranchPaths, listTerms, termOn, type Term, type Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import type { Figure, FreezeKind, Report } from '../contract.ts';
import { keysOf, periodOfFigure, readFigureCode } from '../rules/figures.ts';
import { spanCodeOf, spanOf } from '../rules/spans.ts';
import { countFrozenSources, findFreeze, listFrozenFigures, readFrozenFile } from '../store/freezes.ts';
import { findPeriodReport, findTermReport, listPassages } from '../store/reports.ts';
import { compose } from './compose.ts';
import { periodReport, termReport } from './drafting.ts';

export const forms = ['docx', 'pdf', 'json'] as const;
export type Form = (typeof forms)[number];

export interface Rendered {
  bytes: Buffer;
  /** Of a frozen file only: it is served as it was frozen. */
  sha256?: string;
}

interface Asked {
  unit: Unit;
  report: Report;
  form: Form;
  today: string;
  /** The copy as it was submitted; an adopted report has no other than the adopted one. */
  copy?: FreezeKind | undefined;
}

/** A report as a file: the frozen bytes where it is frozen, otherwise drawn from the records as they stand now. */
export async function renderFile(scope: Scope, o: Asked): Promise<Rendered> {
  const kind = o.report.state === 'adopted' ? 'adopted' : o.copy;
  if (o.form === 'json') return { bytes: Buffer.from(`${JSON.stringify(await describeReport(scope, o), null, 2)}\n`) };
  if (!kind) {
    const passages = await listPassages(scope, o.report.reportId);
    const { paper } = await compose(scope, { ...o, passages });
    const { unit, today } = o;
    const draw = o.form === 'docx' ? drawWord : drawPdf;
    return { bytes: await draw(scope, { unit, paper, today }) };
  }
  const copy = await findFreeze(scope, o.report.reportId, kind);
  const file = copy && (await readFrozenFile(scope, copy.freezeId, o.form));
  if (!file) throw new Refusal('reports.copy', 'Báo cáo này chưa nộp lần nào.');
  return file;
}

/** What a program reads of a report: every figure with its definition, outcome, printed words and number of records. */
export async function describeReport(scope: Scope, o: Omit<Asked, 'form'>): Promise<Record<string, unknown>> {
  const { unit, report } = o;
  const kind = report.state === 'adopted' ? 'adopted' : o.copy;
  const copy = kind && (await findFreeze(scope, report.reportId, kind));
  const { figures, counts, period } = copy
    ? await frozenFigures(scope, copy.freezeId, report)
    : await liveFigures(scope, o);
  return {
    unit: { code: unit.code, name: unit.name },
    report: {
      id: report.reportId,
      title: report.title,
      state: report.state,
      period,
      outline: `${report.outlineCode}@${report.outlineVersion}`,
    },
    frozen: copy
      ? {
          kind: copy.kindCode,
          at: copy.at.toISOString(),
          by: copy.byName,
          docxSha256: copy.docxSha256,
          pdfSha256: copy.pdfSha256,
        }
      : null,
    figures: figures.map(({ code, indicatorCode, indicatorVersion, outcome, printed, declared = [] }) => {
      const { year } = readFigureCode(code);
      return {
        code,
        indicatorCode,
        indicatorVersion,
        period: periodOfFigure(period, year),
        outcome,
        printed,
        sources: counts.get(code) ?? 0,
        ...(declared.length
          ? {
              declared: declared.map(({ source, amount, outOf, period: told }) => ({
                source,
                amount,
                outOf,
                period: told,
              })),
            }
          : {}),
      };
    }),
  };
}

interface Counted {
  figures: Figure[];
  counts: ReadonlyMap<string, number>;
  period: Period;
}

const frozenFigures = async (scope: Scope, freezeId: string, { period }: Report): Promise<Counted> => ({
  figures: await listFrozenFigures(scope, freezeId),
  counts: await countFrozenSources(scope, freezeId),
  period,
});

async function liveFigures(scope: Scope, { unit, report, today }: Omit<Asked, 'form'>): Promise<Counted> {
  const passages = await listPassages(scope, report.reportId);
  const { figures, period } = await compose(scope, { unit, report, passages, today });
  const definitions = new Map((await listDefinitions(scope, today)).map((one) => [one.code, one]));
  const paths = { of: unit.path, all: await listBranchPaths(scope, unit.path) };
  // One statement a figure and condition, all on one trip: each looks for other records.
  const counted = await Promise.all(
    keysOf(figures).map(async (key) => {
      const rule = definitions.get(key.indicatorCode)?.rule;
      const ask = { path: unit.path, period: periodOfFigure(period, key.year), today };
      const filters = rule ? filtersBehind(rule, ask) : [];
      const totals = await Promise.all(filters.map((filter) => totalEntries(scope, { ...filter, paths })));
      return { key, records: totals.reduce((sum, { entries }) => sum + entries, 0) };
    }),
  );
  const counts = new Map(
    figures.map(({ code }): [string, number] => {
      const { indicatorCode, year } = readFigureCode(code);
      const found = counted.find(({ key }) => key.indicatorCode === indicatorCode && key.year === year);
      return [code, found?.records ?? 0];
    }),
  );
  return { figures, counts, period };
}

interface Wanted {
  unit: Unit;
  /** One of both; a period is reported under the term in which it ends. */
  term?: Term | undefined;
  period?: Period | undefined;
  form: Form;
  today: string;
  /** Hears, in Vietnamese, whether it is the frozen one, and what is still to be written. */
  say?: ((text: string) => void) | undefined;
}

/**
 * The report of a term, a year or a half-year as a file, for the command line; nothing is stored. An adopted report is given
 * as it was frozen, one that was begun with its officers' words, otherwise what the records say.
 */
export async function renderReport(scope: Scope, o: Wanted): Promise<Buffer> {
  if (!scope.system) allow(scope, access.read, o.unit);
  const { unit, form, today, period } = o;
  const term = o.term ?? termOn(await listTerms(scope, unit.homeId), period?.to ?? today);
  if (!term) throw new Refusal('reports.term', 'Đơn vị chưa khai báo nhiệm kỳ nào.');
  const report = await reportFor(scope, { unit, term, period, today });
  if (o.say) o.say(await standingOf(scope, { unit, report, today }));
  const { bytes } = await renderFile(scope, { unit, report, form, today });
  return bytes;
}

/** A year or half-year as one that is reported; other days as a term would be told. */
async function reportFor(
  scope: Scope,
  { unit, term, period, today }: { unit: Unit; term: Term; period: Period | undefined; today: string },
): Promise<Report> {
  const { unitId } = unit;
  if (!period)
    return (
      (await findTermReport(scope, { unitId, termId: term.termId })) ?? (await termReport(scope, { unit, term, today }))
    );
  const code = spanCodeOf(period);
  const span = code && spanOf(code.code, code.year);
  if (!span) return { ...(await termReport(scope, { unit, term, today })), period, termId: null };
  return (await findPeriodReport(scope, { unitId, ...span })) ?? (await periodReport(scope, { unit, span, today }));
}

async function standingOf(scope: Scope, { unit, report, today }: Omit<Asked, 'form'>): Promise<string> {
  if (report.state === 'adopted') return 'Báo cáo đã được thông qua: ghi ra đúng bản đã chốt.';
  const passages = await listPassages(scope, report.reportId);
  const { waiting } = await compose(scope, { unit, report, passages, today });
  return waiting.map(({ heading, expects }) => `Mục "${heading}" còn chờ lời của cán bộ: ${expects}`).join('\n');
}
