import { allow, may } from '../../../kernel/access.ts';
import { unitHref } from '../../../kernel/frame.tsx';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { refuseUnless } from '../../../kernel/refusal.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { listBranch } from '../../org/index.ts';
import { access } from '../access.ts';
import { noteCovers } from '../actions/covers.ts';
import { coverContract, insuranceSchemes } from '../contract/member.ts';
import { coversPage } from '../pages/covers.tsx';
import { sumOf } from '../rules/counts.ts';
import { countCovered, listOpenCovers, type Cover } from '../store/covers.ts';
import { countMembers, listMembers, type MemberRow } from '../store/members.ts';
import { readKey, writeKey } from './list-key.ts';
import { partsOf } from './members.tsx';

/** Insurance cover of many members at once. */
export function addCoverRoutes(app: App): void {
  app.get('/cd/:unit/bao-hiem', (c) => showCovers(c, freshForm()));
  app.post('/cd/:unit/bao-hiem', saveCovers);
}

const pageSize = 100;
const day = (c: Ctx): string => today(c.get('services').now());

async function showCovers(c: Ctx, form: FormState): Promise<Response> {
  const [scope, unit, on] = [c.get('scope'), c.get('unit'), day(c)];
  allow(scope, access.read, unit);
  const [to, sau] = [c.req.query('to') || undefined, c.req.query('sau') || undefined];
  const branch = await listBranch(scope, { path: unit.path, on });
  const counts = await countMembers(scope, { path: unit.path, homeId: unit.homeId, on });
  const part = branch.find((one) => one.code === to);
  const only = part?.unitId === unit.unitId ? unit.unitId : undefined;
  const rows = await listMembers(scope, {
    path: part?.path ?? unit.path,
    homeId: unit.homeId,
    unitId: only,
    on,
    after: readKey(sau),
    most: pageSize + 1,
  });
  const shown = rows.slice(0, pageSize);
  return coversPage(c, {
    unit,
    address: { to, sau },
    rows: shown,
    covers: await listOpenCovers(
      scope,
      shown.map((row) => row.personId),
    ),
    covered: await countCovered(scope, { path: unit.path, homeId: unit.homeId, on }),
    members: sumOf(counts),
    parts: partsOf(unit, branch, counts),
    nextKey: rows.length > pageSize ? writeKey(shown.at(-1)) : undefined,
    mayChange: may(scope, access.change, unit),
    form,
    today: on,
  });
}

async function saveCovers(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.change, unit);
  return submit(c, {
    contract: coverContract,
    act: async ({ fromOn }, { fields }) => {
      const listed = [fields['listed[]'] ?? []].flat().slice(0, pageSize);
      const members = await listMembersOf(c, listed);
      const covers = chosen(fields, members).map((cover) => ({ ...cover, fromOn }));
      refuseUnless(
        covers.length > 0,
        'people.noCover',
        'Chưa chọn ai. Hãy đánh dấu vào ô của từng người, hoặc chọn ghi cho tất cả.',
      );
      const noted = await noteCovers(scope, unit, covers);
      return {
        to: unitHref(unit, '/bao-hiem', { to: c.req.query('to'), sau: c.req.query('sau') }),
        say: `Đã ghi ${noted} lượt tham gia bảo hiểm.`,
      };
    },
    again: (form) => showCovers(c, form),
  });
}

/** Those of the sheet's rows who are members here today. */
async function listMembersOf(c: Ctx, personIds: readonly string[]): Promise<MemberRow[]> {
  const unit = c.get('unit');
  return listMembers(c.get('scope'), { path: unit.path, homeId: unit.homeId, on: day(c), personIds, most: pageSize });
}

function chosen(fields: Record<string, string | string[]>, members: readonly MemberRow[]): Omit<Cover, 'fromOn'>[] {
  const ticks = new Set([fields['cover[]'] ?? []].flat());
  const all = new Set([fields['all[]'] ?? []].flat());
  return members.flatMap(({ personId, unitId }) =>
    insuranceSchemes
      .filter(({ value }) => all.has(value) || ticks.has(`${personId} ${value}`))
      .map(({ value }) => ({ personId, unitId, schemeCode: value })),
  );
}
