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
  setDeclaredState,
  type DeclaredTotal,
} from '../store/declared.ts';
import type { UnitOfEntry } from './entries.ts';

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
  refuseUnless(draft.period.from <= draft.period.to, 'ledger.period', 'Ngày cuối kỳ trước ngày đầu kỳ.', {
    to: 'Trước ngày đầu kỳ.',
  });
  refuseUnless(draft.period.to <= o.today, 'ledger.future', 'Kỳ kê khai chưa kết thúc.', { to: 'Ngày chưa đến.' });
  const overlaps = (await listDeclared(scope, unit.unitId)).find(
    (one) =>
      one.state === 'recorded' &&
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
  const place = (await listPlacesOf(scope, unit.unitId)).find(
    (one) => one.validFrom <= draft.period.to && (one.validTo === null || one.validTo > draft.period.to),
  );
  const { declaredTotalId = newId() } = o;
  await insertDeclared(scope, {
    declaredTotalId,
    unitId: unit.unitId,
    pathOn: place?.path ?? unit.path,
    indicatorCode: draft.indicatorCode,
    periodFrom: draft.period.from,
    periodTo: draft.period.to,
    amount: draft.amount,
    outOf: draft.outOf,
    source: draft.source,
  });
  await follow(scope, { declaredTotalId, unitId: unit.unitId }, 'recorded', `Kê khai tổng số ${draft.source}`);
  return declaredTotalId;
}

async function follow(
  scope: Scope,
  { declaredTotalId, unitId }: Pick<DeclaredTotal, 'declaredTotalId' | 'unitId'>,
  deed: 'recorded' | 'withdrawn',
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

/** Withdraws a declared total with its reason; it stays visible and counts no more. @throws NotThere for another unit's. */
export async function withdrawTotal(
  scope: Scope,
  o: { unit: UnitOfEntry; declaredTotalId: string; version: number; reason: string },
): Promise<void> {
  if (!scope.system) allow(scope, access.declare, o.unit);
  const total = await findDeclared(scope, o.declaredTotalId);
  if (!total || total.unitId !== o.unit.unitId) throw new NotThere('Không tìm thấy số kê khai này.');
  refuseUnless(
    total.version === o.version && total.state === 'recorded',
    'ledger.changedMeanwhile',
    'Số kê khai này vừa được người khác sửa hoặc đã rút.',
  );
  await setDeclaredState(scope, total.declaredTotalId, {
    version: total.version + 1,
    state: 'withdrawn',
    withdrawnReason: o.reason,
  });
  await follow(scope, total, 'withdrawn', `Rút số kê khai ${total.source}`);
}
