import { allow } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import type { Ctx } from '../../../kernel/http.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { sheetColumnsOf, type ListOut } from '../../../kernel/sheets/offer.ts';
import type { SheetColumn } from '../../../kernel/sheets/write.ts';
import { access } from '../access.ts';
import { admissionContract } from '../contract/member.ts';
import { insertAccesses } from '../store/accesses.ts';
import { listMembers, type MemberFilter, type MemberRow } from '../store/members.ts';
import { listPrivate } from '../store/persons.ts';

/** Each page sorts all that are left: 100,000 members in pages of 4,000 are sorted 25 times. A page holds about 30 MB. */
const pageSize = 20_000;

const place: SheetColumn<MemberRow> = { label: 'Tổ, bộ phận', value: (row) => row.unitName };

/** The columns of the list of members, under the labels that the import knows. */
const memberColumns = (sensitive: boolean): SheetColumn<MemberRow>[] => [
  ...sheetColumnsOf<MemberRow>(admissionContract, (field) => sensitive || !field.sensitive),
  place,
];

/**
 * The members as a sheet, its columns drawn from the contract, under the same labels that the import knows. Sensitive fields
 * (P-6) only when they are asked for (`?day=du`), by who may open them; who took them away is written down for everybody on it.
 */
export async function membersList(
  c: Ctx,
  filter: MemberFilter,
): Promise<ListOut<MemberRow, { nameKey: string; personId: string }>> {
  const whole = c.req.query('day') === 'du';
  if (whole) await noteSensitive(c);
  return {
    title: 'Đoàn viên',
    fileName: whole ? 'doan-vien-day-du' : 'doan-vien',
    columns: memberColumns(whole),
    page: async (scope, after) => {
      const rows = await listMembers(scope, { ...filter, after, most: pageSize });
      return {
        rows: whole ? await withSecrets(scope, c.get('unit'), rows) : rows,
        next: rows.length === pageSize ? rows.at(-1) : undefined,
      };
    },
  };
}

async function withSecrets(scope: Scope, { unitId }: { unitId: string }, rows: readonly MemberRow[]) {
  const personIds = rows.map((row) => row.personId);
  await insertAccesses(scope, { whatCode: 'sheet', unitId, personIds });
  const secrets = await listPrivate(scope, personIds);
  return rows.map((row) => ({ ...row, ...secrets.get(row.personId) }));
}

async function noteSensitive(c: Ctx): Promise<void> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.sensitive, unit);
  await recordEvent(scope, {
    verb: 'people.sensitiveListed',
    unitId: unit.unitId,
    subject: { kind: 'unit', id: unit.unitId },
    summary: 'Tải danh sách đoàn viên kèm thông tin nhạy cảm',
  });
}
