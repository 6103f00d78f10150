import type { Scope } from '../../../kernel/scope.ts';

export interface Transfer {
  transferId: string;
  personId: string;
  fullName: string;
  fromUnitId: string;
  toUnitId: string;
  onDate: string;
  reasonCode: string;
  eventId: string | null;
  note: string | null;
  state: string;
  answer: string | null;
  sentBy: string;
  sentAt: Date;
  answeredBy: string | null;
  answeredAt: Date | null;
}

export type NewTransfer = Omit<Transfer, 'state' | 'answer' | 'sentAt' | 'answeredBy' | 'answeredAt'>;

/** Sent from or to the given units, the newest first; who is still awaited stands before the answered. */
export async function listTransfers(
  scope: Scope,
  o: { unitIds: readonly string[]; pending?: boolean; most: number },
): Promise<Transfer[]> {
  if (o.unitIds.length === 0) return [];
  let query = transfers(scope)
    .where((eb) => eb.or([eb('fromUnitId', 'in', [...o.unitIds]), eb('toUnitId', 'in', [...o.unitIds])]))
    .orderBy((eb) => eb('state', '=', 'sent'), 'desc')
    .orderBy('sentAt', 'desc')
    .limit(o.most);
  if (o.pending) query = query.where('state', '=', 'sent');
  return query.execute();
}

/** All of one person that the actor may see, newest first: the sending and the receiving union see theirs, the person all. */
export async function listTransfersOf(scope: Scope, personId: string): Promise<Transfer[]> {
  return transfers(scope).where('personId', '=', personId).orderBy('sentAt', 'desc').execute();
}

function transfers(scope: Scope) {
  return scope.tx
    .selectFrom('people.transfer')
    .selectAll()
    .where('tenantId', 'in', [...scope.tenantIds]);
}

export async function findTransfer(scope: Scope, transferId: string): Promise<Transfer | undefined> {
  return transfers(scope).where('transferId', '=', transferId).executeTakeFirst();
}

/** The one that a person is on their way by. */
export async function findPending(scope: Scope, personId: string): Promise<Transfer | undefined> {
  return transfers(scope).where('personId', '=', personId).where('state', '=', 'sent').executeTakeFirst();
}

export async function insertTransfer(scope: Scope, transfer: NewTransfer): Promise<void> {
  await scope.tx
    .insertInto('people.transfer')
    .values({ tenantId: scope.tenantId, ...transfer })
    .execute();
}

export async function answerTransfer(
  scope: Scope,
  transferId: string,
  o: { state: 'received' | 'returned' | 'cancelled'; answer: string | null; at: Date },
): Promise<void> {
  await scope.tx
    .updateTable('people.transfer')
    .set({ state: o.state, answer: o.answer, answeredBy: scope.name, answeredAt: o.at })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('transferId', '=', transferId)
    .execute();
}
