import type { VNode } from 'preact';
import type { Contract } from '../../../kernel/contract.ts';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { OnceField } from '../../../kernel/twice.tsx';
import { Button } from '../../../kernel/ui/button.tsx';
import { FieldSet, Form, FormActions, HiddenField, TextField } from '../../../kernel/ui/field.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { EmptyState, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { deedsColumn, ListTable } from '../../../kernel/ui/table.tsx';
import { formatDate, formatInstant } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import type { DeclaredTotal, DeclaredVersion } from '../../ledger/index.ts';
import type { Behind } from '../actions/figures.ts';
import type { Declared, Definition } from '../contract.ts';
import { declaredHref, figureHref, figuresHref } from './href.ts';

interface DeclaredView {
  unit: UnitInFrame;
  totals: readonly DeclaredTotal[];
  definitions: readonly Definition[];
  contract: Contract;
  form: FormState;
  /** The small form that withdraws one, shown again. */
  withdrawing: { id: string; form: FormState } | undefined;
  today: string;
  mayDeclare: boolean;
}

/** Figures taken from papers, for times before the ledger was kept here. */
export function declaredPage(c: Ctx, view: DeclaredView): Response {
  const { unit, contract, form, today, mayDeclare } = view;
  return page(
    c,
    { title: 'Tổng số kê khai', entry: 'figures', wide: true },
    <>
      <PageHead
        title="Tổng số kê khai"
        answer="Số lấy từ báo cáo cho thời gian chưa có bản ghi trong sổ. Có bản ghi thì chỉ tính bản ghi, không cộng thêm số kê khai."
        back={{ label: 'Số liệu', href: figuresHref(unit) }}
      />
      <Section>
        <Totals {...view} />
      </Section>
      {mayDeclare && (
        <Section title="Kê khai">
          <Form action={declaredHref(unit)} errors={errorsOf(contract, form)}>
            <OnceField form={form} />
            <FieldSet>
              <ContractFields of={contract} form={form} today={today} />
            </FieldSet>
            <FormActions submit="Ghi tổng số" />
          </Form>
        </Section>
      )}
    </>,
  );
}

const Totals = (view: DeclaredView): VNode => {
  const { unit, totals, definitions } = view;
  const find = (total: DeclaredTotal) => definitions.find((one) => one.code === total.indicatorCode);
  return (
    <ListTable
      caption="Tổng số đã kê khai"
      rows={totals}
      columns={[
        {
          label: 'Số liệu',
          main: true,
          cell: (one) => (
            <a href={figureHref(unit, one.indicatorCode, { from: one.periodFrom, to: one.periodTo })}>
              {find(one)?.name ?? one.indicatorCode}
            </a>
          ),
        },
        { label: 'Kỳ', cell: (one) => `${formatDate(one.periodFrom)} đến ${formatDate(one.periodTo)}` },
        {
          label: 'Tổng số',
          align: 'right',
          cell: (one) => {
            const said = `${sayTotal(one)} ${find(one)?.unitOfMeasure ?? ''}`.trim();
            return one.state === 'withdrawn' ? <s>{said}</s> : said;
          },
        },
        { label: 'Theo', cell: (one) => one.source },
        {
          label: 'Tình trạng',
          cell: (one) => (one.state === 'withdrawn' ? `Đã rút: ${one.withdrawnReason ?? ''}` : 'Đang dùng'),
        },
        ...(view.mayDeclare ? [deedsColumn((one: DeclaredTotal) => <Deeds {...view} total={one} />)] : []),
      ]}
      empty={
        <EmptyState title="Chưa kê khai số nào" icon="file-text">
          {view.mayDeclare
            ? 'Bắt đầu dùng giữa nhiệm kỳ thì ghi số của báo cáo cũ ở dưới.'
            : 'Số liệu của đơn vị đều lấy từ bản ghi trong sổ.'}
        </EmptyState>
      }
    />
  );
};

export const sayTotal = ({ amount, outOf }: Pick<Declared, 'amount' | 'outOf'>): string =>
  outOf === null ? formatNumber(amount) : `${formatNumber(amount)}/${formatNumber(outOf)}`;

const totalHref = (unit: UnitInFrame, total: DeclaredTotal, deed: 'sua' | 'rut'): string =>
  unitHref(unit, `/so-lieu/ke-khai/${total.declaredTotalId}/${deed}`);

