import { countAndList } from './lists/count-and-list.ts';
import { overlap, type Finding } from './finding.ts';
import { lastReport } from './figures/last-report.ts';
import { percentAndRatio } from './percents/percent-and-ratio.ts';
import { sameFigure } from './figures/same-figure.ts';
import { tidyDraft, type Plain } from './reading/plain.ts';
import { read } from './reading/statements.ts';
import { termLabels } from './terms/term-labels.ts';
import { totalAndParts } from './sums/total-and-parts.ts';

/**
 * What a draft says against itself, and against the report of the period before if it is given. Whatever cannot be judged
 * is passed over in silence: an officer who is called for nothing twice does not come the third time.
 */
export function findContradictions(text: string, last?: string): Finding[] {
  const draft = tidyDraft(text);
  const before = last === undefined ? undefined : tidyDraft(last);
  const reading = read(draft.text);
  const found = [
    ...totalAndParts(reading),
    ...percentAndRatio(reading),
    ...countAndList(reading),
    ...termLabels(reading),
    ...sameFigure(reading),
    ...(before ? lastReport(reading, read(before.text)) : []),
  ];
  return once(found)
    .map((one) => placed(one, draft, before ?? draft))
    .sort((one, other) => one.at.from - other.at.from);
}

function placed({ other, ...finding }: Finding, draft: Plain, before: Plain): Finding {
  const at = draft.back(finding.at);
  return other
    ? { ...finding, at, other: { ...other, ...(other.inLast ? before : draft).back(other) } }
    : { ...finding, at };
}

/** Two ways of reading one mistake are one finding. */
function once(found: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of found)
    if (!kept.some((earlier) => earlier.kind === finding.kind && overlap(earlier.at, finding.at))) kept.push(finding);
  return kept;
}
