import type { UnitInFrame } from '../../../kernel/frame.tsx';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { Figure } from '../../../kernel/ui/figure.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { Facts, Panel } from '../../../kernel/ui/page.tsx';
import { Progress as Drawing, Status, verdictNames } from '../../../kernel/ui/status.tsx';
import { rhythms, type Progress, type Result } from '../contract.ts';
import { differenceInWords, paperInWords, resultDiffers } from '../rules/reported.ts';
import { showGoal } from '../rules/judge.ts';
import { givenBy, reachedOf, showParts, showResult, sourceInWords, yearGoalsInWords } from '../rules/words.ts';
import { changeTargetHref, explainTargetHref, removeTargetHref, resultHref, targetsHref } from './entry.ts';

export interface TargetPanelProps {
  unit: UnitInFrame;
  progress: Progress;
  number: string;
  /** What its figure counts. */
  words: string;
  remarks: readonly string[];
  mayChange: boolean;
}

/** One target beside the table: what it counts, how its years went, why what was missed was missed. */
export const TargetPanel = ({ unit, progress, number, words, remarks, mayChange }: TargetPanelProps) => {
  const { target, definition } = progress;
  const given = givenBy(target);
  return (
    <Panel
      title={`Chỉ tiêu ${number}`}
      under={<Status code={progress.verdict} />}
      closeHref={targetsHref(unit)}
      actions={
        mayChange &&
        (given ? (
          <Button href={explainTargetHref(unit, target.targetId)} icon="pencil">
            Ghi nguyên nhân
          </Button>
        ) : (
          <>
            <Button href={changeTargetHref(unit, target.targetId)} icon="pencil">
              Sửa
            </Button>
            <PostButton
              action={removeTargetHref(unit, target.targetId)}
              kind="quiet"
              icon="trash-2"
              confirm="Bỏ chỉ tiêu này khỏi nhiệm kỳ? Các bản ghi trong sổ không bị ảnh hưởng."
            >
              Bỏ chỉ tiêu
            </PostButton>
          </>
        ))
      }
    >
      <p>{target.wording}</p>
      <Facts
        narrow
        items={[
          ['Mức phấn đấu', showGoal(target, definition?.unitOfMeasure ?? '')],
          ['Mức riêng từng năm', yearGoalsInWords(target, definition?.unitOfMeasure ?? '')],
          ['Kỳ đánh giá', rhythms.find((rhythm) => rhythm.value === target.rhythm)?.label],
          ['Chỉ của năm', target.year],
          ['Cấp trên giao', given],
          ['Căn cứ', sourceInWords(target)],
        ]}
      />
      <h3>Kết quả</h3>
      <ul class="result-years">
        {progress.results.map((result) => (
          <ResultLine unit={unit} progress={progress} result={result} />
        ))}
      </ul>
      <h3>Cách tính</h3>
      <p>{words}</p>
      {remarks.map((text) => (
        <Note>{text}</Note>
      ))}
      <Causes unit={unit} progress={progress} mayChange={mayChange} />
    </Panel>
  );
};

const ResultLine = ({ unit, progress, result }: { unit: UnitInFrame; progress: Progress; result: Result }) => {
  const reached = reachedOf(progress.target, result.outcome);
  const standing = result.way ?? result.verdict;
  const parts = showParts(result.outcome, progress.target.indicatorCode);
  return (
    <li>
      <span class="result-year">{result.year ?? 'Nhiệm kỳ'}</span>
      <span>
        <Figure href={resultHref(unit, progress, result)}>{showResult(progress, result.outcome, result.meanOf)}</Figure>
        {parts && <span class="under"> {parts}</span>}
      </span>
      {reached === undefined ? <span /> : <Drawing done={reached} code={standing} />}
      <Status code={standing} />
      {result.reported && (
        <span class={resultDiffers(progress, result) ? 'result-forecast told-otherwise' : 'under result-forecast'}>
          {differenceInWords(progress, result, verdictNames) || 'Khớp với số đã báo cáo.'}{' '}
          <span class="under">{paperInWords(result.reported)}</span>
        </span>
      )}
      {result.forecast && <span class="under result-forecast">{result.forecast}</span>}
    </li>
  );
};

const Causes = ({
  unit,
  progress: { target, verdict },
  mayChange,
}: Pick<TargetPanelProps, 'unit' | 'progress' | 'mayChange'>) => {
  const { causeObjective, causeSubjective } = target;
  const missed = verdict === 'notMet' || verdict === 'nearlyMet';
  if (!causeObjective && !causeSubjective && !missed) return null;
  return (
    <>
      <h3>Nguyên nhân</h3>
      {causeObjective || causeSubjective ? (
        <Facts
          narrow
          items={[
            ['Khách quan', causeObjective],
            ['Chủ quan', causeSubjective],
          ]}
        />
      ) : (
        <p class="under">
          Chưa ghi nguyên nhân. {mayChange && <a href={explainTargetHref(unit, target.targetId)}>Ghi nguyên nhân</a>}
        </p>
      )}
    </>
  );
};
