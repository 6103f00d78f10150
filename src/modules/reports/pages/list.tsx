import type { VNode } from 'preact';
import { ContractField, errorsOf } from '../../../kernel/form.tsx';
import { page, type TermInFrame, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { FieldSet, Form, HiddenField, SelectField } from '../../../kernel/ui/field.tsx';
import { Badge } from '../../../kernel/ui/figure.tsx';
import { EmptyState, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { formatDate, formatInstant, yearOf } from '../../../kernel/vi/dates.ts';
import { templatesHref } from '../../documents/index.ts';
import { draftContract, states, type Receipt, type State } from '../contract.ts';
import type { KeptReport } from '../store/reports.ts';
import type { AskedRequest } from '../store/requests.ts';
import { listHref, outlinesHref, reportHref, submissionsHref } from './addresses.ts';
import { ReceiptBadge } from './receiving.tsx';
import { Asked } from './requests.tsx';

interface ListProps {
  unit: UnitInFrame;
  reports: readonly KeptReport[];
  /** What a union above answered, by report. */
  receipts: ReadonlyMap<string, Receipt>;
  mayWrite: boolean;
  /** Changes the Word template of the unit's papers. */
  mayTemplate: boolean;
  mayOutline: boolean;
  /** What a union above asks for and has not got. */
  asked: readonly AskedRequest[];
  /** There are units below whose reports come in. */
  leads: boolean;
  form: FormState;
  today: string;
}

export function listPage(c: Ctx, props: ListProps): Response {
  const { unit, reports, mayWrite } = props;
  const begun = new Set(reports.map((report) => report.termId));
  const terms = unit.terms.filter((term) => !begun.has(term.termId));
  return page(
    c,
    { title: 'Báo cáo', entry: 'reports' },
    <>
      <PageHead title="Báo cáo" answer={answerOf(props)} actions={<Ways {...props} />} />
      <Asked {...props} />
      <Section>
        <ListTable
          caption="Các báo cáo"
          rows={reports}
          rowHref={(report) => reportHref(unit, report.reportId)}
          empty={<Nothing mayWrite={mayWrite} />}
          columns={[
            { label: 'Báo cáo', main: true, cell: (report) => report.title },
            {
              label: 'Tình trạng',
              wrap: false,
              cell: (report) => <StateBadge state={report.state} receipt={props.receipts.get(report.reportId)} />,
            },
            { label: 'Kỳ báo cáo', cell: (report) => periodWords(unit, report) },
            { label: 'Thay đổi lần cuối', wrap: false, cell: (report) => formatInstant(report.changedAt) },
          ]}
        />
      </Section>
      {mayWrite && <BeginYear {...props} />}
      {mayWrite && terms.length > 0 && <Begin {...props} terms={terms} />}
    </>,
  );
}

const Ways = ({ unit, leads, mayOutline, mayTemplate }: ListProps): VNode => (
  <>
    {mayTemplate && (
      <Button href={templatesHref(unit)} icon="file-pen">
        Mẫu Word
      </Button>
    )}
    {leads && (
      <Button href={submissionsHref(unit)} icon="network">
        Báo cáo của các đơn vị
      </Button>
    )}
    {mayOutline && (
      <Button href={outlinesHref(unit)} icon="list-checks">
        Đề cương
      </Button>
    )}
  </>
);

function answerOf({ reports, mayWrite }: ListProps): string {
  if (!mayWrite) return 'Các báo cáo mà đơn vị đã nộp và đã được thông qua.';
  if (reports.length === 0) return 'Báo cáo tự viết từ sổ hoạt động; đồng chí viết thêm phần nhận định.';
  const open = reports.filter((report) => report.state === 'draft').length;
  return open
    ? `${reports.length} báo cáo, ${open} đang soạn.`
    : `${reports.length} báo cáo, không có bản nào đang soạn.`;
}

const tones: Record<State, 'plain' | 'risk' | 'met'> = { draft: 'plain', submitted: 'risk', adopted: 'met' };
const icons = { draft: 'file-pen', submitted: 'send', adopted: 'lock' } as const;

const StateBadge = ({ state, receipt }: { state: State; receipt: Receipt | undefined }): VNode =>
  receipt && state === 'submitted' ? (
    <ReceiptBadge receipt={receipt} />
  ) : (
    <Badge tone={tones[state]} icon={icons[state]}>
      {states[state]}
    </Badge>
  );

function periodWords(unit: UnitInFrame, { period, state, termId }: KeptReport): string {
  const running = state !== 'adopted' && unit.terms.some((term) => term.termId === termId && term.endsOn === null);
  return `${formatDate(period.from)} - ${running ? 'nay' : formatDate(period.to)}`;
}

function Begin({ unit, form, terms }: ListProps & { terms: readonly TermInFrame[] }): VNode {
  const [only] = terms;
  const chosen = terms.find((term) => term.termId === unit.term?.termId) ?? only;
  return (
    <Section title="Soạn báo cáo tổng kết nhiệm kỳ">
      <p>Số liệu và bảng biểu lấy từ sổ hoạt động theo đề cương của báo cáo nhiệm kỳ; có thể tải về bản Word và PDF.</p>
      <Form action={listHref(unit)} errors={errorsOf(draftContract, form)}>
        {terms.length === 1 && only ? (
          <HiddenField name="termId" value={only.termId} />
        ) : (
          <SelectField
            name="termId"
            label="Nhiệm kỳ"
            required
            short
            value={chosen?.termId}
            error={form.errors['termId']}
            options={terms.map((term) => ({ value: term.termId, label: `Nhiệm kỳ ${term.label}` }))}
          />
        )}
        <Button kind="primary" icon="file-pen">
          {terms.length === 1 && only ? `Soạn báo cáo nhiệm kỳ ${only.label}` : 'Soạn báo cáo'}
        </Button>
      </Form>
    </Section>
  );
}

/** The year that is reported now: from December on, and until June the year before may still be written. */
const yearNow = (today: string): number => (today.slice(5) < '06-01' ? yearOf(today) - 1 : yearOf(today));

const BeginYear = ({ unit, form, today }: ListProps): VNode => (
  <Section title="Soạn báo cáo năm, 6 tháng">
    <p>Số liệu kỳ này đứng cạnh cùng kỳ năm trước; chỉ tiêu và chương trình công tác của năm được tính sẵn.</p>
    <Form action={listHref(unit)} errors={form.typed['spanCode'] === undefined ? [] : errorsOf(draftContract, form)}>
      <FieldSet>
        <SelectField
          name="spanCode"
          label={draftContract.fields.spanCode.label}
          required
          value={String(form.typed['spanCode'] ?? 'calendarYear')}
          error={form.errors['spanCode']}
          options={[...(draftContract.fields.spanCode.choices ?? [])]}
        />
        <ContractField
          name="year"
          field={draftContract.fields.year}
          form={{ ...form, typed: { year: String(yearNow(today)), ...form.typed } }}
        />
      </FieldSet>
      <div class="actions">
        <Button kind="primary" icon="file-pen">
          Soạn báo cáo
        </Button>
      </div>
    </Form>
  </Section>
);

const Nothing = ({ mayWrite }: { mayWrite: boolean }): VNode => (
  <EmptyState title="Chưa có báo cáo nào" icon="file-text">
    {mayWrite
      ? 'Chọn loại báo cáo ở dưới để soạn bản đầu tiên: lời văn và bảng biểu có sẵn từ những gì đã ghi sổ.'
      : 'Khi đơn vị nộp báo cáo, bản đã nộp đọc được ở đây.'}
  </EmptyState>
);
