import type { VNode } from 'preact';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import type { Contract } from '../../../kernel/contract.ts';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { FieldSet, Form, FormActions } from '../../../kernel/ui/field.tsx';
import { DateText, Money } from '../../../kernel/ui/figure.tsx';
import { EmptyState, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable, type Column } from '../../../kernel/ui/table.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { holdsOn, type Rate } from '../rules/rates.ts';
import { notebookHref, ratesHref } from './addresses.ts';

export interface RateLine extends Rate {
  /** "Thăm hỏi: Ốm đau". */
  name: string;
}

interface RatesView {
  unit: UnitInFrame;
  rates: readonly RateLine[];
  today: string;
  contract: Contract;
  form: FormState;
  mayChange: boolean;
}

/** What the union's own spending rules grant, by cause and day (WEL-2). */
export function ratesPage(c: Ctx, { unit, rates, today, contract, form, mayChange }: RatesView): Response {
  const now = rates.filter((rate) => holdsOn(rate, today));
  const other = rates.filter((rate) => !holdsOn(rate, today));
  return page(
    c,
    { title: 'Định mức chi', entry: 'ledger' },
    <>
      <PageHead
        title="Định mức chi"
        answer="Mức đề xuất khi ghi thăm hỏi, theo quy chế chi tiêu nội bộ. Có thể ghi khác khi cần."
        back={{ label: 'Sổ hoạt động', href: notebookHref(unit) }}
      />
      <Section title="Đang áp dụng">
        <ListTable
          caption="Định mức đang áp dụng"
          rows={now}
          columns={columnsOf(false)}
          empty={
            <EmptyState title="Chưa có định mức nào" icon="wallet">
              {mayChange
                ? 'Thêm mức đầu tiên ở dưới; từ đó số tiền tự hiện khi ghi nhanh.'
                : 'Chủ tịch công đoàn đặt định mức theo quy chế chi tiêu nội bộ.'}
            </EmptyState>
          }
        />
      </Section>
      {mayChange && (
        <Section title="Thêm hoặc đổi định mức">
          <Form action={ratesHref(unit)} errors={errorsOf(contract, form)}>
            <FieldSet hint="Đổi mức: ghi mức mới với ngày bắt đầu; mức cũ tự hết hiệu lực vào ngày đó.">
              <ContractFields of={contract} form={form} today={today} />
            </FieldSet>
            <FormActions submit="Lưu định mức" />
          </Form>
        </Section>
      )}
      {other.length > 0 && (
        <Section title="Mức cũ và mức sắp áp dụng">
          <ListTable caption="Định mức của thời gian khác" rows={other} columns={columnsOf(true)} />
        </Section>
      )}
    </>,
  );
}

const columnsOf = (ended: boolean): Column<RateLine>[] => [
  { label: 'Nội dung', cell: (rate) => rate.name, main: true },
  { label: 'Mức một lượt', cell: (rate) => <Money amount={rate.amount} />, align: 'right' },
  { label: 'Số lượt một năm', cell: (rate) => rate.yearlyTimes ?? 'không giới hạn', align: 'right' },
  {
    label: 'Áp dụng',
    cell: (rate) =>
      ended ? (
        spanOf(rate)
      ) : (
        <>
          từ <DateText on={rate.validFrom} />
        </>
      ),
    wrap: false,
  },
  { label: 'Căn cứ', cell: (rate) => rate.source ?? '' },
];

const spanOf = (rate: Rate): VNode | string =>
  rate.validTo
    ? `${formatDate(rate.validFrom)} đến trước ${formatDate(rate.validTo)}`
    : `từ ${formatDate(rate.validFrom)}`;
