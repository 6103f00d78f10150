import { createHash } from 'node:crypto';
import type { Scope } from '../../../kernel/scope.ts';
import type { Paper } from '../../documents/index.ts';
import type { Report } from '../contract.ts';
import { findContradictions } from '../rules/contradictions/find.ts';
import type { Finding, Span } from '../rules/contradictions/finding.ts';
import { plainText } from '../rules/plain-text.ts';
import { findPaperBefore } from '../store/freezes.ts';

/** A sentence for the officer and the blocks of the paper in which the two statements stand. */
export interface Contradiction {
  /** The same as long as the finding and its paragraph are. */
  mark: string;
  /** Why an officer has left it as it is. */
  kept: { reason: string; by: string } | undefined;
  words: string;
  said: string;
  /** Undefined where the statement stands in the title. */
  block: number | undefined;
  otherBlock: number | undefined;
  /** What the report before this one said. */
  before: string | undefined;
}

/** What the draft says against itself and against the newest frozen report of its unit and kind for an earlier period. */
export async function contradictionsOf(
  scope: Scope,
  { report, paper }: { report: Report; paper: Paper },
): Promise<Contradiction[]> {
  const earlier = await findPaperBefore(scope, report);
  const last = earlier && plainText(earlier).text;
  const { text, blockAt } = plainText(paper);
  return readOnce(text, last).map(({ words, at, other }) => {
    const paragraph = text.slice(text.lastIndexOf('\n', at.from) + 1).split('\n', 1)[0] ?? '';
    const mark = createHash('sha256').update(`${words}\n${paragraph}`).digest('hex').slice(0, 32);
    return {
      mark,
      kept: report.settings.keptAsIs?.find((one) => one.mark === mark),
      words,
      said: shown(text, at),
      block: blockAt(at.from),
      otherBlock: other && !other.inLast ? blockAt(other.from) : undefined,
      before: other?.inLast ? last && shown(last, other) : undefined,
    };
  });
}

/** A long draft takes half a second of the processor, and is looked at often before a word of it changes. */
const read = new Map<string, readonly Finding[]>();
const mostRead = 200;

function readOnce(text: string, last: string | undefined): readonly Finding[] {
  const key = createHash('sha256')
    .update(text)
    .update('\0')
    .update(last ?? '')
    .digest('base64');
  const found = read.get(key) ?? findContradictions(text, last);
  read.delete(key);
  read.set(key, found);
  const [oldest] = read.keys();
  if (read.size > mostRead && oldest !== undefined) read.delete(oldest);
  return found;
}

/** With the bracket closed that it opens, "45/60 đoàn viên (85%)", and the cells of a table parted by dots. */
function shown(text: string, { from, to }: Span): string {
  const said = text.slice(from, to);
  const open = said.split('(').length > said.split(')').length && text.startsWith(')', to);
  return `${said}${open ? ')' : ''}`.replace(/\s*[|\n]\s*/gu, ' · ').trim();
}
