import { unitHref, type NavEntry, type UnitInFrame } from '../../../kernel/frame.tsx';
import { orgAccess } from '../../org/index.ts';
import { access } from '../access.ts';

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

export const targetsHref = (unit: UnitInFrame): string => unitHref(unit, '/chi-tieu');
export const targetHref = (unit: UnitInFrame, targetId: string): string => unitHref(unit, `/chi-tieu/${targetId}`);
export const changeTargetHref = (unit: UnitInFrame, targetId: string): string =>
  unitHref(unit, `/chi-tieu/${targetId}/sua`);
export const removeTargetHref = (unit: UnitInFrame, targetId: string): string =>
  unitHref(unit, `/chi-tieu/bo/${targetId}`);
export const newTargetHref = (unit: UnitInFrame): string => unitHref(unit, '/chi-tieu/them');

export const programmeHref = (unit: UnitInFrame, year?: number | null): string =>
  unitHref(unit, '/chuong-trinh', year === undefined ? {} : { nam: year ?? wholeTerm });
export const taskHref = (unit: UnitInFrame, task: { taskId: string; year: number | null }, deed = ''): string =>
  unitHref(unit, `/chuong-trinh/${task.taskId}${deed}`, { nam: task.year ?? wholeTerm });
export const newTaskHref = (unit: UnitInFrame, year: number | null): string =>
  unitHref(unit, '/chuong-trinh/them', { nam: year ?? wholeTerm });
export const manyTasksHref = (unit: UnitInFrame, year: number | null): string =>
  unitHref(unit, '/chuong-trinh/them-nhieu', { nam: year ?? wholeTerm });

/** In the address, for the tasks that are no single year's. */
export const wholeTerm = 'toan-khoa';
