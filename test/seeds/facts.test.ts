import { describe, expect, test } from 'vitest';
import { readFacts, readSeed, SEED_NUMBERS } from './facts.ts';

const AREAS =
  'congress culture document election emulation finance fund initiative inspection member news org party programme rating reward rights target training welfare women'.split(
    ' ',
  );
const MEASURES =
  `archive body cause contact copyright count_assets count_collective count_items count_items_vague count_people
  count_people_subset count_turns count_units count_years counter date datetime direction document flag inkind links
  list merger nav occasion ordinal org pager percent percent_vote period photo place programme range_money rate ratio
  ratio_money ratio_subset ratio_turns related reward role share sum_money sum_money_subset sum_money_vague
  sum_value_inkind term text weakness`.split(/\s+/);

const facts = readFacts();

/** Every way in which an officer may write the numbers of a figure: 77800000 VND as 77.800.000, 2.7% as 2,7, 5 as 05. */
function writings(figure: number): string[] {
  const whole = figure.toLocaleString('de-DE');
  const millions = figure % 1_000_000 === 0 ? [`${figure / 1_000_000} triệu`] : [];
  return [String(figure), whole, String(figure).padStart(2, '0'), String(figure).replace('.', ','), ...millions];
}

function numbersIn(sentence: string): string[] {
  return sentence.match(/\d+(?:[.,]\d+)*(?: triệu)?/g)?.flatMap((found) => [found, found.replace(' triệu', '')]) ?? [];
}

describe('the 387 facts of the five seeds', () => {
  test('there are 387, each with its own id', () => {
    expect(facts).toHaveLength(387);
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(387);
  });

  test('each seed brings its own number of facts, numbered without a gap', () => {
    const counts = SEED_NUMBERS.map((seed) => readSeed(seed).length);
    expect(counts).toEqual([62, 104, 66, 46, 109]);
    for (const seed of SEED_NUMBERS) {
      readSeed(seed).forEach((fact, index) => {
        expect(fact.id).toBe(`${seed}-${String(index + 1).padStart(3, '0')}`);
      });
    }
  });

  test('all but the news, congress, election and document facts are 219', () => {
    const others = new Set(['news', 'congress', 'election', 'document']);
    expect(facts.filter((fact) => !others.has(fact.area))).toHaveLength(219);
  });

  test.each(facts)('$id is of a known area and measure and says one sentence', (fact) => {
    expect(AREAS).toContain(fact.area);
    expect(MEASURES).toContain(fact.measure);
    expect([null, '=', '>', '>=', 'on', 'range']).toContain(fact.comparator);
    expect(fact.sentence).toBe(fact.sentence.normalize('NFC').trim());
    expect(fact.sentence).toMatch(/^\p{Lu}.{20,}\.$/u);
  });

  test.each(facts)('$id names no mail box, no web page and no telephone', (fact) => {
    expect(fact.sentence).not.toMatch(/@|https?:|www\.|\.vn\b/);
    expect(fact.sentence).not.toMatch(/\b0\d{2,4}[.\s]?\d{3}[.\s]?\d{3,4}\b/);
  });

  const counted = facts.filter((fact) => /^(count_|sum_)/.test(fact.measure) && fact.figure !== null);
  test.each(counted)('$id writes its own figure $figure', (fact) => {
    const figure = Number.parseInt(String(fact.figure), 10);
    const written = numbersIn(fact.sentence);
    expect(writings(figure).some((writing) => written.includes(writing))).toBe(true);
  });

  const shares = facts.filter((fact) => fact.measure.startsWith('percent'));
  test.each(shares)('$id writes its share $figure', (fact) => {
    expect(fact.sentence).toContain(String(fact.figure).replace('.', ','));
  });
});
