import type { VNode } from 'preact';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { PostButton } from '../../../kernel/ui/button.tsx';
import { FieldSet, Form, FormActions } from '../../../kernel/ui/field.tsx';
import { PageHead, Section } from '../../../kernel/ui/page.tsx';
import { deedsColumn, ListTable, RowDeeds } from '../../../kernel/ui/table.tsx';
import { remarkContract, remarkKinds, type Remark, type Report } from '../contract.ts';
import { taskHref, TaskState, type Task } from '../../targets/index.ts';
import { becomesTask } from '../rules/remarks.ts';
import { makeTaskHref, remarksHref, reportHref } from './addresses.ts';

interface RemarksProps {
  unit: UnitInFrame;
  report: Report;
  remarks: readonly Remark[];
  form: FormState;
  /** What was made of them. */
  tasks: readonly Task[];
  today: string;
  mayTask: boolean;
}

/** Weaknesses, causes, lessons and directions: one line each, numbered on the paper. */
export function remarksPage(c: Ctx, props: RemarksProps): Response {
  const { unit, report, remarks, form } = props;
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
        <Lines {...props} title={label} remarks={remarks.filter((one) => one.kind === value)} />
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

type LinesProps = Omit<RemarksProps, 'form'> & { title: string };

const Lines = ({ unit, report, remarks, title, tasks, today, mayTask }: LinesProps): VNode => {
  const taskOf = ({ taskId }: Remark): Task | undefined => tasks.find((task) => task.taskId === taskId);
  return (
    <Section title={title} count={remarks.length}>
      <ListTable
        caption={title}
        rows={remarks}
        columns={[
          { label: 'TT', narrow: true, align: 'center', cell: (_, nth) => nth + 1 },
          { label: 'Nội dung', main: true, cell: (one) => one.words },
          { label: 'Ai chỉ đạo, văn bản', cell: (one) => [one.giver, one.source].filter(Boolean).join(', ') },
          ...(remarks.some(taskOf)
            ? [
                {
                  label: 'Kết quả',
                  wrap: false,
                  cell: (one: Remark) => {
                    const task = taskOf(one);
                    return task && <TaskState task={task} today={today} />;
                  },
                },
              ]
            : []),
          deedsColumn((one: Remark) => (
            <RowDeeds>
              <TaskOfRemark {...{ unit, report, mayTask }} remark={one} task={taskOf(one)} />
              {report.state !== 'adopted' && (
                <PostButton action={remarksHref(unit, report.reportId, one.remarkId)} kind="quiet" icon="x">
                  Bỏ
                </PostButton>
              )}
            </RowDeeds>
          )),
        ]}
      />
    </Section>
  );
};

/** The way to what was made of a direction, or the button that makes it. */
export const TaskOfRemark = (o: {
  unit: UnitInFrame;
  report: Report;
  remark: Remark;
  task: Task | undefined;
  mayTask: boolean;
}): VNode | null => {
  const { unit, report, remark, task } = o;
  if (task) return <a href={taskHref(unit, task)}>Việc trong chương trình</a>;
  return o.mayTask && !remark.taskId && becomesTask(remark) ? (
    <PostButton action={makeTaskHref(unit, report.reportId, remark.remarkId)} icon="clipboard-check">
      Đưa vào chương trình
    </PostButton>
  ) : null;
};
