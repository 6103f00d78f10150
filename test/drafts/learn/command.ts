import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Forest } from '../../../src/modules/reports/rules/contradictions/trees.ts';
import { annotatedDrafts, type Annotated } from './annotated.ts';
import { calmDrafts } from './calm.ts';
import { figureLessons } from './figures.ts';
import { grow, type Example, type Growth } from './grow.ts';
import { ordinalExamples, ordinalGrowth } from './ordinals.ts';
import { percentLessons } from './percents.ts';
import {
  countingExamples,
  countingGrowth,
  doubtExamples,
  doubtGrowth,
  openingExamples,
  openingGrowth,
} from './lists.ts';
import { sumLessons } from './sums.ts';

/** What one forest of the reader is grown from, and where it is kept. */
export interface Lesson {
  name: string;
  /** Below the reader's folder. */
  file: string;
  examples: (drafts: readonly Annotated[], calm: readonly Annotated[]) => Example[];
  growth?: Growth;
}

const lessons: readonly Lesson[] = [
  { name: 'ordinals', file: 'terms/ordinals.json', examples: ordinalExamples, growth: ordinalGrowth },
  ...percentLessons,
  { name: 'list-openings', file: 'lists/openings.json', examples: openingExamples, growth: openingGrowth },
  { name: 'list-countings', file: 'lists/countings.json', examples: countingExamples, growth: countingGrowth },
  { name: 'list-doubts', file: 'lists/doubts.json', examples: doubtExamples, growth: doubtGrowth },
  ...figureLessons,
  ...sumLessons,
];

const reader = join(import.meta.dirname, '../../../src/modules/reports/rules/contradictions');
const option = (name: string): string =>
  process.argv.find((said) => said.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';

/** Grows the forests anew: all, or `--only=` those named; `--without=` the drafts of some hands, to try them on these. */
export function learn(): void {
  const drafts = annotatedDrafts(option('without'));
  const calm = calmDrafts();
  const only = option('only').split(',');
  for (const { name, file, examples, growth } of lessons) {
    if (option('only') !== '' && !only.includes(name)) continue;
    const known = examples(drafts, calm);
    const forest = grow(known, growth);
    writeFileSync(join(reader, file), written(forest));
    console.log(`${name}: ${known.length} examples, ${known.filter(({ right }) => right).length} of them right`);
  }
}

/** A tree a line. */
const written = ({ signs, base, trees }: Forest): string =>
  `{\n  "signs": ${JSON.stringify(signs)},\n  "base": ${base},\n  "trees": [\n${trees
    .map((tree) => `    ${JSON.stringify(tree)}`)
    .join(',\n')}\n  ]\n}\n`;
