import { allow } from '../../../kernel/access.ts';
import { acceptFiles, freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { mostFileBytes } from '../../../kernel/files.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import { getPerson } from '../actions/members.ts';
import { keepPortrait, openPortrait, removePortrait } from '../actions/portraits.ts';
import { nothingContract } from '../contract/accounts.ts';
import { portraitPage } from '../pages/portrait.tsx';
import { backTo, hrefOf, readMember, type Member } from './member.tsx';

/** The photograph of a person. */
export function addPortraitRoutes(app: App): void {
  const here = '/cd/:unit/doan-vien/:person/anh';
  app.get(here, async (c) => askPortrait(c, await readMember(c), freshForm()));
  app.post(here, savePortrait);
  acceptFiles(here, mostFileBytes + 1_000_000);
  app.post(`${here}/bo`, dropPortrait);
  app.post('/toi/anh/bo', dropOwn);
}

const day = (c: Ctx): string => today(c.get('services').now());

async function askPortrait(c: Ctx, member: Member, form: FormState): Promise<Response> {
  const scope = c.get('scope');
  allow(scope, access.change, member.place);
  const of = { person: member.person, unit: member.place, on: day(c) };
  return portraitPage(c, {
    person: member.person,
    picture: await openPortrait(scope, c.get('services').files, of),
    action: hrefOf(c, member, '/anh'),
    back: backTo(c, member),
    form,
  });
}

async function savePortrait(c: Ctx): Promise<Response> {
  const [scope, member] = [c.get('scope'), await readMember(c)];
  allow(scope, access.change, member.place);
  return submit(c, {
    contract: nothingContract,
    act: async (_, { files }) => {
      const [photo] = files['photo'] ?? [];
      refuseUnless(photo, 'people.noPhoto', 'Chưa chọn ảnh.', { photo: 'Chưa chọn ảnh.' });
      const bytes = new Uint8Array(await photo.arrayBuffer());
      await keepPortrait(scope, c.get('services').files, { person: member.person, unit: member.place, bytes });
      return { to: hrefOf(c, member), say: 'Đã lưu ảnh.' };
    },
    again: (form) => askPortrait(c, member, form),
  });
}

async function dropPortrait(c: Ctx): Promise<Response> {
  const [scope, member] = [c.get('scope'), await readMember(c)];
  allow(scope, access.change, member.place);
  return submit(c, {
    contract: nothingContract,
    act: async () => {
      await removePortrait(scope, c.get('services').files, { person: member.person, unit: member.place });
      return { to: hrefOf(c, member), say: 'Đã xóa ảnh.' };
    },
    again: (form) => askPortrait(c, member, form),
  });
}

async function dropOwn(c: Ctx): Promise<Response> {
  const scope = c.get('scope');
  if (!scope.personId) throw new NotThere();
  const person = await getPerson(scope, scope.personId);
  return submit(c, {
    contract: nothingContract,
    act: async () => {
      await removePortrait(scope, c.get('services').files, { person, unit: undefined });
      return { to: '/toi', say: 'Đã xóa ảnh.' };
    },
    again: () => c.redirect('/toi', 303),
  });
}
