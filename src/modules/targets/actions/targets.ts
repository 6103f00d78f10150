import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { listDefinitions, type Definition } from '../../indicators/index.ts';
import { access } from '../access.ts';
import { isOwnFigure, type Comparator, type Target, type TargetForm } from '../contract.ts';
import { checkGoal, checkOwnFigure, isMeasuredAlike, readYearGoals } from '../rules/goal.ts';
import { readGoal } from '../rules/judge.ts';
import { countHanded } from '../store/handing.ts';
import { deleteTargets, findTarget, insertTargets, listTargetsOf, updateTarget } from '../store/targets.ts';
import { renameHanded } from './handing.ts';

/** @throws NotThere */
export async function getTarget(scope: Scope, targetId: string): Promise<Target> {
  const target = await findTarget(scope, targetId);
  if (!target) throw new NotThere('Không tìm thấy chỉ tiêu này.');
  return target;
}

/** What a plain target of a unit's own leaves unsaid. */
const unsaid = {
  year: null,
  yearGoals: [],
  paperNumber: null,
  paperOn: null,
  own: true,
  causeObjective: null,
  causeSubjective: null,
  handedFrom: null,
  giverId: null,
  giverName: null,
} as const satisfies Partial<Target>;

export type NewTarget = Omit<Target, 'targetId' | 'unitId' | 'termId' | 'parentId' | keyof typeof unsaid> &
  Partial<Omit<Target, 'handedFrom' | 'giverId' | 'giverName'>> & { parts?: readonly Omit<NewTarget, 'parts'>[] };

/** Sets targets of a term, from a resolution or a form. Refuses an indicator that is not there, a goal that says nothing. */
export async function setTargets(
  scope: Scope,
  o: { unit: Place; termId: string; targets: readonly NewTarget[]; today: string },
): Promise<string[]> {
  if (!scope.system) allow(scope, access.change, o.unit);
  const definitions = await listDefinitions(scope, o.today);
  const rows = o.targets.flatMap((target) => flatten(target, o, null));
  for (const row of rows) checkTarget(row, definitions);
  await insertTargets(scope, rows);
  await recordEvent(scope, {
    verb: 'targets.set',
    unitId: o.unit.unitId,
    subject: { kind: 'term', id: o.termId },
    summary: `Giao ${o.targets.length} chỉ tiêu`,
  });
  return rows.map((row) => row.targetId);
}

function flatten(
  { parts = [], ...target }: NewTarget,
  o: { unit: Place; termId: string },
  parentId: string | null,
): Target[] {
  const targetId = newId();
  return [
    {
      ...unsaid,
      ...target,
      targetId,
      unitId: o.unit.unitId,
      termId: o.termId,
      parentId,
    },
    ...parts.flatMap((part) => flatten(part, o, targetId)),
  ];
}

function checkTarget(target: Target, definitions: readonly Definition[]): void {
  if (isOwnFigure(target.indicatorCode)) return checkOwnFigure(target);
  const definition = definitions.find((one) => one.code === target.indicatorCode);
  refuseUnless(definition, 'targets.indicator', 'Số liệu để đo chưa có trong danh mục.', {
    indicatorCode: 'Hãy chọn lại.',
  });
  checkGoal(target, definition.rule);
  for (const goal of target.yearGoals) checkGoal({ ...goal, comparator: target.comparator }, definition.rule);
  refuseUnless(
    target.rhythm !== 'average' || definition.rule.measure !== 'grade',
    'targets.average',
    'Xếp loại không tính bình quân được.',
    { rhythm: 'Hãy chọn kỳ đánh giá khác.' },
  );
}

/** A target from its form: reads the goal as it was typed. A goal in grades has no number, one by its parts means all of them. */
export function readTarget(form: TargetForm): TargetValues {
  const { goal, yearGoals, own, ...values } = form;
  const byParts = form.indicatorCode === 'parts';
  const comparator = byParts ? 'exactly' : (form.comparator as Comparator);
  const amount = readGoal(byParts ? '100%' : form.goalGrade ? null : goal, comparator);
  return {
    ...values,
    ...amount,
    comparator,
    yearGoals: form.year === null ? readYearGoals(yearGoals, comparator) : [],
    own: own !== 'below',
  };
}

type TargetValues = Omit<Target, 'targetId' | 'unitId' | 'termId' | 'handedFrom' | 'giverId' | 'giverName'>;

/** One target more, from its form. @returns its id. Refuses like `setTargets`, and a parent that is itself a part. */
export async function addTarget(
  scope: Scope,
  o: { unit: Place; termId: string; form: TargetForm; today: string },
): Promise<string> {
  allow(scope, access.change, o.unit);
  const target: Target = {
    ...unsaid,
    ...readTarget(o.form),
    targetId: newId(),
    unitId: o.unit.unitId,
    termId: o.termId,
  };
  await checkForm(scope, target, o.today);
  await insertTargets(scope, [target]);
  await recordEvent(scope, {
    verb: 'targets.set',
    unitId: o.unit.unitId,
    subject: { kind: 'target', id: target.targetId },
    summary: 'Thêm chỉ tiêu',
  });
  return target.targetId;
}

