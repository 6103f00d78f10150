import type { VNode } from 'preact';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { PageHead } from '../../../kernel/ui/page.tsx';
import { Desk, Margin, MarginNote, Paper as Sheet } from '../../../kernel/ui/paper.tsx';
import { formatInstant } from '../../../kernel/vi/dates.ts';
import { PaperView } from '../../documents/index.ts';
import { TaskState, type Task } from '../../targets/index.ts';
import type { Difference, Receipt, Remark, Report } from '../contract.ts';
import { becomesTask } from '../rules/remarks.ts';
import { linkFigures, type Stated } from '../rules/figures.ts';
import { adoptingBody } from '../rules/layout.ts';
import type { FrozenCopy } from '../store/freezes.ts';
import { fileHref, hrefOfFigure, listHref, remarksHref, reportHref } from './addresses.ts';
import { Changes, Seal, StatedNote } from './margin.tsx';
import { ReceiptNote, ReceivingDeeds } from './receiving.tsx';
import { TaskOfRemark } from './remarks.tsx';
import { Downloads } from './report.tsx';

interface FrozenProps {
  unit: UnitInFrame;
  report: Report;
  copy: FrozenCopy;
  charts: readonly string[];
  changes: readonly Difference[];
  stated: readonly Stated[];
  /** What the union above answered. */
  receipt: Receipt | undefined;
  /** Directions and weaknesses for who writes the report, and the tasks that were made of them. */
  remarks: readonly Remark[];
  tasks: readonly Task[];
  mayTask: boolean;
  today: string;
  mayWrite: boolean;
  mayReceive: boolean;
}

/** A frozen copy as it was printed. What its records come to today stands beside it, never in it. */
export function frozenPage(c: Ctx, props: FrozenProps): Response {
  const { unit, report, copy, charts, changes, stated, receipt, mayWrite } = props;
  const paper = linkFigures(copy.paper, (code) => hrefOfFigure(unit, report.period, code));
  const adopted = copy.kindCode === 'adopted';
  return page(
    c,
    { title: report.title, entry: 'reports', wide: true },
    <>
      <PageHead
        title={report.title}
        back={
          adopted || !mayWrite
            ? { label: 'Báo cáo', href: listHref(unit) }
            : { label: 'Bản đang soạn', href: reportHref(unit, report.reportId) }
        }
        answer={answerOf(report, copy, changes)}
        actions={
          <>
            <Files unit={unit} reportId={report.reportId} copy={copy} />
            {props.mayReceive && <ReceivingDeeds unit={unit} report={report} receipt={receipt} />}
          </>
        }
      />
      <Desk
        paper={
          <Sheet frozen={`Chốt số liệu lúc ${formatInstant(copy.at)}, người chốt: ${copy.byName}`}>
            <PaperView paper={paper} charts={charts} />
          </Sheet>
        }
        margin={
          <Margin title="Bản đã chốt">
            <ReceiptNote receipt={receipt} />
            <Seal copy={copy} />
            <ToBeDone {...props} />
            <StatedNote unit={unit} period={report.period} stated={stated} />
            <Changes
              unit={unit}
              period={report.period}
              changes={changes}
              since={adopted ? 'khi thông qua' : 'khi nộp'}
            />
          </Margin>
        }
      />
    </>,
  );
}

/** What the report directs and what it found weak, with the task of each: what was directed is to be done. */
const ToBeDone = ({ unit, report, remarks, tasks, mayTask, today }: FrozenProps): VNode | null => {
  const shown = remarks.filter(becomesTask);
  if (shown.length === 0) return null;
  return (
    <MarginNote kind="note" href={remarksHref(unit, report.reportId)}>
      <p>Ý kiến chỉ đạo, hạn chế cần khắc phục</p>
      <ul class="margin-list">
        {shown.map((remark) => {
          const task = tasks.find(({ taskId }) => taskId === remark.taskId);
          return (
            <li>
              {remark.words}
              <div class="margin-deeds">
                {task && <TaskState task={task} today={today} />}
                <TaskOfRemark {...{ unit, report, remark, task, mayTask }} />
              </div>
            </li>
          );
        })}
      </ul>
    </MarginNote>
  );
};

function answerOf(report: Report, { kindCode }: FrozenCopy, changes: readonly Difference[]): string {
  const what =
    kindCode === 'adopted'
      ? `Đã được ${adoptingBody(report)} thông qua, không sửa nữa.`
      : 'Bản đã nộp, giữ nguyên như lúc nộp.';
  return changes.length
    ? `${what} Sổ hoạt động nay cho ${changes.length} số liệu khác với bản này.`
    : `${what} Sổ hoạt động nay vẫn cho đúng các số liệu này.`;
}

const Files = ({ unit, reportId, copy }: { unit: UnitInFrame; reportId: string; copy: FrozenCopy }): VNode => (
  <>
    <Downloads unit={unit} reportId={reportId} copy={copy} />
    <Button href={fileHref(unit, reportId, 'json', copy.kindCode)} download icon="download">
      Dữ liệu
    </Button>
  </>
);
