import { describe, expect, it } from 'vitest';
import { postString, type PrintablePost } from './post-string.ts';

const post = (o: Partial<PrintablePost>): PrintablePost => ({
  line: 'union',
  kindCode: 'other',
  title: 'Ủy viên',
  organisation: null,
  unitId: 'province',
  unitName: 'CĐVC tỉnh',
  level: 3,
  positionOrder: 5,
  fromOn: '2018-01-01',
  toOn: null,
  ...o,
});
const federation = { unitId: 'federation', unitName: 'LĐLĐ tỉnh', level: 2 };

const standing = post({ ...federation, kindCode: 'standingMember', title: 'Ủy viên Ban Thường vụ' });
const party = post({ line: 'party', title: 'Ủy viên BCH', organisation: 'Đảng bộ Khối' });
const chair = post({ kindCode: 'chair', title: 'Chủ tịch', positionOrder: 1 });
const member = post({ kindCode: 'committeeMember', title: 'Ủy viên Ban Chấp hành' });
const job = post({ line: 'job', title: 'Phó Giám đốc', organisation: 'Sở Văn hóa' });

/** Row 5: what a page of 2022 prints, and what follows from it. */
const golden: [name: string, posts: PrintablePost[], on: string, printed: string][] = [
  [
    'the union above, the Party, then the own union',
    [chair, party, standing],
    '2022-12-20',
    'Ủy viên Ban Thường vụ LĐLĐ tỉnh, Ủy viên BCH Đảng bộ Khối, Chủ tịch CĐVC tỉnh',
  ],
  ['a chair is not said to be a member of the committee too', [member, chair], '2022-12-20', 'Chủ tịch CĐVC tỉnh'],
  [
    'a chair of one union is said to be a member of another one’s committee',
    [chair, post({ ...federation, kindCode: 'committeeMember', title: 'Ủy viên Ban Chấp hành' })],
    '2022-12-20',
    'Ủy viên Ban Chấp hành LĐLĐ tỉnh, Chủ tịch CĐVC tỉnh',
  ],
  [
    'several posts in one union name it once',
    [
      member,
      post({ kindCode: 'inspectionMember', title: 'Ủy viên Ủy ban Kiểm tra', positionOrder: 6 }),
      post({ title: 'Ủy viên Ban Nữ công', positionOrder: 7 }),
    ],
    '2022-12-20',
    'Ủy viên Ban Chấp hành, Ủy viên Ủy ban Kiểm tra, Ủy viên Ban Nữ công CĐVC tỉnh',
  ],
  [
    'the Party, the job, the union at one level',
    [chair, job, party],
    '2022-12-20',
    'Ủy viên BCH Đảng bộ Khối, Phó Giám đốc Sở Văn hóa, Chủ tịch CĐVC tỉnh',
  ],
  ['the first day counts', [chair], '2018-01-01', 'Chủ tịch CĐVC tỉnh'],
  ['the day before does not', [chair], '2017-12-31', ''],
  ['nor the day on which it was left', [{ ...chair, toOn: '2023-01-06' }], '2023-01-06', ''],
  ['but the day before that does', [{ ...chair, toOn: '2023-01-06' }], '2023-01-05', 'Chủ tịch CĐVC tỉnh'],
  [
    'who left the chair is a member of the committee again',
    [{ ...chair, toOn: '2021-01-01' }, member],
    '2022-12-20',
    'Ủy viên Ban Chấp hành CĐVC tỉnh',
  ],
  [
    'a title that names its union is not followed by it',
    [post({ title: 'Chủ tịch CĐVC tỉnh' })],
    '2022-12-20',
    'Chủ tịch CĐVC tỉnh',
  ],
  [
    'a post outside the union without an organisation stands alone',
    [post({ line: 'job', title: 'Chuyên viên' })],
    '2022-12-20',
    'Chuyên viên',
  ],
  ['nobody holds nothing', [], '2022-12-20', ''],
];

describe('The string of posts', () => {
  it.each(golden)('%s', (_, posts, on, printed) => {
    expect(postString(posts, on)).toBe(printed);
    expect(postString([...posts].reverse(), on)).toBe(printed);
  });
});
