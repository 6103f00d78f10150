import { gradeRank } from '../../../src/rulesets/grades.ts';
import type { Play } from '../play.ts';
import { all, counted, held, missing, termOf, type Proof } from '../proof.ts';

const atCongress = (play: Play) => ({ from: play.set.startsOn, to: play.set.startsOn });
const asked = (id: string, words: string): Proof =>
  held(id, (play) => ({ kinds: ['direction'], words, period: atCongress(play) }));
const launch = (play: Play): Promise<void> =>
  play.record('emulation_movement', { onDate: '2022-05-04', summary: 'Thử', turns: 10 });
const praise = (play: Play): Promise<void> =>
  play.record('reward', { onDate: '2022-05-04', causeCode: 'commendation', holderKind: 'person', issuerCode: 'own' });

/** A small association: what its term brought, printed 2017-2023 and also 2017-2022, and what was held against the committee. */
export const seed002: readonly Proof[] = [
  {
    ...termOf('002-039', {}),
    by: 'targets of the past term',
    read: async (play) =>
      `${play.past.nominalFrom}-${play.past.nominalTo}: ${(await play.targets(play.past)).map((one) => one.verdict).join()}`,
    // Some met, one only nearly, none missed: "cơ bản đạt" (T-4).
    holds: (read) =>
      read.startsWith('2017-2022: ') && /nearlyMet/.test(read) && /\bmet/.test(read) && !/notMet/.test(read),
    touch: (play) => play.withdraw('visits.turns', { all: true }),
  },
  {
    id: '002-040',
    by: 'the Party body and the union above',
    read: async (play) => `${play.unit.partyBody ?? ''} | ${play.unit.parentId ?? ''}`,
    holds: (read) => /^Chi bộ .* \| .+/.test(read),
    touch: async (play) => {
      (play.unit as { partyBody: string | null }).partyBody = null;
      await play.scope.tx
        .updateTable('org.unit')
        .set({ partyBody: null })
        .where('tenantId', '=', play.scope.tenantId)
        .where('unitId', '=', play.unit.unitId)
        .execute();
    },
  },
  held('002-043', { kinds: ['proposal'] }, 5),
  all('002-044', [{ kinds: ['visit'] }, { kinds: ['occasion_gift'] }]),
  held('002-045', { kinds: ['initiative'], tags: ['recognised'] }, 5),
  {
    id: '002-046',
    by: 'indicator members.admitted and the yearly ratings',
    read: async (play) => JSON.stringify([await play.read('members.admitted'), await play.read('unit.grade')]),
    holds: (read) => {
      const [admitted, grade] = JSON.parse(read) as [{ value: number }, { grade: string | null }];
      return admitted.value > 0 && gradeRank(grade.grade ?? '') >= gradeRank('good');
    },
    touch: (play) => play.withdraw('unit.grade', { all: true }),
  },
  counted('002-047', 'party.introduced'),
  asked('002-049', '4.0'),
  missing('002-050', 'movements.times', launch),
  missing('002-051', { measure: 'turns', where: { kinds: ['emulation_movement'] } }, launch),
  missing(
    '002-052',
    { measure: 'entries', where: { kinds: ['emulation_movement', 'emulation_registration'] } },
    launch,
  ),
  asked('002-053', 'người tốt, việc tốt'),
  asked('002-054', 'khen thưởng kịp thời'),
  asked('002-055', 'phúc lợi tập thể'),
  asked('002-056', 'tham nhũng, lãng phí'),
  weakness('002-057', '(1)', 'movements.times', launch),
  weakness('002-058', '(2)', 'rewards.persons.turns', praise),
  {
    id: '002-059',
    by: 'direction (3) and indicator culture.times',
    read: async (play) =>
      `${await play.count({ kinds: ['direction'], words: '(3)', period: atCongress(play) })} ${JSON.stringify(await play.read('culture.times'))}`,
    // One event in more than five years.
    holds: (read) => read === '1 {"is":"count","value":1}',
    touch: (play) => play.record('culture_sport_event', { onDate: '2022-05-04', summary: 'Thử', turns: 10 }),
  },
];

/** What the guest said was lacking, and the figure that shows it. */
function weakness(id: string, words: string, code: string, touch: Proof['touch']): Proof {
  return {
    id,
    by: `direction ${words} and indicator ${code}`,
    read: async (play) =>
      `${await play.count({ kinds: ['direction'], words, period: atCongress(play) })} ${JSON.stringify(await play.read(code))}`,
    holds: (read) => read === '1 {"is":"count","value":0}',
    touch,
  };
}
