import type { VNode } from 'preact';
import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { DownloadMenu } from '../../../kernel/ui/download.tsx';
import { Badge, DateText } from '../../../kernel/ui/figure.tsx';
import { Columns, EmptyState, PageHead } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { Tabs } from '../../../kernel/ui/way.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import type { Task } from '../contract.ts';
import { countTasks, inSentence, isOverdue } from '../rules/programme.ts';
import { givenBy } from '../rules/words.ts';
import { manyTasksHref, newTaskHref, programmeHref, taskHref, tasksBelowHref, wholeTerm } from './entry.ts';
import { TargetTabs } from './tabs.tsx';

export interface ProgrammeProps {
  unit: UnitInFrame;
  /** Of the whole term and of every year. */
  all: readonly Task[];
  /** The years of the real term; the programme of the whole term comes before them. */
  years: readonly number[];
  /** Whose tasks are shown: a year's, or those of the whole term. */
  year: number | null;
  today: string;
  mayChange: boolean;
  mayWork: boolean;
  hasBelow: boolean;
  home: { name: string; href: string } | undefined;
  opened?: string | undefined;
}

/** The programme of a year or of the whole term: what is done, what is due, what is overdue; a task opens beside the list. */
export function programmePage(c: Ctx, props: ProgrammeProps, beside?: VNode): Response {
  const { unit, all, year, years, today, mayChange } = props;
  const shown = all.filter((task) => task.year === year);
  const words = year === null ? 'Toàn khóa' : `Năm ${year}`;
  return page(
    c,
    { title: 'Chương trình công tác', entry: 'targets', wide: true },
    <Columns aside={beside}>
      <PageHead
        title="Chương trình công tác"
        answer={shown.length ? `${words}: ${lowerFirst(inSentence(countTasks(shown, today)))}` : undefined}
        actions={
          unit.term &&
          shown.length > 0 && (
            <>
              {props.hasBelow && <Button href={tasksBelowHref(unit, year)}>Giao cho đơn vị</Button>}
              {mayChange && (
                <>
                  <Button href={newTaskHref(unit, year)} icon="plus">
                    Thêm việc
                  </Button>
                  <Button href={manyTasksHref(unit, year)} kind="quiet">
                    Thêm nhiều việc
                  </Button>
                </>
              )}
              <DownloadMenu href={(ending) => unitHref(unit, `/chuong-trinh${ending}`, { nam: year ?? wholeTerm })} />
            </>
          )
        }
      />
      <TargetTabs unit={unit} at="programme" hasBelow={props.hasBelow} />
      {unit.term && !props.home && (
        <Tabs
          label="Năm"
          items={[null, ...years].map((one) => ({
            label: one === null ? 'Toàn khóa' : `Năm ${one}`,
            href: programmeHref(unit, one),
            count: all.filter((task) => task.year === one && task.state !== 'dropped' && task.share !== 'below').length,
            active: one === year,
          }))}
        />
      )}
      {shown.length ? <Table {...props} shown={shown} /> : <Nothing {...props} />}
    </Columns>,
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const Table = ({ unit, shown, today, year, opened }: ProgrammeProps & { shown: readonly Task[] }) => (
  <ListTable
    caption={year === null ? 'Chương trình công tác toàn khóa' : `Chương trình công tác năm ${year}`}
    ruled
    rows={shown}
    rowHref={(task) => taskHref(unit, task)}
    rowFrame="beside"
    isActive={(task) => task.taskId === opened}
    columns={[
      { label: 'TT', narrow: true, wrap: false, align: 'center', cell: (task) => task.positionOrder },
      {
        label: 'Nội dung công việc',
        main: true,
        cell: (task) => (
          <>
            {task.wording}
            {task.giverName && <span class="under cell-under">Cấp trên giao: {givenBy(task)}</span>}
            {task.partner && <span class="under cell-under">Phối hợp với {task.partner}</span>}
          </>
        ),
      },
      { label: 'Phụ trách', cell: (task) => task.owner },
      { label: 'Hạn', wrap: false, cell: (task) => task.dueOn && <DateText on={task.dueOn} /> },
      { label: 'Kết quả', wrap: false, cell: (task) => <TaskState task={task} today={today} /> },
    ]}
  />
);

export const TaskState = ({ task, today }: { task: Task; today: string }) => {
  if (task.state === 'done')
    return (
      <Badge icon="circle-check" tone="met">
        Xong {task.doneOn ? formatDate(task.doneOn) : ''}
      </Badge>
    );
  if (task.state === 'dropped') return <Badge icon="x">Đã bỏ</Badge>;
  if (task.share === 'below') return <Badge icon="network">Giao cấp dưới</Badge>;
  return isOverdue(task, today) ? (
    <Badge icon="clock" tone="missed">
      Quá hạn
    </Badge>
  ) : (
    <Badge icon="circle-dashed">Đang làm</Badge>
  );
};

const Nothing = ({ unit, year, mayChange, home }: ProgrammeProps) => {
  if (home)
    return (
      <EmptyState
        title="Chương trình công tác là của cả công đoàn cơ sở"
        icon="clipboard-check"
        action={<Button href={home.href}>Xem chương trình của {home.name}</Button>}
      >
        <p>{unit.shortName} không có chương trình riêng.</p>
      </EmptyState>
    );
  if (!unit.term)
    return (
      <EmptyState
        title="Chưa khai báo nhiệm kỳ"
        icon="clipboard-check"
        action={<Button href={unitHref(unit, '/nhiem-ky')}>Khai báo nhiệm kỳ</Button>}
      >
        <p>Chương trình công tác thuộc về một nhiệm kỳ. Hãy khai báo nhiệm kỳ trước.</p>
      </EmptyState>
    );
  return (
    <EmptyState
      title={year === null ? 'Chưa có chương trình công tác toàn khóa' : `Chưa có chương trình công tác năm ${year}`}
      icon="clipboard-check"
      action={
        mayChange && (
          <>
            <Button kind="primary" href={manyTasksHref(unit, year)} icon="plus">
              Chép từ chương trình đã có
            </Button>
            <Button href={newTaskHref(unit, year)}>Thêm từng việc</Button>
          </>
        )
      }
    >
      <p>
        Mỗi việc có người phụ trách và hạn; làm xong thì ghi kết quả và gắn bản ghi trong sổ làm minh chứng. Báo cáo tự
        đếm “đã hoàn thành … việc”.
      </p>
    </EmptyState>
  );
};
