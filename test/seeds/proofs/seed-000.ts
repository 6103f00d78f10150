import type { Play } from '../play.ts';
import { counted, held, isMet, posts, resultOf, sentence, target, type Proof } from '../proof.ts';

/** Changes people, for facts that rest on them and not on the ledger. */
async function noAdmissions(play: Play): Promise<void> {
  await play.scope.tx
    .updateTable('people.membership')
    .set({ inReason: 'opening' })
    .where('tenantId', '=', play.scope.tenantId)
    .where('inReason', 'in', ['admission', 'readmission'])
    .execute();
}

async function oneCoverEnds(play: Play): Promise<void> {
  const [one] = await play.scope.tx
    .selectFrom('people.cover')
    .selectAll()
    .where('tenantId', '=', play.scope.tenantId)
    .where('schemeCode', '=', 'unemployment')
    .where('unitId', 'in', (eb) =>
      eb
        .selectFrom('org.unitPlace')
        .select('unitId')
        .where('tenantId', '=', play.scope.tenantId)
        .where('homeId', '=', play.unit.unitId),
    )
    .limit(1)
    .execute();
  if (!one) throw new Error('Nobody is covered.');
  await play.scope.tx
    .updateTable('people.cover')
    .set({ toOn: '2023-06-01' })
    .where('tenantId', '=', play.scope.tenantId)
    .where('personId', '=', one.personId)
    .where('schemeCode', '=', 'unemployment')
    .execute();
}

async function nobodyCompletes(play: Play): Promise<void> {
  await play.scope.tx
    .updateTable('ledger.personYearTally')
    .set({ gradeCode: 'notCompleted' })
    .where('tenantId', '=', play.scope.tenantId)
    .where('kindCode', '=', 'member_rating')
    .where('forYear', '=', 2023)
    .where('gradeCode', '=', 'completed')
    .execute();
}

const inNewTerm = (play: Play) => ({ from: play.set.startsOn, to: play.set.endsOn ?? play.today });
const committee = ['chair', 'viceChair', 'committeeMember'];

export const seed000: readonly Proof[] = [
  sentence(
    '000-026',
    'resolution.grade',
    /^Trong nhiệm kỳ 2017 - 2022, Ban Chấp hành công đoàn cơ sở đã hoàn thành xuất sắc/,
  ),
  sentence(
    '000-027',
    'resolution.grade',
    /đã hoàn thành xuất sắc nhiệm vụ theo nghị quyết|hoàn thành xuất sắc .*nghị quyết đại hội/,
  ),
  sentence('000-028', 'lawSessions.times', /08 buổi tuyên truyền.*372 lượt.*quyền, nghĩa vụ/),
  sentence('000-029', 'pledges.turns', /239 lượt.*cam kết chấp hành pháp luật.*nội quy.*Điều lệ/),
  sentence('000-030', 'movements.times', /Phát động 05 đợt thi đua với 239 lượt/),
  sentence('000-031', 'jointChecks.times', /phối hợp với chính quyền.*05 cuộc kiểm tra/),
  sentence('000-032', 'culture.times', /11 hoạt động văn hóa, thể thao với 440 lượt/),
  sentence('000-033', 'gratitude.times', /05 đợt .*gia đình chính sách.*05 đợt hoạt động từ thiện, nhân đạo/),
  sentence('000-034', 'members.admitted', /kết nạp mới 05 đoàn viên/, noAdmissions),
  sentence('000-035', 'party.introduced', /06 đoàn viên ưu tú cho Đảng/),
  counted('000-036', 'donations.amount'),
  counted('000-037', 'donations.shelter.amount'),
  counted('000-038', 'visits.turns'),
  {
    // One visit less, and the rounded sum is another.
    ...counted('000-039', 'visits.amount'),
    by: 'sentence with visits.amount',
    read: async (play) => (await play.report()).find((line) => /thăm hỏi/iu.test(line)) ?? '',
    holds: (read) => /với số tiền trên 73\.000\.000 đồng/.test(read),
    touch: (play) => play.withdraw('visits.amount'),
  },
  counted('000-040', 'visits.covid.amount'),
  {
    id: '000-046',
    by: 'fields of work of the committee',
    read: async (play) => {
      const seats = (await play.postsOn(play.set.startsOn)).filter((post) => committee.includes(post.kindCode));
      return `${seats.filter((post) => post.portfolio).length}/${seats.length}`;
    },
    holds: (read) => read === '5/5',
    touch: posts('000-046', (post) => committee.includes(post.kindCode), { lastDay: (play) => play.set.startsOn })
      .touch,
  },
  held('000-047', (play) => ({ kinds: ['meeting'], causes: ['committee', 'group'], period: inNewTerm(play) }), 10),
  held('000-048', (play) => ({ kinds: ['inspection'], period: inNewTerm(play) }), 4),
  held('000-049', (play) => ({ kinds: ['training'], period: inNewTerm(play) }), 4),
  target('000-050', 1, { goal: /^exactly 100\/100/ }),
  target('000-051', 2, { goal: /^exactly 100\/100/ }),
  target('000-052', 3, { goal: /^exactly 100\/100/ }),
  target('000-053', 4, { goal: /^exactly 100\/100/ }, oneCoverEnds),
  {
    id: '000-054',
    by: 'parts of target 4, one a scheme',
    read: async (play) => {
      const every = await play.targets();
      const parent = every.find((one) => !one.target.parentId && one.target.positionOrder === 4);
      return String(
        every.filter((one) => one.target.parentId === parent?.target.targetId && isMet(resultOf(one, 2023)?.verdict))
          .length,
      );
    },
    holds: (read) => read === '3',
    touch: oneCoverEnds,
  },
  target('000-055', 5, { goal: /^moreThan 90\/100/ }),
  target('000-056', 6, { goal: /^none 0\// }, nobodyCompletes),
  target('000-057', 7, { goal: /^moreThan 90\/100/ }),
  target('000-058', 8, { goal: /^atLeast good/ }),
];
