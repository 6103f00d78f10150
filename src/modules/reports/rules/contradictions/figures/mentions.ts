import { figureWords, type Aspect } from '../../../../../rulesets/figure-words.ts';
import type { Span } from '../finding.ts';

/** A word of the trade, where it stands in a draft. */
export interface Mention extends Span {
  aspect: Aspect;
  name: string;
}

interface Phrase {
  aspect: Aspect;
  name: string;
  pattern: RegExp;
}

/** By their first word; whole phrases before those with a gap, the longer before the shorter. */
const phrases = Map.groupBy(
  figureWords
    .flatMap(({ aspect, name, said }) => said.map((words) => ({ aspect, name, words })))
    .toSorted(
      (a, b) => Number(a.words.includes('…')) - Number(b.words.includes('…')) || b.words.length - a.words.length,
    ),
  ({ words }) => words.split(' ')[0]?.replace(/,$/u, '') ?? '',
);
const patterns = new Map<string, readonly Phrase[]>(
  [...phrases].map(([first, all]) => [
    first,
    all.map(({ aspect, name, words }) => ({ aspect, name, pattern: patternOf(words) })),
  ]),
);

function patternOf(words: string): RegExp {
  const said = words
    .replace(/ … /gu, '…')
    .replaceAll(' ', String.raw`\s+`)
    .replaceAll('…', String.raw`\s(?:[^;:()\n,.]|[.,](?=\d)){0,36}?`);
  return new RegExp(String.raw`${said}(?![\p{L}\d])`, 'uy');
}

/** The words of the trade in a draft, in their order; of two that speak of one aspect and overlap the longer. */
export function mentionsIn(text: string): Mention[] {
  const said = text
    .toLowerCase()
    .replaceAll('uỷ', 'ủy')
    .replaceAll('quĩ', 'quỹ')
    .replaceAll('“', ' ')
    .replaceAll('"', ' ');
  const found: Mention[] = [];
  const ends = new Map<Aspect, number>();
  for (const { index, 0: first } of said.matchAll(/(?<![\p{L}\d])[\p{L}\d]+(?:\/\d+)?/gu))
    for (const { aspect, name, pattern } of patterns.get(first) ?? []) {
      if ((ends.get(aspect) ?? 0) > index) continue;
      pattern.lastIndex = index;
      if (!pattern.test(said)) continue;
      if (name !== '') found.push({ aspect, name, from: index, to: pattern.lastIndex });
      ends.set(aspect, pattern.lastIndex);
    }
  return found;
}
