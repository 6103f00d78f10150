import { describe, expect, it } from 'vitest';
import { usualManner } from './manner.ts';
import { nameOfUpper, partsInWords } from './unions.ts';

const below = (...kinds: string[]) => kinds.map((kindCode) => ({ kindCode }));

describe('“Công đoàn cấp trên trực tiếp” in a report', () => {
  const unit = 'Công đoàn Viên chức tỉnh';
  const above = 'Liên đoàn Lao động tỉnh';

  it('is the union above in the report of a union that leads no other', () =>
    expect(nameOfUpper({ unit: 'Công đoàn cơ sở Sở A', above: unit, below: [] })).toBe(unit));

  it('is the reporting union itself where its grassroots unions say it, never the one above', () =>
    expect(nameOfUpper({ unit, above, below: below('grassroots_union', 'occupational_union') })).toBe(unit));

  it('has no one name where several unions lead those below', () =>
    expect(
      nameOfUpper({ unit: above, above: 'Tổng Liên đoàn', below: below('grassroots_union', 'commune_union') }),
    ).toBeUndefined());
});

describe('The parts of a union', () => {
  const parts = (...labels: string[]) => labels.map((kindLabel) => ({ kindLabel }));

  it('are called what they are: a section is no group', () => {
    expect(partsInWords(parts('Công đoàn bộ phận', 'Công đoàn bộ phận'), usualManner)).toBe('02 công đoàn bộ phận');
    expect(partsInWords(parts('Công đoàn bộ phận', 'Tổ công đoàn', 'Tổ công đoàn'), usualManner)).toBe(
      '01 công đoàn bộ phận và 02 tổ công đoàn',
    );
  });

  it('are not spoken of where there are none', () => expect(partsInWords([], usualManner)).toBe(''));
});
