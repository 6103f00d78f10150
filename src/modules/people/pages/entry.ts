import type { NavEntry } from '../../../kernel/frame.tsx';
import { orgAccess } from '../../org/index.ts';

export const peopleEntry: NavEntry = {
  key: 'people',
  label: 'Tổ chức, đoàn viên',
  shortLabel: 'Đoàn viên',
  icon: 'users',
  path: '/to-chuc',
  permission: orgAccess.read,
};
