import type { VNode } from 'preact';
import { ContractField, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { FieldSet, Form, FormActions, SelectField } from '../../../kernel/ui/field.tsx';
import { Badge } from '../../../kernel/ui/figure.tsx';
import { EmptyState, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import type { UnitOnTree } from '../../org/index.ts';
import type { Handing } from '../actions/branch.ts';
import { requestContract, spansOf, type Outline, type ReportKind } from '../contract.ts';
import { askedInWords } from '../rules/spans.ts';
import type { Submission } from '../rules/submissions.ts';
import { ReceiptBadge } from './receiving.tsx';
import type { AskedRequest } from '../store/requests.ts';
import {
  answerHref,
  listHref,
  outlineHref,
  outlinesHref,
  reportHref,
  submissionsHref,
  withdrawHref,
} from './addresses.ts';

interface SendProps {
  unit: UnitInFrame;
  outline: Outline;
  below: readonly UnitOnTree[];
  form: FormState;
  today: string;
}

/** To whom, for when, until when. */
export function sendPage(c: Ctx, { unit, outline, below, form, today }: SendProps): Response {
  const { year, dueOn, note } = requestContract.fields;
  const chosen = form.typed['units[]'];
  const isChosen = (unitId: string): boolean => chosen === undefined || [chosen].flat().includes(unitId);
  const spans = spansOf(outline.kind);
  return page(
    c,
    { title: 'Gửi đề cương', entry: 'reports' },
    <>
      <PageHead
        title="Gửi đề cương, yêu cầu báo cáo"
        back={{ label: outline.name, href: outlineHref(unit, outline.code) }}
        answer={`Đơn vị nhận thấy yêu cầu ở “Việc cần làm” cùng hạn nộp, và soạn theo bản ${outline.version} của đề cương này.`}
      />
      <Form action={outlineHref(unit, outline.code, '/gui')} errors={errorsOf(requestContract, form)}>
        <FieldSet>
          <SelectField
            name="spanCode"
            label={requestContract.fields.spanCode.label}
            required
            value={String(form.typed['spanCode'] ?? spans[0]?.value)}
            error={form.errors['spanCode']}
            options={spans}
          />
          <ContractField name="year" field={year} form={form} />
          <ContractField name="dueOn" field={dueOn} form={form} today={today} />
          <ContractField name="note" field={note} form={form} />
        </FieldSet>
        <FieldSet title={`Đơn vị nhận (${formatNumber(below.length)})`}>
          {form.errors['units[]'] && (
            <p class="field-error field-full" role="alert">
              {form.errors['units[]']}
            </p>
          )}
          <ul class="report-units field-full">
            {below.map((one) => (
              <li>
                <label>
                  <input
                    class="checkbox"
                    type="checkbox"
                    name="units[]"
                    value={one.unitId}
                    checked={isChosen(one.unitId)}
                  />
                  <span>{one.shortName}</span>
                </label>
              </li>
            ))}
          </ul>
        </FieldSet>
        <FormActions submit="Gửi yêu cầu" icon="send" cancelHref={outlinesHref(unit)} />
      </Form>
    </>,
  );
}

interface SubmissionsProps {
  unit: UnitInFrame;
  chosen: { spanCode: string; year: number };
  span: { kind: ReportKind; period: { from: string; to: string } };
  handing: Handing;
  mayWithdraw: boolean;
  today: string;
}

/** Who has handed in, who is missing (R-7): the missing ones first. */
export function submissionsPage(c: Ctx, props: SubmissionsProps): Response {
  const { unit, chosen, handing, span } = props;
  const options = [...spansOf('year'), ...spansOf('halfYear'), ...spansOf('term')];
  return page(
    c,
    { title: 'Báo cáo của các đơn vị', entry: 'reports' },
    <>
      <PageHead
        title="Báo cáo của các đơn vị"
        back={{ label: 'Báo cáo', href: listHref(unit) }}
        answer={answerOf(props)}
        actions={
          props.mayWithdraw &&
          handing.request && (
            <PostButton
              action={withdrawHref(unit, handing.request.requestId)}
              kind="quiet"
              icon="x"
              confirm="Rút yêu cầu này? Các đơn vị không còn thấy yêu cầu; báo cáo đã soạn, đã nộp vẫn giữ."
            >
              Rút yêu cầu
            </PostButton>
          )
        }
      />
      <Form action={submissionsHref(unit)} method="get">
        <FieldSet>
          <SelectField name="ky" label="Loại báo cáo" value={chosen.spanCode} options={options} />
          <ContractField
            name="nam"
            field={requestContract.fields.year}
            form={{ typed: { nam: String(chosen.year) }, errors: {} }}
          />
        </FieldSet>
        <div class="actions">
          <Button>Xem</Button>
        </div>
      </Form>
      <Section title={askedInWords(span)}>
        <ListTable
          caption="Các đơn vị và báo cáo đã nộp"
          rows={handing.submissions}
          rowHref={(one) => (one.reportId ? `/cd/${one.unit.code}/bao-cao/${one.reportId}` : undefined)}
          empty={<EmptyState title="Không có đơn vị trực thuộc nào" icon="network" />}
          columns={[
            { label: 'Đơn vị', main: true, cell: (one) => one.unit.shortName },
            {
              label: 'Tình trạng',
              wrap: false,
              cell: (one) => (
                <>
                  <Standing {...props} one={one} /> {one.receipt && <ReceiptBadge receipt={one.receipt} above />}
                </>
              ),
            },
            {
              label: 'Ngày nộp',
              wrap: false,
              cell: (one) => (one.submittedOn ? formatDate(one.submittedOn) : ''),
            },
          ]}
        />
      </Section>
    </>,
  );
}

function answerOf({ handing: { submissions, request }, today }: SubmissionsProps): string {
  const missing = submissions.filter((one) => one.submittedOn === undefined).length;
  const due = request ? ` Hạn nộp ${formatDate(request.dueOn)}${request.dueOn < today ? ' đã qua' : ''}.` : '';
  if (submissions.length === 0) return 'Đơn vị này không có đơn vị trực thuộc để tổng hợp.';
  const done = `${formatNumber(submissions.length - missing)}/${formatNumber(submissions.length)} đơn vị đã nộp`;
  return `${done}${missing ? `, cần đôn đốc ${formatNumber(missing)}` : ''}.${due}`;
}

function Standing({ handing, today, one }: SubmissionsProps & { one: Submission }): VNode {
  if (one.submittedOn)
    return (
      <Badge tone={one.late ? 'risk' : 'met'} icon={one.late ? 'clock' : 'check'}>
        {one.late ? 'Nộp chậm' : 'Đã nộp'}
      </Badge>
    );
  const overdue = handing.request !== undefined && handing.request.dueOn < today;
  return (
    <Badge tone={overdue ? 'missed' : 'plain'} icon={overdue ? 'triangle-alert' : 'circle-dashed'}>
      {overdue ? 'Quá hạn' : 'Chưa nộp'}
    </Badge>
  );
}

interface AskedProps {
  unit: UnitInFrame;
  asked: readonly AskedRequest[];
  mayWrite: boolean;
  today: string;
}

/** What is asked of this unit and not yet handed in, on top of its reports. */
export const Asked = ({ unit, asked, mayWrite, today }: AskedProps): VNode | null =>
  asked.length === 0 ? null : (
    <Section title="Cấp trên yêu cầu" count={asked.length}>
      <ListTable
        caption="Báo cáo cấp trên yêu cầu"
        rows={asked}
        rowHref={(one) => (one.reportId && mayWrite ? reportHref(unit, one.reportId) : undefined)}
        columns={[
          {
            label: 'Báo cáo',
            main: true,
            cell: (one) => askedInWords(one),
          },
          { label: 'Nơi yêu cầu', cell: (one) => one.askingName },
          { label: 'Lời dặn', cell: (one) => one.note ?? '' },
          {
            label: 'Hạn nộp',
            wrap: false,
            cell: (one) => (
              <>
                {formatDate(one.dueOn)}
                {one.withdrawnOn ? (
                  <span class="under"> đã rút yêu cầu ngày {formatDate(one.withdrawnOn)}</span>
                ) : (
                  one.dueOn < today && <span class="under"> quá hạn</span>
                )}
              </>
            ),
          },
          {
            label: 'Thao tác',
            wrap: false,
            cell: (one) =>
              mayWrite && !one.follows ? (
                <PostButton action={answerHref(unit, one.requestId)} icon="file-pen">
                  {one.reportId ? 'Soạn theo đề cương này' : 'Soạn'}
                </PostButton>
              ) : one.reportId ? (
                'Đang soạn'
              ) : (
                ''
              ),
          },
        ]}
      />
    </Section>
  );
