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
import type { WordWeights } from '../../../src/modules/reports/rules/contradictions/word-weights.ts';
import { sumLessons } from './sums.ts';
import { weigh, type Saying } from './weigh.ts';

/** What one forest of the reader is grown from, and where it is kept. */
export interface Lesson {
  name: string;
  /** Below the reader's folder. */
  file: string;
  examples: (drafts: readonly Annotated[], calm: readonly Annotated[]) => Example[];
  growth?: Growth;
}

/** Weights of words, and what they are weighed by. */
export interface WordLesson {
  name: string;
  /** Below the reader's folder. */
  file: string;
  sayings: (drafts: readonly Annotated[]) => Saying[];
}

const lessons: readonly (Lesson | WordLesson)[] = [
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
  const without = option('without');
  const left = new Set(without.includes(',') ? without.split(',') : without);
  const drafts = annotatedDrafts((hand) => !left.has(hand));
  const calm = calmDrafts();
  const only = option('only').split(',');
  for (const lesson of lessons) {
    if (option('only') !== '' && !only.includes(lesson.name)) continue;
    const { known, text } = 'sayings' in lesson ? weighed(lesson.sayings(drafts)) : grown(lesson, drafts, calm);
    writeFileSync(join(reader, lesson.file), text);
    console.log(`${lesson.name}: ${known.length} examples, ${known.filter(({ right }) => right).length} of them right`);
  }
}

interface Learnt {
  known: readonly { right: boolean }[];
  text: string;
}

function grown({ examples, growth }: Lesson, drafts: readonly Annotated[], calm: readonly Annotated[]): Learnt {
  const known = examples(drafts, calm);
  return { known, text: written(grow(known, growth)) };
}

const weighed = (known: readonly Saying[]): Learnt => ({ known, text: writtenWords(weigh(known)) });

/** A tree a line. */
const written = ({ signs, base, trees }: Forest): string =>
  `{\n  "signs": ${JSON.stringify(signs)},\n  "base": ${base},\n  "trees": [\n${trees
    .map((tree) => `    ${JSON.stringify(tree)}`)
    .join(',\n')}\n  ]\n}\n`;

/** The words of one role a line. */
function writtenWords({ base, weights }: WordWeights): string {
  const lines = Map.groupBy(Object.entries(weights), ([word]) => word.slice(0, 2));
  return `{\n  "base": ${base},\n  "weights": {\n${[...lines.values()]
    .map((line) => `    ${line.map(([word, weight]) => `${JSON.stringify(word)}: ${weight}`).join(', ')}`)
    .join(',\n')}\n  }\n}\n`;
}
