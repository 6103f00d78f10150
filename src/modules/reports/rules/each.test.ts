import { describe, expect, it } from 'vitest';
import type { EachItem, EachRule, Reading } from '../../indicators/index.ts';
import { usualManner } from './manner.ts';
import { readSentence, writeSentence, type Wording } from './prose.ts';

const kinds = [
  {
    kindCode: 'reward',
    name: 'Khen thưởng',
    groupCode: 'emulation',
    sensitive: false,
    causes: [
      { causeCode: 'flag', name: 'Cờ thi đua' },
      { causeCode: 'merit', name: 'Bằng khen' },
      { causeCode: 'letter', name: 'Giấy khen' },
    ],
  },
];

function wordingOf(rule: Omit<EachRule, 'measure' | 'where'>, items: EachItem[], unitOfMeasure = 'lượt'): Wording {
  const definition = {
    code: 'x',
    version: 1,
    name: 'X',
    unitOfMeasure,
    rule: { measure: 'each' as const, where: { kinds: ['reward'] }, ...rule },
  };
  const reading: Reading = { definition, outcome: { is: 'each', items } };
  return {
    readings: new Map([['x', reading]]),
    frame: {},
    manner: usualManner,
    catalogue: { kinds, funds: [{ value: 'shelter', label: 'Quỹ Mái ấm Công đoàn' }] },
    called: { upper_union: 'Công đoàn Viên chức tỉnh Thanh Sơn' },
  };
}

const write = (sentence: string, wording: Wording): string | undefined =>
  writeSentence(readSentence(sentence), wording)
    ?.map((piece) => piece.text)
    .join('');

describe('a sentence that tells a count apart', () => {
  const rewards = wordingOf({ count: 'turns', by: ['issuer', 'cause', 'holder'] }, [
    { codes: ['upper_union', 'letter', 'person'], value: 2 },
    { codes: ['federation', 'merit', 'unit'], value: 2 },
    { codes: ['upper_union', 'letter', 'women_collective'], value: 1 },
    { codes: ['federation', 'flag', 'unit'], value: 1 },
  ]);

  it('tells together what one giver gave, and names the upper union by its own name', () => {
    expect(write('<x: {#issuer} tặng {#value} {#cause} cho {#holder}>.', rewards)).toBe(
      'Công đoàn Viên chức tỉnh Thanh Sơn tặng 02 Giấy khen cho cá nhân, 01 Giấy khen cho tập thể nữ; ' +
        'Liên đoàn Lao động tỉnh tặng 02 Bằng khen cho công đoàn, 01 Cờ thi đua cho công đoàn.',
    );
  });

  it('prints every number as a figure of its own item', () => {
    const pieces = writeSentence(readSentence('<x: {#issuer} tặng {#value} {#cause} cho {#holder}>.'), rewards) ?? [];
    expect(pieces.flatMap((piece) => ('figure' in piece ? [`${piece.text} ${piece.figure.form}`] : []))).toEqual([
      '02 each:upper_union/letter/person',
      '01 each:upper_union/letter/women_collective',
      '02 each:federation/merit/unit',
      '01 each:federation/flag/unit',
    ]);
  });

  it('is money where money is counted', () => {
    const money = wordingOf({ count: 'amount', by: ['fund'] }, [{ codes: ['shelter'], value: 30_000_000 }], 'đồng');
    expect(write('Ủng hộ <x: {#fund} {#value}>.', money)).toBe('Ủng hộ Quỹ Mái ấm Công đoàn 30.000.000 đồng.');
  });

  it('lists names once, without those that no record names, and counts what is too many', () => {
    const named = (names: (string | null)[]): Wording =>
      wordingOf(
        { count: 'turns', by: ['campaign'] },
        names.map((name, nth) => ({
          codes: [name === null ? null : `id-${nth}`],
          ...(name === null ? {} : { campaign: name }),
          value: 1,
        })),
      );
    expect(write('Tham gia <x: “{#campaign}”>.', named(['A', null, 'B', 'A', 'C']))).toBe('Tham gia “A”, “B” và “C”.');
    expect(write('Tham gia <x: “{#campaign}”>.', named([null]))).toBeUndefined();
    const many = named(Array.from({ length: 15 }, (_, nth) => `N${nth}`));
    expect(write('<x: {#campaign}>.', many)).toBe(
      'N0, N1, N2, N3, N4, N5, N6, N7, N8, N9, N10, N11 và 3 nội dung khác.',
    );
  });

  it('puts what no record names at the end, and tells nothing apart where none names it', () => {
    const levels = (items: EachItem[]): Wording => wordingOf({ count: 'entries', by: ['level'] }, items, 'sáng kiến');
    const unnamed: EachItem = { codes: [null], value: 5 };
    const some = levels([unnamed, { codes: ['province'], value: 4 }, { codes: ['grassroots'], value: 3 }]);
    expect(write('Có 12[ (<x: {#value} {#level}>)].', some)).toBe(
      'Có 12 (04 cấp tỉnh, bộ, ngành, 03 cấp cơ sở, 05 chưa ghi cấp).',
    );
    expect(write('Có 05[ (<x: {#value} {#level}>)].', levels([unnamed]))).toBe('Có 05.');
  });

  it('is a list only of several; of one it says what it is of', () => {
    const sentence = 'Tặng quà[{x|alone} dịp <x: {#cause}>][{x|apart}: <x: {#cause} ({#value} suất)>].';
    const gifts = (items: EachItem[]): Wording => wordingOf({ count: 'turns', by: ['cause'] }, items);
    const [flag, merit]: EachItem[] = [
      { codes: ['flag'], value: 65 },
      { codes: ['merit'], value: 2 },
    ];
    expect(write(sentence, gifts([flag!]))).toBe('Tặng quà dịp Cờ thi đua.');
    expect(write(sentence, gifts([flag!, merit!]))).toBe('Tặng quà: Cờ thi đua (65 suất); Bằng khen (02 suất).');
    expect(write(sentence, gifts([{ codes: [null], value: 65 }]))).toBe('Tặng quà.');
  });

  it('says nothing without records', () => {
    expect(
      write('Khen thưởng: <x: {#value} {#cause}>.', wordingOf({ count: 'turns', by: ['cause'] }, [])),
    ).toBeUndefined();
    expect(write('Có công[ <x: {#value} {#cause}>].', wordingOf({ count: 'turns', by: ['cause'] }, []))).toBe(
      'Có công.',
    );
  });

  it.each([
    ['<x: {#value}', /Thiếu dấu >/],
    ['a>', /Thừa dấu >/],
    ['<x: {#value}]', /đóng nhầm/],
    ['[a>', /đóng nhầm/],
  ])('is refused when its marks do not match: %s', (sentence, words) => {
    expect(() => readSentence(sentence)).toThrow(words);
  });
});
