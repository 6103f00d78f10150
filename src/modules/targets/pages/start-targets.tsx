import type { UnitInFrame } from '../../../kernel/frame.tsx';
import { Figure } from '../../../kernel/ui/figure.tsx';
import { Section } from '../../../kernel/ui/page.tsx';
import { Progress as Drawing, Status } from '../../../kernel/ui/status.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import type { Progress } from '../contract.ts';
import { showGoal } from '../rules/judge.ts';
import { standingOf } from '../rules/way.ts';
import { numbersOf, reachedOf, showResult } from '../rules/words.ts';
import { resultHref, targetHref, targetsHref } from './entry.ts';
import type { StartProps } from './start.tsx';

/** One line a target: what is reached against the goal, and against the time. */
export const TargetsPart = ({ unit, targets, elapsed }: StartProps & { targets: readonly Progress[] }) => {
  const numbers = numbersOf(targets.map((one) => one.target));
  const heads = targets.filter((one) => !one.target.parentId);
  const last = (one: Progress) => one.results.at(-1);
  return (
    <Section title="Chỉ tiêu nhiệm kỳ" count={heads.length} more={{ label: 'Bảng chỉ tiêu', href: targetsHref(unit) }}>
      <ListTable
        caption="Chỉ tiêu nhiệm kỳ"
        rows={heads}
        rowHref={(one) => targetHref(unit, one.target.targetId)}
        columns={[
          { label: 'TT', narrow: true, wrap: false, align: 'center', cell: (one) => numbers.get(one.target.targetId) },
          { label: 'Chỉ tiêu', main: true, cell: (one) => one.target.wording },
          {
            label: 'Mức phấn đấu',
            hideOnPhone: true,
            cell: (one) => showGoal(one.target, one.definition?.unitOfMeasure ?? ''),
          },
          {
            label: last(heads[0] as Progress)?.year ? `Năm ${last(heads[0] as Progress)?.year}` : 'Kết quả',
            align: 'right',
            cell: (one) => <ResultCell unit={unit} progress={one} />,
          },
          { label: 'So với thời gian', cell: (one) => <Drawn progress={one} elapsed={elapsed} /> },
          { label: 'Tiến độ', cell: (one) => <Standing progress={one} /> },
        ]}
      />
    </Section>
  );
};

const ResultCell = ({ unit, progress }: { unit: UnitInFrame; progress: Progress }) => {
  const result = progress.results.at(-1);
  return result ? (
    <Figure href={resultHref(unit, progress, result)}>
      {standingOf(progress) === 'noFigures' ? '–' : showResult(progress, result.outcome)}
    </Figure>
  ) : null;
};

const Drawn = ({ progress, elapsed }: { progress: Progress; elapsed: number }) => {
  const result = progress.results.at(-1);
  const told = standingOf(progress) !== 'noFigures';
  const reached = told && result ? reachedOf(progress.target, result.outcome) : undefined;
  return reached === undefined ? null : (
    <Drawing done={reached} elapsed={result?.way ? elapsed : undefined} code={standingOf(progress)} />
  );
};

/** What is late says at once what it still asks for. */
const Standing = ({ progress }: { progress: Progress }) => {
  const standing = standingOf(progress);
  const ahead = progress.results.at(-1)?.forecast;
  return (
    <>
      <Status code={standing} />
      {ahead && (standing === 'late' || standing === 'atRisk') && <span class="under cell-under">{ahead}</span>}
    </>
  );
};
