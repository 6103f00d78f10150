import type { Reach } from '../kernel/access.ts';

/**
 * What a post opens. Data, not code: an office may change it. Who visits the sick must see whom they visited: committee members
 * and a group's leaders reach the sensitive records (P-6) of their own unit or group; the women's board does not. `inner` = the unit with its groups and sections; `under` =
 * everything below in the tree, where figures are seen and names are not (design: figures and names are two rights).
 */
export interface PostRights {
  label: string;
  inner: { reach: readonly Reach[]; may: readonly string[] };
  under: { reach: readonly Reach[]; may: readonly string[] };
}

const reading = [
  'org.read',
  'people.read',
  'ledger.read',
  'indicators.read',
  'targets.read',
  'reports.read',
  'finance.read',
];
const figuresOnly = ['org.read', 'ledger.figures', 'indicators.read', 'targets.read', 'reports.read'];
const nothing = { reach: [], may: [] } as const;
const head = {
  inner: { reach: ['figures', 'names', 'sensitive', 'writing'], may: ['*'] },
  under: { reach: ['figures'], may: [...figuresOnly, 'reports.receive'] },
} as const;

export const postRights: Readonly<Record<string, PostRights>> = {
  chair: { label: 'Chủ tịch', ...head },
  viceChair: { label: 'Phó Chủ tịch', ...head },
  standingMember: {
    label: 'Ủy viên Ban Thường vụ',
    inner: {
      reach: ['figures', 'names', 'sensitive', 'writing'],
      may: [
        ...reading,
        'ledger.figures',
        'ledger.record',
        'people.change',
        'targets.change',
        'targets.work',
        'reports.write',
      ],
    },
    under: { reach: ['figures'], may: figuresOnly },
  },
  committeeMember: {
    label: 'Ủy viên Ban Chấp hành',
    inner: {
      reach: ['figures', 'names', 'sensitive', 'writing'],
      may: [...reading, 'ledger.figures', 'ledger.record', 'targets.work', 'reports.write'],
    },
    under: nothing,
  },
  inspectionHead: {
    label: 'Chủ nhiệm Ủy ban Kiểm tra',
    inner: { reach: ['figures', 'names', 'sensitive'], may: [...reading, 'ledger.figures'] },
    under: { reach: ['figures'], may: figuresOnly },
  },
  inspectionMember: {
    label: 'Ủy viên Ủy ban Kiểm tra',
    inner: { reach: ['figures', 'names'], may: [...reading, 'ledger.figures'] },
    under: nothing,
  },
  womensHead: {
    label: 'Trưởng Ban Nữ công',
    inner: {
      reach: ['figures', 'names', 'writing'],
      may: [...reading, 'ledger.figures', 'ledger.record', 'targets.work'],
    },
    under: nothing,
  },
  groupLeader: {
    label: 'Tổ trưởng',
    inner: {
      reach: ['figures', 'names', 'sensitive', 'writing'],
      may: ['org.read', 'people.read', 'ledger.read', 'ledger.figures', 'ledger.record', 'finance.read'],
    },
    under: nothing,
  },
  groupDeputyLeader: {
    label: 'Tổ phó',
    inner: {
      reach: ['figures', 'names', 'sensitive', 'writing'],
      may: ['org.read', 'people.read', 'ledger.read', 'ledger.figures', 'ledger.record', 'finance.read'],
    },
    under: nothing,
  },
};
