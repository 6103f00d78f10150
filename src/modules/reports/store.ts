import type { Scope } from '../../kernel/scope.ts';
import { outlineCatalogue } from '../../rulesets/outlines.ts';
import type { Paper } from '../documents/index.ts';
import type { Outcome } from '../indicators/index.ts';
import type { Figure, Outline, Report, ReportSettings } from './contract.ts';

export async function insertOutlines(scope: Scope): Promise<void> {
  await scope.tx
    .insertInto('reports.outline')
    .values(
      outlineCatalogue.map(({ code, name, content }) => ({
        tenantId: scope.tenantId,
        outlineCode: code,
        version: 1,
        name,
        content: JSON.stringify(content),
      })),
    )
    .execute();
}

/** A given version of an outline, or its newest. */
export async function findOutline(scope: Scope, code: string, version?: number): Promise<Outline | undefined> {
  let query = scope.tx
    .selectFrom('reports.outline')
    .selectAll()
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('outlineCode', '=', code)
    .orderBy('version', 'desc');
  if (version !== undefined) query = query.where('version', '=', version);
  const row = await query.executeTakeFirst();
  return (
    row && {
      code: row.outlineCode,
      version: row.version,
      name: row.name,
      content: row.content as unknown as Outline['content'],
    }
  );
}

const columns = [
  'reportId',
  'unitId',
  'termId',
  'kindCode',
  'title',
  'periodFrom',
  'periodTo',
  'state',
  'outlineCode',
  'outlineVersion',
  'settings',
  'changedAt',
] as const;

interface ReportRow {
  periodFrom: string;
  periodTo: string;
  settings: unknown;
  state: string;
}

const reportOf = <Row extends ReportRow>({ periodFrom, periodTo, ...row }: Row) =>
  ({
    ...row,
    period: { from: periodFrom, to: periodTo },
    settings: row.settings as ReportSettings,
  }) as unknown as Report & { changedAt: Date };

export async function listReports(scope: Scope, unitId: string): Promise<(Report & { changedAt: Date })[]> {
  const rows = await scope.tx
    .selectFrom('reports.report')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', unitId)
    .orderBy('reportId', 'desc')
    .execute();
  return rows.map(reportOf);
}

export async function findReport(
  scope: Scope,
  reportId: string,
  o: { lock?: boolean } = {},
): Promise<Report | undefined> {
  let query = scope.tx
    .selectFrom('reports.report')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('reportId', '=', reportId);
  if (o.lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row && reportOf(row);
}

export async function insertReport(scope: Scope, { period, settings, ...report }: Report): Promise<void> {
  await scope.tx
    .insertInto('reports.report')
    .values({
      ...report,
      tenantId: scope.tenantId,
      periodFrom: period.from,
      periodTo: period.to,
      settings: JSON.stringify(settings),
    })
    .execute();
}

export async function updateReport(
  scope: Scope,
  reportId: string,
  change: { state?: Report['state']; settings?: ReportSettings; title?: string },
): Promise<void> {
  const { settings, ...rest } = change;
  await scope.tx
    .updateTable('reports.report')
    .set({ ...rest, ...(settings ? { settings: JSON.stringify(settings) } : {}), changedAt: new Date() })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('reportId', '=', reportId)
    .execute();
}

/** The officer's own words, by section. */
export async function listPassages(scope: Scope, reportId: string): Promise<Map<string, string>> {
  const rows = await scope.tx
    .selectFrom('reports.passage')
    .select(['sectionCode', 'words'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('reportId', '=', reportId)
    .execute();
  return new Map(rows.map((row) => [row.sectionCode, row.words]));
}

export async function savePassage(
  scope: Scope,
  row: { reportId: string; sectionCode: string; unitId: string; words: string },
): Promise<void> {
  const kept = { ...row, tenantId: scope.tenantId, changedBy: scope.name };
  await scope.tx
    .insertInto('reports.passage')
    .values(kept)
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'reportId', 'sectionCode'])
        .doUpdateSet({ words: row.words, changedBy: scope.name, changedAt: new Date() }),
    )
    .execute();
}

