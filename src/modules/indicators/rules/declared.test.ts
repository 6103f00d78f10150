import { describe, expect, it } from 'vitest';
import type { Reading, Rule } from '../contract.ts';
import { joinDeclared, takesTotals, type TotalOfPaper } from './declared.ts';

const reading = (value: number): Reading => ({
  definition: {
    code: 'visits.turns',
    version: 1,
    name: 'Lượt thăm hỏi',
    unitOfMeasure: 'lượt',
    rule: { measure: 'turns', where: { kinds: ['visit'] } },
  },
  outcome: { is: 'count', value },
});
const share = (part: number, whole: number): Reading => ({ ...reading(0), outcome: { is: 'share', part, whole } });

const total = (id: string, amount: number, more: Partial<TotalOfPaper> = {}): TotalOfPaper => ({
  declaredTotalId: id,
  version: 1,
  unitId: 'u',
  pathOn: 'a.b.',
  indicatorCode: 'visits.turns',
  amount,
  outOf: null,
  period: { from: '2022-01-01', to: '2022-12-31' },
  source: 'Báo cáo số 12/BC-CĐ ngày 05/12/2022',
  asks: [0],
  ...more,
});
const valueOf = (one: Reading): unknown => (one.outcome.is === 'count' ? one.outcome.value : one.outcome);
const free = (...ids: string[]) => ({ path: 'a.b.', free: new Set(ids) });

describe('a total taken from a paper', () => {
  it.each<[string, Rule, boolean]>([
    ['turns of records', { measure: 'turns', where: {} }, true],
    ['persons of records', { measure: 'persons', where: {} }, true],
    ['members', { measure: 'members' }, false],
    ['movements', { measure: 'movements', direction: 'in' }, false],
    ['a grade', { measure: 'grade', where: {} }, false],
    [
      'how many members studied',
      { measure: 'share', part: { measure: 'persons', where: {} }, whole: { measure: 'members' } },
      true,
    ],
    [
      'how many members are covered',
      { measure: 'share', part: { measure: 'members', covered: ['health'] }, whole: { measure: 'members' } },
      false,
    ],
  ])('may state %s: %s', (_, rule, may) => expect(takesTotals(rule)).toBe(may));

  it('is the figure where there is no record of its time', () => {
    const read = joinDeclared(reading(0), [total('one', 40)], free('one'));
    expect(valueOf(read)).toBe(40);
    expect(read.declared).toMatchObject([{ amount: 40, counts: true }]);
  });

  it('stands beside records of the same time and is not added', () => {
    const read = joinDeclared(reading(7), [total('one', 40)], free());
    expect(valueOf(read)).toBe(7);
    expect(read.declared).toMatchObject([{ amount: 40, counts: false }]);
  });

  it('adds to records of another time', () =>
    expect(valueOf(joinDeclared(reading(7), [total('one', 40)], free('one')))).toBe(47));

  it('of the year goes before those of its halves', () => {
    const halves = [
      total('first', 15, { period: { from: '2022-01-01', to: '2022-06-30' } }),
      total('second', 20, { period: { from: '2022-07-01', to: '2022-12-31' } }),
    ];
    expect(valueOf(joinDeclared(reading(0), [...halves, total('year', 40)], free('first', 'second', 'year')))).toBe(40);
    expect(valueOf(joinDeclared(reading(0), halves, free('first', 'second')))).toBe(35);
  });

  it('of the union above holds those of its units, not of the union beside it', () => {
    const below = total('below', 10, { pathOn: 'a.b.c.' });
    const beside = total('beside', 5, { pathOn: 'a.x.' });
    expect(
      valueOf(joinDeclared(reading(0), [below, beside, total('above', 40)], free('below', 'beside', 'above'))),
    ).toBe(45);
  });

  it('of a share states both of its sides', () =>
    expect(joinDeclared(share(0, 56), [total('one', 44_377, { outOf: 40_000 })], free('one')).outcome).toEqual({
      is: 'share',
      part: 44_377,
      whole: 40_000,
    }));

  it('of a share counts only for the union that states it, wherever that union stands', () => {
    const of = (pathOn: string) =>
      joinDeclared(share(0, 56), [total('one', 30, { outOf: 35, pathOn })], free('one')).outcome;
    expect(of('a.b.c.')).toEqual({ is: 'share', part: 0, whole: 56 });
    expect(of('x.y.b.')).toEqual({ is: 'share', part: 30, whole: 35 });
  });

  it('of a share is not pushed aside by that of a union below', () => {
    const both = [
      total('below', 10, { outOf: 12, pathOn: 'a.b.c.', period: { from: '2021-01-01', to: '2022-12-31' } }),
      total('own', 30, { outOf: 35 }),
    ];
    expect(joinDeclared(share(0, 56), both, free('below', 'own')).outcome).toEqual({
      is: 'share',
      part: 30,
      whole: 35,
    });
  });
});
