import { sql, type RawBuilder } from 'kysely';
import type { Basis, CountRule, Dimension, EachRule, Rule, Where } from '../contract.ts';
import { keyOf } from '../rules/outcome.ts';
import { countPosts, isMember, isMovement, matches, sexIs, type Source } from './sources.ts';
import type { Figure } from './statement.ts';

/** The numbers that a rule is made of: where each is read from, and the aggregate over its rows. */
export function numbersOf(rule: Rule): Figure[] {
  switch (rule.measure) {
    case 'share':
      return [...numbersOf(rule.part), ...numbersOf(rule.whole)];
    case 'members':
      // Members and workers stand in two sources; together they are the denominator "đoàn viên và người lao động".
      return [
        rule.covered
          ? {
              key: keyOf(rule),
              source: 'covered',
              aggregate: () => sql`count(distinct row.person_id) filter (where ${isMember(rule)})`,
            }
          : {
              key: keyOf(rule),
              source: 'head_counts',
              aggregate: () => sql`coalesce(sum(row.persons) filter (where ${isMember(rule)}), 0)`,
            },
        ...(rule.withWorkers ? numbersOf({ measure: 'workers', ...(rule.sex ? { sex: rule.sex } : {}) }) : []),
      ];
    case 'workers':
      return [
        {
          key: keyOf(rule),
          source: 'workers',
          aggregate: () => sql`coalesce(sum(row.persons) filter (where ${sexIs(rule.sex)}), 0)`,
        },
      ];
    case 'movements':
      return [
        {
          key: keyOf(rule),
          source: 'movements',
          aggregate: () => sql`count(*) filter (where ${isMovement(rule)})`,
        },
      ];
    case 'posts':
    case 'holders':
      return [{ key: keyOf(rule), source: 'posts', aggregate: () => countPosts(rule) }];
    case 'grade':
    case 'years':
      return [
        {
          key: keyOf(rule),
          source: sourceOf(rule),
          where: rule.where,
          tells: ['for_year', 'grade_code'],
          aggregate: () =>
            sql`array_agg(distinct coalesce(row.for_year, 0) || ':' || row.grade_code) filter (where row.grade_code is not null and ${matches(rule.where)})`,
        },
      ];
    case 'each':
      return [
        {
          key: keyOf(rule),
          source: sourceOf(rule),
          where: rule.where,
          tells: rule.by.map((dimension) => columnOf[dimension]),
          aggregate: () => linesOf(rule),
        },
      ];
    case 'range':
      return (['least', 'most'] as const).map((side) => ({
        key: `${side} ${keyOf(rule)}`,
        source: sourceOf(rule),
        where: rule.where,
        aggregate: () =>
          side === 'least'
            ? sql`min(row.amount_least) filter (where ${matches(rule.where)})`
            : sql`max(row.amount_most) filter (where ${matches(rule.where)})`,
      }));
    default:
      return [{ key: keyOf(rule), source: sourceOf(rule), where: rule.where, aggregate: () => countIn(rule) }];
  }
}

function sourceOf(rule: { measure: string; basis?: Basis; where: Where }): Source {
  const ofPersons = rule.where.sex !== undefined || rule.where.beneficiaries !== undefined;
  const source = rule.measure === 'persons' ? 'persons' : ofPersons ? 'counted_persons' : 'counted';
  return rule.basis === 'year' ? `${source}_for_years` : source;
}

/** Lines of the summaries with what tells them apart; `addLines` adds those that name the same. */
function linesOf({ by, count, where }: EachRule): RawBuilder<unknown> {
  const named = by.map((dimension) => sql`row.${sql.raw(columnOf[dimension])}`);
  return sql`json_agg(json_build_array(${sql.join([...named, sql`row.${sql.raw(countColumns[count])}`])})) filter (where ${matches(where)})`;
}

const columnOf: Record<Dimension, string> = {
  campaign: 'campaign_id',
  cause: 'cause_code',
  fund: 'fund_code',
  giver: 'giver',
  holder: 'holder_kind',
  issuer: 'issuer_code',
  level: 'level_code',
  occasion: 'occasion_code',
};

const countColumns = {
  entries: 'entries',
  turns: 'turns',
  amount: 'amount',
  inKindValue: 'in_kind_value',
  quantity: 'quantity',
} as const;

function countIn(rule: CountRule): RawBuilder<unknown> {
  // A person is one row of its source, marked for each figure that counts it.
  if (rule.measure === 'persons') return sql`count(*)`;
  const where = matches(rule.where);
  return sql`coalesce(sum(row.${sql.raw(countColumns[rule.measure])}) filter (where ${where}), 0)`;
}
