import { FEDERATION, PLAYED_UNIT } from '../units.ts';
import type { PlannedCampaign } from './entry.ts';

/** What the living scene's records may point to: programmes of the federation, a movement of the played unit's own. */
export const LIVING_CAMPAIGNS: readonly Omit<PlannedCampaign, 'key'>[] = [
  {
    unit: FEDERATION,
    values: {
      name: 'Chương trình “Tết Sum vầy” năm 2026',
      kindCode: 'programme',
      organiser: 'federation',
      fromOn: '2026-01-12',
      toOn: '2026-02-28',
      note: null,
    },
  },
  {
    unit: FEDERATION,
    values: {
      name: 'Tháng Công nhân năm 2026',
      kindCode: 'programme',
      organiser: 'federation',
      fromOn: '2026-05-01',
      toOn: '2026-05-31',
      note: null,
    },
  },
  {
    unit: PLAYED_UNIT,
    values: {
      name: 'Mỗi đoàn viên một việc làm theo Bác năm 2026',
      kindCode: 'movement',
      organiser: 'own',
      fromOn: '2026-01-19',
      toOn: null,
      note: 'Tổng kết cùng hội nghị cuối năm.',
    },
  },
];

/** The papers that the present term's work rests on. */
export const LIVING_PAPERS = [
  {
    number: '01/NQ-ĐH',
    issuedOn: '2025-11-20',
    issuer: 'Đại hội Công đoàn cơ sở Trung tâm Văn hóa và Truyền thông',
    subject: 'Nghị quyết Đại hội khóa V, nhiệm kỳ 2025 - 2030',
  },
  {
    number: '02/QĐ-CĐCS',
    issuedOn: '2025-12-05',
    issuer: 'Ban Chấp hành Công đoàn cơ sở',
    subject: 'Ban hành Quy chế làm việc của Ban Chấp hành khóa V',
  },
  {
    number: '15/KH-LĐLĐ',
    issuedOn: '2026-01-08',
    issuer: 'Liên đoàn Lao động tỉnh Thanh Lâm',
    subject: 'Kế hoạch tổ chức “Tết Sum vầy” năm 2026',
  },
] as const;
