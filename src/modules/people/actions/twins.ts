import type { Place } from '../../../kernel/access.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { fold } from '../../../kernel/vi/text.ts';
import type { ReadRow, Twin } from '../../imports/index.ts';
import { getUnit } from '../../org/index.ts';
import type { NewMember } from '../contract/member.ts';
import { listMembers } from '../store/members.ts';
import type { OnRoll } from '../store/roll.ts';
import type { Admission } from './members.ts';

/** Who a row may be: the same number, or the same name without marks and no other birth date; also an earlier row. */
export function twinFinder(
  roll: readonly OnRoll[],
  citizens: ReadonlyMap<string, string>,
  former: ReadonlyMap<string, string>,
) {
  const byName = Map.groupBy(roll, (one) => one.nameNorm);
  const byCard = new Map(roll.flatMap((one) => (one.cardNumber ? [[fold(one.cardNumber), one] as const] : [])));
  const byId = new Map(roll.map((one) => [one.personId, one]));
  const seen = new Map<string, number>();
  return (row: ReadRow, { member, joining }: Admission): Twin[] => {
    const norm = fold(member.fullName);
    const card = joining.cardNumber && fold(joining.cardNumber);
    const holder = member.citizenId ? citizens.get(member.citizenId) : undefined;
    const found = new Map<string, Twin>();
    const add = (one: OnRoll | undefined, why: string) =>
      one &&
      !found.has(one.personId) &&
      found.set(one.personId, { id: one.personId, words: `${inWords(one)}: ${why}` });
    const left = holder && former.get(holder);
    if (left) found.set(holder, { id: holder, words: `${left}: cùng số căn cước, đã thôi sinh hoạt`, former: true });
    add(holder ? byId.get(holder) : undefined, 'cùng số căn cước');
    add(card ? byCard.get(card) : undefined, 'cùng số thẻ');
    for (const one of byName.get(norm) ?? [])
      if (one.birthOn && member.birthOn === one.birthOn) add(one, 'cùng tên, cùng ngày sinh');
      else if (!one.birthOn || !member.birthOn) add(one, 'cùng tên, chưa đủ ngày sinh để phân biệt');
    const marks = [
      `${norm}|${member.birthOn ?? ''}`,
      card && `card ${card}`,
      member.citizenId && `id ${member.citizenId}`,
    ];
    const earlier = marks.flatMap((mark) => (mark ? (seen.get(mark) ?? []) : []))[0];
    for (const mark of marks) if (mark && !seen.has(mark)) seen.set(mark, row.number);
    return [
      ...found.values(),
      ...(earlier === undefined ? [] : [{ id: null, words: `Trùng dòng ${earlier} của tệp` }]),
    ];
  };
}

/**
 * Who is written down by hand may be there already: the same name without marks and no other birth date, in the whole union.
 * Said once: `told` is the name that it was said of, and sending again means another person.
 * @throws Refusal `people.twin`
 */
export async function refuseTwin(
  scope: Scope,
  unit: Place,
  member: Pick<NewMember, 'fullName' | 'birthOn'>,
  o: { on: string; told: unknown },
): Promise<void> {
  const norm = fold(member.fullName);
  if (o.told === norm) return;
  const { path } = await getUnit(scope, { unitId: unit.homeId });
  const named = await listMembers(scope, { path, homeId: unit.homeId, on: o.on, search: member.fullName, most: 20 });
  const twin = named.find(
    ({ fullName, birthOn }) => fold(fullName) === norm && (!birthOn || !member.birthOn || birthOn === member.birthOn),
  );
  if (!twin) return;
  const reason = `Trong danh sách đã có ${[inWords(twin), twin.position, twin.unitName].filter(Boolean).join(', ')}. Nếu là người khác, hãy bấm ghi lần nữa.`;
  throw new Refusal('people.twin', reason, { fullName: reason, twin: reason });
}

const inWords = (one: Pick<OnRoll, 'fullName'> & { birthOn?: string | null | undefined }): string =>
  `${one.fullName}${one.birthOn ? ` (${formatDate(one.birthOn)})` : ''}`;
