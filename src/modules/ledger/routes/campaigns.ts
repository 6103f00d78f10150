import { allow, may } from '../../../kernel/access.ts';
import { contract, number, yesNo } from '../../../kernel/contract.ts';
import { formOf } from '../../../kernel/form.tsx';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { readOnce } from '../../../kernel/twice.tsx';
import { formatDate, today } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import { changeCampaign, getCampaign, launchCampaign } from '../actions/campaigns.ts';
import { campaignContract } from '../contract/campaigns.ts';
import { campaignHref } from '../pages/addresses.ts';
import { campaignPage, campaignsPage } from '../pages/campaigns.tsx';
import { findCampaign } from '../store/campaigns.ts';
import { totalByCampaign } from '../store/sums.ts';
import { readCampaigns } from './reading.ts';

export function addCampaignRoutes(app: App): void {
  app.get('/cd/:unit/phong-trao', (c) => showCampaigns(c));
  app.post('/cd/:unit/phong-trao', launch);
  app.get('/cd/:unit/phong-trao/:campaign', (c) => showCampaign(c));
  app.post('/cd/:unit/phong-trao/:campaign', change);
}

const onDay = (c: Ctx): string => today(c.get('services').now());

async function showCampaigns(c: Ctx, form?: FormState): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.figures, unit);
  const campaigns = await readCampaigns(c, onDay(c));
  return campaignsPage(c, {
    unit,
    campaigns,
    done: await totalByCampaign(scope, unit.path),
    form: form ?? freshForm({ fromOn: formatDate(onDay(c)), organiser: 'own' }),
    today: onDay(c),
    mayLaunch: may(scope, access.record, unit),
  });
}

async function launch(c: Ctx): Promise<Response> {
  const unit = c.get('unit');
  allow(c.get('scope'), access.record, unit);
  return submit(c, {
    contract: campaignContract,
    act: async (values, { fields }) => {
      const scope = c.get('scope');
      const { id: campaignId, again } = await readOnce(
        scope,
        fields['once'],
        async (id) => (await findCampaign(scope, id)) !== undefined,
      );
      if (!again) await launchCampaign(scope, { unit, values, campaignId });
      return { to: campaignHref(unit, campaignId), say: `Đã ghi: ${values.name}.` };
    },
    again: (form) => showCampaigns(c, form),
  });
}

const changeContract = contract('campaign', campaignContract.label, {
  ...campaignContract.fields,
  active: yesNo('Còn dùng để chọn khi ghi hoạt động'),
  version: number('Phiên bản', { required: true }),
});
const { version: _version, ...shownFields } = changeContract.fields;
const shownContract = contract('campaign', campaignContract.label, shownFields);

async function showCampaign(c: Ctx, form?: FormState): Promise<Response> {
  const [scope, unit, id] = [c.get('scope'), c.get('unit'), c.req.param('campaign') ?? ''];
  allow(scope, access.figures, unit);
  const campaign = (await readCampaigns(c, onDay(c))).find((one) => one.campaignId === id);
  if (!campaign) throw new NotThere('Không tìm thấy phong trào, chương trình này.');
  return campaignPage(c, {
    unit,
    campaign,
    done: (await totalByCampaign(scope, unit.path)).filter((one) => one.campaignId === id),
    contract: shownContract,
    form: form ?? formOf(changeContract, campaign),
    today: onDay(c),
    mayChange: campaign.unitId === unit.unitId && may(scope, access.record, unit),
  });
}

async function change(c: Ctx): Promise<Response> {
  const [scope, unit, campaignId] = [c.get('scope'), c.get('unit'), c.req.param('campaign') ?? ''];
  allow(scope, access.record, unit);
  if (!isId(campaignId)) throw new NotThere('Không tìm thấy phong trào, chương trình này.');
  await getCampaign(scope, unit, campaignId);
  return submit(c, {
    contract: changeContract,
    act: async ({ version, ...values }) => {
      await changeCampaign(scope, { unit, campaignId, version, values });
      return { to: campaignHref(unit, campaignId), say: 'Đã lưu.' };
    },
    again: (form) => showCampaign(c, form),
  });
}
