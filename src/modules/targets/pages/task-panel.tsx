import type { UnitInFrame } from '../../../kernel/frame.tsx';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { Line, Lines } from '../../../kernel/ui/lines.tsx';
import { Facts, Panel } from '../../../kernel/ui/page.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { entryHref, type EntryRow } from '../../ledger/index.ts';
import { taskShares, type Task } from '../contract.ts';
import { givenBy } from '../rules/words.ts';
import { programmeHref, taskHref } from './entry.ts';
import { TaskState } from './programme.tsx';

/** The report or meeting that a task was made from: "Từ báo cáo", which. */
export interface Origin {
  from: string;
  label: string;
  href: string;
}

export interface TaskPanelProps {
  unit: UnitInFrame;
  task: Task;
  /** The records that show it done, as far as the reader may open them. */
  evidence: readonly EntryRow[];
  origin: Origin | undefined;
  today: string;
  mayChange: boolean;
  mayWork: boolean;
}

/** One task beside the programme: whose it is, until when, what came of it. */
export const TaskPanel = (props: TaskPanelProps) => {
  const { unit, task, evidence, origin, today } = props;
  return (
    <Panel
      title={`Việc số ${task.positionOrder}`}
      under={<TaskState task={task} today={today} />}
      closeHref={programmeHref(unit, task.year)}
      actions={<Deeds {...props} />}
    >
      <p>{task.wording}</p>
      <Facts
        narrow
        items={[
          ['Loại việc', taskShares.find((share) => share.value === task.share)?.label],
          ['Phối hợp với', task.partner],
          ['Phụ trách', task.owner],
          ['Của', task.year === null ? 'Cả nhiệm kỳ' : `Năm ${task.year}`],
          ['Hạn', task.dueOn && formatDate(task.dueOn)],
          ['Cấp trên giao', givenBy(task)],
          ['Căn cứ', task.source],
          [origin?.from ?? '', origin && <a href={origin.href}>{origin.label}</a>],
          ['Hoàn thành', task.doneOn && formatDate(task.doneOn)],
          ['Kết quả', task.outcome],
        ]}
      />
      {evidence.length > 0 && (
        <>
          <h3>Minh chứng trong sổ</h3>
          <Lines label="Minh chứng trong sổ">
            {evidence.map((entry) => (
              <Line
                icon="notebook-pen"
                title={entry.summary || 'Bản ghi'}
                href={entryHref(unit, entry.entryId)}
                side={formatDate(entry.onDate)}
              />
            ))}
          </Lines>
        </>
      )}
    </Panel>
  );
};

const Deeds = ({ unit, task, mayChange, mayWork }: TaskPanelProps) => (
  <>
    {mayWork && task.state === 'open' && task.share !== 'below' && (
      <Button kind="primary" href={taskHref(unit, task, '/ket-qua')} icon="check">
        Ghi kết quả
      </Button>
    )}
    {mayWork && task.state === 'done' && (
      <Button href={taskHref(unit, task, '/ket-qua')} icon="pencil">
        Sửa kết quả
      </Button>
    )}
    {mayWork && task.state !== 'open' && (
      <PostButton action={taskHref(unit, task, '/mo-lai')} kind="quiet" icon="undo-2">
        {task.state === 'done' ? 'Chưa xong, mở lại' : 'Đưa lại vào chương trình'}
      </PostButton>
    )}
    {mayChange && task.state === 'open' && !task.giverName && (
      <>
        <Button href={taskHref(unit, task, '/sua')} icon="pencil">
          Sửa
        </Button>
        <PostButton
          action={taskHref(unit, task, '/bo')}
          kind="quiet"
          icon="x"
          confirm="Bỏ việc này khỏi chương trình? Việc vẫn còn để xem lại, không tính vào số việc phải làm."
        >
          Bỏ việc
        </PostButton>
      </>
    )}
  </>
);
