import { allow } from '../../../kernel/access.ts';
import { readValues } from '../../../kernel/contract.ts';
import { formOf } from '../../../kernel/form.tsx';
import { submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import { followTargets } from '../actions/progress.ts';
import { noteReported } from '../actions/reported.ts';
import {
  reportedContract,
  reportedLineContract,
  type Progress,
  type Reported,
  type ReportedSum,
  type TermDates,
  type Verdict,
} from '../contract.ts';
import { reportedHref, wholeTerm } from '../pages/entry.ts';
import { reportedPage } from '../pages/reported-form.tsx';
import { readReported } from '../rules/reported.ts';
import { listReportedSums } from '../store/reported.ts';

/** What the unit's papers reported of its targets, kept beside what its records come to. */
export function addReportedRoutes(app: App): void {
  app.get('/cd/:unit/chi-tieu/da-bao-cao', (c) => ask(c));
  app.post('/cd/:unit/chi-tieu/da-bao-cao', save);
}

const todayOf = (c: Ctx): string => today(c.get('services').now());

function termOf(c: Ctx): TermDates {
  const { term, unitId, homeId } = c.get('unit');
  if (!term || unitId !== homeId) throw new Refusal('targets.term', 'Chưa khai báo nhiệm kỳ để ghi số đã báo cáo.');
  return term;
}

async function read(c: Ctx): Promise<{ all: Progress[]; years: number[]; year: number; sum: ReportedSum | undefined }> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.change, unit);
  const term = termOf(c);
  const all = await followTargets(scope, { unit, term, today: todayOf(c) });
  const years = [...new Set(all.flatMap((one) => one.results.flatMap((result) => result.year ?? [])))].sort();
  const asked = c.req.query('nam');
  const latest = years.findLast((year) => `${year}-12-31` < todayOf(c)) ?? years.at(-1) ?? 0;
  const year = asked === wholeTerm ? 0 : (years.find((one) => String(one) === asked) ?? latest);
  const sums = await listReportedSums(scope, { unitId: unit.unitId, termId: term.termId });
  return { all, years, year, sum: sums.find((one) => one.year === year) };
}

async function ask(c: Ctx, form?: FormState): Promise<Response> {
  const { all, years, year, sum } = await read(c);
  const paper =
    sum ?? all.flatMap((one) => one.results).find((result) => (result.year ?? 0) === year && result.reported)?.reported;
  const heads = all.filter(({ target }) => !target.parentId && !target.handedFrom).length;
  const fresh = formOf(reportedContract, { whole: sum ? undefined : heads, ...paper, ...sum } as never);
  return reportedPage(c, { unit: c.get('unit'), year, years, all, form: form ?? fresh, today: todayOf(c) });
}

function save(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.change, unit);
  return submit(c, {
    contract: reportedContract,
    act: async ({ whole, met, exceeded, ...paper }, { fields }) => {
      const { all, year } = await read(c);
      const reported = all.flatMap(({ target: { targetId } }): Reported[] => {
        const line = readLine(fields, targetId, todayOf(c));
        return line.form || line.verdict ? [{ ...line, ...paper, targetId, year }] : [];
      });
      const told = met !== null;
      refuseUnless(!told || whole !== null, 'targets.reportedSum', 'Chưa ghi tổng số chỉ tiêu.', { whole: 'Cần ghi.' });
      const sum = told && whole !== null ? { year, whole, met, exceeded: exceeded ?? 0, ...paper } : undefined;
      refuseUnless(sum || reported.length, 'targets.reported', 'Chưa ghi số nào của báo cáo.');
      await noteReported(scope, { unit, termId: termOf(c).termId, year, reported, sum });
      return { to: reportedHref(unit, year || null), say: 'Đã ghi số đã báo cáo.' };
    },
    again: (form) => ask(c, form),
  });
}

function readLine(fields: Record<string, string | string[]>, targetId: string, on: string) {
  const { values } = readValues(
    reportedLineContract,
    { figure: fields[`figure.${targetId}`] ?? '', verdict: fields[`verdict.${targetId}`] ?? '' },
    on,
  );
  return {
    ...readReported(values?.figure ?? '', `figure.${targetId}`),
    verdict: (values?.verdict ?? null) as Verdict | null,
  };
}
