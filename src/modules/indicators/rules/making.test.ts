import { describe, expect, it } from 'vitest';
import { indicatorCatalogue } from '../../../rulesets/indicators.ts';
import { ledgerCatalogue } from '../../../rulesets/ledger-catalogue.ts';
import type { Rule } from '../contract.ts';
import { choicesOf, nothingChosen, ruleOf, unitOfMeasureOf, type Choices, type ListName } from './making.ts';

const kinds = ['visit', 'member_rating', 'resolution_study', 'reward'].map((kindCode) => ({
  kindCode,
  name: kindCode,
  groupCode: 'care',
  sensitive: kindCode === 'visit',
  causes: kindCode === 'visit' ? [{ causeCode: 'illness', name: 'Ốm đau' }] : [],
}));
const chosen = (o: Partial<Omit<Choices, 'lists'>>, of: Partial<Record<ListName, string[]>>): Choices => ({
  ...nothingChosen,
  ...o,
  lists: { ...nothingChosen.lists, ...of },
});
const rule = (o: Partial<Omit<Choices, 'lists'>>, of: Partial<Record<ListName, string[]>>): Rule =>
  ruleOf(chosen(o, of), { kinds });

describe('a number made by an administrator', () => {
  it('narrows by every list that has something chosen, and by no other', () =>
    expect(rule({}, { kinds: ['visit'], causes: ['illness'], givers: ['union'] })).toEqual({
      measure: 'turns',
      where: { kinds: ['visit'], causes: ['illness'], givers: ['union'] },
    }));
  it('counts by the year that a record speaks of, where that is chosen', () =>
    expect(rule({ basis: 'year', measure: 'persons' }, { kinds: ['member_rating'], grades: ['good'] })).toEqual({
      measure: 'persons',
      where: { kinds: ['member_rating'], grades: ['good'] },
      basis: 'year',
    }));
  it('holds women against women, and members against members only', () => {
    expect(rule({ measure: 'share', whole: 'women' }, { kinds: ['resolution_study'] })).toEqual({
      measure: 'share',
      part: { measure: 'persons', where: { kinds: ['resolution_study'], sex: 'female', beneficiaries: ['member'] } },
      whole: { measure: 'members', sex: 'female' },
    });
    expect(rule({ measure: 'share', whole: 'everybody' }, { kinds: ['resolution_study'] })).toMatchObject({
      part: { where: { beneficiaries: ['member', 'worker'] } },
      whole: { measure: 'members', withWorkers: true },
    });
  });
  it.each([
    ['no kind of record', {}, {}, 'ít nhất một loại'],
    ['a kind that is not there', {}, { kinds: ['visit', 'nothing'] }, 'trong danh mục'],
    ['a cause of another kind', {}, { kinds: ['member_rating'], causes: ['illness'] }, 'không thuộc loại'],
    ['money of women', { measure: 'amount', sex: 'female' }, { kinds: ['visit'] }, 'Chỉ lọc theo nam nữ'],
    ['a share of nothing', { measure: 'share' }, { kinds: ['visit'] }, 'chọn mẫu số'],
    ['men of all women', { measure: 'share', sex: 'male', whole: 'women' }, { kinds: ['visit'] }, 'không thể là nữ'],
  ] as const)('refuses %s', (_why, o, of, words) =>
    expect(() => rule(o, of as unknown as Partial<Record<ListName, string[]>>)).toThrow(words),
  );
  it('is told apart by what its records name, in the order in which it is told', () => {
    const made = rule({ measure: 'entries', by: ['issuer', 'holder'] }, { kinds: ['reward'], levels: ['province'] });
    expect(made).toEqual({
      measure: 'each',
      count: 'entries',
      by: ['issuer', 'holder'],
      where: { kinds: ['reward'], levels: ['province'] },
    });
    expect(choicesOf(made)).toMatchObject({ measure: 'entries', by: ['issuer', 'holder'] });
  });
  it('counts who holds a post, and women among them', () => {
    const heads = { posts: ['job:departmentHead'], bodies: [] };
    expect(rule({ measure: 'holders', sex: 'female', seats: heads }, {})).toEqual({
      measure: 'holders',
      posts: ['job:departmentHead'],
      sex: 'female',
    });
    const seats = { posts: [], bodies: ['executiveCommittee'] };
    const share = rule({ measure: 'holdersShare', sex: 'female', seats }, {});
    expect(share).toEqual({
      measure: 'share',
      part: { measure: 'holders', bodies: ['executiveCommittee'], sex: 'female' },
      whole: { measure: 'holders', bodies: ['executiveCommittee'] },
    });
    expect(choicesOf(share)).toEqual({ ...nothingChosen, measure: 'holdersShare', sex: 'female', seats });
  });
  const committee = { posts: [], bodies: ['executiveCommittee'] };
  it.each([
    ['persons told apart', { measure: 'persons', by: ['cause'] }, { kinds: ['reward'] }, 'Chỉ kể riêng'],
    ['women told apart', { by: ['cause'], sex: 'female' }, { kinds: ['reward'] }, 'Chỉ kể riêng'],
    ['sensitive work told apart', { by: ['cause'] }, { kinds: ['reward', 'visit'] }, 'lộ ra là ai'],
    ['four columns', { by: ['cause', 'fund', 'giver', 'holder'] }, { kinds: ['reward'] }, 'nhiều nhất 3'],
    ['posts told apart', { measure: 'posts', by: ['cause'], seats: committee }, {}, 'Chỉ kể riêng'],
    ['holders of nothing', { measure: 'holders' }, {}, 'chọn chức vụ hoặc ban'],
    ['a share of neither sex', { measure: 'holdersShare', seats: committee }, {}, 'nữ hay nam'],
    ['posts and records at once', { measure: 'posts', seats: committee }, { kinds: ['reward'] }, 'bỏ chọn'],
    ['turns of a body', { seats: committee }, { kinds: ['reward'] }, 'bỏ chọn'],
    [
      'a director of the committee',
      { measure: 'posts', seats: { ...committee, posts: ['job:director'] } },
      {},
      'không thuộc ban nào',
    ],
  ] as const)('refuses %s', (_why, o, of, words) =>
    expect(() => rule(o, of as unknown as Partial<Record<ListName, string[]>>)).toThrow(words),
  );
  it('is measured in what money and shares are always measured in', () =>
    expect([
      unitOfMeasureOf('amount', 'lượt'),
      unitOfMeasureOf('share', null),
      unitOfMeasureOf('turns', 'suất'),
    ]).toEqual(['đồng', '%', 'suất']));
});

describe('a rule that is made anew from its form', () => {
  const all = {
    kinds: ledgerCatalogue.map(({ code, causes = [] }) => ({
      kindCode: code,
      causes: causes.map((cause) => ({ causeCode: cause.code })),
    })),
  };
  const formable = indicatorCatalogue.filter((one) => choicesOf(one.rule));
  it('is the same for every number of the program that the form has words for', () => {
    expect(formable.length).toBeGreaterThan(50);
    for (const one of formable) {
      const again = ruleOf(choicesOf(one.rule)!, all as never);
      const order = (given: Rule) => JSON.parse(JSON.stringify(given), (_key, value) => sorted(value)) as unknown;
      expect(order(again), one.code).toEqual(order(one.rule));
    }
  });
});

/** The order of a rule's parts says nothing. */
const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => one.localeCompare(other)))
    : value;
