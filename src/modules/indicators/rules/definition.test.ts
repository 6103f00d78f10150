import { describe, expect, it } from 'vitest';
import { fundCatalogue, occasionCatalogue } from '../../../rulesets/ledger-catalogue/funds.ts';
import { ledgerCatalogue } from '../../../rulesets/ledger-catalogue.ts';
import { indicatorCatalogue } from '../../../rulesets/indicators.ts';
import { groupOf, inWords, isSensitive, type Catalogue } from './definition.ts';

const catalogue: Catalogue = {
  kinds: ledgerCatalogue.map((kind) => ({
    kindCode: kind.code,
    name: kind.name,
    groupCode: kind.group,
    sensitive: kind.sensitive ?? false,
    occasions: occasionCatalogue.map((one) => ({ value: one.code, label: one.name })),
    causes: (kind.causes ?? []).map((cause) => ({ causeCode: cause.code, name: cause.name })),
  })),
  funds: fundCatalogue.map((fund) => ({ value: fund.code, label: fund.name })),
};
const ruleOf = (code: string) => {
  const found = indicatorCatalogue.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found.rule;
};

describe('a definition in words', () => {
  it.each([
    ['visits.turns', 'Cộng số lượt của các bản ghi “Thăm hỏi” do công đoàn tặng, có ngày trong kỳ.'],
    [
      'visits.covid.amount',
      'Cộng số tiền của các bản ghi “Thăm hỏi” do công đoàn tặng mang dấu “Covid-19”, có ngày trong kỳ.',
    ],
    [
      'donations.shelter.amount',
      'Cộng số tiền của các bản ghi “Ủng hộ quỹ” cho Quỹ Mái ấm Công đoàn mang dấu “Cấp trên phát động”, có ngày trong kỳ.',
    ],
    ['members.women', 'Đếm đoàn viên nữ của đơn vị và các đơn vị bên trong vào ngày cuối kỳ.'],
    ['workers', 'Số người lao động chưa là đoàn viên theo số liệu mới nhất đến ngày cuối kỳ.'],
    ['members.admitted', 'Đếm số lần đoàn viên vào đơn vị trong kỳ (kết nạp và kết nạp lại).'],
    [
      'unit.grade',
      'Mức xếp loại mới nhất trong các bản ghi “Xếp loại công đoàn”, của các năm nằm trong kỳ (theo năm ghi trên bản ghi).',
    ],
    [
      'rating.good.share',
      'Tử số: đếm số người, mỗi người một lần, có tên trong các bản ghi “Xếp loại cá nhân” xếp loại “Hoàn thành tốt nhiệm vụ” hoặc “Hoàn thành xuất sắc nhiệm vụ”, của các năm nằm trong kỳ (theo năm ghi trên bản ghi); chỉ tính đoàn viên, người lao động. Mẫu số: đếm đoàn viên của đơn vị và các đơn vị bên trong vào ngày cuối kỳ, cộng số người lao động chưa là đoàn viên.',
    ],
  ])('%s', (code, words) => expect(inWords(ruleOf(code), catalogue)).toBe(words));

  it('speaks of every indicator without a code or a double blank', () => {
    for (const { code, rule } of indicatorCatalogue)
      expect(inWords(rule, catalogue), code).not.toMatch(/[a-z]_[a-z]|\s{2}|undefined/u);
  });

  it('knows what is sensitive and where officers look for it', () => {
    expect(isSensitive(ruleOf('visits.turns'), catalogue)).toBe(true);
    expect(isSensitive(ruleOf('culture.times'), catalogue)).toBe(false);
    expect([groupOf(ruleOf('cover.all.share'), catalogue), groupOf(ruleOf('study.share'), catalogue)]).toEqual([
      'people',
      'publicity',
    ]);
  });
});