export async function changeTarget(
  scope: Scope,
  o: { unit: Place; targetId: string; form: TargetForm; today: string },
): Promise<void> {
  allow(scope, access.change, o.unit);
  const target = await getTargetOf(scope, o.unit, o.targetId);
  refuseHanded(target);
  const values = readTarget(o.form);
  await checkForm(scope, { ...target, ...values }, o.today);
  await refuseOtherMeasure(scope, target, values);
  await updateTarget(scope, o.targetId, values);
  await renameHanded(scope, target, values);
  await recordEvent(scope, {
    verb: 'targets.changed',
    unitId: o.unit.unitId,
    subject: { kind: 'target', id: o.targetId },
    summary: 'Điều chỉnh chỉ tiêu',
  });
}

/** Takes a target that was set by mistake away, with its sub-targets. */
export async function removeTarget(scope: Scope, o: { unit: Place; targetId: string }): Promise<void> {
  allow(scope, access.change, o.unit);
  const target = await getTargetOf(scope, o.unit, o.targetId);
  refuseHanded(target);
  const own = await listTargetsOf(scope, [target.termId]);
  const going = own
    .filter((one) => one.targetId === o.targetId || one.parentId === o.targetId)
    .map((one) => one.targetId);
  const handed = await countHanded(scope, going);
  refuseUnless(
    handed === 0,
    'targets.handedOn',
    `Chỉ tiêu này đã giao cho ${handed} đơn vị. Hãy thu hồi ở trang Đơn vị trực thuộc trước.`,
  );
  await deleteTargets(scope, going);
  await recordEvent(scope, {
    verb: 'targets.removed',
    unitId: o.unit.unitId,
    subject: { kind: 'term', id: target.termId },
    summary: 'Bỏ một chỉ tiêu',
    detail: { wording: target.wording, indicatorCode: target.indicatorCode },
  });
}

/** Why what was missed was missed: all that a unit writes to a target from above, and its own words to any other. */
export async function explainTarget(
  scope: Scope,
  o: { unit: Place; targetId: string; causes: Pick<Target, 'causeObjective' | 'causeSubjective'> },
): Promise<void> {
  allow(scope, access.change, o.unit);
  const target = await getTargetOf(scope, o.unit, o.targetId);
  await updateTarget(scope, o.targetId, o.causes);
  await recordEvent(scope, {
    verb: 'targets.explained',
    unitId: o.unit.unitId,
    subject: { kind: 'target', id: o.targetId },
    summary: 'Ghi nguyên nhân của một chỉ tiêu',
    detail: { before: { causeObjective: target.causeObjective, causeSubjective: target.causeSubjective } },
  });
}

/** Refuses `targets.handedOn`: units that hold the target were given it to be measured so. */
async function refuseOtherMeasure(scope: Scope, target: Target, values: Partial<Target>): Promise<void> {
  if (isMeasuredAlike(target, values)) return;
  refuseUnless(
    (await countHanded(scope, [target.targetId])) === 0,
    'targets.handedOn',
    'Chỉ tiêu này đã giao xuống đơn vị: không đổi được số liệu để đo, cách so sánh và kỳ đánh giá. Hãy thu hồi trước.',
  );
}

function refuseHanded({ giverName }: Target): void {
  refuseUnless(
    giverName === null,
    'targets.fromAbove',
    `Chỉ tiêu này do ${giverName} giao: đơn vị không sửa, không bỏ được, chỉ ghi nguyên nhân.`,
  );
}

async function getTargetOf(scope: Scope, unit: Place, targetId: string): Promise<Target> {
  const target = await getTarget(scope, targetId);
  if (target.unitId !== unit.unitId) throw new NotThere('Không tìm thấy chỉ tiêu này.');
  return target;
}

async function checkForm(scope: Scope, target: Target, today: string): Promise<void> {
  checkTarget(target, await listDefinitions(scope, today));
  if (!target.parentId) return;
  const all = await listTargetsOf(scope, [target.termId]);
  const parent = all.find((one) => one.targetId === target.parentId && one.unitId === target.unitId);
  const isParent = all.some((one) => one.parentId === target.targetId);
  const fits = parent && !parent.parentId && !isParent && parent.targetId !== target.targetId;
  if (!fits)
    throw new Refusal('targets.parent', 'Chỉ tiêu thành phần chỉ đặt được dưới một chỉ tiêu chính.', {
      parentId: 'Hãy chọn lại.',
    });
}
