import { ownPeriod } from './periods.ts';
import type { Finding } from './finding.ts';
import { nameOf, type Ordinal } from './ordinals.ts';
import { spanOf, type Reading } from './statements.ts';
import { othersBefore } from './terms.ts';

/** Which term an ordinal speaks of, by the words beside it: the one that runs or has just ended, or the one that begins. */
type Turn = 'now' | 'next';

const running =
  /^[\s,(]*(?:[\p{L}]+\s){0,2}(?:vừa qua|vừa kết thúc|đương nhiệm|đang điều hành|(?:vừa|sắp) mãn nhiệm|mãn nhiệm|(?:vừa|sắp|xin) hết nhiệm kỳ|đã họp|họp \d|đã ban hành)/iu;
const beginning = /(?:tiến tới|chuẩn bị|trình|tổ chức(?: thành công)?)\s[^.;:]{0,60}$/iu;

function turnOf(reading: Reading, ordinal: Ordinal, own: string): Turn | undefined {
  const { text, lines, sentences } = reading;
  const [first = Number.NaN, last = first] = own.split('-').map(Number);
  if (ordinal.term) {
    if (!/^\d{4}(?:-\d{4})?$/u.test(own)) return undefined;
    if (own.includes('-'))
      return ordinal.term.first === first ? 'now' : ordinal.term.first >= last ? 'next' : undefined;
    // In the year of a congress both terms run.
    return ordinal.term.first < first && first < ordinal.term.last
      ? 'now'
      : ordinal.term.first > first
        ? 'next'
        : undefined;
  }
  const title = ordinal.from < (lines[0]?.to ?? 0);
  const before = text.slice(spanOf(sentences, ordinal).from, ordinal.from + 12);
  if (ordinal.what === 'committee') {
    if (running.test(text.slice(ordinal.to, ordinal.to + 40))) return 'now';
    return title && /báo cáo/iu.test(before) && /đại hội/iu.test(text.slice(ordinal.to, lines[0]?.to))
      ? 'now'
      : undefined;
  }
  return (title && /(?:tại|trình)\s[^.;:]{0,40}$/iu.test(before)) || beginning.test(before) ? 'next' : undefined;
}

/** "khóa VIII vừa kết thúc nhiệm kỳ" and "khóa VII vừa mãn nhiệm": terms count on by one, whoever names them. */
export function outOfTurn(reading: Reading, ordinals: readonly Ordinal[]): Finding[] {
  const own = ownPeriod(reading);
  const told = ordinals
    .filter((ordinal) => ordinal.body === '' && !othersBefore(reading, ordinal))
    .flatMap((ordinal) => {
      const turn = turnOf(reading, ordinal, own);
      return turn ? [{ ordinal, now: turn === 'now' ? ordinal.ordinal : ordinal.ordinal - 1 }] : [];
    });
  const times = (now: number): number => told.filter((one) => one.now === now).length;
  const usual = told.toSorted((a, b) => times(b.now) - times(a.now))[0];
  const odd = told.findLast((one) => usual && one.now !== usual.now);
  if (!usual || !odd) return [];
  const { from, to } = usual.ordinal;
  const words = `Ghi ${nameOf(odd.ordinal)}, chỗ khác ghi ${nameOf(usual.ordinal)}: số thứ tự hai khóa liền nhau hơn kém một.`;
  return [{ kind: 'termLabels', at: { from: odd.ordinal.from, to: odd.ordinal.to }, other: { from, to }, words }];
}
