import { allow } from '../../../kernel/access.ts';
import { offer } from '../../../kernel/api.ts';
import type { App, Ctx } from '../../../kernel/http.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { getUnit, type Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import { admitMembers } from '../actions/members.ts';
import { joiningContract, openAdmissionContract, openContract } from '../contract/member.ts';
import { listMembers, type MemberRow } from '../store/members.ts';
import { readKey, writeKey } from './list-key.ts';
import { isId } from '../../../kernel/ids.ts';

/** Members as JSON: the same fields, the same rights. Sensitive fields are not offered. */
export function addMemberResource(app: App): void {
  offer(app, {
    name: 'members',
    label: 'Đoàn viên',
    contract: openAdmissionContract,
    list: async (c, { after, most }) => {
      const rows = await listHere(c, { after: readKey(after), most: most + 1 });
      return {
        items: rows.slice(0, most).map(present),
        next: rows.length > most ? (writeKey(rows[most - 1]) ?? null) : null,
      };
    },
    find: async (c, id) => {
      const [row] = isId(id) ? await listHere(c, { personIds: [id], most: 1 }) : [];
      if (!row) throw new NotThere('Không tìm thấy đoàn viên này.');
      return present(row);
    },
    allowCreate: async (c) => allow(c.get('scope'), access.change, await unitOf(c)),
    create: async (c, { categoryCode, fromOn, inReason, cardNumber, ...member }) => {
      const [personId = ''] = await admitMembers(c.get('scope'), await unitOf(c), [
        { member, joining: { categoryCode, fromOn, inReason, cardNumber } },
      ]);
      return personId;
    },
  });
}

const unitOf = (c: Ctx): Promise<Unit> => getUnit(c.get('scope'), { code: c.req.param('unit') ?? '' });

async function listHere(
  c: Ctx,
  o: { after?: ReturnType<typeof readKey>; personIds?: string[]; most: number },
): Promise<MemberRow[]> {
  const unit = await unitOf(c);
  allow(c.get('scope'), access.read, unit);
  return listMembers(c.get('scope'), {
    path: unit.path,
    homeId: unit.homeId,
    on: today(c.get('services').now()),
    ...o,
  });
}

const shown = [...Object.keys(openContract.fields), ...Object.keys(joiningContract.fields)];
const present = (row: MemberRow): Record<string, unknown> => ({
  id: row.personId,
  unit: row.unitCode,
  ...Object.fromEntries(shown.map((name) => [name, (row as unknown as Record<string, unknown>)[name] ?? null])),
});
