import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorCatalogue } from '../../../rulesets/indicators.ts';
import { ledgerCatalogue } from '../../../rulesets/ledger-catalogue.ts';
import { addLines, keyOfItem, nameIn, ruleOfItem, type EachLine } from './each.ts';
import type { EachRule } from '../contract.ts';

const rewards: EachRule = {
  measure: 'each',
  count: 'turns',
  by: ['issuer', 'cause'],
  where: { kinds: ['reward'] },
};

describe('a count told apart', () => {
  it('adds what names the same and puts the largest first', () => {
    const lines: EachLine[] = [
      ['federation', 'flag', 1],
      ['upper_union', 'commendation', 3],
      ['federation', 'certificate_of_merit', 1],
      ['upper_union', 'commendation', 2],
      ['federation', 'certificate_of_merit', 1],
    ];
    expect(addLines(lines)).toEqual([
      { codes: ['upper_union', 'commendation'], value: 5 },
      { codes: ['federation', 'certificate_of_merit'], value: 2 },
      { codes: ['federation', 'flag'], value: 1 },
    ]);
  });

  it('comes to the whole, whatever its records name', () => {
    const line = fc.tuple(
      fc.option(fc.constantFrom('own', 'state')),
      fc.option(fc.constantFrom('flag', 'other')),
      fc.nat(1000),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const items = addLines(lines);
        expect(items.reduce((sum, item) => sum + item.value, 0)).toBe(lines.reduce((sum, [, , adds]) => sum + adds, 0));
        expect(new Set(items.map(keyOfItem)).size).toBe(items.length);
      }),
    );
  });

  it('opens one of its items as a count of those records only', () => {
    const item = { codes: ['federation', 'flag'], value: 1 };
    expect(ruleOfItem(rewards, item)).toEqual({
      measure: 'turns',
      where: { kinds: ['reward'], issuers: ['federation'], causes: ['flag'] },
    });
  });

  it('has no page for records that name nothing', () => {
    expect(ruleOfItem(rewards, { codes: [null, 'flag'], value: 1 })).toBeUndefined();
    expect(nameIn(rewards, { codes: [null, 'flag'], value: 1 }, 'issuer', { kinds: [], funds: [] })).toBe('Cấp khác');
  });

  it('is never of sensitive work: its items would tell small groups apart (P-6)', () => {
    const sensitive = new Set(ledgerCatalogue.filter((kind) => kind.sensitive).map((kind) => kind.code));
    const each = indicatorCatalogue.filter(({ rule }) => rule.measure === 'each');
    expect(each.length).toBeGreaterThan(0);
    expect(sensitive.size).toBeGreaterThan(0);
    for (const { rule } of each)
      if ('where' in rule) {
        expect(rule.where.kinds?.length).toBeGreaterThan(0);
        expect(rule.where.kinds?.filter((kind) => sensitive.has(kind))).toEqual([]);
      }
  });
});
