import type { Scope } from '../../../kernel/scope.ts';
import type { Paper } from '../../documents/index.ts';
import type { Outcome } from '../../indicators/index.ts';
import type { Figure, FreezeKind, Report, StatedTotal } from '../contract.ts';

export interface Freeze {
  freezeId: string;
  reportId: string;
  unitId: string;
  kindCode: FreezeKind;
  paper: Paper;
  rulesetVersions: Record<string, string>;
  docx: Buffer;
  docxSha256: string;
  pdf: Buffer;
  pdfSha256: string;
  /** Now, unless said. */
  at?: Date | undefined;
}

export interface FrozenFigure extends Figure {
  sources: readonly { entryId: string; version: number }[];
}

/** Keeps a frozen copy with its figures and the very states of the records behind them. Nothing here is ever changed. */
export async function insertFreeze(
  scope: Scope,
  { at, ...freeze }: Freeze,
  figures: readonly FrozenFigure[],
): Promise<void> {
  const { tenantId } = scope;
  await scope.tx
    .insertInto('reports.freeze')
    .values({
      ...freeze,
      ...(at ? { at } : {}),
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
  const totals = figures.flatMap((figure) =>
    (figure.declared ?? []).map(({ declaredTotalId, version, source, amount, outOf, period }) => ({
      tenantId,
      freezeId,
      unitId,
      figureCode: figure.code,
      declaredTotalId,
      declaredVersion: version,
      source,
      amount,
      outOf,
      periodFrom: period.from,
      periodTo: period.to,
    })),
  );
  if (totals.length) await scope.tx.insertInto('reports.frozenTotal').values(totals).execute();
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
  kindCode: FreezeKind;
  paper: Paper;
  docxSha256: string;
  pdfSha256: string;
  byName: string;
  at: Date;
}

/** The newest frozen copy of a report (of a kind, if told), without its files. */
export async function findFreeze(scope: Scope, reportId: string, kind?: FreezeKind): Promise<FrozenCopy | undefined> {
  let query = scope.tx
    .selectFrom('reports.freeze')
    .select(['freezeId', 'kindCode', 'paper', 'docxSha256', 'pdfSha256', 'byName', 'at'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('reportId', '=', reportId)
    .orderBy('freezeId', 'desc');
  if (kind) query = query.where('kindCode', '=', kind);
  const row = await query.executeTakeFirst();
  return row && { ...row, kindCode: row.kindCode as FreezeKind, paper: row.paper as unknown as Paper };
}

/** The newest frozen paper of the unit and kind for a period that ended before this one's end. */
export async function findPaperBefore(
  scope: Scope,
  { reportId, unitId, kindCode, period }: Report,
): Promise<Paper | undefined> {
  const row = await scope.tx
    .selectFrom('reports.freeze')
    .innerJoin('reports.report', (join) =>
      join
        .onRef('reports.report.tenantId', '=', 'reports.freeze.tenantId')
        .onRef('reports.report.reportId', '=', 'reports.freeze.reportId'),
    )
    .select('reports.freeze.paper')
    .where('reports.freeze.tenantId', 'in', [...scope.tenantIds])
    .where('reports.freeze.unitId', '=', unitId)
    .where('reports.report.kindCode', '=', kindCode)
    .where('reports.report.reportId', '<>', reportId)
    .where('reports.report.periodTo', '<', period.to)
    .orderBy('reports.report.periodTo', 'desc')
    .orderBy('reports.freeze.freezeId', 'desc')
    .executeTakeFirst();
  return row && (row.paper as unknown as Paper);
}

export async function listFrozenFigures(scope: Scope, freezeId: string): Promise<Figure[]> {
  const rows = await scope.tx
    .selectFrom('reports.frozenFigure')
    .select(['figureCode as code', 'indicatorCode', 'indicatorVersion', 'outcome', 'printed'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('freezeId', '=', freezeId)
    .orderBy('figureCode')
    .execute();
  const totals = await listFrozenTotals(scope, freezeId);
  return rows.map((row) => ({
    ...row,
    outcome: row.outcome as unknown as Outcome,
    declared: totals.get(row.code) ?? [],
  }));
}

/** What each figure of a frozen copy took from papers, as it was then. */
async function listFrozenTotals(scope: Scope, freezeId: string): Promise<Map<string, StatedTotal[]>> {
  const rows = await scope.tx
    .selectFrom('reports.frozenTotal')
    .select([
      'figureCode',
      'declaredTotalId',
      'declaredVersion as version',
      'source',
      'amount',
      'outOf',
      'periodFrom',
      'periodTo',
    ])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('freezeId', '=', freezeId)
    .orderBy('periodFrom')
    .orderBy('declaredTotalId')
    .execute();
  const totals = rows.map(({ periodFrom, periodTo, ...row }) => ({
    ...row,
    period: { from: periodFrom, to: periodTo },
  }));
  return Map.groupBy(totals, (total) => total.figureCode);
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

/** How many records stand behind each figure of a frozen copy. */
export async function countFrozenSources(scope: Scope, freezeId: string): Promise<Map<string, number>> {
  const rows = await scope.tx
    .selectFrom('reports.frozenSource')
    .select(['figureCode', (eb) => eb.fn.countAll<number>().as('records')])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('freezeId', '=', freezeId)
    .groupBy('figureCode')
    .execute();
  return new Map(rows.map((row) => [row.figureCode, Number(row.records)]));
}
