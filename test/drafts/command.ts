import { findContradictions } from '../../src/modules/reports/rules/contradictions/find.ts';
import { judge, mayBeRead, printed, readDrafts, scoreOf, sets, type Judged, type DraftSet } from './measure.ts';

const wanted = 0.95;
const names: Record<DraftSet, string> = {
  seen: 'seen',
  third: 'third, learnt from',
  fourth: 'fourth, learnt from',
  fifth: 'fifth, learnt from',
  sixth: 'sixth, learnt from',
  seventh: 'seventh, learnt from',
  eighth: 'eighth, learnt from',
  ninth: 'ninth, learnt from',
  tenth: 'tenth, learnt from',
  thirdHeldBack: 'third, held back',
  fourthHeldBack: 'fourth, held back',
  fifthHeldBack: 'fifth, held back',
  sixthHeldBack: 'sixth, held back',
  seventhHeldBack: 'seventh, held back',
  eighthHeldBack: 'eighth, held back',
  eleventh: 'eleventh, learnt from',
  thirteenth: 'thirteenth, learnt from',
  fourteenth: 'fourteenth, learnt from',
  fifteenth: 'fifteenth, never read',
  sixteenth: 'sixteenth, learnt from',
  seventeenth: 'seventeenth, learnt from',
  eighteenth: 'eighteenth, never read',
  nineteenth: 'nineteenth, learnt from',
  twentieth: 'twentieth, not read, limits tried on it',
  twentyFirst: 'twenty-first, learnt from',
  twelfth: 'twelfth, never read',
  ninthHeldBack: 'ninth, held back',
  tenthHeldBack: 'tenth, held back',
  unseen: 'unseen',
};

/**
 * Precision and recall of each set. Sets named on the command line are measured alone (each look at the totals of `unseen`
 * wears it out, those of the held back theirs), and those that may be read tell what was missed or wrongly marked.
 */
export function printContradictions(): boolean {
  const named = sets.filter((set) => process.argv.includes(`--${set}`));
  const good = (named.length > 0 ? named : sets).map((set) => {
    const judged = readDrafts(set).map((draft) => judge(draft, findContradictions));
    if (named.length > 0 && mayBeRead(set)) judged.forEach(printDraft);
    const { found, missed, wrong, precision, recall } = scoreOf(judged);
    console.log(
      `${names[set]}: ${judged.length} drafts, found ${found}, missed ${missed}, wrongly marked ${wrong}: ` +
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
