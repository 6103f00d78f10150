import { listBodies, listUnitEvents } from '../../../src/modules/org/index.ts';
import { listMembers } from '../../../src/modules/people/index.ts';
import type { Rule } from '../../../src/modules/indicators/index.ts';
import type { Progress } from '../../../src/modules/targets/index.ts';
import { all, campaign, counted, factOf, held, isMet, type Proof } from '../proof.ts';
import type { Play } from '../play.ts';

const transferred = (direction: 'in' | 'out'): Rule => ({ measure: 'movements', direction, reasons: ['transfer'] });

/** Movements of members: one of them never happened. */
function moved(id: string, direction: 'in' | 'out'): Proof {
  return {
    ...counted(id, transferred(direction)),
    by: `transfers ${direction}`,
    touch: async (play) => {
      await play.scope.tx
        .updateTable('people.membership')
        .set(direction === 'in' ? { inReason: 'opening' } : { outReason: 'leave' })
        .where('tenantId', '=', play.scope.tenantId)
        .where(direction === 'in' ? 'inReason' : 'outReason', '=', 'transfer')
        .execute();
    },
  };
}

/** What the agency reported, with its source: withdrawn, the figure is gone. */
function declared(id: string, code: string): Proof {
  return { ...counted(id, code), by: `declared total of ${code}`, touch: (play) => play.withdrawDeclared(code) };
}

const topLevel = (found: readonly Progress[]): Progress[] => found.filter((one) => !one.target.parentId);
const unmet = (found: readonly Progress[]): Progress[] => topLevel(found).filter((one) => one.verdict === 'notMet');

async function targetBy(play: Play, code: string): Promise<Progress> {
  const found = (await play.targets(play.past)).findLast((one) => one.target.indicatorCode === code);
  if (!found) throw new Error(`No target by ${code}`);
  return found;
}

/** A target of the past term that was missed, with its goal; enough records more, and it was not. */
function missed(id: string, code: string, goal: RegExp, touch: Proof['touch']): Proof {
  return {
    id,
    by: `target by ${code}`,
    read: async (play) => {
      const { target, verdict } = await targetBy(play, code);
      return `${target.comparator} ${target.goalPart}/${target.goalWhole} ${target.wording} → ${verdict}`;
    },
    holds: (read) => goal.test(read) && read.endsWith('→ notMet'),
    touch,
  };
}

/** Why a target was missed, as it stands with the target. */
function cause(id: string, code: string, words: RegExp): Proof {
  return {
    id,
    by: `cause at the target by ${code}`,
    read: async (play) => {
      const whole = topLevel(await play.targets(play.past)).find((one) => one.target.indicatorCode === code);
      const target = whole?.target;
      return `${target?.causeObjective ?? ''} | ${target?.causeSubjective ?? ''}`;
    },
    holds: (read) => words.test(read),
    touch: async (play) => {
      await play.scope.tx
        .updateTable('targets.target')
        .set({ causeObjective: null, causeSubjective: null })
        .where('tenantId', '=', play.scope.tenantId)
        .where('unitId', '=', play.unit.unitId)
        .execute();
    },
  };
}

/** Women in posts of the office and the Party on the last day of the term: one of them gives hers up before. */
function womenAs(id: string, code: string, line: string): Proof {
  return {
    ...counted(id, code),
    touch: async (play) => {
      const held = (await play.postsOn(play.period.to)).filter(
        (post) => post.line === line && post.kindCode !== 'other',
      );
      await play.scope.tx
        .updateTable('people.post')
        .set({ toOn: '2022-01-01' })
        .where('tenantId', '=', play.scope.tenantId)
        .where(
          'postId',
          'in',
          held.map((post) => post.postId),
        )
        .execute();
    },
  };
}

/** Years of the term in which nothing of the kind was recorded. */
function emptyYears(id: string, kinds: readonly string[], fill: Proof['touch']): Proof {
  return {
    id,
    by: `years without ${kinds.join()}`,
    read: async (play) => {
      const years = [2018, 2019, 2020, 2021, 2022];
      const counts = await Promise.all(
        years.map((year) => play.count({ kinds, period: { from: `${year}-01-01`, to: `${year}-12-31` } })),
      );
      return years.filter((_, nth) => counts[nth] === 0).join();
    },
    holds: (read) => read !== '',
    touch: fill,
  };
}

