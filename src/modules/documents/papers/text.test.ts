import { expect, test } from 'vitest';
import { Refusal } from '../../../kernel/refusal.ts';
import { paragraphsOf } from './prose.ts';
import { cleanText } from './text.ts';

test('letters typed as a base and loose marks become one letter each, wherever they stand', () => {
  const loose = 'Tết Quý Mão'.normalize('NFD');
  expect(cleanText({ head: { title: loose }, blocks: [{ runs: [loose] }] })).toEqual({
    head: { title: 'Tết Quý Mão' },
    blocks: [{ runs: ['Tết Quý Mão'] }],
  });
});

test.each([
  ['a bell', 'số\u0007 05'],
  ['a line break', 'dòng một\ndòng hai'],
  ['half a character', 'số \ud83d'],
  ['a mark that turns the reading around', '12\u202e43'],
  ['a non-character', 'số\uffff'],
])('%s is refused, and its place shown', (_, text) => {
  expect(() => cleanText({ runs: text })).toThrow(Refusal);
  expect(() => cleanText({ runs: text })).toThrow(/▯/u);
});

test('a figure leads only to places inside the program', () => {
  expect(cleanText({ href: '/chi-tieu/1?tu=2022-01-01' })).toEqual({ href: '/chi-tieu/1?tu=2022-01-01' });
  for (const href of ['javascript:alert(1)', 'https://example.org', '//example.org', '/\\example.org'])
    expect(() => cleanText({ href })).toThrow(Refusal);
});

test('typed prose becomes one paragraph a line, empty lines fall away', () => {
  expect(paragraphsOf('Ý thứ nhất.\r\n\r\n\tÝ thứ hai. ')).toEqual([
    { kind: 'paragraph', runs: 'Ý thứ nhất.' },
    { kind: 'paragraph', runs: 'Ý thứ hai.' },
  ]);
});
