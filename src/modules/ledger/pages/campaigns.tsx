import type { Contract } from '../../../kernel/contract.ts';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { OnceField } from '../../../kernel/twice.tsx';
import { FieldSet, Form, FormActions, HiddenField } from '../../../kernel/ui/field.tsx';
import { Money, Num } from '../../../kernel/ui/figure.tsx';
import { EmptyState, Facts, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable, type Column } from '../../../kernel/ui/table.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { campaignKinds, issuers } from '../../../rulesets/ledger-choices.ts';
import { campaignContract } from '../contract/campaigns.ts';
import type { Campaign } from '../store/campaigns.ts';
import type { CampaignSum } from '../store/sums.ts';
import { campaignHref, campaignsHref, notebookHref } from './addresses.ts';

interface CampaignsView {
  unit: UnitInFrame;
  campaigns: readonly Campaign[];
  /** What was done under each, by kind. */
  done: readonly CampaignSum[];
  form: FormState;
  today: string;
  mayLaunch: boolean;
}

const labelIn = (from: readonly { value: string; label: string }[], code: string): string =>
  from.find((one) => one.value === code)?.label ?? code;
const daysOf = ({ fromOn, toOn }: Campaign): string =>
  toOn ? `${formatDate(fromOn)} đến ${formatDate(toOn)}` : `từ ${formatDate(fromOn)}`;

/** Movements, contests and programmes of the unit and of those above it, with what the unit did under them. */
export function campaignsPage(c: Ctx, { unit, campaigns, done, form, today, mayLaunch }: CampaignsView): Response {
  const sums = Map.groupBy(done, (one) => one.campaignId);
  const sumOf = (campaign: Campaign, name: 'entries' | 'turns' | 'amount'): number =>
    (sums.get(campaign.campaignId) ?? []).reduce((sum, one) => sum + one[name], 0);
  const columns: Column<Campaign>[] = [
    { label: 'Tên', cell: (one) => (one.active ? one.name : `${one.name} (thôi dùng)`), main: true },
    { label: 'Loại', cell: (one) => labelIn(campaignKinds, one.kindCode), hideOnPhone: true },
    { label: 'Cấp phát động', cell: (one) => labelIn(issuers, one.organiser) },
    { label: 'Thời gian', cell: daysOf },
    { label: 'Bản ghi', align: 'right', cell: (one) => <Num value={sumOf(one, 'entries')} /> },
    { label: 'Lượt', align: 'right', cell: (one) => <Num value={sumOf(one, 'turns')} /> },
    { label: 'Số tiền', align: 'right', cell: (one) => <Money amount={sumOf(one, 'amount')} /> },
  ];
  return page(
    c,
    { title: 'Phong trào, chương trình', entry: 'ledger', wide: true },
    <>
      <PageHead
        title="Phong trào, cuộc thi, chương trình"
        answer="Của đơn vị và của công đoàn cấp trên, với những việc đơn vị đã làm."
        back={{ label: 'Sổ hoạt động', href: notebookHref(unit) }}
      />
      <Section>
        <ListTable
          caption="Phong trào, cuộc thi, chương trình"
          rows={campaigns}
          rowHref={(one) => campaignHref(unit, one.campaignId)}
          columns={columns}
          empty={
            <EmptyState title="Chưa có phong trào, chương trình nào" icon="flag">
              {mayLaunch ? 'Ghi ở dưới; từ đó chọn được khi ghi hoạt động.' : 'Đơn vị chưa ghi phong trào nào.'}
            </EmptyState>
          }
        />
      </Section>
      {mayLaunch && (
        <Section title="Ghi phong trào, cuộc thi, chương trình">
          <Form action={campaignsHref(unit)} errors={errorsOf(campaignContract, form)}>
            <OnceField form={form} />
            <FieldSet>
              <ContractFields of={campaignContract} form={form} today={today} />
            </FieldSet>
            <FormActions submit="Ghi" />
          </Form>
        </Section>
      )}
    </>,
  );
}

interface CampaignView {
  unit: UnitInFrame;
  campaign: Campaign;
  done: readonly CampaignSum[];
  contract: Contract;
  form: FormState;
  today: string;
  mayChange: boolean;
}

/** One campaign: when, by whom, and what the unit did under it. */
export function campaignPage(c: Ctx, view: CampaignView): Response {
  const { unit, campaign, done, contract, form, today, mayChange } = view;
  return page(
    c,
    { title: campaign.name, entry: 'ledger' },
    <>
      <PageHead
        title={campaign.name}
        back={{ label: 'Phong trào, chương trình', href: campaignsHref(unit) }}
        actions={
          done.length > 0 && (
            <Button href={notebookHref(unit, { campaigns: [campaign.campaignId] })} icon="notebook-pen">
              Xem các bản ghi
            </Button>
          )
        }
      />
      <Facts
        items={[
          ['Loại', labelIn(campaignKinds, campaign.kindCode)],
          ['Cấp phát động, tổ chức', labelIn(issuers, campaign.organiser)],
          ['Thời gian', daysOf(campaign)],
          ['Ghi chú', campaign.note ?? undefined],
        ]}
      />
      <Section title="Đã làm">
        <ListTable
          caption="Việc đã làm, theo loại"
          rows={done}
          columns={[
            { label: 'Loại hoạt động', cell: (one) => one.kindName, main: true },
            { label: 'Bản ghi', align: 'right', cell: (one) => <Num value={one.entries} /> },
            { label: 'Lượt', align: 'right', cell: (one) => <Num value={one.turns} /> },
            { label: 'Số tiền', align: 'right', cell: (one) => <Money amount={one.amount} /> },
            { label: 'Hiện vật', align: 'right', cell: (one) => <Money amount={one.inKindValue} /> },
          ]}
          empty={<EmptyState title="Chưa có bản ghi nào" icon="notebook-pen" />}
        />
      </Section>
      {mayChange && (
        <Section title="Sửa">
          <Form action={campaignHref(unit, campaign.campaignId)} errors={errorsOf(contract, form)}>
            <HiddenField name="version" value={String(campaign.version)} />
            <FieldSet>
              <ContractFields of={contract} form={form} today={today} />
            </FieldSet>
            <FormActions submit="Lưu" cancelHref={campaignsHref(unit)} />
          </Form>
        </Section>
      )}
    </>,
  );
}
