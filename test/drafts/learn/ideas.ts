import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../../src/modules/reports/rules/contradictions/finding.ts';
import type { Draft } from '../measure.ts';

/** A draft of a few sentences that tells one thought of the trade. */
export type Idea = Pick<Draft, 'title' | 'text' | 'contradictions'>;

/** Short drafts, parted by empty lines, as they are right; where "{XI|XII}" stands also as they are wrong. */
export function readIdeas(file: string): Idea[] {
  const ideas = readFileSync(join(import.meta.dirname, '..', file), 'utf8')
    .trim()
    .split('\n\n');
  return ideas.flatMap((idea): Idea[] => {
    const [title = '', ...lines] = (idea.split('\n--- kỳ trước\n')[0] ?? '').split('\n');
    const text = `${lines.join('\n')}\n`;
    const choice = /\{(\w+)\|(\w+)\}/u.exec(text);
    const right = { title, text: text.replace(/\{(\w+)\|\w+\}/u, '$1'), contradictions: [] };
    if (!choice) return [right];
    const [mark, told = '', mistold = ''] = choice;
    const wrong = text.replace(mark, mistold);
    const places = (ordinal: string): Span[] =>
      [...`${title}\n${wrong}`.matchAll(new RegExp(String.raw`(?<!\p{L})${ordinal}(?!\p{L})`, 'gu'))].map(
        ({ index }) => ({
          from: index - title.length - 1,
          to: index - title.length - 1 + ordinal.length,
        }),
      );
    const here = [{ from: choice.index, to: choice.index + mistold.length }, ...places(told)];
    return [right, { title, text: wrong, contradictions: [{ kind: 'termLabels', at: mistold, here, there: [] }] }];
  });
}
