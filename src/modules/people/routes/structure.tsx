import { allow, may } from '../../../kernel/access.ts';
import { unitHref } from '../../../kernel/frame.tsx';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { parseDate, today } from '../../../kernel/vi/dates.ts';
import { listBranch, orgAccess } from '../../org/index.ts';
import { access } from '../access.ts';
import { breakDown } from '../actions/traits.ts';
import { noteWorkers } from '../actions/workers.ts';
import { workerCountContract } from '../contract/workers.ts';
import { formPage } from '../pages/forms.tsx';
import { structurePage } from '../pages/structure.tsx';
import { sumOf } from '../rules/counts.ts';
import { countMembers } from '../store/members.ts';
import { listWorkerCounts } from '../store/workers.ts';
import { placeOn } from './place.ts';

/** Head-counts of any day by every trait, and the workers who are no members. */
export function addStructureRoutes(app: App): void {
  app.get('/cd/:unit/co-cau', showStructure);
  app.get('/cd/:unit/nguoi-lao-dong', (c) => askWorkers(c, freshForm()));
  app.post('/cd/:unit/nguoi-lao-dong', saveWorkers);
}

const day = (c: Ctx): string => today(c.get('services').now());

async function showStructure(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, orgAccess.read, unit);
  const typed = c.req.query('ngay') || undefined;
  const asked = typed ? parseDate(typed) : undefined;
  const on = asked ?? unit.period.to;
  const { path } = await placeOn(scope, unit, on);
  const branch = await listBranch(scope, { path, on });
  const counts = await countMembers(scope, { path, on });
  const names = may(scope, access.read, unit);
  const paths = new Map(branch.map((one) => [one.unitId, one.path]));
  return structurePage(c, {
    unit,
    on,
    today: day(c),
    typedDay: typed && !asked ? typed : undefined,
    members: sumOf(counts),
    tables: await breakDown(scope, { unit, path, on }),
    parts: branch
      .filter((one) => one.parentId === unit.unitId)
      .map((one) => ({
        code: one.code,
        name: one.shortName,
        persons: sumOf(counts, (count) => paths.get(count.unitId)?.startsWith(one.path) ?? false),
      })),
    own: sumOf(counts, (count) => count.unitId === unit.unitId),
    // A union above counts its units and lists its own: only where both are the same do figures lead to names.
    opens: names && branch.every((one) => one.homeId === unit.homeId),
    opensSensitive: may(scope, access.sensitive, unit),
    names,
    workers: await listWorkerCounts(scope, { unitId: unit.unitId, most: 12 }),
    mayChange: may(scope, access.change, unit),
  });
}

async function askWorkers(c: Ctx, form: FormState): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.change, unit);
  return formPage(c, {
    title: 'Người lao động chưa là đoàn viên',
    lead: 'Số người lao động của cơ quan chưa vào công đoàn, dùng làm mẫu số khi tính tỷ lệ. Không bao giờ tính là đoàn viên.',
    action: unitHref(unit, '/nguoi-lao-dong'),
    back: { label: 'Cơ cấu', href: unitHref(unit, '/co-cau') },
    parts: [{ contract: workerCountContract }],
    form,
    today: day(c),
    submit: 'Ghi số liệu',
  });
}

async function saveWorkers(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  return submit(c, {
    contract: workerCountContract,
    act: async (values) => {
      await noteWorkers(scope, unit, values);
      return { to: unitHref(unit, '/co-cau'), say: 'Đã ghi số người lao động.' };
    },
    again: (form) => askWorkers(c, form),
  });
}
