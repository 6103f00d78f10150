import type { VNode } from 'preact';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { FieldSet, Form, FormActions } from '../../../kernel/ui/field.tsx';
import { Badge } from '../../../kernel/ui/figure.tsx';
import { PageHead } from '../../../kernel/ui/page.tsx';
import { MarginNote } from '../../../kernel/ui/paper.tsx';
import { formatInstant } from '../../../kernel/vi/dates.ts';
import { completeContract, receiptKinds, type Receipt, type Report } from '../contract.ts';
import { deedHref, reportHref } from './addresses.ts';

/** What the union above says is missing. */
export function completePage(c: Ctx, o: { unit: UnitInFrame; report: Report; form: FormState }): Response {
  const { unit, report, form } = o;
  return page(
    c,
    { title: 'Yêu cầu bổ sung', entry: 'reports' },
    <>
      <PageHead
        title="Yêu cầu bổ sung báo cáo"
        back={{ label: report.title, href: reportHref(unit, report.reportId) }}
        answer={`${unit.shortName} thấy yêu cầu này ở “Việc cần làm”, sửa bản của mình và nộp lại; bản đã nộp vẫn được giữ nguyên.`}
      />
      <Form action={deedHref(unit, report.reportId, 'bo-sung')} errors={errorsOf(completeContract, form)}>
        <FieldSet>
          <ContractFields of={completeContract} form={form} />
        </FieldSet>
        <FormActions submit="Gửi yêu cầu" icon="send" cancelHref={reportHref(unit, report.reportId)} />
      </Form>
    </>,
  );
}

/** What a union above may do with a report that lies before it. */
export const ReceivingDeeds = ({
  unit,
  report,
  receipt,
}: {
  unit: UnitInFrame;
  report: Report;
  receipt: Receipt | undefined;
}): VNode => (
  <>
    {report.state !== 'adopted' && receipt?.kind !== 'returned' && (
      <Button href={deedHref(unit, report.reportId, 'bo-sung')} icon="file-pen">
        Yêu cầu bổ sung
      </Button>
    )}
    {receipt?.kind !== 'received' && (
      <PostButton action={deedHref(unit, report.reportId, 'nhan')} kind="primary" icon="check">
        Đã nhận
      </PostButton>
    )}
  </>
);

/** What was answered, on both sides of it. */
export const ReceiptNote = ({ receipt }: { receipt: Receipt | undefined }): VNode | null =>
  receipt ? (
    <MarginNote kind={receipt.kind === 'returned' ? 'missing' : 'note'}>
      <p>
        {receipt.giverName} {receipt.kind === 'returned' ? 'yêu cầu bổ sung' : 'đã nhận báo cáo'} lúc{' '}
        {formatInstant(receipt.at)} ({receipt.byName}).
      </p>
      {receipt.note && <p class="margin-said">{receipt.note}</p>}
    </MarginNote>
  ) : null;

/** `above`: as the union says it that has received, not the one that handed in. */
export const ReceiptBadge = ({ receipt: { kind }, above = false }: { receipt: Receipt; above?: boolean }): VNode => (
  <Badge tone={kind === 'received' ? 'met' : 'missed'} icon={kind === 'received' ? 'check' : 'file-pen'}>
    {above && kind === 'received' ? 'Đã nhận' : receiptKinds[kind]}
  </Badge>
);
