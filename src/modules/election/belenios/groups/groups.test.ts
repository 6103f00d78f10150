import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVector } from '../../../../../test/vectors.ts';
import { opensslGroups } from '../../actions/openssl.ts';
import { isMember, power, type Group } from './group.ts';
import { plainGroups } from './groups.ts';
import { tabulate } from './powers.ts';

const numbers = readVector('groups.json') as Record<string, Record<string, string>>;
const get = (groups: typeof plainGroups, name: string): Group => {
  const group = groups(name);
  if (!group) throw new Error(`No group ${name}`);
  return group;
};
const names = Object.keys(numbers);
const all = [
  ...names.map((name) => [name, 'BigInt', get(plainGroups, name)] as const),
  ...names.slice(0, 2).map((name) => [name, 'OpenSSL', get(opensslGroups, name)] as const),
];

describe.each(all)('The group %s by %s', (name, _by, group) => {
  const known = numbers[name] ?? {};
  const { order, generator } = group;

  it('has the published numbers', () => {
    expect(order.toString()).toBe(known['q']);
    expect(group.write(generator)).toBe(known['g']);
    for (const [exponent, written] of [
      [2n, known['g^2']],
      [12_345n, known['g^12345']],
      [order - 1n, known['g^(q-1)']],
    ] as const) {
      expect(group.write(power(group, generator, exponent))).toBe(written);
      expect(group.write(group.secretPower(generator, exponent))).toBe(written);
    }
    expect(group.write(group.invert(generator))).toBe(known['inverse of g']);
  });

  it('raises to 0, 1 and q', () => {
    const [zero, one, whole] = group.powers(generator, [0n, 1n, order]).map(group.write);
    expect(zero).toBe(group.write(group.one));
    expect(one).toBe(group.write(generator));
    expect(whole).toBe(group.write(group.one));
    expect(group.write(group.secretPower(group.one, 5n))).toBe(group.write(group.one));
  });

  it('shares work among exponents and bases without changing a result', () => {
    const exponent = fc.bigInt({ min: 0n, max: order - 1n });
    const table = tabulate(group, generator);
    fc.assert(
      fc.property(exponent, exponent, (one, other) => {
        const [raised, raisedToo, sum] = group.powers(generator, [one, other, (one + other) % order]);
        expect(group.isSame(group.multiply(raised!, raisedToo!), sum!)).toBe(true);
        expect(group.isSame(table(one), raised!)).toBe(true);
        expect(group.isSame(group.secretPower(generator, other), raisedToo!)).toBe(true);
        expect(group.isSame(group.multiply(raised!, group.invert(raised!)), group.one)).toBe(true);
      }),
      { numRuns: 8 },
    );
  });

  it('gives the same from a table that grew', () => {
    const table = tabulate(group, generator);
    for (let exponent = 1n; exponent < 420n; exponent++) table(exponent);
    const exponent = order - 12_345n;
    expect(group.isSame(table(exponent), power(group, generator, exponent))).toBe(true);
  });

  it('reads one written form of each element and nothing else', () => {
    expect(group.isSame(group.read(group.write(generator))!, generator)).toBe(true);
    for (const text of [
      '',
      '0',
      '-1',
      '+2',
      ' 2',
      '2 ',
      '0x2',
      '1e3',
      '02',
      `0${group.write(generator)}`,
      '9'.repeat(700),
    ])
      expect(group.read(text), text.slice(0, 20)).toBeUndefined();
  });
});

describe('Membership', () => {
  it('is refused to −1 times a member, whose square is a member', () => {
    const { p } = numbers['BELENIOS-2048']!;
    for (const groups of [plainGroups, opensslGroups]) {
      const group = get(groups, 'BELENIOS-2048');
      const negative = group.read((BigInt(p!) - BigInt(group.write(group.generator))).toString())!;
      expect(isMember(group, group.generator)).toBe(true);
      expect(isMember(group, negative)).toBe(false);
      expect(isMember(group, group.multiply(negative, negative))).toBe(true);
    }
  });

  it('is refused to p and beyond', () => {
    const { p } = numbers['RFC-3526-2048']!;
    expect(get(plainGroups, 'RFC-3526-2048').read(p!)).toBeUndefined();
    expect(get(plainGroups, 'RFC-3526-2048').read((BigInt(p!) - 1n).toString())).toBeDefined();
  });

  it('is refused to a point of small order, and to a second writing of a point', () => {
    const group = get(plainGroups, 'Ed25519');
    // (0, −1) has order 2. With y = p + 1 the neutral point would have a second form.
    const ofOrderTwo = group.read('7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec');
    expect(ofOrderTwo && isMember(group, ofOrderTwo)).toBe(false);
    expect(group.read('7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee')).toBeUndefined();
    expect(group.read(group.write(group.generator).toUpperCase().replace(/^6/, 'A'))).toBeUndefined();
  });

  it('no group has another name', () => {
    expect(plainGroups('belenios-2048')).toBeUndefined();
    expect(plainGroups('__proto__')).toBeUndefined();
  });
});
