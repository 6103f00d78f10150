import { allow } from '../../../kernel/access.ts';
import { choice, contract } from '../../../kernel/contract.ts';
import { unitHref } from '../../../kernel/frame.tsx';
import { submit, type App, type Ctx } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { consentChannels, consentPurposes } from '../../../rulesets/privacy.ts';
import { listBranch } from '../../org/index.ts';
import { access } from '../access.ts';
import { giveConsent, withdrawConsent } from '../actions/consents.ts';
import { copyForOfficer, copyForSelf } from '../actions/copy.ts';
import { getPerson } from '../actions/members.ts';
import { accessesPage } from '../pages/accesses.tsx';
import { copyAsHtml, copyAsJson, fileNameOf } from '../papers/copy.ts';
import type { PersonCopy } from '../rules/copy.ts';
import { listAccesses } from '../store/accesses.ts';
import { listNames } from '../store/persons.ts';
import { hrefOf, readMember } from './member.tsx';

/** Personal data: consents, who looked, a copy of all that is kept (P-3, P-5, P-6). */
export function addPrivacyRoutes(app: App): void {
  app.get('/cd/:unit/luot-xem', showAccesses);
  app.post('/cd/:unit/doan-vien/:person/dong-y', saveConsent);
  app.post('/cd/:unit/doan-vien/:person/ban-sao', giveCopy);
  app.post('/toi/dong-y', saveOwnConsent);
  app.get('/toi/du-lieu.json', async (c) => asJson(c, await ownCopy(c)));
  app.get('/toi/du-lieu.html', async (c) => asHtml(c, await ownCopy(c)));
}

const day = (c: Ctx): string => today(c.get('services').now());
const pageSize = 100;

async function showAccesses(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.watch, unit);
  const branch = await listBranch(scope, { path: unit.path, on: day(c) });
  const unitIds = branch.filter((one) => one.homeId === unit.homeId).map((one) => one.unitId);
  const before = c.req.query('sau');
  const rows = await listAccesses(scope, {
    unitIds: unitIds.length ? unitIds : [unit.unitId],
    most: pageSize + 1,
    before: isId(before) ? before : undefined,
  });
  const shown = rows.slice(0, pageSize);
  const names = await listNames(scope, [...new Set(shown.map((row) => row.personId))]);
  return accessesPage(c, {
    unit,
    accesses: shown,
    names: new Map(names.map((one) => [one.personId, one.fullName])),
    nextHref: rows.length > pageSize ? unitHref(unit, '/luot-xem', { sau: shown.at(-1)?.accessId }) : undefined,
  });
}

const deed = choice(
  'Việc',
  [
    { value: 'give', label: 'Ghi đồng ý' },
    { value: 'withdraw', label: 'Rút lại' },
  ],
  { required: true },
);
const purposeCode = choice('Mục đích', consentPurposes, { required: true });
const ownConsentContract = contract('consent', 'Ý kiến đồng ý', { purposeCode, deed });
const consentContract = contract('consent', 'Ý kiến đồng ý', {
  purposeCode,
  deed,
  channelCode: choice('Hình thức', consentChannels),
});

async function saveConsent(c: Ctx): Promise<Response> {
  const [scope, member] = [c.get('scope'), await readMember(c)];
  allow(scope, access.change, member.place);
  return submit(c, {
    contract: consentContract,
    act: async (values) => {
      const of = { person: member.person, unit: member.place, purposeCode: values.purposeCode, on: day(c) };
      if (values.deed === 'give') await giveConsent(scope, { ...of, channelCode: values.channelCode ?? 'written' });
      else await withdrawConsent(scope, of);
      return {
        to: `${hrefOf(c, member)}#du-lieu`,
        say: values.deed === 'give' ? 'Đã ghi ý kiến đồng ý.' : 'Đã ghi việc rút lại ý kiến đồng ý.',
      };
    },
    again: () => c.redirect(`${hrefOf(c, member)}#du-lieu`, 303),
  });
}

async function saveOwnConsent(c: Ctx): Promise<Response> {
  const scope = c.get('scope');
  if (!scope.personId) throw new NotThere();
  const person = await getPerson(scope, scope.personId);
  return submit(c, {
    contract: ownConsentContract,
    act: async (values) => {
      const of = { person, unit: undefined, purposeCode: values.purposeCode, on: day(c) };
      if (values.deed === 'give') await giveConsent(scope, { ...of, channelCode: 'own' });
      else await withdrawConsent(scope, of);
      return { to: '/toi#du-lieu', say: values.deed === 'give' ? 'Đã ghi đồng ý.' : 'Đã rút lại.' };
    },
    again: () => c.redirect('/toi#du-lieu', 303),
  });
}

async function ownCopy(c: Ctx): Promise<PersonCopy> {
  const scope = c.get('scope');
  if (!scope.personId) throw new NotThere('Tài khoản này không gắn với đoàn viên nào.');
  return copyForSelf(scope, c.get('services').files, scope.personId, day(c));
}

const copyContract = contract('copy', 'Bản sao dữ liệu', {
  form: choice('Dạng tệp', [
    { value: 'html', label: 'Để đọc, in' },
    { value: 'json', label: 'Để chuyển sang phần mềm khác' },
  ]),
});

/** On the person's request; that it was given is written down. */
async function giveCopy(c: Ctx): Promise<Response> {
  const [scope, member] = [c.get('scope'), await readMember(c)];
  allow(scope, access.sensitive, member.place);
  return submit(c, {
    contract: copyContract,
    act: async ({ form }) => {
      const of = { unit: member.place, person: member.person, on: day(c) };
      const copy = await copyForOfficer(scope, c.get('services').files, of);
      return form === 'json' ? asJson(c, copy) : asHtml(c, copy);
    },
    again: () => c.redirect(`${hrefOf(c, member)}#du-lieu`, 303),
  });
}

const asJson = (c: Ctx, copy: PersonCopy): Response => download(c, copy, 'json', 'application/json', copyAsJson(copy));
const asHtml = (c: Ctx, copy: PersonCopy): Response => download(c, copy, 'html', 'text/html', copyAsHtml(copy));

function download(c: Ctx, copy: PersonCopy, ending: string, type: string, text: string): Response {
  c.header('content-type', `${type}; charset=utf-8`);
  c.header('content-disposition', `attachment; filename="${fileNameOf(copy)}.${ending}"`);
  c.header('cache-control', 'no-store');
  return c.body(text);
}
