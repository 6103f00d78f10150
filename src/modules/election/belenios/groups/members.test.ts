import { describe, expect, it } from 'vitest';
import { readVector } from '../../../../../test/vectors.ts';
import { opensslGroups } from '../../actions/openssl.ts';
import { finiteField } from './finite-field.ts';
import { isMember, power, type Element, type Group } from './group.ts';
import { areMembers } from './members.ts';

const numbers = readVector('groups.json') as Record<string, { p: string }>;
const many = (group: Group, count: number): Element[] => {
  const all = [group.generator];
  while (all.length < count) all.push(group.multiply(all.at(-1)!, group.generator));
  return all;
};

/** Orders that divide (p − 1)/q; of a safe prime 2 is the only one. */
const foreign = [
  { name: 'BELENIOS-2048', orders: [2n, 3n, 6n], outside: (): bigint => 2n },
  { name: 'RFC-3526-2048', orders: [2n], outside: (p: bigint): bigint => p - 2n },
];

describe.each(foreign)('Five hundred elements of $name', ({ name, orders, outside }) => {
  const group = opensslGroups(name)!;
  const p = BigInt(numbers[name]!.p);
  const all = many(group, 500);
  const altered = (...wrong: [at: number, factor: Element][]): Element[] =>
    wrong.reduce((list, [at, factor]) => list.with(at, group.multiply(list[at]!, factor)), all);
  /** A number that is 1 raised to `order`, and to nothing smaller. */
  const ofOrder = (order: bigint): Element => {
    for (let base = 2n; ; base++) {
      const root = power(group, group.read(base.toString())!, (p - 1n) / order);
      const isLess = [2n, 3n].some(
        (part) => order % part === 0n && group.isSame(power(group, root, order / part), group.one),
      );
      if (!isLess) return root;
    }
  };

  it('are members together when each is', () => {
    expect(areMembers(group, all)).toBe(true);
    expect(areMembers(group, [...all, ...all, group.one])).toBe(true);
  });

  it('are not when one of them is wrong by −1, wherever it stands', () => {
    for (const at of [0, 250, 499]) expect(areMembers(group, altered([at, ofOrder(2n)]))).toBe(false);
  });

  it('are not when two are wrong by factors that cancel each other', () => {
    expect(areMembers(group, altered([3, ofOrder(2n)], [400, ofOrder(2n)]))).toBe(false);
    expect(areMembers(group, altered([3, ofOrder(2n)], [4, ofOrder(2n)]))).toBe(false);
  });

  it('are not when all of them are wrong', () => {
    const factor = ofOrder(2n);
    expect(
      areMembers(
        group,
        all.map((one) => group.multiply(one, factor)),
      ),
    ).toBe(false);
  });

  it('are not when one is wrong by a factor of any foreign order, or by a large one', () => {
    for (const order of orders) expect(areMembers(group, altered([77, ofOrder(order)]))).toBe(false);
    const stranger = group.read(outside(p).toString())!;
    expect(isMember(group, stranger)).toBe(false);
    expect(areMembers(group, all.with(77, stranger))).toBe(false);
  });
});

/** A group small enough for many batches: 11 of the 22 numbers modulo 23; −1 is outside. */
const small = finiteField({ name: 'BELENIOS-2048', p: 23n, q: 11n, g: 2n });

it('A wrong one is missed by no batch of a hundred, where one subset would miss it every second time', () => {
  const wrong = small.read('22')!;
  expect(isMember(small, wrong)).toBe(false);
  const members = many(small, 400);
  for (let batch = 0; batch < 100; batch++) {
    expect(areMembers(small, members)).toBe(true);
    expect(areMembers(small, members.with(batch, wrong))).toBe(false);
  }
});

it('So many subsets are asked that none is found to get past them', () => {
  let asked = 0;
  const counting: Group = {
    ...small,
    powers: (base, exponents) => {
      asked += exponents.filter((exponent) => exponent === small.order).length;
      return small.powers(base, exponents);
    },
  };
  expect(areMembers(counting, many(small, 1000))).toBe(true);
  expect(asked).toBe(80);
});

it('Fewer than are worth it are judged one by one', () => {
  const group = opensslGroups('BELENIOS-2048')!;
  const negative = group.read((BigInt(numbers['BELENIOS-2048']!.p) - 1n).toString())!;
  expect(areMembers(group, [])).toBe(true);
  expect(areMembers(group, [group.generator, group.one])).toBe(true);
  expect(areMembers(group, [group.generator, negative, negative])).toBe(false);
});
