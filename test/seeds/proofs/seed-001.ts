import { listBranch } from '../../../src/modules/org/index.ts';
import { countMembers } from '../../../src/modules/people/index.ts';
import type { Rule } from '../../../src/modules/indicators/index.ts';
import type { EntryFilter } from '../../../src/modules/ledger/index.ts';
import { periodOfYear } from '../../../src/kernel/vi/periods.ts';
import type { Play } from '../play.ts';
import { all, campaign, counted, factOf, held, named, posts, termOf, yearly, type Proof } from '../proof.ts';

const turns = (where: Partial<EntryFilter>): Rule => ({ measure: 'turns', where: where as never });
const upwards = ['deputy_head', 'head', 'deputy_director', 'director'];
const prizeOf = (cause: string, holder: string): Rule =>
  turns({ kinds: ['contest_prize'], causes: [cause], holders: [holder] });

/** The head-count is kept beside the stays. */
async function countNoCadres({ scope }: Play): Promise<void> {
  await scope.tx
    .updateTable('people.tally')
    .set({ persons: 0 })
    .where('tenantId', '=', scope.tenantId)
    .where('categoryCode', '=', 'cadre')
    .execute();
}

/**
 * An office: the whole of its term 2017 - 2022. 296 turns of "lao động tiên tiến" in five years are more than its 56
 * members a year: the agency's head-count of each year is meant. The "bằng khen" of 2022 (093) is one of the two (103).
 * A fund's misspelt name is an alias of the same fund.
 */
