import { unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import { Line, Lines } from '../../../kernel/ui/lines.tsx';
import { Section } from '../../../kernel/ui/page.tsx';
import { formatInstant } from '../../../kernel/vi/dates.ts';
import { entryHref, notebookHref } from '../../ledger/index.ts';
import type { Start } from '../actions/start.ts';
import { programmeHref, targetsHref } from './entry.ts';
import type { StartProps } from './start.tsx';

/** The last things that happened in the unit, each with its place. */
export const Events = ({ unit, start }: StartProps) => (
  <Section title="Mới đây" more={{ label: 'Sổ hoạt động', href: unitHref(unit, '/so-hoat-dong') }}>
    <Lines label="Mới đây">
      {start.events.map((event) => (
        <Line
          title={event.summary}
          href={eventHref(unit, event)}
          side={`${event.actorName}, ${formatInstant(event.at)}`}
        />
      ))}
    </Lines>
  </Section>
);

function eventHref(unit: UnitInFrame, { subjectKind, subjectId }: Start['events'][number]): string | undefined {
  if (subjectKind === 'entry') return subjectId ? entryHref(unit, subjectId) : notebookHref(unit);
  if (subjectKind === 'report' && subjectId) return unitHref(unit, `/bao-cao/${subjectId}`);
  if (subjectKind === 'person' && subjectId) return unitHref(unit, `/doan-vien/${subjectId}`);
  if (subjectKind === 'target' || subjectKind === 'term') return targetsHref(unit);
  if (subjectKind === 'programme') return programmeHref(unit);
  if (subjectKind === 'task' && subjectId) return unitHref(unit, `/chuong-trinh/${subjectId}`);
  return undefined;
}
