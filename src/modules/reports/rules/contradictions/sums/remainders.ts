import type { Finding } from '../finding.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { sameMeasure } from '../reading/units.ts';
import { notAdding } from './sums.ts';

/** "1.120 lao động: trực ca 486, biên tập 352, lưu động 282; còn lại 54 người": where nothing remains, none are left. */
export function remainders(reading: Reading): Finding[] {
  const { text } = reading;
  return reading.quantities.flatMap((rest): Finding[] => {
    const [line, sentence] = [spanOf(reading.lines, rest), spanOf(reading.sentences, rest)];
    if (rest.measure === 'percent' || rest.of || rest.about || rest.aside) return [];
    if (!remaining.test(text.slice(sentence.from, rest.from))) return [];
    const mayBe = (some: Quantity): boolean => sameMeasure(some, rest) && !some.rate && !some.aside && !some.about;
    const parts = quantitiesIn(reading, { from: sentence.from, to: rest.from }).filter(mayBe);
    const wholes = quantitiesIn(reading, { from: line.from, to: rest.from }).filter(mayBe);
    for (let from = parts.length - 2; from >= 0; from -= 1) {
      const run = parts.slice(from);
      const sum = run.reduce((all, { value }) => all + value, 0n);
      const whole = wholes.find((some) => some.to < (run[0]?.from ?? 0) && some.value === sum);
      if (whole && sum >= 50n * one && rest.value > 0n) return [notAdding(whole, [...run, rest], sum + rest.value)];
    }
    return [];
  });
}

const remaining = /[,;]\s(?:và\s)?(?:số )?còn lại(?:\s(?:là|có))?\s$/iu;
