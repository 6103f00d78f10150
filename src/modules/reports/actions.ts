import { createHash } from 'node:crypto';
import { allow } from '../../kernel/access.ts';
import { recordEvent } from '../../kernel/events.ts';
import { newId } from '../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../kernel/refusal.ts';
import type { Scope } from '../../kernel/scope.ts';
import { paperToDocx, paperToPdf } from '../documents/index.ts';
import { filtersBehind, listDefinitions } from '../indicators/index.ts';
import { listEntries } from '../ledger/index.ts';
import type { Term, Unit } from '../org/index.ts';
import { access } from './access.ts';
import { compose } from './compose.ts';
import type { Figure, Report } from './contract.ts';
import {
  findOutline,
  findReport,
  insertFreeze,
  insertReport,
  listPassages,
  savePassage,
  updateReport,
  type FrozenFigure,
} from './store.ts';

/** @throws NotThere also for a report of another unit. */
export async function getReport(
  scope: Scope,
  unit: Pick<Unit, 'unitId'>,
  reportId: string,
  o: { lock?: boolean } = {},
): Promise<Report> {
  const report = await findReport(scope, reportId, o);
  if (!report || report.unitId !== unit.unitId) throw new NotThere('Không tìm thấy báo cáo này.');
  return report;
}

/** Begins the report of a term. Its figures are read anew at every look until it is frozen. */
export async function draftTermReport(scope: Scope, o: { unit: Unit; term: Term; today: string }): Promise<string> {
  if (!scope.system) allow(scope, access.write, o.unit);
  const outline = await findOutline(scope, 'term');
  if (!outline) throw new Refusal('reports.outline', 'Chưa có đề cương báo cáo nhiệm kỳ.');
  const reportId = newId();
  const { unitId } = o.unit;
  await insertReport(scope, {
    reportId,
    unitId,
    termId: o.term.termId,
    kindCode: 'term',
    title: `Báo cáo tổng kết nhiệm kỳ ${o.term.label}`,
    period: { from: o.term.startsOn, to: o.term.endsOn ?? o.today },
    state: 'draft',
    outlineCode: outline.code,
    outlineVersion: outline.version,
    settings: {},
  });
  await recordEvent(scope, {
    verb: 'reports.drafted',
    unitId,
    subject: { kind: 'report', id: reportId },
    summary: `Soạn báo cáo tổng kết nhiệm kỳ ${o.term.label}`,
  });
  return reportId;
}

/** The officer's own words of a section; they stay when figures are read anew. Refuses a frozen report. */
export async function writePassage(
  scope: Scope,
  o: { unit: Unit; reportId: string; sectionCode: string; words: string },
): Promise<void> {
  allow(scope, access.write, o.unit);
  const report = await getReport(scope, o.unit, o.reportId, { lock: true });
  refuseFrozen(report);
  const outline = await findOutline(scope, report.outlineCode, report.outlineVersion);
  if (!outline?.content.sections.some((section) => section.code === o.sectionCode))
    throw new NotThere('Đề cương không có mục này.');
  await savePassage(scope, { reportId: o.reportId, sectionCode: o.sectionCode, unitId: o.unit.unitId, words: o.words });
}

export async function changeSettings(
  scope: Scope,
  o: { unit: Unit; reportId: string; settings: Report['settings'] },
): Promise<void> {
  allow(scope, access.write, o.unit);
  const report = await getReport(scope, o.unit, o.reportId, { lock: true });
  refuseFrozen(report);
  await updateReport(scope, o.reportId, { settings: { ...report.settings, ...o.settings } });
}

const refuseFrozen = (report: Report): void =>
  refuseUnless(
    report.state !== 'adopted',
    'reports.frozen',
    'Báo cáo đã được thông qua, số liệu đã chốt và không sửa được nữa.',
  );

/**
 * Freezes the report as it stands: the paper, both files with their SHA-256, every figure with the states of the records
 * behind it. Submitting leaves it open for another round; adopting is final (refused twice: `reports.frozen`).
 */
export async function freezeReport(
  scope: Scope,
  o: { unit: Unit; reportId: string; kind: 'submitted' | 'adopted'; today: string },
): Promise<string> {
  if (!scope.system) allow(scope, o.kind === 'adopted' ? access.adopt : access.submit, o.unit);
  const report = await getReport(scope, o.unit, o.reportId, { lock: true });
  refuseFrozen(report);
  const { paper, figures } = await compose(scope, {
    unit: o.unit,
    report,
    passages: await listPassages(scope, o.reportId),
    today: o.today,
  });
  const [docx, pdf] = [await paperToDocx(paper), await paperToPdf(paper)];
  const freezeId = newId();
  await insertFreeze(
    scope,
    {
      freezeId,
      reportId: o.reportId,
      unitId: o.unit.unitId,
      kindCode: o.kind,
      paper,
      rulesetVersions: { outline: `${report.outlineCode}@${report.outlineVersion}` },
      docx,
      docxSha256: sha256(docx),
      pdf,
      pdfSha256: sha256(pdf),
    },
    await withSources(scope, figures, { path: o.unit.path, period: report.period, today: o.today }),
  );
  await updateReport(scope, o.reportId, { state: o.kind });
  await recordEvent(scope, {
    verb: `reports.${o.kind}`,
    unitId: o.unit.unitId,
    subject: { kind: 'report', id: o.reportId },
    summary: `${o.kind === 'adopted' ? 'Thông qua' : 'Nộp'}: ${report.title}`,
  });
  return freezeId;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

// As many records as a province makes in a term; a figure beyond it is refused rather than frozen in part.
const mostSources = 200_000;

async function withSources(
  scope: Scope,
  figures: readonly Figure[],
  ask: { path: string; period: Report['period']; today: string },
): Promise<FrozenFigure[]> {
  const definitions = new Map(
    (await listDefinitions(scope, ask.today)).map((definition) => [definition.code, definition]),
  );
  const behind = new Map<string, { entryId: string; version: number }[]>();
  for (const code of new Set(figures.map((figure) => figure.indicatorCode))) {
    const definition = definitions.get(code);
    const found = new Map<string, { entryId: string; version: number }>();
    for (const filter of definition ? filtersBehind(definition.rule, ask) : []) {
      const entries = await listEntries(scope, filter, { most: mostSources + 1 });
      refuseUnless(
        entries.length <= mostSources,
        'reports.sources',
        'Quá nhiều bản ghi cho một số liệu; hãy chốt theo từng đơn vị.',
      );
      for (const { entryId, version } of entries) found.set(entryId, { entryId, version });
    }
    behind.set(code, [...found.values()]);
  }
  return figures.map((figure) => ({ ...figure, sources: behind.get(figure.indicatorCode) ?? [] }));
}
