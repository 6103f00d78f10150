import { describe, expect, it } from 'vitest';
import { changedWords, factsOn, refuseCircle, refuseKind } from './tree.ts';
import { remarkTerms } from './terms.ts';

const below = [
  { kindCode: 'grassroots_union', label: 'Công đoàn cơ sở', validFrom: '1929-07-28', validTo: null },
  { kindCode: 'commune_union', label: 'Công đoàn xã, phường, đặc khu', validFrom: '2025-07-01', validTo: null },
  {
    kindCode: 'party_bodies_union',
    label: 'Công đoàn các cơ quan Đảng tỉnh',
    validFrom: '2025-03-01',
    validTo: '2025-06-30',
  },
];
const judge = (kindCode: string, on: string) => () =>
  refuseKind({ kindCode, kindLabel: 'Tổ công đoàn', parentLabel: 'Liên đoàn Lao động tỉnh', on }, below);

describe('What may stand where, and when (N-3, N-5, U-1)', () => {
  it.each([
    ['grassroots_union', '2001-01-01', undefined],
    ['commune_union', '2025-06-30', 'chỉ từ ngày 01/07/2025'],
    ['commune_union', '2025-07-01', undefined],
    ['party_bodies_union', '2025-02-28', 'chỉ từ ngày 01/03/2025'],
    ['party_bodies_union', '2025-06-30', undefined],
    ['party_bodies_union', '2025-07-01', 'chỉ đến ngày 30/06/2025'],
    ['union_group', '2025-07-01', 'Tổ công đoàn không nằm trực tiếp dưới Liên đoàn Lao động tỉnh'],
  ])('%s on %s: %s', (kindCode, on, refusal) => {
    if (refusal) expect(judge(kindCode, on)).toThrow(refusal);
    else expect(judge(kindCode, on)).not.toThrow();
  });

  it('a circle is refused, also to the unit itself; a sibling whose mark begins alike is none', () => {
    expect(() => refuseCircle('a.b.', 'a.b.c.')).toThrow(/bên trong chính nó/);
    expect(() => refuseCircle('a.b.', 'a.b.')).toThrow();
    expect(() => refuseCircle('a.b.', 'a.bc.')).not.toThrow();
  });
});

describe('A unit as it was on a day', () => {
  const facts = {
    shortName: 'S',
    abbreviation: 'A',
    employerName: null,
    fundingKind: null,
    partyBody: null,
    locality: null,
  };
  const unit = { ...facts, name: 'Tên thứ ba' };
  const pasts = [
    { ...facts, name: 'Tên thứ hai', validFrom: '2019-05-01', validTo: '2022-03-01' },
    { ...facts, name: 'Tên thứ nhất', validFrom: '2005-01-01', validTo: '2019-05-01' },
  ];
  it.each([
    ['2019-04-30', 'Tên thứ nhất'],
    ['2019-05-01', 'Tên thứ hai'],
    ['2022-02-28', 'Tên thứ hai'],
    ['2022-03-01', 'Tên thứ ba'],
  ])('on %s it is called %s', (on, name) => {
    expect(factsOn(unit, pasts, on).name).toBe(name);
  });

  it('what is another now is said in words', () => {
    expect(changedWords(unit, { ...unit, name: 'Khác', partyBody: 'Chi bộ' })).toEqual(['tên', 'cấp ủy lãnh đạo']);
  });
});

describe('Terms that follow each other (C-28, C-31)', () => {
  const term = (label: string, startsOn: string, endsOn: string | null) => ({
    ordinal: 1,
    label,
    startsOn,
    endsOn,
    nominalFrom: Number(label.slice(0, 4)),
    nominalTo: Number(label.slice(-4)),
  });
  it('without a gap and by their years call for no remark', () => {
    expect(remarkTerms([term('2022-2027', '2023-01-01', null), term('2017-2022', '2017-12-20', '2022-12-31')])).toEqual(
      [],
    );
  });

  it('one day between them is said, and an end in another year than the name’s', () => {
    expect(remarkTerms([term('2023-2028', '2023-01-07', null), term('2017-2022', '2017-12-20', '2023-01-05')])).toEqual(
      [
        'Giữa nhiệm kỳ 2017-2022 và 2023-2028 có 1 ngày không thuộc nhiệm kỳ nào.',
        'Nhiệm kỳ 2017-2022 kết thúc thực tế ngày 05/01/2023, khác năm ghi trong tên gọi.',
      ],
    );
  });
});
