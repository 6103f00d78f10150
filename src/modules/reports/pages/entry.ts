import type { NavEntry } from '../../../kernel/frame.tsx';
import { access } from '../access.ts';

export const reportsEntry: NavEntry = {
  key: 'reports',
  label: 'Báo cáo',
  icon: 'file-text',
  path: '/bao-cao',
  permission: access.read,
};