export const seed001: readonly Proof[] = [
  termOf('001-014', { kinds: ['resolution_review'] }),
  termOf('001-015', { kinds: ['emulation_movement', 'contest', 'contest_prize', 'title'] }),
  termOf('001-016', { kinds: ['reward'], holders: ['unit'] }),
  held('001-017', { kinds: ['title'], causes: ['good_at_work_and_home'], levels: ['grassroots'] }, 5),
  held('001-018', { kinds: ['training'], words: 'chuyển đổi số' }),
  all('001-019', [{ kinds: ['culture_sport_event'] }, { kinds: ['trip'] }, { kinds: ['visit'] }]),
  named('001-021', 'union chair', 'deputyDirector', 'chair'),
  posts('001-022', (post) => post.line === 'party' && post.kindCode === 'provincialCommittee'),
  {
    id: '001-023',
    by: 'indicator members',
    read: async (play) => JSON.stringify(await play.read('members')),
    holds: (read) => (JSON.parse(read) as { value: number }).value === factOf('001-023').figure,
    touch: async (play) => {
      await play.scope.tx
        .updateTable('people.membership')
        .set({ toOn: '2022-01-01' })
        .where('tenantId', '=', play.scope.tenantId)
        .where('categoryCode', '=', 'cadre')
        .execute();
      await countNoCadres(play);
    },
  },
  {
    id: '001-024',
    by: 'units below',
    read: async (play) =>
      String(
        (await listBranch(play.scope, { path: play.unit.path, on: play.period.to })).filter(
          (unit) => unit.unitId !== play.unit.unitId,
        ).length,
      ),
    holds: (read) => Number(read) === factOf('001-024').figure,
    touch: async (play) => {
      await play.scope.tx
        .updateTable('org.unitPlace')
        .set({ validTo: '2020-01-01' })
        .where('tenantId', '=', play.scope.tenantId)
        .where('unitId', 'in', (eb) =>
          eb.selectFrom('org.unit').select('unitId').where('code', '=', `${play.unit.code}-4`),
        )
        .execute();
    },
  },
  {
    id: '001-025',
    by: 'members by category',
    read: async (play) =>
      String(
        new Set(
          (await countMembers(play.scope, { path: play.unit.path, on: play.period.to })).map((row) => row.categoryCode),
        ).size,
      ),
    holds: (read) => Number(read) === factOf('001-025').figure,
    touch: async (play) => {
      await play.scope.tx
        .updateTable('people.membership')
        .set({ categoryCode: 'civilServant' })
        .where('tenantId', '=', play.scope.tenantId)
        .where('categoryCode', '=', 'cadre')
        .execute();
      await countNoCadres(play);
    },
  },
  termOf('001-026', { kinds: ['resolution_review'], grades: ['good'] }),
  held('001-027', { kinds: ['resolution_review'], grades: ['good', 'excellent'] }),
  posts('001-030', (post) => post.kindCode === 'groupLeader' || post.kindCode === 'groupDeputyLeader'),
  posts('001-031', (post) => post.portfolio !== null),
  held('001-032', { kinds: ['meeting'], causes: ['committee'] }, 20),
  yearlyReviews('001-033'),
  held('001-034', { kinds: ['meeting'], causes: ['half_year'], period: { from: '2022-06-01', to: '2022-07-31' } }),
  yearly('001-035', 'groups.good.share'),
  yearly('001-036', 'rating.good.share'),
  yearly('001-037', 'rating.excellent.share'),
  {
    id: '001-038',
    by: 'indicators unit.years.good and unit.years.rated',
    read: async (play) => JSON.stringify([await play.read('unit.years.good'), await play.read('unit.years.rated')]),
    holds: (read) => {
      const [good, rated] = JSON.parse(read) as { years: number[] }[];
      return good?.years.length === 5 && good.years.join() === rated?.years.join();
    },
    touch: (play) => play.withdraw('unit.years.good'),
  },
  counted('001-039', 'unit.years.excellent'),
  counted('001-040', 'unit.years.excellent'),
  held('001-041', { kinds: ['party_contribution'] }, 5),
  held('001-044', { kinds: ['inspection'], words: 'kỷ luật' }, 5),
  counted('001-045', 'trips.turns'),
  counted('001-046', 'visits.turns'),
  all('001-047', [
    { kinds: ['visit'], causes: ['illness'] },
    { kinds: ['visit'], causes: ['bereavement'] },
    { kinds: ['visit'], causes: ['wedding'] },
  ]),
  all('001-048', [
    { kinds: ['occasion_gift'], occasions: ['tet'], takers: ['relative'] },
    { kinds: ['occasion_gift'], occasions: ['invalids_day'], takers: ['relative'] },
  ]),
  held('001-049', { kinds: ['health_screening'], causes: ['screening'], tags: ['workers_month'] }, 5),
  held('001-050', { kinds: ['occasion_gift'], occasions: ['birthday'], takers: ['member'] }, 5),
  counted('001-051', {
    measure: 'amount',
    where: { kinds: ['visit', 'trip', 'occasion_gift', 'health_screening'] },
  }),
  all('001-052', [
    { kinds: ['occasion_gift'], occasions: ['childrens_day'], takers: ['child'] },
    { kinds: ['occasion_gift'], occasions: ['mid_autumn'], takers: ['child'] },
    { kinds: ['reward'], holders: ['child'] },
  ]),
  campaign('001-053', /^Khuyến học/),
  held('001-054', { kinds: ['occasion_gift'], occasions: ['tet'], givers: ['agency_leaders'], takers: ['relative'] }),
  all('001-055', [
    { kinds: ['salary_raise'] },
    { kinds: ['insurance'], schemes: ['health'] },
    { kinds: ['insurance'], schemes: ['social'] },
    { kinds: ['reward'], holders: ['person'] },
  ]),
  held('001-056', { kinds: ['proposal'], tags: ['answered'] }, 5),
  all('001-057', [
    { kinds: ['staff_conference'] },
    { kinds: ['petition'], causes: ['staff_conference'], tags: ['answered'] },
  ]),
  all('001-058', [
    { kinds: ['training'], causes: ['profession'] },
    { kinds: ['training'], causes: ['skills'] },
  ]),
  held('001-059', { kinds: ['cultured_title'], causes: ['agency'] }, 5),
  held('001-060', { kinds: ['facility'], givers: ['agency'] }, 2),
  counted('001-061', 'raises.early.turns'),
  counted('001-062', 'raises.regular.turns'),
  counted('001-063', 'promotions.persons'),
  {
    // Who was appointed below deputy head is recorded too and not counted.
    id: '001-064',
    by: 'indicator promotions.persons beside all promotions',
    read: async (play) =>
      JSON.stringify([await play.read('promotions.persons'), await play.read(turns({ kinds: ['promotion'] }))]),
    holds: (read) => (JSON.parse(read) as { value: number }[]).map((one) => one.value).join() === '2,3',
    touch: (play) => play.withdraw(turns({ kinds: ['promotion'], causes: upwards })),
  },
  counted('001-065', 'facilities.halls'),
  counted('001-066', 'facilities.courts'),
  campaign('001-067', /^Lao động giỏi, lao động sáng tạo/),
  campaign('001-068', /trung thành, trách nhiệm, liêm chính, sáng tạo/),
  campaign('001-069', /tư tưởng, đạo đức, phong cách/),
  campaign('001-070', /^Giỏi việc nước/),
  campaign('001-071', /gia đình hạnh phúc/),
  campaign('001-072', /^75 nghìn sáng kiến/),
  campaign('001-073', /^Một triệu sáng kiến/),
  campaign('001-074', /chiến thắng đại dịch/),
  campaign('001-075', /^Vòng tay/),
  campaign('001-076', /dân tộc, tôn giáo/),
  campaign('001-077', /^Góc làm việc/),
  campaign('001-078', /bệnh truyền nhiễm/),
  all('001-079', [
    { kinds: ['contest'], issuers: ['confederation'] },
    { kinds: ['contest'], issuers: ['federation'] },
    { kinds: ['contest'], issuers: ['upper_union'] },
    { kinds: ['contest'], issuers: ['state'] },
  ]),
  counted('001-080', 'initiatives.recognised'),
  counted('001-081', prizeOf('third', 'person')),
  counted('001-082', prizeOf('second', 'person')),
  counted('001-083', prizeOf('third', 'unit')),
  counted('001-084', prizeOf('consolation', 'person')),
  counted(
    '001-085',
    turns({ kinds: ['reward'], causes: ['commendation'], issuers: ['upper_union'], holders: ['person'] }),
  ),
  held('001-086', {
    kinds: ['reward'],
    causes: ['commendation'],
    issuers: ['upper_union'],
    holders: ['women_collective'],
  }),
  yearly('001-087', 'women.title.share'),
  counted('001-088', 'title.advanced.turns'),
  counted('001-089', 'title.soldier.turns'),
  counted('001-090', 'rewards.persons.turns'),
  held('001-091', { kinds: ['member_rating'] }, 10),
  campaign('001-092', /^Vì người nghèo/, 2022),
  counted(
    '001-093',
    turns({ kinds: ['reward'], causes: ['certificate_of_merit'], issuers: ['federation'], holders: ['unit'] }),
    periodOfYear(2022),
  ),
  campaign('001-094', /tổ chức công đoàn vững mạnh/),
  counted(
    '001-095',
    {
      measure: 'share',
      part: { measure: 'persons', where: { kinds: ['donation'] } },
      whole: { measure: 'members' },
    },
    periodOfYear(2022),
  ),
  counted('001-096', 'blood.turns'),
  counted('001-097', 'donations.all.amount'),
  {
    id: '001-098',
    by: 'amounts by fund',
    read: async (play) =>
      JSON.stringify(
        await Promise.all(
          ['shelter', 'disaster', 'covid', 'poor'].map((fund) => play.read(`donations.${fund}.amount`)),
        ),
      ),
    holds: (read) =>
      (JSON.parse(read) as { value: number }[]).filter((one) => one.value > 0).length === factOf('001-098').figure,
    touch: (play) => play.withdraw('donations.covid.amount', { all: true }),
  },
  counted('001-099', 'inKindGifts.value'),
  all('001-100', [
    { kinds: ['in_kind_gift'], words: 'Phòng học máy tính' },
    { kinds: ['in_kind_gift'], words: 'Học bổng' },
  ]),
  campaign('001-101', /^Sóng và máy tính/),
  counted('001-102', 'rewards.flags'),
  counted('001-103', 'rewards.merit'),
  held('001-104', { kinds: ['reward'], causes: ['commendation'], issuers: ['upper_union'], holders: ['unit'] }, 2),
];

/** Half-year, year and ratings in every year of the term. */
function yearlyReviews(id: string): Proof {
  const kinds: Partial<EntryFilter>[] = [
    { kinds: ['meeting'], causes: ['half_year'] },
    { kinds: ['meeting'], causes: ['year'] },
    { kinds: ['unit_rating'] },
  ];
  return {
    id,
    by: 'reviews and ratings of each year',
    read: async (play) => JSON.stringify(await Promise.all(kinds.map((filter) => play.count(filter)))),
    holds: (read) => (JSON.parse(read) as number[]).every((count) => count === 5),
    touch: (play) => play.withdrawFound(kinds[0] ?? {}, { all: false }),
  };
}
