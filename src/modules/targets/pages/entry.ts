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
