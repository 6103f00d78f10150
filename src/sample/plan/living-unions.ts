import { makeDealer, pick, spreadDays, wholeBetween, type Random } from '../random.ts';
import { LIVING_SIBLING } from '../units.ts';
import { numbersFor, workday, type PlannedEntry } from './entry.ts';
import { arrivalsOf } from './told/moves.ts';
import type { OtherUnion } from './other-unions.ts';

const CAUSES = ['illness', 'illness', 'bereavement', 'wedding', 'maternity', 'misfortune'] as const;
const EVENTS = ['Giải cầu lông chào mừng ngày 28/7', 'Hội diễn văn nghệ 20/10', 'Giải bóng chuyền hơi'] as const;
/** Smaller unions note visits, study and ratings only. */
const SMALL = 45;
const FROM = '2025-11-10';

/** What the unions that live on recorded since their congresses of November 2025: few of each kind, so that the federation has something to add up. */
export function planLivingUnions(seed: number, unions: readonly OtherUnion[], until: string): PlannedEntry[] {
  const random = numbersFor(seed, 9);
  return unions
    .filter(({ unit }) => unit.endedOn === null && unit.code !== LIVING_SIBLING)
    .flatMap((union) => bookOf(random, union, until))
    .filter(({ draft }) => draft.onDate <= until);
}

function bookOf(random: Random, { unit: { code }, members }: OtherUnion, until: string): PlannedEntry[] {
  const all = [...members, ...arrivalsOf(code)].map((_, nth) => nth);
  const deal = makeDealer(random, all);
  const days = (count: number): string[] => spreadDays(random, count, FROM, until).map(workday);
  const record = (kind: string, draft: PlannedEntry['draft'], who?: readonly number[]): PlannedEntry => ({
    unit: code,
    kind,
    draft,
    ...(who ? { who } : {}),
  });
  // One union in seven is behind with its book: somebody has to ask.
  if (wholeBetween(random, 1, 7) === 7) return [];
  const visits = days(Math.max(2, Math.round(members.length / 10))).map((onDate) =>
    record(
      'visit',
      { onDate, causeCode: pick(random, CAUSES), amount: 500_000, giver: 'union', moneySource: 'union_budget' },
      [deal()],
    ),
  );
  const meetings = days(4).map((onDate) => record('meeting', { onDate, causeCode: 'committee', turns: 5 }));
  const gifts = days(2).map((onDate, nth) =>
    record('donation', {
      onDate,
      fundCode: nth ? 'for_the_poor' : 'union_shelter',
      amount: members.length * 50_000,
      tags: ['from_above'],
    }),
  );
  const events = days(2).map((onDate) =>
    record('culture_sport_event', {
      onDate,
      summary: pick(random, EVENTS),
      turns: Math.ceil(members.length * 0.7),
      amount: 2_000_000,
      moneySource: 'union_budget',
    }),
  );
  const large = members.length > SMALL ? [...meetings, ...gifts, ...events] : [];
  const [study = until] = days(1);
  const weak = all.filter((nth) => nth % 23 === 22);
  const excellent = all.filter((nth) => nth % 6 === 5 && !weak.includes(nth));
  const grades = [
    ['excellent', excellent],
    ['good', all.filter((nth) => !weak.includes(nth) && !excellent.includes(nth))],
    ['completed', weak],
  ] as const;
  return [
    ...visits,
    ...large,
    record('resolution_study', { onDate: study, summary: 'Học tập nghị quyết đại hội công đoàn' }, all),
    ...grades
      .filter(([, who]) => who.length > 0)
      .map(([gradeCode, who]) => record('member_rating', { onDate: '2026-01-09', forYear: 2025, gradeCode }, who)),
    record('unit_rating', {
      onDate: '2026-02-06',
      forYear: 2025,
      gradeCode: 'good',
      holderKind: 'unit',
      issuerCode: 'federation',
    }),
  ];
}
