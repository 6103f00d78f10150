import { unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import { Tabs } from '../../../kernel/ui/way.tsx';

export type UnitTab = 'organisation' | 'members' | 'structure' | 'transfers' | 'terms' | 'covers';

/** Sheets of names. */
const named: readonly UnitTab[] = ['transfers', 'covers'];

const tabs: readonly { key: UnitTab; label: string; path: string }[] = [
  { key: 'organisation', label: 'Tổ chức', path: '/to-chuc' },
  { key: 'members', label: 'Đoàn viên', path: '/doan-vien' },
  { key: 'structure', label: 'Cơ cấu', path: '/co-cau' },
  { key: 'transfers', label: 'Chuyển đi, đến', path: '/chuyen-sinh-hoat' },
  { key: 'terms', label: 'Nhiệm kỳ', path: '/nhiem-ky' },
  { key: 'covers', label: 'Bảo hiểm', path: '/bao-hiem' },
];

/** What stands under "Tổ chức, đoàn viên". Who may not read names has no sheets of names. */
export const UnitTabs = ({ unit, active, names }: { unit: UnitInFrame; active: UnitTab; names: boolean }) => (
  <Tabs
    label="Tổ chức, đoàn viên"
    items={tabs
      .filter((tab) => names || !named.includes(tab.key))
      .map((tab) => ({ label: tab.label, href: unitHref(unit, tab.path), active: tab.key === active }))}
  />
);