export interface Freeze {
  freezeId: string;
  reportId: string;
  unitId: string;
  kindCode: 'submitted' | 'adopted';
  paper: Paper;
  rulesetVersions: Record<string, string>;
  docx: Buffer;
  docxSha256: string;
  pdf: Buffer;
  pdfSha256: string;
}

export interface FrozenFigure extends Figure {
  sources: readonly { entryId: string; version: number }[];
}

/** Keeps a frozen copy with its figures and the very states of the records behind them. Nothing here is ever changed. */
export async function insertFreeze(scope: Scope, freeze: Freeze, figures: readonly FrozenFigure[]): Promise<void> {
  const { tenantId } = scope;
  await scope.tx
    .insertInto('reports.freeze')
    .values({
      ...freeze,
      tenantId,
      paper: JSON.stringify(freeze.paper),
      rulesetVersions: JSON.stringify(freeze.rulesetVersions),
      byName: scope.name,
    })
    .execute();
  if (figures.length === 0) return;
  const { freezeId, unitId } = freeze;
  await scope.tx
    .insertInto('reports.frozenFigure')
    .values(
      figures.map(({ code, indicatorCode, indicatorVersion, outcome, printed }) => ({
        tenantId,
        freezeId,
        unitId,
        figureCode: code,
        indicatorCode,
        indicatorVersion,
        outcome: JSON.stringify(outcome),
        printed,
      })),
    )
    .execute();
  const sources = figures.flatMap((figure) =>
    figure.sources.map((source) => ({
      tenantId,
      freezeId,
      unitId,
      figureCode: figure.code,
      entryId: source.entryId,
      entryVersion: source.version,
    })),
  );
  for (let from = 0; from < sources.length; from += 5000)
    await scope.tx
      .insertInto('reports.frozenSource')
      .values(sources.slice(from, from + 5000))
      .execute();
}

export interface FrozenCopy {
  freezeId: string;
  kindCode: string;
  paper: Paper;
  docxSha256: string;
  pdfSha256: string;
  byName: string;
  at: Date;
}

/** The newest frozen copy of a report, without its files. */
export async function findFreeze(scope: Scope, reportId: string): Promise<FrozenCopy | undefined> {
  const row = await scope.tx
    .selectFrom('reports.freeze')
    .select(['freezeId', 'kindCode', 'paper', 'docxSha256', 'pdfSha256', 'byName', 'at'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('reportId', '=', reportId)
    .orderBy('freezeId', 'desc')
    .executeTakeFirst();
  return row && { ...row, paper: row.paper as unknown as Paper };
}

export async function listFrozenFigures(scope: Scope, freezeId: string): Promise<Figure[]> {
  const rows = await scope.tx
    .selectFrom('reports.frozenFigure')
    .select(['figureCode as code', 'indicatorCode', 'indicatorVersion', 'outcome', 'printed'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('freezeId', '=', freezeId)
    .orderBy('figureCode')
    .execute();
  return rows.map((row) => ({ ...row, outcome: row.outcome as unknown as Outcome }));
}

/** The bytes as they were frozen. */
export async function readFrozenFile(
  scope: Scope,
  freezeId: string,
  form: 'docx' | 'pdf',
): Promise<{ bytes: Buffer; sha256: string } | undefined> {
  const row = await scope.tx
    .selectFrom('reports.freeze')
    .select(['docx', 'docxSha256', 'pdf', 'pdfSha256'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('freezeId', '=', freezeId)
    .executeTakeFirst();
  return (
    row && (form === 'docx' ? { bytes: row.docx, sha256: row.docxSha256 } : { bytes: row.pdf, sha256: row.pdfSha256 })
  );
}
