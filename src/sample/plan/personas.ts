import { LIVING_SIBLING } from '../units.ts';
import type { Officer } from './committee.ts';

/** Whom a visitor of the sample may become with one click. Nobody knows their passwords. */
export interface Persona {
  readonly key: string;
  /** What one becomes. */
  readonly label: string;
  readonly username: string;
  /** Place in the played unit's roll, an officer above, or the chair of another union by its code. */
  readonly who: number | Officer | { readonly chairOf: string };
  readonly administrator: boolean;
}

export const personas: readonly Persona[] = [
  { key: 'chair', label: 'Chủ tịch công đoàn cơ sở', username: 'chutich', who: 1, administrator: false },
  { key: 'viceChair', label: 'Phó Chủ tịch công đoàn cơ sở', username: 'phochutich', who: 0, administrator: false },
  {
    key: 'committeeMember',
    label: 'Ủy viên Ban Chấp hành, phụ trách tài chính',
    username: 'uyvien',
    who: 2,
    administrator: false,
  },
  { key: 'inspectionHead', label: 'Chủ nhiệm Ủy ban Kiểm tra', username: 'kiemtra', who: 17, administrator: false },
  { key: 'womensHead', label: 'Trưởng Ban Nữ công', username: 'nucong', who: 12, administrator: false },
  { key: 'groupLeader', label: 'Tổ trưởng', username: 'totruong', who: 10, administrator: false },
  { key: 'member', label: 'Đoàn viên', username: 'doanvien', who: 36, administrator: false },
  {
    key: 'upperOfficer',
    label: 'Cán bộ Liên đoàn Lao động tỉnh',
    username: 'liendoan',
    who: 'federationChair',
    administrator: false,
  },
  {
    // A member of the played unit waits there to be received.
    key: 'receiver',
    label: 'Chủ tịch công đoàn cơ sở bệnh viện',
    username: 'benhvien',
    who: { chairOf: LIVING_SIBLING },
    administrator: false,
  },
  { key: 'administrator', label: 'Quản trị viên', username: 'quantri', who: 'administrator', administrator: true },
];
