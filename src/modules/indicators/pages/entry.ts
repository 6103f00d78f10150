import type { NavEntry } from '../../../kernel/frame.tsx';
import { access } from '../access.ts';

export const figuresEntry: NavEntry = {
  key: 'figures',
  label: 'Số liệu',
  icon: 'chart-column',
  path: '/so-lieu',
  permission: access.read,
};
