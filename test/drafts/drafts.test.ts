import { describe, expect, test } from 'vitest';
import { findContradictions } from '../../src/modules/reports/rules/contradictions/find.ts';
import { judge, readDrafts, scoreOf, type Half } from './measure.ts';

const measured = (half: Half) => scoreOf(readDrafts(half).map((draft) => judge(draft, findContradictions)));

describe('The set that measures the contradiction reader', () => {
  test.each<Half>(['seen', 'unseen'])('holds 36 drafts with 41 contradictions, 14 of them clean: %s', (half) => {
    const drafts = readDrafts(half);
    expect(drafts.length).toBe(36);
    expect(drafts.filter(({ contradictions }) => contradictions.length === 0).length).toBe(14);
    expect(drafts.flatMap(({ contradictions }) => contradictions).length).toBe(41);
  });

  test('a reader that finds nothing has no recall, one that marks everything no precision', () => {
    const silent = scoreOf(readDrafts('seen').map((draft) => judge(draft, () => [])));
    expect(silent).toMatchObject({ found: 0, missed: 41, wrong: 0 });
    const loud = scoreOf(
      readDrafts('seen').map((draft) =>
        judge(draft, (text) => [{ kind: 'sameFigure', at: { from: 0, to: text.length }, words: '' }]),
      ),
    );
    expect(loud.wrong).toBeGreaterThan(loud.found);
  });
});

test('in the half that its rules were written from, the reader finds what is wrong and marks little else', () => {
  const { precision, recall } = measured('seen');
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});

// The aim is 0.95 on the unseen half too and is not reached (docs/decisions/0022): `npm run contradictions` fails until it is.
