import { describe, expect, it } from 'vitest';
import { followRecord, spendsUnionMoney, voucherWords, type Spending } from './payment.ts';

const visit: Spending = {
  state: 'recorded',
  amount: 500_000,
  moneySource: 'union_budget',
  fundCode: null,
  onDate: '2026-11-10',
  version: 1,
};

describe('A record spends the union\u2019s money', () => {
  it.each<[string, Partial<Spending>, boolean]>([
    ['a visit from the union\u2019s budget', {}, true],
    ['without money', { amount: 0 }, false],
    ['with the agency\u2019s money', { moneySource: 'agency_fund' }, false],
    ['from a source that nobody named', { moneySource: null }, false],
    ['collected for a fund, passed on (WEL-7)', { fundCode: 'for_the_poor' }, false],
    ['withdrawn', { state: 'withdrawn' }, false],
    ['60 days before it was recorded', { onDate: '2026-09-11' }, true],
    ['61 days before it was recorded', { onDate: '2026-09-10' }, false],
  ])('%s', (_, change, expected) => {
    expect(spendsUnionMoney({ ...visit, ...change }, '2026-11-10')).toBe(expected);
  });
});

describe('A payment follows its record', () => {
  const asked = { state: 'requested', amount: 500_000, entryVersion: 1 } as const;
  it.each([
    ['a new one is asked for', undefined, visit, 'request'],
    ['old work asks for nothing', undefined, { ...visit, onDate: '2025-01-01' }, 'keep'],
    ['mended words decide nothing anew', { ...asked, state: 'approved' }, { ...visit, version: 2 }, 'refresh'],
    ['what was seen is not looked at again', { ...asked, state: 'approved' }, visit, 'keep'],
    [
      'another amount is asked for anew',
      { ...asked, state: 'approved' },
      { ...visit, amount: 400_000, version: 2 },
      'again',
    ],
    [
      'what was given back and mended is asked for anew',
      { ...asked, state: 'returned' },
      { ...visit, version: 2 },
      'again',
    ],
    ['what was given back and not mended waits', { ...asked, state: 'returned' }, visit, 'keep'],
    ['withdrawn work is not paid', asked, { ...visit, state: 'withdrawn' }, 'cancel'],
    ['nor what the agency pays after all', asked, { ...visit, moneySource: 'agency_fund' }, 'cancel'],
    ['withdrawn once is enough', { ...asked, state: 'cancelled' }, { ...visit, state: 'withdrawn' }, 'keep'],
    ['restored work is asked for anew', { ...asked, state: 'cancelled' }, visit, 'again'],
    ['what was asked for in time stays when it is mended late', asked, { ...visit, onDate: '2025-01-01' }, 'keep'],
  ] as const)('%s', (_, paid, one, expected) => {
    expect(followRecord(paid, one, '2026-11-10')).toBe(expected);
  });
});

it('A voucher\u2019s number has three figures at least', () => {
  const words = (voucherNumber: number | null) => voucherWords({ voucherNumber, voucherYear: 2026 });
  expect([words(null), words(7), words(123), words(1234)]).toEqual(['', 'PC007/2026', 'PC123/2026', 'PC1234/2026']);
});
