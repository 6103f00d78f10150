import { pickFields } from '../../../kernel/contract.ts';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { FieldSet, Form, FormActions, RadioChips } from '../../../kernel/ui/field.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { Card, PageHead } from '../../../kernel/ui/page.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import type { Composed } from '../actions/compose.ts';
import { settingsContract, type Report } from '../contract.ts';
import { adoptingBody } from '../rules/layout.ts';
import { deedHref, reportHref } from './addresses.ts';

interface SettingsProps {
  unit: UnitInFrame;
  report: Report;
  form: FormState;
  today: string;
}

const ofPaper = pickFields(settingsContract, ['number', 'signedOn', 'signerName', 'signerPost']);
const ofManner = pickFields(settingsContract, ['aboutStep', 'percentDecimals', 'nearlyPercent']);
const looks = pickFields(settingsContract, ['smallCounts', 'moneyIn']);

export function settingsPage(c: Ctx, { unit, report, form, today }: SettingsProps): Response {
  const back = reportHref(unit, report.reportId);
  return page(
    c,
    { title: 'Số, ngày ký, cách viết', entry: 'reports' },
    <>
      <PageHead title="Số, ngày ký, người ký; cách viết" back={{ label: report.title, href: back }} />
      <Form action={deedHref(unit, report.reportId, 'trinh-bay')} errors={errorsOf(settingsContract, form)}>
        <FieldSet>
          <ContractFields of={ofPaper} form={form} today={today} />
        </FieldSet>
        <FieldSet title="Cách viết số liệu">
          <ContractFields of={ofManner} form={form} today={today} />
          {Object.entries(looks.fields).map(([name, { label, choices = [] }]) => (
            <RadioChips
              name={name}
              label={label}
              value={String(form.typed[name] ?? '')}
              error={form.errors[name]}
              options={[...choices]}
            />
          ))}
        </FieldSet>
        <FormActions submit="Ghi lại" cancelHref={back} />
      </Form>
    </>,
  );
}

interface AdoptProps {
  unit: UnitInFrame;
  report: Report;
  composed: Composed;
  form: FormState;
}

/** Before the deed that cannot be undone: what will be final. */
export function adoptPage(c: Ctx, { unit, report, composed, form }: AdoptProps): Response {
  const back = reportHref(unit, report.reportId);
  const { figures, waiting, period } = composed;
  return page(
    c,
    { title: 'Ghi nhận đã được thông qua', entry: 'reports' },
    <>
      <PageHead
        title={`Ghi nhận đã được ${adoptingBody(report)} thông qua`}
        back={{ label: report.title, href: back }}
      />
      <Form action={deedHref(unit, report.reportId, 'thong-qua')} errors={form.message ? [{ text: form.message }] : []}>
        <Card title="Từ lúc này không sửa được nữa">
          <ul class="report-final">
            <li>
              {figures.length} số liệu từ {formatDate(period.from)} đến {formatDate(period.to)}, cùng từng bản ghi làm
              căn cứ;
            </li>
            <li>lời văn, bảng biểu, người ký như bản đang soạn;</li>
            <li>một bản Word và một bản PDF, mỗi bản có dấu kiểm tra để đối chiếu.</li>
          </ul>
          <p>
            Sổ hoạt động vẫn sửa được. Số liệu nào về sau khác đi sẽ hiện bên lề báo cáo, bản đã thông qua vẫn giữ
            nguyên.
          </p>
          {waiting.length > 0 && (
            <Note kind="warning">
              Còn {waiting.length} đoạn chưa viết sẽ không có trong bản cuối:{' '}
              {waiting.map((one) => one.heading).join('; ')}.
            </Note>
          )}
        </Card>
        <FormActions submit="Ghi nhận đã thông qua" icon="lock" cancelHref={back} />
      </Form>
    </>,
  );
}
