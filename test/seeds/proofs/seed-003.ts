import { listBodies } from '../../../src/modules/org/index.ts';
import type { Rule } from '../../../src/modules/indicators/index.ts';
import { campaign, factOf, held, counted, type Proof } from '../proof.ts';
import type { Play } from '../play.ts';
import { countTasks, listTasks, type Verdict } from '../../../src/modules/targets/index.ts';

const ofUpper = (holders: string[]): Rule => ({
  measure: 'turns',
  where: { kinds: ['reward'], causes: ['commendation'], issuers: ['upper_union'], holders },
});

async function verdicts(play: Play): Promise<Verdict[]> {
  return (await play.targets(play.past))
    .filter((one) => !one.target.parentId)
    .flatMap((one) => one.results.find((result) => result.year === 2022)?.verdict ?? []);
}

function targetsThat(id: string, are: readonly Verdict[], touch: Proof['touch']): Proof {
  return {
    id,
    by: 'targets of the year',
    read: async (play) => {
      const found = await verdicts(play);
      return `${found.filter((one) => are.includes(one)).length}/${found.length}`;
    },
    holds: (read) => read === factOf(id).figure,
    touch,
  };
}

/** A target of the year as "result/goal". */
function onGoal(id: string, code: string): Proof {
  const wanted = /(\d+)\/(\d+)/.exec(String(factOf(id).figure));
  return {
    id,
    by: `target by ${code}`,
    read: async (play) => {
      const found = (await play.targets(play.past)).find((one) => one.target.indicatorCode === code);
      const outcome = found?.results.find((result) => result.year === 2022)?.outcome;
      return `${outcome?.is === 'count' ? outcome.value : ''}/${found?.target.goalPart ?? ''}`;
    },
    holds: (read) => read === wanted?.[0],
    touch: (play) => play.withdraw(code),
  };
}

/** Tasks of the year's programme that are done, of all. */
function jobs(id: string, share: 'own' | 'coordinated'): Proof {
  const find = async (play: Play) => {
    const { unitId } = play.unit;
    const tasks = await listTasks(play.scope, { unitId, termId: play.past.termId });
    return tasks.filter((task) => task.year === 2022);
  };
  return {
    id,
    by: 'the programme of the year',
    read: async (play) => {
      const { done, all } = countTasks(await find(play), '2022-12-31')[share];
      return `${done}/${all}`;
    },
    holds: (read) => read === factOf(id).figure,
    touch: async (play) => {
      const first = (await find(play)).find((task) => task.share === share);
      await play.scope.tx
        .updateTable('targets.task')
        .set({ state: 'open', doneOn: null })
        .where('tenantId', '=', play.scope.tenantId)
        .where('taskId', '=', first?.taskId ?? '')
        .execute();
    },
  };
}

function body(id: string, kindCode: string, words: RegExp): Proof {
  return {
    id,
    by: 'bodies of the term',
    read: async (play) =>
      (await listBodies(play.scope, { unitId: play.unit.unitId }))
        .filter((one) => one.kindCode === kindCode && one.termId === play.past.termId)
        .map((one) => one.name)
        .join(),
    holds: (read) => words.test(read),
    touch: async (play) => {
      await play.scope.tx
        .updateTable('org.body')
        .set({ termId: null })
        .where('tenantId', '=', play.scope.tenantId)
        .where('unitId', '=', play.unit.unitId)
        .execute();
    },
  };
}

/**
 * The upper union's year 2022: its own work, and what rolls up from the unions below. The page counts two targets as
 * exceeded and names three figures above their goals: the two introductions are parts of one target.
 */
export const seed003: readonly Proof[] = [
  body('003-017', 'executiveCommittee', /^Ban Chấp hành khóa V$/),
  body('003-018', 'womensBoard', /^Ban Nữ công khóa V$/),
  held('003-019', { kinds: ['meeting'], causes: ['year'], words: 'Tổng kết năm 2022' }),
  held('003-020', { kinds: ['direction'], words: 'chương trình công tác năm 2022' }),
  held('003-021', { kinds: ['meeting'], causes: ['year'], words: 'chương trình công tác năm 2022' }),
  targetsThat('003-022', ['met', 'exceeded'], (play) => play.withdraw('training.turns', { all: true })),
  targetsThat('003-023', ['exceeded'], (play) => play.withdraw('donations.shelter.amount', { all: true })),
  onGoal('003-024', 'donations.shelter.amount'),
  onGoal('003-025', 'party.class'),
  held('003-026', { kinds: ['training'], words: 'Bồi dưỡng kết nạp Đảng' }),
  onGoal('003-027', 'party.admitted'),
  jobs('003-028', 'coordinated'),
  jobs('003-029', 'own'),
  {
    ...campaign('003-033', /^Cán bộ công đoàn cơ sở giỏi$/),
    holds: (read) => read.endsWith(': 1'),
  },
  held('003-034', { kinds: ['contest'], issuers: ['federation'] }),
  held('003-035', { kinds: ['hardship_support'], causes: ['hardship'] }),
  held('003-036', { kinds: ['direction'], words: 'hạn chế năm 2022' }),
  counted('003-037', ofUpper(['collective', 'women_collective', 'unit'])),
  counted('003-038', ofUpper(['person'])),
  campaign('003-039', /^Lao động giỏi và xây dựng/),
  holder('003-040', 'chair', 'union'),
  holder('003-041', 'blocCommittee', 'party'),
  held('003-042', { kinds: ['meeting'], causes: ['year'], words: 'nhiệm vụ trọng tâm năm 2023' }),
];

function holder(id: string, kindCode: string, line: string): Proof {
  return {
    id,
    by: 'a post of the upper union',
    read: async (play) =>
      String(
        (await play.postsOn('2022-12-20')).filter((post) => post.kindCode === kindCode && post.line === line).length,
      ),
    holds: (read) => read === '1',
    touch: async (play) => {
      await play.scope.tx
        .updateTable('people.post')
        .set({ toOn: '2022-12-01' })
        .where('tenantId', '=', play.scope.tenantId)
        .where('unitId', '=', play.unit.unitId)
        .execute();
    },
  };
}
