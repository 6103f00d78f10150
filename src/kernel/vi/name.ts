import { nfc, tidy } from './text.ts';

export interface SplitName {
  family: string;
  middle: string;
  given: string;
}

/** "Nguyễn Thị Thu Hà" → Nguyễn, Thị Thu, Hà. A single word is the given name ("Bảo"). */
export function splitName(fullName: string): SplitName {
  const words = tidy(fullName).split(' ');
  const given = words.pop() ?? '';
  const family = words.shift() ?? '';
  return { family, middle: words.join(' '), given };
}

export const givenName = (fullName: string): string => splitName(fullName).given;

/**
 * The key of a list of people, for a column `COLLATE "C"`: given name, then family name, then middle names, each by
 * letters (a ă â … d đ … o ô ơ) and then by tones (ngang huyền hỏi ngã sắc nặng), whatever ICU the server has.
 * "Nguyễn Văn Đức" → "d~u~c 4 nguye~n 3 va~n 0". Case and the place of the tone (hòa, hoà) do not count.
 */
export function nameKey(fullName: string): string {
  const { given, family, middle } = splitName(fullName);
  return `${partKey(given)} ${partKey(family)} ${partKey(middle)}`;
}

/** Letters, then tones. Blanks inside a part become `!`: above the blank between parts, below every letter. */
function partKey(part: string): string {
  const words = part === '' ? [] : part.split(' ').map(keyOf);
  return `${words.map((word) => word.letters).join('!')} ${words.map((word) => word.tone).join('')}`;
}

/** The same name written twice: NFC or NFD, capitals, "Hòa" or "Hoà", spare blanks. */
export const sameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);

const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** A shaped letter is its plain letter and `~`, which stands after every letter: ab < ă < ăb < â. */
const shapes: Record<string, string> = { ă: 'a~', â: 'a~~', đ: 'd~', ê: 'e~', ô: 'o~', ơ: 'o~~', ư: 'u~' };

interface WordKey {
  letters: string;
  /** One digit, 0 without a tone. */
  tone: string;
}

/** Names of a hundred thousand people are made of some two thousand words. */
const known = new Map<string, WordKey>();
const mostKnown = 5000;

function keyOf(word: string): WordKey {
  let key = known.get(word);
  if (key) return key;
  key = { letters: lettersOf(word), tone: toneOf(word) };
  if (known.size < mostKnown) known.set(word, key);
  return key;
}

function lettersOf(word: string): string {
  const toneless = nfc(
    word
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, ''),
  );
  const shaped = toneless.replace(/[ăâđêôơư]/gu, (letter) => shapes[letter] ?? letter);
  return shaped
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`]/gu, "'");
}

const toneOf = (word: string): string =>
  [...word.normalize('NFD')]
    .filter((mark) => tones.includes(mark))
    .map((mark) => tones.indexOf(mark) + 1)
    .join('') || '0';
