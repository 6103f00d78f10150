/** The one form in which Vietnamese text is stored and compared: "ế" is one letter, not e and two marks. */
export const nfc = (text: string): string => text.normalize('NFC');

/** For search columns (`name_norm`) and comparing what was typed without marks: "Nguyễn Văn Á" → "nguyen van a". */
export function fold(text: string): string {
  const bare = tidy(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  return squeeze(bare);
}

/** One line of input as it is stored: NFC, a true Đ, single blanks, nothing invisible. Called at every boundary. */
export function tidy(text: string): string {
  const visible = text.replace(/[^\S\uFEFF]+/gu, ' ').replace(invisible, '');
  return squeeze(nfc(visible.replace(/[ÐƉ]/gu, 'Đ').replace(/[ðɖ]/gu, 'đ')));
}

/** As `tidy`, for text of several lines: line ends become \n, more than one empty line becomes one. */
export function tidyLines(text: string): string {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/u).map(tidy);
  return lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|\n+$/gu, '');
}

/** Control characters, zero-width blanks and joiners, direction marks, soft hyphens, halves of characters. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();
