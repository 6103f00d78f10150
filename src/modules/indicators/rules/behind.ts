import type { TakerFilter } from '../../ledger/index.ts';
import type { Ask, Basis, Rule, Where } from '../contract.ts';
import { yearsOf } from './time.ts';

/** Years so far apart that a record for a year is found whatever its own day is. */
const anyDay = { from: '1900-01-01', to: '2199-12-31' };

/**
 * The ledger's records behind a figure: what to list so that the list adds up to it. A share has two lists, its part and
 * its whole; figures over people alone (members, movements, workers) have none here.
 */
export function filtersBehind(rule: Rule, ask: Ask): TakerFilter[] {
  switch (rule.measure) {
    case 'share':
      return [...filtersBehind(rule.part, ask), ...filtersBehind(rule.whole, ask)];
    case 'members':
    case 'workers':
    case 'movements':
    case 'posts':
    case 'holders':
      return [];
    default:
      // A period that holds the middle of no year has no records for years.
      return rule.basis === 'year' && yearsOf(ask.period).length === 0
        ? []
        : [filterOf(rule.where, rule.basis ?? 'day', ask)];
  }
}

function filterOf(where: Where, basis: Basis, ask: Ask): TakerFilter {
  const time = basis === 'year' ? { period: anyDay, forYears: yearsOf(ask.period) } : { period: ask.period };
  return { path: ask.path, ...time, ...where };
}
