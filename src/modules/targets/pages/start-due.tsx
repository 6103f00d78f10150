import type { UnitInFrame } from '../../../kernel/frame.tsx';
import { Line, Lines } from '../../../kernel/ui/lines.tsx';
import { Section } from '../../../kernel/ui/page.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { meetingHref, plannedHref } from '../../ledger/index.ts';
import type { Start } from '../actions/start.ts';
import { taskHref } from './entry.ts';

interface DueProps {
  unit: UnitInFrame;
  start: Start;
  today: string;
}

/** What has its day this week, or had it: meetings, what they concluded, tasks of the programme. */
export const DueParts = (props: DueProps) => (
  <>
    {props.start.meetings.length > 0 && <Meetings {...props} />}
    {props.start.conclusions.length > 0 && <Conclusions {...props} />}
    {props.start.tasks.length > 0 && <Tasks {...props} />}
  </>
);

/** Meetings of the week, and those that were to be written into the book. */
const Meetings = ({ unit, start, today }: DueProps) => (
  <Section title="Cuộc họp" count={start.meetings.length}>
    <Lines label="Cuộc họp">
      {start.meetings.map((one) => (
        <Line
          icon="users"
          title={one.summary}
          href={one.unitId === unit.unitId ? plannedHref(unit, one.planId) : plannedHref(unit)}
          text={[one.startsAt, one.place].filter(Boolean).join(', ') || undefined}
          side={one.onDate < today ? `chưa ghi vào sổ, ${formatDate(one.onDate)}` : formatDate(one.onDate)}
        />
      ))}
    </Lines>
  </Section>
);

/** What meetings concluded, due this week or overdue. */
const Conclusions = ({ unit, start, today }: DueProps) => (
  <Section title="Kết luận cuộc họp đến hạn" count={start.conclusions.length}>
    <Lines label="Kết luận cuộc họp đến hạn">
      {start.conclusions.map((one) => (
        <Line
          icon="clipboard-check"
          title={one.wording}
          href={meetingHref(unit, one.entryId)}
          text={one.fullName ?? undefined}
          side={dueWords(one.dueOn, today)}
        />
      ))}
    </Lines>
  </Section>
);

/** What the programme of work has due this week or overdue. */
const Tasks = ({ unit, start, today }: DueProps) => (
  <Section title="Việc theo chương trình đến hạn" count={start.tasks.length}>
    <Lines label="Việc theo chương trình đến hạn">
      {start.tasks.map((task) => (
        <Line
          icon="clipboard-check"
          title={task.wording}
          href={taskHref(unit, task)}
          text={task.owner ?? undefined}
          side={dueWords(task.dueOn, today)}
        />
      ))}
    </Lines>
  </Section>
);

const dueWords = (dueOn: string | null, today: string): string =>
  dueOn ? `${dueOn < today ? 'quá hạn' : 'hạn'} ${formatDate(dueOn)}` : '';
