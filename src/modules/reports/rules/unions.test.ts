import { describe, expect, it } from 'vitest';
import { usualManner } from './manner.ts';
import { changesInWords, nameOfUpper, partsInWords } from './unions.ts';

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

describe('Changes of organisation', () => {
  const event = (kindCode: string, onDate: string, note: string | null = null, otherName: string | null = null) => ({
    kindCode,
    onDate,
    note,
    otherName,
  });
  const term = { from: '2017-12-01', to: '2023-04-26' };

  it('are told as they were noted, otherwise by their kind, the oldest first, those of the time alone', () =>
    expect(
      changesInWords(
        [
          event('merged', '2023-04-27', 'Sau nhiệm kỳ'),
          event('split', '2021-03-05', null, 'CĐCS Thư viện'),
          event('transferred', '2019-01-01', null, 'LĐLĐ huyện'),
          event('merged', '2020-09-01', 'Trường A sáp nhập vào Trường B.'),
        ],
        term,
      ),
    ).toBe(
      'chuyển về LĐLĐ huyện (ngày 01/01/2019); Trường A sáp nhập vào Trường B (ngày 01/09/2020); ' +
        'chia tách với CĐCS Thư viện (ngày 05/03/2021)',
    ));

  it('are none where only a name changed', () =>
    expect(changesInWords([event('renamed', '2020-01-01', 'trước là X'), event('changed', '2020-01-02')], term)).toBe(
      '',
    ));
});
