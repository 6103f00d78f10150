import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { listDefinitions, type Definition } from '../../indicators/index.ts';
import { access } from '../access.ts';
import type { Comparator, Target, TargetForm } from '../contract.ts';
import { checkGoal } from '../rules/goal.ts';
import { readGoal } from '../rules/judge.ts';
import { deleteTargets, findTarget, insertTargets, listTargetsOf, updateTarget } from '../store/targets.ts';

/** @throws NotThere */
export async function getTarget(scope: Scope, targetId: string): Promise<Target> {
  const target = await findTarget(scope, targetId);
  if (!target) throw new NotThere('Không tìm thấy chỉ tiêu này.');
  return target;
}

export type NewTarget = Omit<
  Target,
  'targetId' | 'unitId' | 'termId' | 'causeObjective' | 'causeSubjective' | 'parentId'
> &
  Partial<Pick<Target, 'causeObjective' | 'causeSubjective'>> & { parts?: readonly Omit<NewTarget, 'parts'>[] };

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
      causeObjective: null,
      causeSubjective: null,
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
  const definition = definitions.find((one) => one.code === target.indicatorCode);
  refuseUnless(definition, 'targets.indicator', 'Số liệu để đo chưa có trong danh mục.', {
    indicatorCode: 'Hãy chọn lại.',
  });
  checkGoal(target, definition.rule);
}

/** A target from its form: reads the goal as it was typed. A goal in grades has no number. */
export function readTarget(form: TargetForm): TargetValues {
  const { goal, ...values } = form;
  const comparator = form.comparator as Comparator;
  return { ...values, comparator, ...readGoal(form.goalGrade ? null : goal, comparator), aggregation: 'allYears' };
}

type TargetValues = Omit<Target, 'targetId' | 'unitId' | 'termId'>;

/** One target more, from its form. @returns its id. Refuses like `setTargets`, and a parent that is itself a part. */
export async function addTarget(
  scope: Scope,
  o: { unit: Place; termId: string; form: TargetForm; today: string },
): Promise<string> {
  allow(scope, access.change, o.unit);
  const target = { ...readTarget(o.form), targetId: newId(), unitId: o.unit.unitId, termId: o.termId };
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
  const values = readTarget(o.form);
  await checkForm(scope, { ...target, ...values }, o.today);
  await updateTarget(scope, o.targetId, values);
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
  await deleteTargets(scope, o.targetId);
  await recordEvent(scope, {
    verb: 'targets.removed',
    unitId: o.unit.unitId,
    subject: { kind: 'term', id: target.termId },
    summary: 'Bỏ một chỉ tiêu',
    detail: { wording: target.wording, indicatorCode: target.indicatorCode },
  });
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
