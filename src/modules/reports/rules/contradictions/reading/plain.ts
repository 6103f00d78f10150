import type { Span } from '../finding.ts';

/** A draft as it would be typed tidily, and where each of its letters stands in the draft itself. */
export interface Plain {
  text: string;
  back: (span: Span) => Span;
}

const tones: Record<string, string> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
const olderTone = /(?<![qgQG])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu;

/** One blank between words, none before a comma, one after it, letters and marks joined, tones where they are written now; cells of a pasted table, which tabs part, parted as typed ones are. */
export function tidyDraft(draft: string): Plain {
  const letters: string[] = [];
  const places: number[] = [];
  const put = (letter: string, at: number): void => {
    for (let nth = 0; nth < letter.length; nth += 1) {
      letters.push(letter[nth] ?? '');
      places.push(at);
    }
  };
  for (const { 0: cluster, index } of draft.matchAll(/\r\n|\P{M}\p{M}*/gsu)) {
    const last = letters.at(-1);
    if (cluster === '\t' && last !== undefined && last !== '\n') {
      for (const letter of last === ' ' ? '| ' : ' | ') put(letter, index);
      continue;
    }
    const letter = /^\s/u.test(cluster) ? (cluster.endsWith('\n') ? '\n' : ' ') : cluster.normalize('NFC');
    if (letter === ' ' && last === ' ') continue;
    if (last === ' ' && letters.at(-2) !== '\n' && /^[,;:.)%]$/u.test(letter)) {
      letters.pop();
      places.pop();
    }
    if ((last === ',' || last === ';') && /^\p{L}$/u.test(letter)) put(' ', index);
    put(letter, index);
  }
  const text = letters.join('').replace(olderTone, (said) => recased(said, tones[said.toLowerCase()] ?? said));
  return { text, back: ({ from, to }) => ({ from: places[from] ?? draft.length, to: places[to] ?? draft.length }) };
}

const recased = (said: string, now: string): string =>
  [...now].map((letter, nth) => (/\p{Lu}/u.test(said[nth] ?? '') ? letter.toUpperCase() : letter)).join('');
