import { allow, may, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { isId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import { asProgram, lockRecord, type Scope } from '../../../kernel/scope.ts';
import { formatDate, today } from '../../../kernel/vi/dates.ts';
import { getUnit, listBranch, listUnitEvents, listUnitsOf, unitEventKinds, type Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import type { SendingValues } from '../contract/transfers.ts';
import { refuseOutside } from '../rules/stays.ts';
import type { Person } from '../store/persons.ts';
import {
  answerTransfer,
  findPending,
  findTransfer,
  insertTransfer,
  listTransfers,
  type Transfer,
} from '../store/transfers.ts';
import { getPerson, getStay, transferMember } from './members.ts';

/**
 * Introduces a member to another union (M-14). Until that one answers, the member stays where they are; both see it.
 * Refuses who is on the way already, a union of the same home, a day before the present stay, and one on which that union is
 * not there.
 */
export async function sendTransfer(
  scope: Scope,
  o: { from: Unit; person: Pick<Person, 'personId' | 'fullName'>; values: SendingValues; transferId: string },
): Promise<void> {
  if (!scope.system) allow(scope, access.change, o.from);
  const { toUnitId, ...values } = o.values;
  const to = await getUnit(scope, { unitId: toUnitId });
  refuseUnless(
    to.homeId !== o.from.homeId,
    'people.sameHome',
    'Trong cùng một công đoàn thì dùng “Chuyển tổ, bộ phận”.',
    {
      toUnitId: 'Cùng một công đoàn.',
    },
  );
  refuseOutside(to, values.onDate, 'onDate');
  await lockRecord(scope, o.person.personId);
  const stay = await getStay(scope, o.person.personId);
  refuseUnless(
    values.onDate > stay.fromOn,
    'people.transferDate',
    `Ngày chuyển phải sau ngày bắt đầu sinh hoạt (${formatDate(stay.fromOn)}).`,
    { onDate: 'Chưa hợp lý.' },
  );
  const pending = await findPending(scope, o.person.personId);
  refuseUnless(!pending, 'people.onTheWay', 'Đoàn viên này đã được giới thiệu đi và đang chờ nơi nhận trả lời.');
  const { personId, fullName } = o.person;
  await insertTransfer(scope, {
    ...values,
    transferId: o.transferId,
    personId,
    fullName,
    fromUnitId: stay.unitId,
    toUnitId,
    sentBy: scope.name,
  });
  await recordEvent(scope, {
    verb: 'people.transferSent',
    unitId: o.from.unitId,
    subject: { kind: 'person', id: personId },
    summary: `Giới thiệu chuyển sinh hoạt đến ${to.shortName}`,
  });
}

/**
 * A transfer for who answers on one side of it: the union of that side and its parts. One above that side's union is no side,
 * even when it stands on the other. @throws NotThere for a transfer that does not stand on this side of the unit
 */
export async function getTransfer(
  scope: Scope,
  unit: Place,
  o: { transferId: string; side: 'from' | 'to' },
): Promise<Transfer> {
  const transfer = isId(o.transferId) ? await findTransfer(scope, o.transferId) : undefined;
  const side =
    transfer && (await getUnit(scope, { unitId: o.side === 'to' ? transfer.toUnitId : transfer.fromUnitId }));
  if (!transfer || side?.homeId !== unit.homeId || !side.path.startsWith(unit.path))
    throw new NotThere('Không tìm thấy lần chuyển sinh hoạt này.');
  allow(scope, access.change, side);
  return transfer;
}

function refuseAnswered(transfer: Transfer): void {
  if (transfer.state === 'sent') return;
  const words = { received: 'đã được tiếp nhận', returned: 'đã được trả lại', cancelled: 'đã được rút lại' };
  throw new Refusal(
    'people.answered',
    `Lần chuyển sinh hoạt của ${transfer.fullName} ${words[transfer.state as keyof typeof words] ?? 'đã xong'}${transfer.answeredBy ? ` (${transfer.answeredBy})` : ''}.`,
  );
}

/** Receives the member: the stay there ends, the one here begins, on the day that was sent. Refuses what was answered already and a day to come. */
export async function receiveTransfer(scope: Scope, unit: Place, transferId: string, at: Date): Promise<Transfer> {
  allow(scope, access.change, unit);
  await lockRecord(scope, transferId);
  const transfer = await getTransfer(scope, unit, { transferId, side: 'to' });
  refuseAnswered(transfer);
  // Received ahead, a member would stand in neither list until that day.
  refuseUnless(
    transfer.onDate <= today(at),
    'people.notYet',
    `${transfer.fullName} chuyển đến từ ngày ${formatDate(transfer.onDate)}: đến ngày đó hãy tiếp nhận.`,
  );
  // The other side's stay, posts and covers are not this officer's to change: the transfer that it sent is its word for it.
  await asProgram(scope, async (wide) => {
    const person = await getPerson(wide, transfer.personId);
    await transferMember(wide, {
      from: await getUnit(wide, { unitId: person.unitId }),
      to: await getUnit(wide, { unitId: transfer.toUnitId }),
      personId: transfer.personId,
      on: transfer.onDate,
      eventId: transfer.eventId,
    });
  });
  await answerTransfer(scope, transferId, { state: 'received', answer: null, at });
  await recordEvent(scope, {
    verb: 'people.transferReceived',
    unitId: transfer.toUnitId,
    subject: { kind: 'person', id: transfer.personId },
    summary: 'Tiếp nhận đoàn viên chuyển sinh hoạt đến',
  });
  return transfer;
}

/** Sends back with a reason; the member stays where they are. */
export async function returnTransfer(
  scope: Scope,
  unit: Place,
  o: { transferId: string; answer: string; at: Date },
): Promise<Transfer> {
  return close(scope, unit, { ...o, side: 'to', state: 'returned' });
}

/** The sender takes it back before it is answered. */
export async function cancelTransfer(
  scope: Scope,
  unit: Place,
  o: { transferId: string; at: Date },
): Promise<Transfer> {
  return close(scope, unit, { ...o, side: 'from', state: 'cancelled', answer: null });
}

async function close(
  scope: Scope,
  unit: Place,
  o: { transferId: string; at: Date; side: 'from' | 'to'; state: 'returned' | 'cancelled'; answer: string | null },
): Promise<Transfer> {
  allow(scope, access.change, unit);
  await lockRecord(scope, o.transferId);
  const transfer = await getTransfer(scope, unit, o);
  refuseAnswered(transfer);
  await answerTransfer(scope, o.transferId, o);
  await recordEvent(scope, {
    verb: o.state === 'returned' ? 'people.transferReturned' : 'people.transferCancelled',
    unitId: o.side === 'to' ? transfer.toUnitId : transfer.fromUnitId,
    subject: { kind: 'person', id: transfer.personId },
    summary: o.state === 'returned' ? 'Trả lại hồ sơ chuyển sinh hoạt' : 'Rút lại giới thiệu chuyển sinh hoạt',
  });
  return transfer;
}

/** The events of a union that explain movements of its members. */
export async function listCauses(scope: Scope, homeId: string): Promise<{ unitEventId: string; label: string }[]> {
  const kinds = ['merged', 'consolidated', 'split', 'dissolved', 'transferred'];
  return (await listUnitEvents(scope, homeId))
    .filter((event) => kinds.includes(event.kindCode))
    .map((event) => ({
      unitEventId: event.unitEventId,
      label: [
        unitEventKinds.find((kind) => kind.value === event.kindCode)?.label,
        event.otherName,
        `ngày ${formatDate(event.onDate)}`,
        event.decisionNumber && `(${event.decisionNumber})`,
      ]
        .filter(Boolean)
        .join(' '),
    }));
}

/** Where a member is on the way to, in words; undefined for who stays. */
export async function pendingOf(scope: Scope, personId: string): Promise<string | undefined> {
  const pending = await findPending(scope, personId);
  if (!pending) return undefined;
  const [to] = await listUnitsOf(scope, [pending.toUnitId]);
  return `Đã được giới thiệu đến ${to?.name ?? 'công đoàn khác'} từ ${formatDate(pending.onDate)}, đang chờ nơi nhận xác nhận.`;
}

/** Units in words, each with the union that it is a part of: elsewhere a group's name alone says little. */
export async function nameSides(scope: Scope, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const units = await listUnitsOf(scope, [...new Set(unitIds)]);
  const homes = await listUnitsOf(scope, [...new Set(units.map((unit) => unit.homeId))]);
  const names = new Map(homes.map((home) => [home.unitId, home.shortName]));
  return new Map(
    units.map(({ unitId, homeId, shortName }) => [
      unitId,
      unitId === homeId ? shortName : [shortName, names.get(homeId)].filter(Boolean).join(', '),
    ]),
  );
}

const mostAwaited = 500;

/** How many wait for this union to receive them, for "Việc cần làm"; nobody for who may not answer. */
export async function countAwaited(scope: Scope, unit: Place, on: string): Promise<number> {
  if (!may(scope, access.change, unit)) return 0;
  const branch = await listBranch(scope, { path: unit.path, on });
  const own = branch.filter((one) => one.homeId === unit.homeId).map((one) => one.unitId);
  const pending = await listTransfers(scope, { unitIds: own, pending: true, most: mostAwaited });
  return pending.filter((one) => own.includes(one.toUnitId)).length;
}
