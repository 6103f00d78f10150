import { allow, may, reachesUnit, type Permission } from '../../../kernel/access.ts';
import type { Contract } from '../../../kernel/contract.ts';
import { submit, type Ctx } from '../../../kernel/http.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { getUnit, termInFrame, type Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import { compose, type Composed } from '../actions/compose.ts';
import { getReport } from '../actions/drafting.ts';
import type { FreezeKind } from '../contract.ts';
import { copyWords } from '../pages/addresses.ts';
import type { Rights } from '../pages/report.tsx';
import { listPassages, type KeptReport } from '../store/reports.ts';

/** The report of the address, for who may read it. */
export interface Opened {
  unit: Unit;
  report: KeptReport;
  today: string;
  /** The frozen copy to show instead of the live figures. */
  copy: FreezeKind | undefined;
}

export const dayOf = (c: Ctx): string => today(c.get('services').now());

export async function readUnit(c: Ctx): Promise<Unit> {
  const [scope, { unitId }] = [c.get('scope'), c.get('unit')];
  allow(scope, access.read, c.get('unit'));
  return getUnit(scope, { unitId });
}

export async function openReport(c: Ctx, reportId = c.req.param('report') ?? ''): Promise<Opened> {
  const unit = await readUnit(c);
  const report = await getReport(c.get('scope'), unit, reportId);
  frameTerm(c, report);
  return { unit, report, today: dayOf(c), copy: copyOf(c, report) };
}

/** The frame shows the report's own term, from wherever the report was opened. */
function frameTerm(c: Ctx, { termId }: KeptReport): void {
  const unit = c.get('unit');
  const ordinal = unit.terms.find((term) => term.termId === termId)?.ordinal;
  if (ordinal !== undefined) c.set('unit', { ...unit, ...termInFrame({ ...unit, ordinal, on: dayOf(c) }) });
}

/** What is still being written belongs to its writers: an upper union reads what was handed in (the policy of `reports.report` says the same). */
function copyOf(c: Ctx, report: KeptReport): FreezeKind | undefined {
  if (report.state === 'adopted') return 'adopted';
  return isWriters(c) ? copyAsked(c) : 'submitted';
}

const isWriters = (c: Ctx): boolean => reachesUnit(c.get('scope'), 'names', c.get('unit'));

export async function composeNow(c: Ctx, opened: Opened): Promise<Composed> {
  const scope = c.get('scope');
  return compose(scope, { ...opened, passages: await listPassages(scope, opened.report.reportId) });
}

export const rightsOf = (c: Ctx): Rights => {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  return {
    write: may(scope, access.write, unit),
    submit: may(scope, access.submit, unit),
    adopt: may(scope, access.adopt, unit),
  };
};

/** `?ban=da-nop`: the frozen copy that is asked for. */
const copyAsked = (c: Ctx): FreezeKind | undefined =>
  (Object.keys(copyWords) as FreezeKind[]).find((kind) => copyWords[kind] === c.req.query('ban'));

/** A deed for who may do it: asked before its form is read, so that nobody else is shown the form again. */
export async function submitFor<C extends Contract>(
  c: Ctx,
  permission: Permission,
  deed: Parameters<typeof submit<C>>[1],
): Promise<Response> {
  allow(c.get('scope'), permission, c.get('unit'));
  return submit(c, deed);
}
