import { addDays, yearOf } from '../../../kernel/vi/dates.ts';
import { gradeRank } from '../../../rulesets/grades.ts';
import type { Outcome, Rule } from '../../indicators/index.ts';
import type { Goal, Progress, Verdict, Way } from '../contract.ts';
import { compare, fractionOf, holds } from './judge.ts';

/** How a figure comes about: it stands as it is today, is recorded once for a year, or grows with every record. */
export type Growth = 'standing' | 'once' | 'gathering';

export function growthOf(rule: Rule): Growth {
  const counted = rule.measure === 'share' ? rule.part : rule;
  if (['members', 'workers', 'posts', 'holders'].includes(counted.measure)) return 'standing';
  return 'where' in counted && (counted.measure === 'grade' || counted.where.grades) ? 'once' : 'gathering';
}

/** Whole months of a period that are over, and all of them: work is planned by months, so nobody is late on 2 January. */
export interface Pace {
  gone: number;
  all: number;
}

/** A term's five years, while nobody knows when it really ends (C-28). */
const usualMonths = 60;

/** The months of a real term: of one that ended early, or whose end is decided, no more than there are. */
export const monthsOfTerm = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): number =>
  endsOn === null ? usualMonths : Math.max(1, monthsGone(startsOn, addDays(endsOn, 1)));

export function monthsGone(from: string, today: string): number {
  const months = (yearOf(today) - yearOf(from)) * 12 + Number(today.slice(5, 7)) - Number(from.slice(5, 7));
  return Math.max(0, today.slice(8) < from.slice(8) ? months - 1 : months);
}

/**
 * How a running year or term goes. What must not happen and has happened cannot be undone; a share that is recorded once
 * and falls short will stay short; anything that grows is held against the months gone, in whole records, and is at risk
 * when over half of the time it has not reached half of what those months asked for. A share of which nothing is
 * recorded says nothing yet.
 */
export function judgeOnTheWay(goal: Goal, outcome: Outcome, growth: Growth, { gone, all }: Pace): Way {
  if (goal.goalGrade) return judgeGrade(goal.goalGrade, outcome);
  const fraction = fractionOf(outcome);
  if (!fraction || fraction.whole === 0) return 'noFigures';
  const wanted = { part: goal.goalPart ?? 0, whole: goal.goalWhole };
  const difference = compare(fraction, wanted);
  if (!['atLeast', 'moreThan', 'exactly'].includes(goal.comparator))
    return holds(goal.comparator, difference) ? 'onTrack' : 'atRisk';
  if (outcome.is === 'share' && outcome.part === 0) return 'noFigures';
  if (holds(goal.comparator, difference)) return 'onTrack';
  if (goal.comparator === 'exactly' && difference > 0) return 'atRisk';
  if (growth !== 'gathering') return growth === 'once' ? 'atRisk' : 'late';
  const asked =
    outcome.is === 'share'
      ? { part: wanted.part * gone, whole: wanted.whole * all }
      : { part: Math.floor((wanted.part * gone) / (wanted.whole * all)), whole: 1 };
  if (compare(fraction, asked) >= 0) return 'onTrack';
  return gone * 2 > all && compare({ ...fraction, part: fraction.part * 2 }, asked) < 0 ? 'atRisk' : 'late';
}

function judgeGrade(goalGrade: string, outcome: Outcome): Way {
  if (outcome.is !== 'grade' || !outcome.grade) return 'noFigures';
  return gradeRank(outcome.grade) >= gradeRank(goalGrade) ? 'onTrack' : 'atRisk';
}

/** What is said of a target today: how its running year goes, else what it came to. */
export const standingOf = (progress: Progress): Verdict | Way =>
  progress.results.findLast((result) => result.way)?.way ?? progress.verdict;

const gravest = ['atRisk', 'late', 'noFigures', 'onTrack'] as const;

/** Where several go together, the one that goes worst. */
export const worstWay = (ways: readonly Way[]): Way => gravest.find((way) => ways.includes(way)) ?? 'noFigures';

export const wayWords: Record<Way, string> = {
  onTrack: 'đúng tiến độ',
  late: 'chậm tiến độ',
  atRisk: 'có khả năng không đạt',
  noFigures: 'chưa có số liệu',
};
