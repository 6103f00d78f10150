import { allow } from '../../../kernel/access.ts';
import { unitHref } from '../../../kernel/frame.tsx';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { OnceField, readOnce } from '../../../kernel/twice.tsx';
import { access } from '../access.ts';
import { noteUnitEvent } from '../actions/units.ts';
import { unitEventContract } from '../contract.ts';
import { formPage } from '../pages/forms.tsx';
import { listReachable } from '../store/tree.ts';
import { listUnitEvents } from '../store/unit-events.ts';
import { ownUnit } from './pages.tsx';
import { day, toOrganisation } from './units.tsx';
import { mostParents } from './unit-moves.tsx';

/** Events of a unit that are only written down (U-5). */
export function addUnitEvents(app: App): void {
  const here = '/cd/:unit/to-chuc';
  app.get(`${here}/su-kien`, (c) => askEvent(c, freshForm()));
  app.post(`${here}/su-kien`, saveEvent);
}

async function eventContract(c: Ctx) {
  const { unitId } = c.get('unit');
  const units = await listReachable(c.get('scope'), { on: day(c), most: mostParents });
  return unitEventContract(units.filter((one) => one.unitId !== unitId));
}

async function askEvent(c: Ctx, form: FormState): Promise<Response> {
  allow(c.get('scope'), access.change, c.get('unit'));
  return formPage(c, {
    unit: c.get('unit'),
    title: 'Ghi sự kiện của đơn vị',
    lead: 'Sáp nhập, chia tách, nâng cấp… có số quyết định. Khi ghi đoàn viên chuyển đến, chuyển đi thì dẫn được sự kiện này làm lý do.',
    path: '/to-chuc/su-kien',
    back: toOrganisation,
    contract: await eventContract(c),
    form,
    hidden: <OnceField form={form} />,
    today: day(c),
    submit: 'Ghi sự kiện',
  });
}

async function saveEvent(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), await ownUnit(c)];
  return submit(c, {
    contract: await eventContract(c),
    act: async (values, { fields }) => {
      const { id, again } = await readOnce(scope, fields['once'], async (unitEventId) =>
        (await listUnitEvents(scope, unit.unitId)).some((event) => event.unitEventId === unitEventId),
      );
      if (!again) await noteUnitEvent(scope, unit, { ...values, unitEventId: id });
      return { to: unitHref(c.get('unit'), '/to-chuc'), say: 'Đã ghi sự kiện.' };
    },
    again: (form) => askEvent(c, form),
  });
}
