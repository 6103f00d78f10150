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

/** The set that was agreed on before the reader was written: one half shown to its rules, the other never. */
const agreed: readonly DraftSet[] = ['seen', 'unseen'];

/**
 * Precision and recall of each set, then of all that were never read, then of the agreed set, by which the command ends well or not.
 * Sets named on the command line are measured alone (each look at the totals of `unseen` wears it out, those of the held back theirs), and
 * those that may be read tell what was missed or wrongly marked.
 */
export function printContradictions(): boolean {
  const named = sets.filter((set) => process.argv.includes(`--${set}`));
  const judged = new Map<DraftSet, readonly Judged[]>();
  const good = (named.length > 0 ? named : sets).map((set) => {
    const own = readDrafts(set).map((draft) => judge(draft, findContradictions));
    judged.set(set, own);
    if (named.length > 0 && mayBeRead(set)) own.forEach(printDraft);
    return isGood(names[set], own);
  });
  if (named.length > 0) return good.every(Boolean);
  const together = (some: readonly DraftSet[]): Judged[] => some.flatMap((set) => judged.get(set) ?? []);
  isGood('all that were never read', together(sets.filter((set) => !mayBeRead(set))));
  return isGood('the agreed set, seen and unseen together', together(agreed));
}

/** Prints how they fared. */
function isGood(name: string, judged: readonly Judged[]): boolean {
  const { found, missed, wrong, precision, recall } = scoreOf(judged);
  console.log(
    `${name}: ${judged.length} drafts, found ${found}, missed ${missed}, wrongly marked ${wrong}: ` +
      `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  );
  return precision >= wanted && recall >= wanted;
}

function printDraft({ draft, missed, wrong }: Judged): void {
  if (missed.length + wrong.length > 0) console.log(`${draft.name} ${draft.title}`);
  for (const one of missed) console.log(`  missed ${one.kind}: ${one.at}`);
  for (const { kind, words, at } of wrong) {
    console.log(`  wrong ${kind}: ${words}`);
    console.log(`    at: ${printed(draft).slice(at.from, at.to)}`);
  }
}
