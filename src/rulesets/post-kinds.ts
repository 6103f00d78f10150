import { postRights } from './rights.ts';

/**
 * Posts by their kind, so that they can be counted. Posts of the office and the Party are written down by their title alone: its first
 * words say which kind it is (`titles`, in small letters). What fits none stays "chức vụ khác" and is in no figure by kind.
 */
export interface PostKind {
  /** 'union:chair', 'job:departmentHead' */
  value: string;
  label: string;
  titles?: readonly string[];
}

export const postLines = [
  { value: 'union', label: 'Công đoàn' },
  { value: 'job', label: 'Chuyên môn' },
  { value: 'party', label: 'Đảng' },
] as const;

const unionPosts: readonly PostKind[] = [
  ...Object.entries(postRights).map(([code, { label }]) => ({ value: `union:${code}`, label })),
  { value: 'union:womensMember', label: 'Ủy viên Ban Nữ công' },
];

/** The heads of an office, of its departments, and their deputies, as offices of different kinds call them. */
const jobPosts: readonly PostKind[] = [
  {
    value: 'job:director',
    label: 'Cấp trưởng cơ quan, đơn vị',
    titles: ['giám đốc', 'hiệu trưởng', 'viện trưởng', 'cục trưởng', 'chi cục trưởng', 'vụ trưởng', 'tổng biên tập'],
  },
  {
    value: 'job:deputyDirector',
    label: 'Cấp phó cơ quan, đơn vị',
    titles: [
      'phó giám đốc',
      'phó hiệu trưởng',
      'phó viện trưởng',
      'phó cục trưởng',
      'phó chi cục trưởng',
      'phó vụ trưởng',
      'phó tổng biên tập',
    ],
  },
  {
    value: 'job:departmentHead',
    label: 'Trưởng phòng và tương đương',
    titles: ['trưởng phòng', 'trưởng khoa', 'trưởng ban', 'trưởng bộ môn', 'chánh văn phòng', 'chánh thanh tra'],
  },
  {
    value: 'job:deputyHead',
    label: 'Phó trưởng phòng và tương đương',
    titles: [
      'phó trưởng phòng',
      'phó phòng',
      'phó trưởng khoa',
      'phó khoa',
      'phó trưởng ban',
      'phó ban',
      'phó trưởng bộ môn',
      'phó chánh văn phòng',
      'phó chánh thanh tra',
    ],
  },
];

const partyPosts: readonly PostKind[] = [
  { value: 'party:secretary', label: 'Bí thư', titles: ['bí thư'] },
  { value: 'party:deputySecretary', label: 'Phó Bí thư', titles: ['phó bí thư'] },
  {
    value: 'party:committeeMember',
    label: 'Đảng ủy viên',
    titles: ['đảng ủy viên', 'ủy viên ban chấp hành', 'ủy viên ban thường vụ'],
  },
  { value: 'party:cellMember', label: 'Chi ủy viên', titles: ['chi ủy viên'] },
  { value: 'party:provincialCommittee', label: 'Tỉnh ủy viên', titles: ['tỉnh ủy viên'] },
];

export const postKindsByLine = [
  { ...postLines[0], kinds: unionPosts },
  { ...postLines[1], kinds: jobPosts },
  { ...postLines[2], kinds: partyPosts },
] as const;

export const everyPostKind: readonly PostKind[] = postKindsByLine.flatMap(({ kinds }) => kinds);

export const lineOfPost = (kind: string): string => kind.split(':')[0] ?? '';

/** Said to be of no kind: in no figure by kind, whatever its title. */
export const noKind = 'none';

/** Kinds of posts outside the union that an officer may choose from, those of the Party only for who writes of it. */
export const otherPostKinds = (party: boolean): { value: string; label: string }[] => [
  ...postKindsByLine
    .filter(({ value }) => value === 'job' || (party && value === 'party'))
    .flatMap(({ label, kinds }) => kinds.map((kind) => ({ value: kind.value, label: `${label}: ${kind.label}` }))),
  { value: noKind, label: 'Không thuộc loại nào ở trên' },
];
