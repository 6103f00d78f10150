import { listCampaigns, type EntryFilter } from '../../src/modules/ledger/index.ts';
import type { Outcome, Rule } from '../../src/modules/indicators/index.ts';
import type { Post } from '../../src/modules/people/index.ts';
import { gradeRank } from '../../src/rulesets/grades.ts';
import { periodOfYear, type Period } from '../../src/kernel/vi/periods.ts';
import { yearsOf } from '../../src/modules/indicators/index.ts';
import type { Progress } from '../../src/modules/targets/index.ts';
import { readFacts, type SeedFact } from './facts.ts';
import type { Play } from './play.ts';

/**
 * How the product comes to a fact. `read` computes it from records through the product's own paths; `holds` compares it
 * with the fact's figure; `touch` changes what it rests on, after which it must no longer hold (proofs.test.ts).
 */
export interface Proof {
  id: string;
  by: string;
  read: (play: Play) => Promise<string>;
  holds: (read: string) => boolean;
  touch: (play: Play) => Promise<void>;
}

const facts = new Map(readFacts().map((fact) => [fact.id, fact]));

export function factOf(id: string): SeedFact {
  const fact = facts.get(id);
  if (!fact) throw new Error(`No fact ${id}`);
  return fact;
}

/** The figure as the page prints it, in numbers: "77800000 VND", "110.9%", "44377/40000", "2018,2019". */
const numbersOf = (fact: SeedFact): number[] => (String(fact.figure).match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
const decimalsOf = (fact: SeedFact): number => /\.(\d+)%$/.exec(String(fact.figure))?.[1]?.length ?? 0;

/** Whether what was read is the fact's figure, as its comparator says. A page rounds a share to the digits that it prints; 100% is never rounded. */
export function agrees(fact: SeedFact, outcome: Outcome): boolean {
  const [first = Number.NaN, second] = numbersOf(fact);
  switch (outcome.is) {
    case 'grade':
      return gradeRank(outcome.grade ?? '') >= gradeRank('good');
    case 'years':
      return fact.measure === 'count_years'
        ? outcome.years.length === first
        : outcome.years.join() === numbersOf(fact).join();
    case 'each':
      return false;
    case 'range':
      return outcome.least === first && outcome.most === second;
    case 'count':
      return compares(fact.comparator, outcome.value, first);
    case 'share': {
      const { part, whole } = outcome;
      if (whole === 0) return false;
      if (fact.measure.startsWith('ratio')) return part === first && whole === second;
      if (fact.comparator === '=' && first !== 100)
        return Math.round((part * 100 * 10 ** decimalsOf(fact)) / whole) === Math.round(first * 10 ** decimalsOf(fact));
      return compares(fact.comparator, part * 100, first * whole);
    }
  }
}

const compares = (comparator: string | null, value: number, wanted: number): boolean =>
  comparator === '>' ? value > wanted : comparator === '>=' ? value >= wanted : value === wanted;

const wordOf = (what: string | Rule): string =>
  typeof what === 'string' ? `indicator ${what}` : `rule ${what.measure}`;

/** The fact's figure by an indicator over the page's period. One record less breaks an exact figure, all of them any. */
export function counted(id: string, what: string | Rule, period?: Period): Proof {
  const fact = factOf(id);
  return {
    id,
    by: wordOf(what),
    read: async (play) => JSON.stringify(await play.read(what, period)),
    holds: (read) => agrees(fact, JSON.parse(read) as Outcome),
    touch: (play) => play.withdraw(what, { all: fact.comparator !== '=' || fact.measure === 'percent', period }),
  };
}

/** The same in each year that lies in the period. */
export function yearly(id: string, what: string | Rule): Proof {
  const fact = factOf(id);
  return {
    id,
    by: `${wordOf(what)}, each year`,
    read: async (play) =>
      JSON.stringify(await Promise.all(yearsOf(play.period).map((year) => play.read(what, periodOfYear(year))))),
    holds: (read) => {
      const outcomes = JSON.parse(read) as Outcome[];
      return outcomes.length > 0 && outcomes.every((outcome) => agrees(fact, outcome));
    },
    touch: (play) => play.withdraw(what, { all: true }),
  };
}

/** A fact in words: records of that kind stand behind it, so many at least; without them nothing says so. */
export function held(
  id: string,
  filter: Partial<EntryFilter> | ((play: Play) => Partial<EntryFilter>),
  least = 1,
): Proof {
  const of = (play: Play): Partial<EntryFilter> => (typeof filter === 'function' ? filter(play) : filter);
  return {
    id,
    by: 'records',
    read: async (play) => String(await play.count(of(play))),
    holds: (read) => Number(read) >= least,
    touch: (play) => play.withdrawFound(of(play)),
  };
}

/** Several kinds of record that the page names together; the last falling away is enough to break it. */
export function all(id: string, filters: readonly Partial<EntryFilter>[]): Proof {
  return {
    id,
    by: `${filters.length} selections of records`,
    read: async (play) => JSON.stringify(await Promise.all(filters.map((filter) => play.count(filter)))),
    holds: (read) => (JSON.parse(read) as number[]).every((count) => count > 0),
    touch: async (play) => play.withdrawFound(filters.at(-1) ?? {}),
  };
}

/** What the page says is missing: the figure is 0, and one record ends that. */
export function missing(id: string, what: string | Rule, record: (play: Play) => Promise<void>): Proof {
  return {
    id,
    by: `${wordOf(what)} is 0`,
    read: async (play) => JSON.stringify(await play.read(what)),
    holds: (read) => (JSON.parse(read) as { value?: number }).value === 0,
    touch: record,
  };
}

/** Posts of the unit on the last day of the past term: as many as the page says, or some. */
export function posts(id: string, is: (post: Post) => boolean, o: { lastDay?: (play: Play) => string } = {}): Proof {
  const fact = factOf(id);
  const find = async (play: Play): Promise<Post[]> => {
    return (await play.postsOn(o.lastDay?.(play) ?? play.period.to)).filter(is);
  };
  return {
    id,
    by: 'posts',
    read: async (play) => String((await find(play)).length),
    holds: (read) => (typeof fact.figure === 'number' ? Number(read) === fact.figure : Number(read) > 0),
    touch: async (play) => {
      const ids = (await find(play)).map((post) => post.postId);
      await play.scope.tx
        .updateTable('people.post')
        .set({ kindCode: 'other', title: 'Khác', line: 'job', portfolio: null, partTime: false })
        .where('tenantId', '=', play.scope.tenantId)
        .where('postId', 'in', ids)
        .execute();
    },
  };
}

/** A sentence that exists only while records stand behind it: gone, or another figure, when they are withdrawn. */
export function sentence(id: string, code: string, wanted: RegExp, touch?: Proof['touch']): Proof {
  return {
    id,
    by: `sentence with ${code}`,
    read: async (play) => (await play.report()).find((line) => wanted.test(line)) ?? '',
    holds: (read) => wanted.test(read),
    touch: touch ?? ((play) => play.withdraw(code, { all: true })),
  };
}

export const resultOf = (one: Progress, year: number) => one.results.find((result) => result.year === year);
export const isMet = (verdict: string | undefined): boolean => verdict === 'met' || verdict === 'exceeded';

/** A target of the new term: its goal as adopted, its result of 2023 from records, its verdict. */
export function target(id: string, position: number, wanted: { goal: RegExp }, touch?: Proof['touch']): Proof {
  const find = async (play: Play): Promise<Progress> => {
    const found = (await play.targets()).find((one) => !one.target.parentId && one.target.positionOrder === position);
    if (!found) throw new Error(`No target ${position}.`);
    return found;
  };
  return {
    id,
    by: `target ${position}`,
    read: async (play) => {
      const one = await find(play);
      const { comparator, goalPart, goalWhole, goalGrade } = one.target;
      const result = resultOf(one, 2023);
      return `${comparator} ${goalGrade ?? `${goalPart}/${goalWhole}`} → ${JSON.stringify(result?.outcome)} ${result?.verdict}`;
    },
    holds: (read) => wanted.goal.test(read) && /(met|exceeded)$/.test(read) && !/notMet|nearlyMet/.test(read),
    touch:
      touch ??
      (async (play) =>
        play.withdraw((await find(play)).target.indicatorCode, { all: true, period: periodOfYear(2023) })),
  };
}

/** A movement, contest or programme by its name, with the records that point to it. */
export function campaign(id: string, name: RegExp, year?: number): Proof {
  const find = async (play: Play): Promise<{ name: string; filter: Partial<EntryFilter> }> => {
    const found = (await listCampaigns(play.scope, [play.unit.homeId])).filter((one) => name.test(one.name));
    return {
      name: found.map((one) => one.name).join(),
      filter: {
        campaigns: found.map((one) => one.campaignId),
        period: year ? periodOfYear(year) : play.period,
      },
    };
  };
  return {
    id,
    by: 'records of a campaign',
    read: async (play) => {
      const one = await find(play);
      return one.name ? `${one.name}: ${await play.count(one.filter)}` : 'none';
    },
    holds: (read) => /: [1-9]\d*$/.test(read),
    touch: async (play) => play.withdrawFound((await find(play)).filter),
  };
}

/** The years of a term as they are printed, with what was recorded in it. */
export function termOf(id: string, filter: Partial<EntryFilter>): Proof {
  const fact = factOf(id);
  return {
    id,
    by: 'the term and its records',
    read: async (play) => `${play.past.nominalFrom}-${play.past.nominalTo}: ${await play.count(filter)}`,
    holds: (read) => new RegExp(`^${String(fact.figure)}: [1-9]`).test(read),
    touch: (play) => play.withdrawFound(filter),
  };
}

/** One person holds both posts. */
export function named(id: string, words: string, one: string, other: string): Proof {
  const find = async (play: Play): Promise<Post[]> => {
    const held = await play.postsOn(play.period.to);
    const of = (kind: string) => held.filter((post) => post.kindCode === kind);
    return of(one).filter((post) => of(other).some((beside) => beside.personId === post.personId));
  };
  return {
    id,
    by: `posts of the ${words}`,
    read: async (play) => String((await find(play)).length),
    holds: (read) => Number(read) > 0,
    touch: async (play) => {
      const ids = (await find(play)).map((post) => post.postId);
      await play.scope.tx
        .updateTable('people.post')
        .set({ kindCode: 'other' })
        .where('tenantId', '=', play.scope.tenantId)
        .where('postId', 'in', ids)
        .execute();
    },
  };
}
