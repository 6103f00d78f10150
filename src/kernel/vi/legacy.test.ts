import { describe, expect, it } from 'vitest';
import { fromTcvn3, fromVni, guessLegacy, legacyOfFont } from './legacy.ts';

// Typed in the old programs; the same words in Unicode beside them.
describe('Letters from before Unicode', () => {
  it.each([
    ['Hä vµ tªn', 'Họ và tên'],
    ['NguyÔn ThÞ Ph\u00ADîng', 'Nguyễn Thị Phượng'],
    ['§¶ng viªn: chÝnh thøc / dù bÞ', 'Đảng viên: chính thức / dự bị'],
    ['Sè ®iÖn tho¹i', 'Số điện thoại'],
    ['TrÇn §øc Èn, Tæ Kü thuËt', 'Trần Đức ẩn, Tổ Kỹ thuật'],
  ])('TCVN3: %s', (typed, said) => {
    expect(fromTcvn3(typed)).toBe(said);
  });

  it('TCVN3 in a font of capitals', () => {
    expect(legacyOfFont('.VnTimeH')?.('céng hßa')).toBe('CỘNG HÒA');
    expect(legacyOfFont('.VnTime')?.('céng hßa')).toBe('cộng hòa');
  });

  it.each([
    ['Hoï vaø teân', 'Họ và tên'],
    ['Nguyeãn Thò Phöôïng', 'Nguyễn Thị Phượng'],
    ['Ñaûng vieân: chính thöùc / döï bò', 'Đảng viên: chính thức / dự bị'],
    ['Traàn Höõu Yeân, Buøi Thò Kyõ, Lyù Vaên Myï', 'Trần Hữu Yên, Bùi Thị Kỹ, Lý Văn Mỵ'],
    ['ÑOAØN VIEÂN COÂNG ÑOAØN CÔ SÔÛ', 'ĐOÀN VIÊN CÔNG ĐOÀN CƠ SỞ'],
    ['tuoåi, giôø, tröôûng, möõng, sôï, haèng, aên, naëng', 'tuổi, giờ, trưởng, mững, sợ, hằng, ăn, nặng'],
  ])('VNI: %s', (typed, said) => {
    expect(fromVni(typed)).toBe(said);
  });

  it.each([
    ['Arial', undefined],
    ['Times New Roman', undefined],
    ['VNI-Times', 'Họ'],
  ])('the font %s', (font, wanted) => {
    expect(legacyOfFont(font)?.('Hoï')).toBe(wanted);
  });
});

describe('Without a font the words tell', () => {
  it.each([
    ['TCVN3', ['Hä vµ tªn', 'NguyÔn V¨n An'], 'Sè', 'Số'],
    ['VNI', ['Hoï vaø teân', 'Nguyeãn Vaên An'], 'Soá', 'Số'],
  ])('%s', (_, texts, typed, said) => {
    expect(guessLegacy(texts)?.(typed)).toBe(said);
  });

  it.each([
    ['Unicode', ['Họ và tên', 'Ngày sinh', 'Lê Hoàng', 'Bùi Lý', 'NGÔ THÀNH']],
    ['no marks at all', ['Ho va ten', 'Nguyen Van An']],
    ['names of another language', ['François Müller', 'José Peña', 'Zoë Ångström']],
  ])('%s is left as it is', (_, texts) => {
    expect(guessLegacy(texts)).toBeUndefined();
  });
});
