import type { Finding, Span } from '../finding.ts';
import { nameOf, readOrdinals, type Ordinal } from './ordinals.ts';
import type { Reading } from '../reading/statements.ts';
import { clash, labelOf, readTerms, type Term } from './terms.ts';
import { likelyOrdinals } from './likely-ordinals.ts';
import type { Judge } from '../trees.ts';

/** One term under two labels; one committee or congress under two ordinals. */
export function termLabels(reading: Reading, judge?: Judge, least?: number): Finding[] {
  const terms = readTerms(reading);
  const ordinals = readOrdinals(reading, terms);
  const found = [...twoTerms(terms), ...twoOrdinals(ordinals)];
  return found.length > 0 ? found : likelyOrdinals(reading, ordinals, judge, least);
}

function twoTerms(terms: readonly Term[]): Finding[] {
  const labels = new Map<string, Term[]>();
  for (const term of terms.filter(({ loose }) => !loose)) {
    const key = `${term.body}|${labelOf(term)}`;
    labels.set(key, [...(labels.get(key) ?? []), term]);
  }
  const groups = [...labels.values()];
  return groups.flatMap((group, nth) =>
    groups.slice(nth + 1).flatMap((other): Finding[] => {
      const [a, b] = [group[0], other[0]];
      if (!a || !b || !comparable(a, b) || !clash(a, b)) return [];
      // What agrees with the others, is said more often, or first, is taken for the right label.
      const clashes = (term: Term): number =>
        groups.filter(([one]) => one?.body === term.body && clash(one, term)).length;
      const [odd, usual] =
        clashes(a) > clashes(b) || (clashes(a) === clashes(b) && other.length > group.length) ? [a, b] : [b, a];
      if (
        clashes(odd) > 1 &&
        groups.some(
          ([one]) =>
            one &&
            one !== usual &&
            one !== odd &&
            one.body === odd.body &&
            clash(one, odd) &&
            groups.findIndex(([some]) => some === one) < groups.findIndex(([some]) => some === usual),
        )
      )
        return [];
      return [
        {
          kind: 'termLabels',
          at: odd,
          other: usual,
          words: `Ghi nhiệm kỳ ${labelOf(odd)}, chỗ khác ghi nhiệm kỳ ${labelOf(usual)}.`,
        },
      ];
    }),
  );
}

/** Unions on all levels elect for five years: two terms that begin in one year end in one, whoever's they are. */
const comparable = (one: Term, other: Term): boolean =>
  one.body === other.body ||
  (one.first === other.first && [one, other].every(({ body }) => /^(?:công đoàn|$)/u.test(body)));

/** A congress elects the committee of its own number: both bear one ordinal for one term, and terms count on by one. */
function twoOrdinals(ordinals: readonly Ordinal[]): Finding[] {
  const found: Finding[] = [];
  for (const [nth, one] of ordinals.entries())
    for (const other of ordinals.slice(nth + 1)) {
      if (one.body !== other.body || !one.sure || !other.sure || !differ(one, other)) continue;
      const [at, against] = rank(ordinals, one) < rank(ordinals, other) ? [one, other] : [other, one];
      if (found.some((earlier) => clashes(earlier, at) || clashes(earlier, against))) continue;
      found.push({
        kind: 'termLabels',
        at: { from: at.from, to: at.to },
        other: { from: against.from, to: against.to },
        words: wordsOf(at, against),
      });
    }
  return found;
}

const clashes = (finding: Finding, at: Span): boolean => finding.at.from === at.from;

/** How often a draft says so of that term. */
const rank = (all: readonly Ordinal[], one: Ordinal): number =>
  all.filter(
    ({ ordinal, body, term }) =>
      ordinal === one.ordinal && body === one.body && (!term || !one.term || labelOf(term) === labelOf(one.term)),
  ).length;

function differ(one: Ordinal, other: Ordinal): boolean {
  const [term, otherTerm] = [one.term, other.term];
  if (!term || !otherTerm) {
    // "Đại hội VI (tháng 3/2018)" elects the committee that serves from 2018 on.
    const [first, second] = [term?.first ?? one.met, otherTerm?.first ?? other.met];
    return first !== undefined && first === second && one.ordinal !== other.ordinal;
  }
  if (labelOf(term) === labelOf(otherTerm)) return one.ordinal !== other.ordinal;
  if (clash(term, otherTerm)) return (term.loose || otherTerm.loose) === true && one.ordinal === other.ordinal;
  if (one.ordinal === other.ordinal) return true;
  const [earlier, later] = term.first < otherTerm.first ? [one, other] : [other, one];
  const follows = earlier.term?.last === later.term?.first || (earlier.term?.last ?? 0) + 1 === later.term?.first;
  return follows && later.ordinal !== earlier.ordinal + 1;
}

const wordsOf = (at: Ordinal, other: Ordinal): string =>
  at.term && other.term && labelOf(at.term) === labelOf(other.term)
    ? `Ghi ${nameOf(at)}, chỗ khác ghi ${nameOf(other)} cho cùng nhiệm kỳ ${labelOf(at.term)}.`
    : `Ghi ${nameOf(at)} ${timeOf(at)}, chỗ khác ghi ${nameOf(other)} ${timeOf(other)}.`;

const timeOf = ({ term, met }: Ordinal): string => (term ? `cho nhiệm kỳ ${labelOf(term)}` : `họp năm ${met ?? ''}`);
