import { periodOfYear } from '../../src/kernel/vi/periods.ts';
import type { Outcome } from '../../src/modules/indicators/index.ts';
import type { Progress } from '../../src/modules/targets/index.ts';
import type { Play } from './play.ts';

/**
 * How the product comes to a fact: by an indicator, a target, or a sentence of the term report. `read` computes it from
 * records through the product's own paths; `holds` compares it with the fact's figure; `touch` changes a record that it
 * rests on, after which it must no longer hold (test/seeds/proofs.test.ts).
 */
export interface Proof {
  id: string;
  by: string;
  read: (play: Play) => Promise<string>;
  holds: (read: string) => boolean;
  touch: (play: Play) => Promise<void>;
}

const valueOf = (outcome: Outcome): number => (outcome.is === 'count' ? outcome.value : Number.NaN);

/** A number of the past term. `figure` is the fact's own, as the page prints it. */
function figure(id: string, code: string, holds: (value: number) => boolean): Proof {
  return {
    id,
    by: `indicator ${code}`,
    read: async (play) => String(valueOf(await play.figure(code))),
    holds: (read) => holds(Number(read)),
    touch: async (play) => void (await play.withdraw(code, {})),
  };
}

const equals = (wanted: number) => (value: number) => value === wanted;

const resultOf = (one: Progress, year: number) => one.results.find((result) => result.year === year);

/** A target of the new term: its goal as adopted, its result of 2023 from records, its verdict. */
function target(
  id: string,
  position: number,
  wanted: { goal: RegExp; verdict: RegExp },
  touch?: (play: Play) => Promise<void>,
): Proof {
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
    holds: (read) => wanted.goal.test(read) && wanted.verdict.test(read),
    touch:
      touch ??
      (async (play) =>
        void (await play.withdraw((await find(play)).target.indicatorCode, { all: true, period: periodOfYear(2023) }))),
  };
}

/** A sentence that exists only while records stand behind it: gone, or another figure, when they are withdrawn. */
function sentence(id: string, code: string, wanted: RegExp, touch?: (play: Play) => Promise<void>): Proof {
  return {
    id,
    by: `sentence with ${code}`,
    read: async (play) => (await play.report()).find((line) => wanted.test(line)) ?? '',
    holds: (read) => wanted.test(read),
    touch: touch ?? (async (play) => void (await play.withdraw(code, { all: true }))),
  };
}

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

const met = /"? met$|exceeded$/;

export const proofs: readonly Proof[] = [
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
  figure('000-036', 'donations.amount', equals(77_800_000)),
  figure('000-037', 'donations.shelter.amount', equals(6_210_000)),
  figure('000-038', 'visits.turns', equals(134)),
  // One visit less, and the rounded sum is another.
  sentence(
    '000-039',
    'visits.amount',
    /với số tiền trên 73\.000\.000 đồng/,
    async (play) => void (await play.withdraw('visits.amount', {})),
  ),
  figure('000-040', 'visits.covid.amount', equals(14_500_000)),
  target('000-050', 1, { goal: /^exactly 100\/100/, verdict: met }),
  target('000-051', 2, { goal: /^exactly 100\/100/, verdict: met }),
  target('000-052', 3, { goal: /^exactly 100\/100/, verdict: met }),
  target('000-053', 4, { goal: /^exactly 100\/100/, verdict: met }, oneCoverEnds),
  {
    id: '000-054',
    by: 'parts of target 4, one a scheme',
    read: async (play) => {
      const all = await play.targets();
      const parent = all.find((one) => !one.target.parentId && one.target.positionOrder === 4);
      return String(
        all.filter(
          (one) =>
            one.target.parentId === parent?.target.targetId &&
            ['met', 'exceeded'].includes(resultOf(one, 2023)?.verdict ?? ''),
        ).length,
      );
    },
    holds: (read) => read === '3',
    touch: oneCoverEnds,
  },
  target('000-055', 5, { goal: /^moreThan 90\/100/, verdict: met }),
  target('000-056', 6, { goal: /^none 0\//, verdict: met }, async (play) => {
    await play.scope.tx
      .updateTable('ledger.personTally')
      .set({ gradeCode: 'notCompleted' })
      .where('tenantId', '=', play.scope.tenantId)
      .where('kindCode', '=', 'member_rating')
      .where('forYear', '=', 2023)
      .where('gradeCode', '=', 'completed')
      .execute();
  }),
  target('000-057', 7, { goal: /^moreThan 90\/100/, verdict: met }),
  target('000-058', 8, { goal: /^atLeast good/, verdict: met }),
];
