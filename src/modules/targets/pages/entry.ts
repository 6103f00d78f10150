import { unitHref, type NavEntry, type UnitInFrame } from '../../../kernel/frame.tsx';
import { figureHref } from '../../indicators/index.ts';
import { orgAccess } from '../../org/index.ts';
import { access } from '../access.ts';
import { isOwnFigure, type Progress, type Result } from '../contract.ts';

export const startEntry: NavEntry = {
  key: 'start',
  label: 'Việc cần làm',
  shortLabel: 'Việc',
  icon: 'list-checks',
  path: '',
  permission: orgAccess.read,
};
export const targetsEntry: NavEntry = {
  key: 'targets',
  label: 'Chỉ tiêu',
  icon: 'target',
  path: '/chi-tieu',
  permission: access.read,
};

/** What opens a result: the records behind it, the programme whose tasks it counts, or the target with its parts. */
export function resultHref(unit: UnitInFrame, { target }: Progress, { year, period }: Result): string {
  if (target.indicatorCode === 'parts') return targetHref(unit, target.targetId);
  return isOwnFigure(target.indicatorCode) ? programmeHref(unit, year) : figureHref(unit, target.indicatorCode, period);
}

export const targetsHref = (unit: UnitInFrame): string => unitHref(unit, '/chi-tieu');
export const targetHref = (unit: UnitInFrame, targetId: string): string => unitHref(unit, `/chi-tieu/${targetId}`);
export const changeTargetHref = (unit: UnitInFrame, targetId: string): string =>
  unitHref(unit, `/chi-tieu/${targetId}/sua`);
export const explainTargetHref = (unit: UnitInFrame, targetId: string): string =>
  unitHref(unit, `/chi-tieu/${targetId}/nguyen-nhan`);
export const removeTargetHref = (unit: UnitInFrame, targetId: string): string =>
  unitHref(unit, `/chi-tieu/bo/${targetId}`);
export const newTargetHref = (unit: UnitInFrame): string => unitHref(unit, '/chi-tieu/them');

/** What was handed down: the table of the units, with one of the targets, filtered and sorted. */
export const belowHref = (
  unit: UnitInFrame,
  asked: { target?: string | undefined; standing?: string | undefined; order?: string | undefined } = {},
  ending = '',
): string =>
  unitHref(unit, `/chi-tieu/don-vi${ending}`, {
    ...(asked.target ? { 'chi-tieu': asked.target } : {}),
    ...(asked.standing ? { loc: asked.standing } : {}),
    ...(asked.order ? { xep: asked.order } : {}),
  });
export const handTargetsHref = (unit: UnitInFrame, targetId?: string): string =>
  unitHref(unit, '/chi-tieu/giao', targetId ? { 'chi-tieu': targetId } : {});
export const unitGoalsHref = (unit: UnitInFrame, targetId: string): string =>
  unitHref(unit, `/chi-tieu/${targetId}/muc-don-vi`);
/** Without a year: of the last one that is over. */
export const reportedHref = (unit: UnitInFrame, year?: number | null): string =>
  unitHref(unit, '/chi-tieu/da-bao-cao', year === undefined ? {} : { nam: year ?? wholeTerm });
export const tasksBelowHref = (unit: UnitInFrame, year: number | null, task?: string): string =>
  unitHref(unit, '/chuong-trinh/don-vi', { nam: year ?? wholeTerm, ...(task ? { viec: task } : {}) });
export const handTasksHref = (unit: UnitInFrame, year: number | null): string =>
  unitHref(unit, '/chuong-trinh/giao', { nam: year ?? wholeTerm });

export const programmeHref = (unit: UnitInFrame, year?: number | null): string =>
  unitHref(unit, '/chuong-trinh', year === undefined ? {} : { nam: year ?? wholeTerm });
export const taskHref = (unit: UnitInFrame, task: { taskId: string; year?: number | null }, deed = ''): string =>
  unitHref(unit, `/chuong-trinh/${task.taskId}${deed}`, task.year === undefined ? {} : { nam: task.year ?? wholeTerm });
/** For a task of another unit than the page's: its page finds term and year by itself. */
export const taskHrefIn = (home: { code: string }, { taskId }: { taskId: string }): string =>
  `/cd/${home.code}/chuong-trinh/${taskId}`;
export const newTaskHref = (unit: UnitInFrame, year: number | null): string =>
  unitHref(unit, '/chuong-trinh/them', { nam: year ?? wholeTerm });
export const manyTasksHref = (unit: UnitInFrame, year: number | null): string =>
  unitHref(unit, '/chuong-trinh/them-nhieu', { nam: year ?? wholeTerm });

/** In the address, for the tasks that are no single year's. */
export const wholeTerm = 'toan-khoa';
