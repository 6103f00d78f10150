import { describe, expect, it } from 'vitest';
import { listDue, nextOccasion, standardList, type Household, type ListAsked } from './occasions.ts';

const member = (personId: string, sex: string, birthOn: string | null = '1985-06-01') => ({
  personId,
  fullName: `Đoàn viên ${personId}`,
  sex,
  birthOn,
  unitName: 'Tổ Văn phòng',
});
const child = (personId: string, birthOn: string | null, more: Partial<Household['dependants'][number]> = {}) => ({
  personId,
  fullName: `Bé ${personId}`,
  birthOn,
  ofPersonId: 'an',
  kindCode: 'child',
  policyCode: null,
  untilOn: null,
  ...more,
});

const asked = (more: Partial<ListAsked>): ListAsked => ({
  whom: 'children',
  on: '2026-06-01',
  fromAge: null,
  underAge: 16,
  ...more,
});
const ids = (household: Partial<Household>, more: Partial<ListAsked> = {}): string[] =>
  listDue({ members: [member('an', 'male')], dependants: [], ...household }, asked(more)).due.map(
    (one) => one.personId,
  );

describe('the children for whom 1/6 is', () => {
  it.each([
    ['16 on the day', '2010-06-01', false],
    ['16 the day after', '2010-06-02', true],
    ['born on the day', '2026-06-01', true],
    ['born the day after', '2026-06-02', false],
    ['of an unknown day', null, false],
  ])('%s: %s', (_, birthOn, isIn) => expect(ids({ dependants: [child('na', birthOn)] })).toEqual(isIn ? ['na'] : []));

  it('are told when they are left out for want of a birthday', () =>
    expect(listDue({ members: [member('an', 'male')], dependants: [child('na', null)] }, asked({})).unborn).toBe(1));

  it.each([
    [6, 11, ['sau', 'muoi']],
    [null, 6, ['nam']],
    [11, null, ['muoiMot']],
  ])('from %s to under %s years', (fromAge, underAge, expected) => {
    const dependants = [
      child('nam', '2020-06-02'),
      child('sau', '2020-06-01'),
      child('muoi', '2015-06-02'),
      child('muoiMot', '2015-06-01'),
    ];
    expect(ids({ dependants }, { fromAge, underAge }).sort()).toEqual([...expected].sort());
  });

  it('are those of members, not relatives, not of who left, not those who are no dependants any more', () =>
    expect(
      ids({
        dependants: [
          child('na', '2015-01-01'),
          child('stranger', '2015-01-01', { ofPersonId: 'gone' }),
          child('mother', '2015-01-01', { kindCode: 'parent' }),
          child('ended', '2015-01-01', { untilOn: '2026-06-01' }),
          child('endsLater', '2015-01-02', { untilOn: '2026-06-02' }),
        ],
      }),
    ).toEqual(['na', 'endsLater']));

  it('are one, when both parents wrote them down', () => {
    const twice = [
      child('na', '2015-01-01', { fullName: 'Nguyễn Bé Na' }),
      child('na2', '2015-01-01', { fullName: 'Nguyễn bé Na', ofPersonId: 'binh' }),
    ];
    const { due } = listDue(
      { members: [member('an', 'male'), member('binh', 'female')], dependants: twice },
      asked({}),
    );
    expect(due).toMatchObject([
      { personIds: ['na', 'na2'], of: 'Đoàn viên an, Đoàn viên binh', beneficiaryKind: 'child' },
    ]);
  });
});

describe('a list of members', () => {
  const members = [
    member('an', 'male', '1985-06-20'),
    member('binh', 'female', '1990-06-03'),
    member('cam', 'female', null),
  ];
  it.each<[ListAsked['whom'], string[]]>([
    ['members', ['an', 'binh', 'cam']],
    ['women', ['binh', 'cam']],
    ['birthdays', ['binh', 'an']],
  ])('%s', (whom, expected) => expect(ids({ members }, { whom })).toEqual(expected));
});

it('policy families are the relatives whom the law of merit knows, of any age', () =>
  expect(
    ids(
      {
        dependants: [
          child('father', '1950-01-01', { kindCode: 'parent', policyCode: 'martyrKin' }),
          child('na', '2015-01-01'),
        ],
      },
      { whom: 'policyFamilies', underAge: null },
    ),
  ).toEqual(['father']));

describe('an occasion', () => {
  it.each([
    ['childrens_day', '2026-05-01', '2026-06-01'],
    ['childrens_day', '2026-07-31', '2026-06-01'],
    ['childrens_day', '2026-08-01', '2027-06-01'],
    ['birthday', '2026-08-01', '2026-08-01'],
  ])('%s is listed on %s as of %s', (code, today, on) => expect(standardList(code, today).on).toBe(on));

  it.each([
    ['2026-03-08', 'womens_day', '2026-03-08'],
    ['2026-03-09', 'childrens_day', '2026-06-01'],
    ['2026-10-21', 'new_year', '2027-01-01'],
  ])('on %s the next is %s', (today, code, on) =>
    expect(nextOccasion(['tet', 'womens_day', 'childrens_day', 'new_year'], today)).toEqual({ code, on }),
  );
});
