import { gradeRank } from '../../../rulesets/grades.ts';
import type { CountRule, GradeRule, Outcome, PeopleRule, Rule } from '../contract.ts';
import { addLines, type EachLine } from './each.ts';

/** Under what a rule's numbers stand among those that were read. */
export const keyOf = (rule: Rule): string => JSON.stringify(rule);

/** What a rule comes to by the numbers that were read for it. */
export function outcomeOf(rule: Rule, values: ReadonlyMap<string, unknown>): Outcome {
  switch (rule.measure) {
    case 'share':
      return { is: 'share', part: valueOf(rule.part, values), whole: valueOf(rule.whole, values) };
    case 'grade':
      return newestGrade(gradesOf(rule, values));
    case 'years':
      return {
        is: 'years',
        years: [...new Set(gradesOf(rule, values).map(([year]) => year))].sort((one, other) => one - other),
      };
    case 'range':
      return {
        is: 'range',
        least: numberOrNull(values.get(`least ${keyOf(rule)}`)),
        most: numberOrNull(values.get(`most ${keyOf(rule)}`)),
      };
    case 'each':
      return { is: 'each', items: addLines((values.get(keyOf(rule)) ?? []) as EachLine[]) };
    default:
      return { is: 'count', value: valueOf(rule, values) };
  }
}

const numberOrNull = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

function valueOf(rule: CountRule | PeopleRule, values: ReadonlyMap<string, unknown>): number {
  const own = Number(values.get(keyOf(rule)) ?? 0);
  return rule.measure === 'members' && rule.withWorkers
    ? own + valueOf({ measure: 'workers', ...(rule.sex ? { sex: rule.sex } : {}) }, values)
    : own;
}

function gradesOf(rule: GradeRule, values: ReadonlyMap<string, unknown>): [year: number, grade: string][] {
  const found = (values.get(keyOf(rule)) ?? []) as string[];
  return found.map((text) => {
    const [year = '', grade = ''] = text.split(':');
    return [Number(year), grade];
  });
}

function newestGrade(grades: readonly [number, string][]): Outcome {
  const [newest] = [...grades].sort(([one, a], [other, b]) => other - one || gradeRank(a) - gradeRank(b));
  return { is: 'grade', grade: newest?.[1] ?? null, year: newest?.[0] || null };
}
