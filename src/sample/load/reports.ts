import type { Scope } from '../../kernel/scope.ts';
import { addDays } from '../../kernel/vi/dates.ts';
import { listBranch, type Unit } from '../../modules/org/index.ts';
import {
  answerReport,
  answerRequest,
  askForReports,
  freezeReport,
  getOutline,
  writePassage,
} from '../../modules/reports/index.ts';
import { planOpenRequest, planRequest } from '../plan/reports.ts';
import { FEDERATION } from '../units.ts';
import { unitOf, type Units } from './units.ts';

/** The federation's yearly report of its unions: some have handed in, some late, one is to complete it, many are missing. */
export async function enterReports(scope: Scope, units: Units, today: string): Promise<void> {
  const unit = unitOf(units, FEDERATION);
  const plan = planRequest(today);
  const asked = await listAskable(scope, unit, plan.askedOn);
  if (asked.length === 0) return;
  const { dueOn, note, year } = plan;
  const requestId = await ask(scope, unit, {
    form: { spanCode: 'calendarYear', year, dueOn, note },
    unitIds: asked,
    today: plan.askedOn,
  });
  for (const answer of plan.answers) {
    const own = units.get(answer.unit);
    if (!own || !asked.includes(own.unitId)) continue;
    const by = { unit: own, today: answer.handedInOn };
    const reportId = await answerRequest(scope, { ...by, requestId });
    for (const [sectionCode, words] of Object.entries(answer.words ?? {}))
      await writePassage(scope, { unit: own, reportId, sectionCode, words });
    const at = new Date(`${answer.handedInOn}T02:30:00Z`);
    await freezeReport(scope, { ...by, reportId, kind: 'submitted', at });
    const said = { ...by, reportId, at: new Date(`${addDays(answer.handedInOn, 3)}T03:10:00Z`) };
    if (answer.received) await answerReport(scope, { ...said, kind: 'received', note: null });
    if (answer.returned) await answerReport(scope, { ...said, kind: 'returned', note: answer.returned });
  }
  await askNow(scope, unit, today);
}

async function askNow(scope: Scope, unit: Unit, today: string): Promise<void> {
  const open = planOpenRequest(today);
  if (!open) return;
  const unitIds = await listAskable(scope, unit, today);
  if (unitIds.length) await ask(scope, unit, { form: { ...open, note: null }, unitIds, today });
}

const ask = async (
  scope: Scope,
  unit: Unit,
  o: Omit<Parameters<typeof askForReports>[1], 'unit' | 'outline'>,
): Promise<string> => {
  const kind = o.form.spanCode === 'calendarHalf' ? 'halfYear' : 'year';
  return askForReports(scope, { ...o, unit, outline: await getOutline(scope, unit, kind) });
};

/** Independent unions right below on a day. */
const listAskable = async (scope: Scope, { unitId, path }: Unit, on: string): Promise<string[]> =>
  (await listBranch(scope, { path, on }))
    .filter((one) => one.parentId === unitId && one.homeId === one.unitId)
    .map((one) => one.unitId);
