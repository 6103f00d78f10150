import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { access } from '../access.ts';
import type { CampaignValues } from '../contract/campaigns.ts';
import { findCampaign, insertCampaign, updateCampaign, type Campaign } from '../store/campaigns.ts';

const checkDays = ({ fromOn, toOn }: Pick<CampaignValues, 'fromOn' | 'toOn'>): void =>
  refuseUnless(!toOn || toOn >= fromOn, 'ledger.campaignDays', 'Ngày kết thúc trước ngày bắt đầu.', {
    toOn: 'Trước ngày bắt đầu.',
  });

/** Launches a movement, contest or programme that records of the unit and of those below may point to. */
export async function launchCampaign(
  scope: Scope,
  o: { unit: Place; values: CampaignValues; campaignId?: string },
): Promise<string> {
  if (!scope.system) allow(scope, access.record, o.unit);
  checkDays(o.values);
  const { campaignId = newId() } = o;
  await insertCampaign(scope, { ...o.values, campaignId, unitId: o.unit.unitId });
  await recordEvent(scope, {
    verb: 'ledger.campaignLaunched',
    unitId: o.unit.unitId,
    subject: { kind: 'campaign', id: campaignId },
    summary: `Phát động: ${o.values.name}`,
  });
  return campaignId;
}

/** @throws NotThere for one of another unit: those above are looked at, not changed. */
export async function getCampaign(scope: Scope, unit: Place, campaignId: string): Promise<Campaign> {
  const campaign = await findCampaign(scope, campaignId);
  if (!campaign || campaign.unitId !== unit.unitId) throw new NotThere('Không tìm thấy phong trào, chương trình này.');
  return campaign;
}

/** Corrects one, or switches it off; what records point to it stays. The state before stands in the event log. */
export async function changeCampaign(
  scope: Scope,
  o: { unit: Place; campaignId: string; version: number; values: CampaignValues & { active: boolean } },
): Promise<void> {
  if (!scope.system) allow(scope, access.record, o.unit);
  checkDays(o.values);
  const before = await getCampaign(scope, o.unit, o.campaignId);
  refuseUnless(
    await updateCampaign(scope, { ...o.values, campaignId: o.campaignId, version: o.version }),
    'ledger.changedMeanwhile',
    'Phong trào, chương trình này vừa được người khác sửa. Những gì đồng chí gõ vẫn còn ở dưới: hãy xem bản mới ở thẻ khác, rồi bấm ghi lần nữa nếu vẫn muốn thay.',
  );
  await recordEvent(scope, {
    verb: 'ledger.campaignChanged',
    unitId: o.unit.unitId,
    subject: { kind: 'campaign', id: o.campaignId },
    summary: `Sửa phong trào, chương trình: ${o.values.name}`,
    detail: { before },
  });
}
