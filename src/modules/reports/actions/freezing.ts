import { createHash } from 'node:crypto';
import { allow } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import { capitalize } from '../../../kernel/vi/wording.ts';
import { drawPdf, drawWord } from '../../documents/index.ts';
import { filtersBehind, listDefinitions, measureAll } from '../../indicators/index.ts';
import { listEntries } from '../../ledger/index.ts';
import type { Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import type { Difference, Figure, FreezeKind } from '../contract.ts';
import { differences, keysOf, periodOfFigure, readFigureCode, statedIn, type Stated } from '../rules/figures.ts';
import { adoptingBody } from '../rules/layout.ts';
import { insertFreeze, listFrozenFigures, type FrozenFigure } from '../store/freezes.ts';
import { listPassages, updateReport } from '../store/reports.ts';
import { compose } from './compose.ts';
import { getReport, refuseFrozen } from './drafting.ts';

/**
 * Freezes the report as it stands: the paper, both files with their SHA-256, every figure with the states of the records
 * behind it. `at`: when that was, where it was not now. Submitting leaves it open for another round; adopting is final (refused twice: `reports.frozen`).
 */
export async function freezeReport(
  scope: Scope,
  o: { unit: Unit; reportId: string; kind: FreezeKind; today: string; at?: Date },
): Promise<string> {
  if (!scope.system) allow(scope, o.kind === 'adopted' ? access.adopt : access.submit, o.unit);
  const { unit, reportId, kind, today } = o;
  const report = await getReport(scope, unit, reportId, { lock: true });
  refuseFrozen(report);
  const passages = await listPassages(scope, reportId);
  const { paper, figures, period } = await compose(scope, { unit, report, passages, today, final: true });
  const drawn = { unit, paper, today };
  const [docx, pdf] = [await drawWord(scope, drawn), await drawPdf(scope, drawn)];
  const freezeId = newId();
  const rulesetVersions = { outline: `${report.outlineCode}@${report.outlineVersion}` };
  const files = { docx, docxSha256: sha256(docx), pdf, pdfSha256: sha256(pdf) };
  const sourced = await withSources(scope, figures, { path: unit.path, period, today });
  await insertFreeze(
    scope,
    { freezeId, reportId, unitId: unit.unitId, kindCode: kind, paper, rulesetVersions, ...files, at: o.at },
    sourced,
  );
  await updateReport(scope, reportId, { state: kind, period });
  const summary = `${kind === 'adopted' ? `${capitalize(adoptingBody(report))} thông qua` : 'Nộp'}: ${report.title}`;
  await recordEvent(scope, {
    verb: `reports.${kind}`,
    unitId: unit.unitId,
    subject: { kind: 'report', id: reportId },
    summary,
  });
  return freezeId;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

// As many records as a province makes in a term; a figure beyond it is refused rather than frozen in part.
const mostSources = 200_000;

interface Ask {
  path: string;
  period: Period;
  today: string;
}

async function withSources(scope: Scope, figures: readonly Figure[], ask: Ask): Promise<FrozenFigure[]> {
  const definitions = new Map((await listDefinitions(scope, ask.today)).map((one) => [one.code, one]));
  const behind = new Map<string, FrozenFigure['sources']>();
  for (const { indicatorCode, year } of keysOf(figures)) {
    const definition = definitions.get(indicatorCode);
    const period = periodOfFigure(ask.period, year);
    const found = new Map<string, { entryId: string; version: number }>();
    for (const filter of definition ? filtersBehind(definition.rule, { ...ask, period }) : []) {
      const entries = await listEntries(scope, filter, { most: mostSources + 1 });
      const tooMany = 'Quá nhiều bản ghi cho một số liệu; hãy chốt theo từng đơn vị.';
      refuseUnless(entries.length <= mostSources, 'reports.sources', tooMany);
      for (const { entryId, version } of entries) found.set(entryId, { entryId, version });
    }
    behind.set(`${indicatorCode} ${year}`, [...found.values()]);
  }
  return figures.map((figure) => {
    const { indicatorCode, year } = readFigureCode(figure.code);
    return { ...figure, sources: behind.get(`${indicatorCode} ${year}`) ?? [] };
  });
}

/** Which figures of a report rest on papers, by name. */
export async function readStated(scope: Scope, figures: readonly Figure[], today: string): Promise<Stated[]> {
  if (!figures.some((figure) => figure.declared?.length)) return [];
  const definitions = await listDefinitions(scope, today);
  return statedIn(figures, new Map(definitions.map((one) => [one.code, one.name])));
}

/** What the records say now of the figures of a frozen copy. A running term is compared as of today. */
export async function changesSince(scope: Scope, freezeId: string, ask: Ask): Promise<Difference[]> {
  const frozen = await listFrozenFigures(scope, freezeId);
  const definitions = await listDefinitions(scope, ask.today);
  const keys = keysOf(frozen);
  const codes = new Set(keys.map((key) => key.indicatorCode));
  const used = definitions.filter((one) => codes.has(one.code));
  const years = [...new Set(keys.map((key) => key.year))];
  const asks = years.map((year) => ({ ...ask, period: periodOfFigure(ask.period, year) }));
  const readings = await measureAll(scope, used, asks);
  const now = new Map(
    readings.flatMap((all, nth) => all.map((reading) => [`${reading.definition.code} ${years[nth]}`, reading])),
  );
  return differences(frozen, ({ indicatorCode, year }) => now.get(`${indicatorCode} ${year}`));
}
