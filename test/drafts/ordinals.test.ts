import { expect, test } from 'vitest';
import { findContradictions } from '../../src/modules/reports/rules/contradictions/find.ts';
import { readIdeas } from './learn/ideas.ts';
import { printed } from './measure.ts';

test.each(readIdeas('ordinals.txt').map((idea): [string, typeof idea] => [idea.text, idea]))(
  'each ordinal belongs to a body and to a term: %s',
  (_, idea) => {
    const kinds = findContradictions(printed({ name: '', ...idea })).map(({ kind }) => kind);
    expect(kinds).toEqual(idea.contradictions.map(() => 'termLabels'));
  },
);
