import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { DownloadMenu } from '../../../kernel/ui/download.tsx';
import { Form, HiddenField, SelectField } from '../../../kernel/ui/field.tsx';
import { Badge } from '../../../kernel/ui/figure.tsx';
import { EmptyState, PageHead } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import type { UnitOnTree } from '../../org/index.ts';
import type { HandedTask, Task } from '../contract.ts';
import { isOverdue } from '../rules/programme.ts';
import { handTasksHref, newTaskHref, programmeHref, tasksBelowHref, wholeTerm } from './entry.ts';
import { TargetTabs } from './tabs.tsx';

export interface TasksBelowView {
  unit: UnitInFrame;
  year: number | null;
  /** What was handed down to at least one unit. */
  tasks: readonly Task[];
  task: Task | undefined;
  rows: readonly { unit: UnitOnTree; tasks: readonly HandedTask[] }[];
  today: string;
  mayAssign: boolean;
  unitsBelow: number;
}

/** How far the units below are in the tasks that were handed to them, one task or all of a year's. */
export function tasksBelowPage(c: Ctx, view: TasksBelowView): Response {
  const { unit, year, tasks, task, rows, today, mayAssign } = view;
  const done = rows.filter((row) => row.tasks.every((one) => one.state === 'done')).length;
  const late = rows.filter((row) => row.tasks.some((one) => isOverdue(one, today))).length;
  return page(
    c,
    { title: 'Việc giao cho đơn vị', entry: 'targets', wide: true },
    <>
      <PageHead
        title={task ? task.wording : `Việc giao cho đơn vị ${year === null ? 'trong nhiệm kỳ' : `năm ${year}`}`}
        back={
          task
            ? { label: 'Tất cả việc đã giao', href: tasksBelowHref(unit, year) }
            : { label: 'Chương trình công tác', href: programmeHref(unit, year) }
        }
        answer={
          rows.length ? `${done}/${rows.length} đơn vị đã xong${late ? `; ${late} đơn vị quá hạn` : ''}.` : undefined
        }
        actions={
          tasks.length > 0 && (
            <>
              {mayAssign && (
                <Button href={handTasksHref(unit, year)} icon="plus">
                  Giao việc
                </Button>
              )}
              {mayAssign && task && (
                <PostButton
                  action={unitHref(unit, '/chuong-trinh/don-vi/thu-hoi', { nam: year ?? wholeTerm, viec: task.taskId })}
                  kind="quiet"
                  icon="undo-2"
                  confirm="Thu hồi việc này ở các đơn vị chưa làm? Đơn vị đã làm xong vẫn giữ kết quả."
                >
                  Thu hồi
                </PostButton>
              )}
              <DownloadMenu
                href={(ending) =>
                  unitHref(unit, `/chuong-trinh/don-vi${ending}`, {
                    nam: year ?? wholeTerm,
                    ...(task ? { viec: task.taskId } : {}),
                  })
                }
              />
            </>
          )
        }
      />
      <TargetTabs unit={unit} at="programme" hasBelow />
      {tasks.length ? <Table {...view} /> : <Nothing {...view} />}
    </>,
  );
}

const Table = ({ unit, year, tasks, task, rows, today }: TasksBelowView) => (
  <>
    <div class="below-filters">
      <Form action={tasksBelowHref(unit, year)} method="get">
        <HiddenField name="nam" value={String(year ?? wholeTerm)} />
        <SelectField
          name="viec"
          label="Xem theo"
          value={task?.taskId}
          empty="Tất cả việc đã giao"
          options={tasks.map((one) => ({ value: one.taskId, label: one.wording }))}
        />
        <Button kind="plain">Xem</Button>
      </Form>
    </div>
    <ListTable
      caption="Việc giao cho đơn vị trực thuộc"
      rows={rows}
      rowHref={(row) => `/cd/${row.unit.code}/chuong-trinh?nam=${year ?? wholeTerm}`}
      columns={[
        { label: 'Đơn vị', main: true, cell: (row) => row.unit.shortName },
        {
          label: 'Đã xong',
          align: 'right',
          cell: (row) => {
            const done = row.tasks.filter((one) => one.state === 'done');
            return task ? done[0]?.doneOn && formatDate(done[0].doneOn) : `${done.length}/${row.tasks.length}`;
          },
        },
        {
          label: 'Tình trạng',
          cell: (row) => {
            const late = row.tasks.filter((one) => isOverdue(one, today)).length;
            if (late)
              return (
                <Badge icon="clock" tone="missed">
                  {task ? 'Quá hạn' : `${late} việc quá hạn`}
                </Badge>
              );
            return row.tasks.every((one) => one.state === 'done') ? (
              <Badge icon="circle-check" tone="met">
                Xong
              </Badge>
            ) : (
              <Badge icon="circle-dashed">Đang làm</Badge>
            );
          },
        },
      ]}
    />
  </>
);

const Nothing = ({ unit, year, mayAssign, unitsBelow }: TasksBelowView) => (
  <EmptyState
    title={unitsBelow ? 'Chưa giao việc nào cho đơn vị trực thuộc' : 'Chưa có đơn vị trực thuộc'}
    icon="clipboard-check"
    action={
      mayAssign &&
      unitsBelow > 0 && (
        <>
          <Button kind="primary" href={handTasksHref(unit, year)} icon="plus">
            Giao việc
          </Button>
          <Button href={newTaskHref(unit, year)}>Thêm việc</Button>
        </>
      )
    }
  >
    <p>
      Chọn việc trong chương trình công tác và giao cho cả các đơn vị hay từng đơn vị; ở đây thấy đơn vị nào đã xong,
      đơn vị nào quá hạn.
    </p>
  </EmptyState>
);