const fillYears =
  (kind: string, draft: Record<string, unknown>) =>
  async (play: Play): Promise<void> => {
    for (const year of [2018, 2019, 2020, 2021, 2022])
      await play.record(kind, { onDate: `${year}-05-05`, summary: 'Thử', ...draft });
  };

function task(nth: number): Proof {
  return held(`004-${String(98 + nth).padStart(3, '0')}`, (play) => ({
    kinds: ['direction'],
    words: `${nth}.`,
    period: { from: play.set.startsOn, to: play.set.startsOn },
  }));
}

async function fiveIntroduced(play: Play): Promise<void> {
  const members = await listMembers(play.scope, { path: play.unit.path, on: '2023-01-01', most: 5 });
  for (const year of [2020, 2021, 2022])
    await play.record('party_step', {
      onDate: `${year}-05-05`,
      stageCode: 'introduced',
      participants: members.map(({ personId }) => ({ personId })),
    });
}

/**
 * A department with sections: its term 2017 - 2023. Three targets were missed, the third of them with two parts that the
 * page names side by side. "Từ 5 mỗi năm" is judged year by year. The page rounds 110,94 to one digit and 105,42 to none;
 * it does not print the plan behind 126,7%, which stands with the total.
 */
export const seed004: readonly Proof[] = [
  {
    id: '004-029',
    by: 'the Party body and the union above',
    read: async (play) => `${play.unit.partyBody ?? ''} | ${play.unit.parentId ?? ''}`,
    holds: (read) => /^Đảng bộ .* \| .+/.test(read),
    touch: async (play) => {
      (play.unit as { partyBody: string | null }).partyBody = null;
    },
  },
  all('004-030', [{ kinds: ['joint_check'] }, { kinds: ['insurance'] }]),
  {
    id: '004-031',
    by: 'ages of the members',
    read: async (play) => {
      const members = await listMembers(play.scope, { path: play.unit.path, on: play.period.to, most: 500 });
      return `${members.filter((one) => (one.birthOn ?? '9999') < '1985').length}/${members.length}`;
    },
    holds: (read) => {
      const [older = 0, every = 0] = read.split('/').map(Number);
      return every > 0 && older * 2 > every;
    },
    touch: async (play) => {
      await play.scope.tx
        .updateTable('people.person')
        .set({ birthOn: '1990-01-01' })
        .where('tenantId', '=', play.scope.tenantId)
        .execute();
    },
  },
  {
    id: '004-032',
    by: 'posts held part-time',
    read: async (play) => {
      const seats = (await play.postsOn(play.period.to)).filter(
        (post) => post.line === 'union' && ['chair', 'viceChair', 'committeeMember'].includes(post.kindCode),
      );
      return `${seats.filter((post) => post.partTime).length}/${seats.length}`;
    },
    holds: (read) => {
      const [part = 0, every = 0] = read.split('/').map(Number);
      return every > 0 && part * 2 > every;
    },
    touch: async (play) => {
      await play.scope.tx
        .updateTable('people.post')
        .set({ partTime: false })
        .where('tenantId', '=', play.scope.tenantId)
        .where('unitId', '=', play.unit.unitId)
        .execute();
    },
  },
  {
    id: '004-045',
    by: 'targets of the past term',
    read: async (play) => {
      const found = topLevel(await play.targets(play.past));
      return `${play.past.label.replaceAll(' ', '')}: ${found.filter((one) => isMet(one.verdict)).length}/${found.length}`;
    },
    holds: (read) => read === `${String(factOf('004-045').figure)}: 5/8`,
    touch: (play) => play.withdraw('unit.grade', { all: true }),
  },
  { ...counted('004-046', 'income.range'), touch: (play) => play.withdraw('income.range', { all: true }) },
  { ...counted('004-047', 'gifts.range'), touch: (play) => play.withdraw('gifts.range', { all: true }) },
  campaign('004-048', /^Tết Sum vầy$/),
  campaign('004-049', /^Tháng Công nhân$/),
  held('004-050', { kinds: ['donation'], funds: ['mutual_help'] }),
  all('004-051', [
    { kinds: ['occasion_gift'], occasions: ['childrens_day'] },
    { kinds: ['occasion_gift'], occasions: ['mid_autumn'] },
  ]),
  counted('004-052', 'support.members.turns'),
  counted('004-053', { measure: 'persons', where: { kinds: ['hardship_support'], takers: ['child'] } }),
  counted('004-054', 'support.amount'),
  counted('004-055', 'visits.turns'),
  counted('004-056', 'visits.amount'),
  counted('004-057', 'study.share', { from: '2022-01-01', to: '2022-12-31' }),
  moved('004-058', 'in'),
  moved('004-059', 'out'),
  {
    id: '004-060',
    by: 'transfers of the merger and of work',
    read: async (play) => {
      const event = (await listUnitEvents(play.scope, play.unit.unitId)).find((one) => one.kindCode === 'merged');
      const rows = await play.scope.tx
        .selectFrom('people.membership')
        .select(['outEventId'])
        .where('tenantId', '=', play.scope.tenantId)
        .where('outReason', '=', 'transfer')
        .where('toOn', '>=', play.period.from)
        .where('toOn', '<=', play.period.to)
        .where('unitId', 'in', (eb) =>
          eb.selectFrom('org.unitPlace').select('unitId').where('homeId', '=', play.unit.unitId),
        )
        .execute();
      const merged = rows.filter((row) => row.outEventId === event?.unitEventId && event !== undefined).length;
      return `${merged} of the merger, ${rows.length - merged} of work`;
    },
    holds: (read) => read === '36 of the merger, 8 of work',
    touch: async (play) => {
      await play.scope.tx
        .updateTable('people.membership')
        .set({ outEventId: null })
        .where('tenantId', '=', play.scope.tenantId)
        .execute();
    },
  },
  held('004-061', { kinds: ['training'], causes: ['union_work'] }, 5),
  all('004-063', [
    { kinds: ['meeting'], causes: ['year'] },
    { kinds: ['member_rating'], forYears: [2018, 2019, 2020, 2021, 2022] },
  ]),
  counted('004-064', {
    measure: 'share',
    part: { measure: 'turns', where: { kinds: ['member_rating'], grades: ['good', 'excellent'] }, basis: 'year' },
    whole: { measure: 'turns', where: { kinds: ['member_rating'] }, basis: 'year' },
  }),
  {
    id: '004-065',
    by: 'indicators unit.years.good, unit.years.rated and groups.good.share',
    read: async (play) =>
      JSON.stringify(
        await Promise.all(['unit.years.good', 'unit.years.rated', 'groups.good.share'].map((code) => play.read(code))),
      ),
    holds: (read) => {
      const [good, rated, groups] = JSON.parse(read) as [
        { years: number[] },
        { years: number[] },
        { part: number; whole: number },
      ];
      return good.years.length === 5 && rated.years.length === 5 && groups.whole > 0 && groups.part === groups.whole;
    },
    touch: (play) => play.withdraw('unit.years.good'),
  },
  held('004-066', { kinds: ['party_contribution'], causes: ['congress_papers'] }),
  counted('004-067', 'party.class'),
  counted('004-068', 'party.admitted'),
  counted('004-069', 'initiatives.all'),
  declared('004-070', 'agency.training'),
  declared('004-071', 'agency.training'),
  {
    ...declared('004-072', 'agency.jobs'),
    holds: (read) => (JSON.parse(read) as { part: number }).part === factOf('004-072').figure,
  },
  declared('004-073', 'agency.jobs'),
  declared('004-074', 'agency.jobs.abroad'),
  declared('004-075', 'agency.unemployment'),
  declared('004-076', 'agency.rehabilitation'),
  declared('004-077', 'agency.rehabilitation'),
  declared('004-078', 'agency.communes'),
  campaign('004-079', /giảm nghèo bền vững/),
  all('004-080', [
    { kinds: ['reward'], issuers: ['federation'] },
    { kinds: ['reward'], issuers: ['own'] },
    { kinds: ['reward'], issuers: ['state'] },
  ]),
  {
    id: '004-081',
    by: 'bodies of the term',
    read: async (play) =>
      String(
        (await listBodies(play.scope, { unitId: play.unit.unitId })).filter(
          (one) => one.kindCode === 'womensBoard' && one.termId === play.past.termId,
        ).length,
      ),
    holds: (read) => read === '1',
    touch: async (play) => {
      await play.scope.tx
        .updateTable('org.body')
        .set({ kindCode: 'other' })
        .where('tenantId', '=', play.scope.tenantId)
        .where('unitId', '=', play.unit.unitId)
        .execute();
    },
  },
  counted('004-082', 'training.women.persons'),
  womenAs('004-083', 'posts.heads.women', 'job'),
  womenAs('004-084', 'posts.party.women', 'party'),
  womenAs('004-085', 'posts.leaders.women', 'job'),
  counted('004-086', 'raises.women.turns'),
  {
    id: '004-087',
    by: 'targets of the past term',
    read: async (play) => String(unmet(await play.targets(play.past)).length),
    holds: (read) => Number(read) === factOf('004-087').figure,
    touch: fiveIntroduced,
  },
  missed('004-088', 'party.introduced', /^atLeast 5\/1 Hằng năm/, fiveIntroduced),
  missed('004-089', 'discipline.persons', /^none 0\/1 100% cán bộ, đoàn viên không mắc/, (play) =>
    play.withdraw('discipline.persons', { all: true }),
  ),
  missed('004-090', 'culture.families.share', /^exactly 100\/100 100% gia đình/, async (play) => {
    for (const year of [2018, 2019, 2020, 2021, 2022])
      await play.record('cultured_title', { onDate: `${year}-12-15`, forYear: year, causeCode: 'family', turns: 9 });
  }),
  held('004-091', { kinds: ['cultured_title'], causes: ['family'] }, 5),
  missed('004-092', 'culture.agencies.share', /^exactly 100\/100 100% cơ quan/, async (play) => {
    for (const year of [2018, 2019, 2020, 2021, 2022])
      await play.record('cultured_title', { onDate: `${year}-12-15`, forYear: year, causeCode: 'agency', turns: 1 });
  }),
  emptyYears('004-093', ['peoples_inspection'], fillYears('peoples_inspection', { causeCode: 'supervision' })),
  emptyYears('004-094', ['culture_sport_event'], fillYears('culture_sport_event', { turns: 5 })),
  {
    id: '004-095',
    by: 'events of the unit',
    read: async (play) =>
      String((await listUnitEvents(play.scope, play.unit.unitId)).filter((one) => one.kindCode === 'merged').length),
    holds: (read) => Number(read) === factOf('004-095').figure,
    touch: async (play) => {
      await play.scope.tx
        .updateTable('org.unitEvent')
        .set({ kindCode: 'changed' })
        .where('tenantId', '=', play.scope.tenantId)
        .where('kindCode', '=', 'merged')
        .execute();
    },
  },
  cause('004-096', 'culture.families.share', /Covid-19/),
  held('004-097', { kinds: ['discipline'] }),
  held('004-098', { kinds: ['inspection'], causes: ['finance'] }, 5),
  ...[1, 2, 3, 4, 5, 6].map(task),
  {
    id: '004-106',
    by: 'targets of the new term',
    read: async (play) =>
      `${play.set.ordinal} ${play.set.label.replaceAll(' ', '')}: ${topLevel(await play.targets(play.set)).length}`,
    holds: (read) => /^5 2023-2028: [1-9]/.test(read),
    touch: async (play) => {
      await play.scope.tx
        .deleteFrom('targets.target')
        .where('tenantId', '=', play.scope.tenantId)
        .where('termId', '=', play.set.termId)
        .execute();
    },
  },
];
