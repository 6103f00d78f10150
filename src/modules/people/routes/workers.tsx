import { allow, may } from '../../../kernel/access.ts';
import { unitHref } from '../../../kernel/frame.tsx';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { OnceField, readOnce } from '../../../kernel/twice.tsx';
import { today } from '../../../kernel/vi/dates.ts';
import { getUnit } from '../../org/index.ts';
import { access } from '../access.ts';
import { admitWorker, getWorker, leaveWork, noteWorker } from '../actions/workers.ts';
import { rejoiningContract } from '../contract/member.ts';
import { leavingWorkContract, workerContract } from '../contract/workers.ts';
import { formPage } from '../pages/forms.tsx';
import { workersPage } from '../pages/workers.tsx';
import { listWorkers, type NamedWorker } from '../store/employments.ts';
import { findPerson } from '../store/persons.ts';

/** Workers who are no members, by name. */
export function addWorkerRoutes(app: App): void {
  const here = '/cd/:unit/nguoi-lao-dong/ten';
  app.get(here, showWorkers);
  app.get(`${here}/them`, (c) => askWorker(c, freshForm()));
  app.post(`${here}/them`, saveWorker);
  app.get(`${here}/:worker/ket-nap`, async (c) => {
    const worker = await workerOf(c);
    return askAdmission(c, worker, freshForm({ categoryCode: worker.categoryCode, inReason: 'admission' }));
  });
  app.post(`${here}/:worker/ket-nap`, saveAdmission);
  app.get(`${here}/:worker/thoi`, async (c) => askLeave(c, await workerOf(c), freshForm()));
  app.post(`${here}/:worker/thoi`, saveLeave);
}

const most = 2000;
const day = (c: Ctx): string => today(c.get('services').now());
const listHref = (c: Ctx, path = ''): string => unitHref(c.get('unit'), `/nguoi-lao-dong/ten${path}`);
const back = (c: Ctx) => ({ label: 'Người lao động chưa vào công đoàn', href: listHref(c) });

async function showWorkers(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.read, unit);
  return workersPage(c, {
    unit,
    workers: await listWorkers(scope, { path: unit.path, homeId: unit.homeId, most }),
    mayChange: may(scope, access.change, unit),
  });
}

function askWorker(c: Ctx, form: FormState): Response {
  allow(c.get('scope'), access.change, c.get('unit'));
  return formPage(c, {
    title: 'Thêm người lao động chưa vào công đoàn',
    lead: 'Khi được kết nạp, người này thành đoàn viên bằng một lần bấm, không phải nhập lại.',
    action: listHref(c, '/them'),
    back: back(c),
    parts: [{ contract: workerContract }],
    form,
    hidden: <OnceField form={form} />,
    today: day(c),
    submit: 'Thêm',
  });
}

async function saveWorker(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.change, unit);
  return submit(c, {
    contract: workerContract,
    act: async (values, { fields }) => {
      const { id, again } = await readOnce(
        scope,
        fields['once'],
        async (personId) => (await findPerson(scope, personId)) !== undefined,
      );
      if (!again) await noteWorker(scope, await getUnit(scope, { unitId: unit.unitId }), { ...values, personId: id });
      return { to: listHref(c), say: `Đã thêm ${values.fullName}.` };
    },
    again: (form) => askWorker(c, form),
  });
}

async function workerOf(c: Ctx): Promise<NamedWorker> {
  allow(c.get('scope'), access.change, c.get('unit'));
  return getWorker(c.get('scope'), c.get('unit'), c.req.param('worker') ?? '');
}

function askAdmission(c: Ctx, worker: NamedWorker, form: FormState): Response {
  return formPage(c, {
    title: 'Kết nạp vào công đoàn',
    lead: `${worker.fullName}, ${worker.unitName}. Hồ sơ đã ghi được giữ nguyên.`,
    action: listHref(c, `/${worker.personId}/ket-nap`),
    back: back(c),
    parts: [{ contract: rejoiningContract }],
    form,
    today: day(c),
    submit: 'Kết nạp',
  });
}

async function saveAdmission(c: Ctx): Promise<Response> {
  const [scope, worker] = [c.get('scope'), await workerOf(c)];
  return submit(c, {
    contract: rejoiningContract,
    act: async (values) => {
      await admitWorker(scope, await getUnit(scope, { unitId: worker.unitId }), worker, values);
      const to = unitHref(c.get('unit'), `/doan-vien/${worker.personId}`);
      return { to, say: `Đã kết nạp ${worker.fullName}.` };
    },
    again: (form) => askAdmission(c, worker, form),
  });
}

function askLeave(c: Ctx, worker: NamedWorker, form: FormState): Response {
  return formPage(c, {
    title: 'Không còn làm việc',
    lead: `${worker.fullName}, ${worker.unitName}.`,
    action: listHref(c, `/${worker.personId}/thoi`),
    back: back(c),
    parts: [{ contract: leavingWorkContract }],
    form,
    today: day(c),
    submit: 'Ghi thôi việc',
    danger: true,
  });
}

async function saveLeave(c: Ctx): Promise<Response> {
  const [scope, worker] = [c.get('scope'), await workerOf(c)];
  return submit(c, {
    contract: leavingWorkContract,
    act: async ({ toOn }) => {
      await leaveWork(scope, c.get('unit'), worker, toOn);
      return { to: listHref(c), say: `Đã ghi ${worker.fullName} không còn làm việc.` };
    },
    again: (form) => askLeave(c, worker, form),
  });
}
