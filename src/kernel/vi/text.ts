/** The one form in which Vietnamese text is stored and compared: "ế" is one letter, not e and two marks. */
export const nfc = (text: string): string => text.normalize('NFC');

/** For search columns (`name_norm`) and comparing what was typed without marks: "Nguyễn Văn Á" → "nguyen van a". */
export const fold = (text: string): string => squeeze(bareSigns(tidy(text)));

const bareSigns = signBySign((text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd'));

const mostSigns = 5000;

/**
 * The same change, looked up sign by sign once each has been seen: lists of a hundred thousand names are made of two hundred
 * signs. For a change that treats each sign for itself; text with loose marks, whose signs belong together, goes the long way.
 */
function signBySign(change: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (/\p{M}/u.test(text)) return change(text);
    let changed = '';
    for (const sign of text) {
      let found = known.get(sign);
      if (found === undefined) {
        found = change(sign);
        if (known.size < mostSigns) known.set(sign, found);
      }
      changed += found;
    }
    return changed;
  };
}

/** One line of input as it is stored: NFC, a true Đ, single blanks, nothing invisible. Called at every boundary. */
export function tidy(text: string): string {
  if (isTidy.test(text)) return nfc(text);
  const visible = text.replace(/[^\S\uFEFF]+/gu, ' ').replace(invisible, '');
  return squeeze(nfc(visible.replace(/[ÐƉ]/gu, 'Đ').replace(/[ðɖ]/gu, 'đ')));
}

/** As `tidy`, for text of several lines: line ends become \n, more than one empty line becomes one. */
export const tidyLines = (text: string): string => lineByLine(text, tidy);

/** As `tidyLines`; the tabs that part the cells of a table pasted from a sheet stay, those with which a line is indented do not. */
export const tidyRows = (text: string): string =>
  lineByLine(text, (line) => {
    const cells = line.split('\t').map(tidy);
    const told = cells.filter((cell) => cell !== '');
    return told.length === 0 || (told.length === 1 && cells.length < 3) ? told.join('') : cells.join('\t');
  });

function lineByLine(text: string, mend: (line: string) => string): string {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/u).map(mend);
  return lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|\n+$/gu, '');
}

/** Control characters, zero-width blanks and joiners, direction marks, soft hyphens, halves of characters. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Words with single blanks between them and nothing to mend but the form. */
const isTidy = /^(?:[^\s\p{Cc}\p{Cf}\p{Cs}ÐƉðɖ]+(?: (?! |$)|$))*$/u;

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();
