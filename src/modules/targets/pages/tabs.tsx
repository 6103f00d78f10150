import { Tabs } from '../../../kernel/ui/way.tsx';
import type { UnitInFrame } from '../../../kernel/frame.tsx';
import { belowHref, programmeHref, targetsHref } from './entry.ts';

interface TargetTabsProps {
  unit: UnitInFrame;
  at: 'targets' | 'programme' | 'below';
  /** Units that targets may be handed to. */
  hasBelow?: boolean | undefined;
}

/** What is to be reached, what is to be done for it, and how those below stand in it. */
export const TargetTabs = ({ unit, at, hasBelow }: TargetTabsProps) => (
  <Tabs
    label="Chỉ tiêu và chương trình công tác"
    items={[
      { label: 'Chỉ tiêu', href: targetsHref(unit), active: at === 'targets' },
      { label: 'Chương trình công tác', href: programmeHref(unit), active: at === 'programme' },
      ...(hasBelow || at === 'below'
        ? [{ label: 'Giao cho đơn vị trực thuộc', href: belowHref(unit), active: at === 'below' }]
        : []),
    ]}
  />
);