const Deeds = (view: DeclaredView & { total: DeclaredTotal }): VNode | null =>
  view.total.state === 'withdrawn' ? null : (
    <>
      <Button kind="quiet" href={totalHref(view.unit, view.total, 'sua')}>
        Sửa
      </Button>
      <Withdrawing {...view} />
    </>
  );

function Withdrawing({ unit, total, withdrawing }: DeclaredView & { total: DeclaredTotal }): VNode | null {
  const form = withdrawing?.id === total.declaredTotalId ? withdrawing.form : undefined;
  return (
    <details open={form !== undefined}>
      <summary class="btn btn-ghost btn-sm">Rút…</summary>
      <Form action={totalHref(unit, total, 'rut')}>
        {form?.message && <Note kind="refused">{form.message}</Note>}
        <HiddenField name="version" value={String(total.version)} />
        <TextField
          name="reason"
          label="Lý do rút"
          required
          value={String(form?.typed['reason'] ?? '')}
          error={form?.errors['reason']}
        />
        <Button kind="danger">Rút số này</Button>
      </Form>
    </details>
  );
}

interface CorrectionView {
  unit: UnitInFrame;
  total: DeclaredTotal;
  definition: Definition | undefined;
  contract: Contract;
  form: FormState;
  versions: readonly DeclaredVersion[];
  today: string;
}

const deedWords: Record<string, string> = { recorded: 'Kê khai', corrected: 'Sửa', withdrawn: 'Rút' };

/** A declared total, to be corrected, with all that it said before. */
export function correctionPage(c: Ctx, view: CorrectionView): Response {
  const { unit, total, definition, contract, form, versions, today } = view;
  return page(
    c,
    { title: 'Sửa tổng số kê khai', entry: 'figures' },
    <>
      <PageHead
        title={definition?.name ?? total.indicatorCode}
        answer={`Số kê khai (${definition?.unitOfMeasure ?? ''}). Báo cáo đã chốt giữ số của lúc chốt.`}
        back={{ label: 'Tổng số kê khai', href: declaredHref(unit) }}
      />
      <Form action={totalHref(unit, total, 'sua')} errors={errorsOf(contract, form)}>
        <HiddenField name="version" value={String(total.version)} />
        <FieldSet>
          <ContractFields of={contract} form={form} today={today} />
        </FieldSet>
        <FormActions submit="Lưu bản sửa" cancelHref={declaredHref(unit)} />
      </Form>
      <Section title="Các lần ghi" count={versions.length}>
        <ListTable
          caption="Các lần ghi, mới nhất trước"
          rows={versions}
          columns={[
            { label: 'Lúc', cell: (one) => formatInstant(one.at) },
            { label: 'Việc', cell: (one) => deedWords[one.deed] ?? one.deed },
            {
              label: 'Tổng số',
              align: 'right',
              cell: ({ columns }) => sayTotal({ amount: columns.amount, outOf: columns.out_of }),
            },
            { label: 'Theo', main: true, cell: ({ columns }) => columns.source },
            {
              label: 'Kỳ',
              cell: ({ columns }) => `${formatDate(columns.period_from)} đến ${formatDate(columns.period_to)}`,
            },
            { label: 'Người ghi', cell: (one) => one.byName },
          ]}
        />
      </Section>
    </>,
  );
}

/** What papers say of a figure: those that it holds, and those that stand beside its records. */
export const DeclaredPart = ({ declared }: { declared: NonNullable<Behind['declared']> }): VNode => (
  <Section title="Số kê khai theo báo cáo" count={declared.length}>
    <ListTable
      caption="Số kê khai của kỳ này"
      rows={declared}
      columns={[
        { label: 'Theo', main: true, cell: (one) => one.source },
        ...(declared.some((one) => one.unitName)
          ? [{ label: 'Đơn vị', cell: (one: { unitName: string }) => one.unitName }]
          : []),
        { label: 'Kỳ', cell: (one) => `${formatDate(one.period.from)} đến ${formatDate(one.period.to)}` },
        { label: 'Tổng số', align: 'right', cell: sayTotal },
        {
          label: 'Cách dùng',
          cell: (one) => (one.counts ? 'Tính vào kết quả, kỳ này chưa có bản ghi' : 'Chỉ để đối chiếu, không cộng'),
        },
      ]}
    />
  </Section>
);
