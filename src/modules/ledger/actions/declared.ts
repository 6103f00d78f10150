import { allow } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import { listPlacesOf } from '../../org/index.ts';
import { access } from '../access.ts';
import {
  appendDeclaredVersion,
  findDeclared,
  insertDeclared,
  listDeclared,
  updateDeclared,
  type DeclaredTotal,
} from '../store/declared.ts';
import type { UnitOfEntry } from './preparing.ts';

export interface TotalDraft {
  indicatorCode: string;
  period: Period;
  amount: number;
  outOf: number | null;
  /** The paper: "Báo cáo số 12/BC-CĐ ngày 05/12/2022". */
  source: string;
}

/**
 * Enters a figure from a paper for a time without records. It never adds to records of the same time: where there are
 * some, it stands beside them. Refuses a time to come and a second total for times that overlap.
 */
export async function declareTotal(
  scope: Scope,
  o: { unit: UnitOfEntry; draft: TotalDraft; today: string; declaredTotalId?: string },
): Promise<string> {
  if (!scope.system) allow(scope, access.declare, o.unit);
  const { draft, unit } = o;
  await checkTotal(scope, o);
  const { declaredTotalId = newId() } = o;
  await insertDeclared(scope, {
    declaredTotalId,
    unitId: unit.unitId,
    indicatorCode: draft.indicatorCode,
    ...(await columnsOf(scope, o)),
  });
  await follow(scope, { declaredTotalId, unitId: unit.unitId }, 'recorded', `Kê khai tổng số ${draft.source}`);
  return declaredTotalId;
}

/** A time that is over, and none that another total of the unit tells already (`but`: the one that is being corrected). */
async function checkTotal(
  scope: Scope,
  { unit, draft, today, but }: { unit: UnitOfEntry; draft: TotalDraft; today: string; but?: string },
): Promise<void> {
  refuseUnless(draft.period.from <= draft.period.to, 'ledger.period', 'Ngày cuối kỳ trước ngày đầu kỳ.', {
    to: 'Trước ngày đầu kỳ.',
  });
  refuseUnless(draft.period.to <= today, 'ledger.future', 'Kỳ kê khai chưa kết thúc.', { to: 'Ngày chưa đến.' });
  const overlaps = (await listDeclared(scope, unit.unitId)).find(
    (one) =>
      one.state === 'recorded' &&
      one.declaredTotalId !== but &&
      one.indicatorCode === draft.indicatorCode &&
      one.periodFrom <= draft.period.to &&
      draft.period.from <= one.periodTo,
  );
  refuseUnless(
    !overlaps,
    'ledger.declaredTwice',
    `Số liệu này đã kê khai cho một kỳ trùng ngày, ${overlaps?.source ?? ''}. Hãy rút số cũ trước.`,
    { from: 'Trùng kỳ đã kê khai.' },
  );
}

/** What a total says, with where its unit stood at the end of its time. */
async function columnsOf(scope: Scope, { unit, draft }: { unit: UnitOfEntry; draft: TotalDraft }) {
  const place = (await listPlacesOf(scope, unit.unitId)).find(
    (one) => one.validFrom <= draft.period.to && (one.validTo === null || one.validTo > draft.period.to),
  );
  return {
    pathOn: place?.path ?? unit.path,
    periodFrom: draft.period.from,
    periodTo: draft.period.to,
    amount: draft.amount,
    outOf: draft.outOf,
    source: draft.source,
  };
}

async function follow(
  scope: Scope,
  { declaredTotalId, unitId }: Pick<DeclaredTotal, 'declaredTotalId' | 'unitId'>,
  deed: 'recorded' | 'corrected' | 'withdrawn',
  summary: string,
): Promise<void> {
  await appendDeclaredVersion(scope, declaredTotalId, deed);
  await recordEvent(scope, {
    verb: `ledger.total${deed.charAt(0).toUpperCase()}${deed.slice(1)}`,
    unitId,
    subject: { kind: 'declaredTotal', id: declaredTotalId },
    summary,
  });
}

/**
 * Corrects a declared total: its next version, the one before stays in its history and in the reports that were frozen with
 * it. Which figure it tells stays; another figure is another total. Refuses what `declareTotal` refuses.
 */
export async function correctTotal(
  scope: Scope,
  o: {
    unit: UnitOfEntry;
    declaredTotalId: string;
    version: number;
    draft: Omit<TotalDraft, 'indicatorCode'>;
    today: string;
  },
): Promise<void> {
  if (!scope.system) allow(scope, access.declare, o.unit);
  const total = await lockTotal(scope, o);
  const draft = { ...o.draft, indicatorCode: total.indicatorCode };
  await checkTotal(scope, { ...o, draft, but: total.declaredTotalId });
  await updateDeclared(scope, total.declaredTotalId, {
    ...(await columnsOf(scope, { ...o, draft })),
    version: total.version + 1,
  });
  await follow(scope, total, 'corrected', `Sửa số kê khai ${draft.source}`);
}

/** @throws NotThere for another unit's; Refusal for one that was changed since it was shown, or withdrawn. */
async function lockTotal(
  scope: Scope,
  o: { unit: UnitOfEntry; declaredTotalId: string; version: number },
): Promise<DeclaredTotal> {
  const total = await findDeclared(scope, o.declaredTotalId);
  if (!total || total.unitId !== o.unit.unitId) throw new NotThere('Không tìm thấy số kê khai này.');
  refuseUnless(
    total.version === o.version && total.state === 'recorded',
    'ledger.changedMeanwhile',
    'Số kê khai này vừa được người khác sửa hoặc đã rút.',
  );
  return total;
}

/** Withdraws a declared total with its reason; it stays visible and counts no more. @throws NotThere for another unit's. */
export async function withdrawTotal(
  scope: Scope,
  o: { unit: UnitOfEntry; declaredTotalId: string; version: number; reason: string },
): Promise<void> {
  if (!scope.system) allow(scope, access.declare, o.unit);
  const total = await lockTotal(scope, o);
  await updateDeclared(scope, total.declaredTotalId, {
    version: total.version + 1,
    state: 'withdrawn',
    withdrawnReason: o.reason,
  });
  await follow(scope, total, 'withdrawn', `Rút số kê khai ${total.source}`);
}
