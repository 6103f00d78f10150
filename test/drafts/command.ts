import { findContradictions } from '../../src/modules/reports/rules/contradictions/find.ts';
import { judge, printed, readDrafts, scoreOf, type Half, type Judged } from './measure.ts';

const wanted = 0.95;

/** Precision and recall of both halves; with `--seen` also what was missed or wrongly marked in the half that may be read. */
export function printContradictions(): boolean {
  const halves: Half[] = ['seen', 'unseen'];
  const good = halves.map((half) => {
    const judged = readDrafts(half).map((draft) => judge(draft, findContradictions));
    if (half === 'seen' && process.argv.includes('--seen')) judged.forEach(printDraft);
    const { found, missed, wrong, precision, recall } = scoreOf(judged);
    console.log(
      `${half}: ${judged.length} drafts, found ${found}, missed ${missed}, wrongly marked ${wrong}: ` +
        `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    return precision >= wanted && recall >= wanted;
  });
  return good.every(Boolean);
}

function printDraft({ draft, missed, wrong }: Judged): void {
  if (missed.length + wrong.length > 0) console.log(`${draft.name} ${draft.title}`);
  for (const one of missed) console.log(`  missed ${one.kind}: ${one.at}`);
  for (const { kind, words, at } of wrong) {
    console.log(`  wrong ${kind}: ${words}`);
    console.log(`    at: ${printed(draft).slice(at.from, at.to)}`);
  }
}
