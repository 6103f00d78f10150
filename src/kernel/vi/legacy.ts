/**
 * Vietnamese as it was typed before Unicode, still met in the files of offices: the letters are those of a western code page
 * and look right only in their own fonts (.VnTime, VNI-Times). Checked against glibc's TCVN5712-1.
 */

const tcvnLower =
  'µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợïùóúñủòũôụ\u00ADưõừøứöử÷ữùựúỳýýûỷüỹþỵ';
const tcvnUpper = '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ';

const tcvn = new Map(Array.from((tcvnLower + tcvnUpper).matchAll(/(.)(.)/gsu), ([, from = '', to = '']) => [from, to]));

/** TCVN3, also called ABC: the fonts .VnTime, .VnArial; with an H at the end they show small letters as capitals. */
export function fromTcvn3(text: string, capitals = false): string {
  const read = text.replaceAll(/[\u00A1-\u00FF]/gu, (letter) => tcvn.get(letter) ?? letter);
  return capitals ? read.toUpperCase() : read;
}

const [acute, grave, hook, tilde, dot] = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const [circumflex, breve, horn] = ['\u0302', '\u0306', '\u031B'];

/** What stands behind a vowel. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: acute,
  ø: grave,
  û: hook,
  õ: tilde,
  ï: dot,
  â: circumflex,
  á: circumflex + acute,
  à: circumflex + grave,
  å: circumflex + hook,
  ã: circumflex + tilde,
  ä: circumflex + dot,
  ê: breve,
  é: breve + acute,
  è: breve + grave,
  ú: breve + hook,
  ü: breve + tilde,
  ë: breve + dot,
};

/** What is a letter by itself. */
const vniLetters: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: `o${horn}`,
  ö: `u${horn}`,
  í: `i${acute}`,
  ì: `i${grave}`,
  æ: `i${hook}`,
  ó: `i${tilde}`,
  ò: `i${dot}`,
  î: `y${dot}`,
};

const inBothCases = (of: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(
    Object.entries(of).flatMap(([from, to]) => [
      [from, to],
      [from.toUpperCase(), to.toUpperCase()],
    ]),
  );

const [marks, letters] = [inBothCases(vniMarks), inBothCases(vniLetters)];

/** VNI-Windows: the fonts VNI-Times, VNI-Helve; a vowel has its marks behind it. */
export const fromVni = (text: string): string =>
  text
    .replaceAll(
      /([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])/gu,
      (_, vowel: string, mark: string) => `${letters.get(vowel) ?? vowel}${marks.get(mark)}`,
    )
    .replaceAll(/[ñôöíìæóòîÑÔÖÍÌÆÓÒÎ]/gu, (letter) => letters.get(letter) ?? letter)
    .normalize('NFC');

export type Legacy = (text: string) => string;

/** By the name of the font in which a cell is shown. */
export function legacyOfFont(font: string): Legacy | undefined {
  if (/^\.vn|^vn(?!i)/iu.test(font)) return (text) => fromTcvn3(text, /h$/iu.test(font));
  return /^vni[- ]/iu.test(font) ? fromVni : undefined;
}

/** Words of lists that bear marks: as often as they stand in a text, it is Vietnamese. */
const words = new Set(
  'họ và tên đệm ngày tháng năm giới tính nữ số địa chỉ chức vụ đơn vị công đoàn trình độ điện thoại nguyễn trần lê phạm hoàng huỳnh vũ võ đặng bùi đỗ hồ ngô dương lý thị văn đức hữu tổ phòng kế toán trưởng nhân đảng cấp lương quê quán'.split(
    ' ',
  ),
);

const hits = (texts: readonly string[]): number =>
  texts.reduce(
    (sum, text) => sum + (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => words.has(word)).length,
    0,
  );

/** How texts without a font were typed: the way in which they read as Vietnamese, if they do not as they stand. */
export function guessLegacy(texts: readonly string[]): Legacy | undefined {
  const foreign = texts.filter(isForeign);
  if (foreign.length === 0) return undefined;
  const best = [fromTcvn3, fromVni]
    .map((read) => ({ read: (text: string) => read(text), found: hits(foreign.map((text) => read(text))) }))
    .toSorted((one, other) => other.found - one.found)[0];
  return best && best.found >= 2 && best.found > 2 * hits(foreign) ? best.read : undefined;
}

/** Letters of a western page and none that only Vietnamese has: what Unicode writes is left alone. */
export const isForeign = (text: string): boolean =>
  /[\u00A1-\u00FF]/u.test(text) && !/[\u0100-\u024F\u1E00-\u1EFF]/u.test(text);
