import { Tabs } from '../../../kernel/ui/way.tsx';
import type { UnitInFrame } from '../../../kernel/frame.tsx';
import { programmeHref, targetsHref } from './entry.ts';

/** What is to be reached, and what is to be done for it. */
export const TargetTabs = ({ unit, at }: { unit: UnitInFrame; at: 'targets' | 'programme' }) => (
  <Tabs
    label="Chỉ tiêu và chương trình công tác"
    items={[
      { label: 'Chỉ tiêu', href: targetsHref(unit), active: at === 'targets' },
      { label: 'Chương trình công tác', href: programmeHref(unit), active: at === 'programme' },
    ]}
  />
);
