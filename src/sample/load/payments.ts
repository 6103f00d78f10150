import { continueAs, type Scope } from '../../kernel/scope.ts';
import { approvePayments, returnPayment } from '../../modules/finance/index.ts';
import { recordEntries, withdrawEntry } from '../../modules/ledger/index.ts';
import { actorWithin } from '../../modules/people/index.ts';
import { PAYING_GROUP, planPaidVisits, type PaidVisit } from '../plan/payments.ts';
import type { RollPerson } from '../plan/roll.ts';
import { PLAYED_UNIT } from '../units.ts';
import type { Opened } from './accounts.ts';
import type { Cast } from './people.ts';
import { unitOf, type Units } from './units.ts';

interface Paying {
  readonly cast: Cast;
  readonly roll: readonly RollPerson[];
  readonly personas: readonly Opened[];
  readonly today: string;
}

/** Visits of the last weeks: the leader of a group notes them, which asks for their money, and the chair decides. @returns how many */
export async function payVisits(scope: Scope, units: Units, o: Paying): Promise<number> {
  const { today } = o;
  const group = unitOf(units, PAYING_GROUP);
  const accountOf = (key: string) => o.personas.find((one) => one.key === key)?.accountId ?? '';
  const asks = o.personas.find((one) => one.key === 'groupLeader')?.personId;
  const members = o.roll
    .flatMap(({ unit, joining, leaving }, place) =>
      unit === PAYING_GROUP && joining && !leaving ? [o.cast.roll[place]?.personId ?? ''] : [],
    )
    .filter((personId) => personId !== asks);
  const visits = planPaidVisits(today);
  const leader = await actorWithin(scope, accountOf('groupLeader'), today);
  const ids = await recordEntries(await continueAs(scope, leader), {
    unit: group,
    kindCode: 'visit',
    drafts: visits.map(({ nth, onDate, causeCode, amount, note }) => ({
      onDate,
      causeCode,
      amount,
      note,
      giver: 'union',
      moneySource: 'union_budget',
      participants: [{ personId: members[nth] ?? '' }],
    })),
    today,
  });
  for (const [nth, visit] of visits.entries())
    if (visit.fate === 'withdrawn')
      await withdrawEntry(await continueAs(scope, leader), {
        unit: group,
        entryId: ids[nth] ?? '',
        version: 1,
        reason: visit.reason,
      });
  await decide(await continueAs(scope, await actorWithin(scope, accountOf('chair'), today)), units, {
    visits: visits.map((visit, nth) => ({ ...visit, entryId: ids[nth] ?? '' })),
  });
  await continueAs(scope, scope);
  return visits.length;
}

async function decide(
  chair: Scope,
  units: Units,
  { visits }: { visits: readonly (PaidVisit & { entryId: string })[] },
): Promise<void> {
  const unit = unitOf(units, PLAYED_UNIT);
  for (const { entryId, fate, decidedOn, reason } of visits) {
    if (fate === 'approved') await approvePayments(chair, { unit, entryIds: [entryId], today: decidedOn });
    if (fate === 'returned') await returnPayment(chair, { unit, entryId, reason, today: decidedOn });
  }
}
