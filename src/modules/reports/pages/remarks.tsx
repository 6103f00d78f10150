import type { VNode } from 'preact';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { PostButton } from '../../../kernel/ui/button.tsx';
import { FieldSet, Form, FormActions } from '../../../kernel/ui/field.tsx';
import { PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { remarkContract, remarkKinds, type Remark, type Report } from '../contract.ts';
import { taskHref } from '../../targets/index.ts';
import { becomesTask } from '../rules/remarks.ts';
import { makeTaskHref, remarksHref, reportHref } from './addresses.ts';

interface RemarksProps {
  unit: UnitInFrame;
  report: Report;
  remarks: readonly Remark[];
  form: FormState;
  mayTask: boolean;
}

/** Weaknesses, causes, lessons and directions: one line each, numbered on the paper. */
export function remarksPage(c: Ctx, { unit, report, remarks, form, mayTask }: RemarksProps): Response {
  const kinds = remarkKinds.filter(({ value }) => remarks.some((one) => one.kind === value));
  return page(
    c,
    { title: 'Hạn chế, nguyên nhân, ý kiến chỉ đạo', entry: 'reports' },
    <>
      <PageHead
        title="Hạn chế, nguyên nhân, ý kiến chỉ đạo"
        back={{ label: report.title, href: reportHref(unit, report.reportId) }}
        answer="Mỗi ý một dòng; trên báo cáo các ý được đánh số và đứng đúng mục của mình."
      />
      {kinds.map(({ value, label }) => (
        <Lines
          unit={unit}
          report={report}
          title={label}
          remarks={remarks.filter((one) => one.kind === value)}
          mayTask={mayTask}
        />
      ))}
      {report.state !== 'adopted' && (
        <Section title="Thêm một ý">
          <Form action={remarksHref(unit, report.reportId)} errors={errorsOf(remarkContract, form)}>
            <FieldSet>
              <ContractFields of={remarkContract} form={form} />
            </FieldSet>
            <FormActions submit="Thêm" icon="plus" cancelHref={reportHref(unit, report.reportId)} />
          </Form>
        </Section>
      )}
    </>,
  );
}

type LinesProps = Pick<RemarksProps, 'unit' | 'report' | 'remarks' | 'mayTask'> & { title: string };

const Lines = ({ unit, report, remarks, title, mayTask }: LinesProps): VNode => (
  <Section title={title} count={remarks.length}>
    <ListTable
      caption={title}
      rows={remarks}
      columns={[
        { label: 'TT', narrow: true, align: 'center', cell: (_, nth) => nth + 1 },
        { label: 'Nội dung', main: true, cell: (one) => one.words },
        { label: 'Ai chỉ đạo, văn bản', cell: (one) => [one.giver, one.source].filter(Boolean).join(', ') },
        {
          label: 'Thao tác',
          cell: (one) => (
            <>
              {one.taskId ? (
                <a href={taskHref(unit, { taskId: one.taskId })}>Việc trong chương trình</a>
              ) : (
                mayTask &&
                becomesTask(one) && (
                  <PostButton action={makeTaskHref(unit, report.reportId, one.remarkId)} icon="clipboard-check">
                    Đưa vào chương trình
                  </PostButton>
                )
              )}
              {report.state !== 'adopted' && (
                <PostButton action={remarksHref(unit, report.reportId, one.remarkId)} kind="quiet" icon="x">
                  Bỏ
                </PostButton>
              )}
            </>
          ),
        },
      ]}
    />
  </Section>
);
