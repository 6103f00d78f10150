import { useState } from 'preact/hooks';
import { judgeMarks, leftOn, mannerOf, type Judged, type Marks } from '../../rules.ts';
import type { OpenedElection } from './orders.ts';
import { Screen, Sign } from './signs.tsx';

type Question = OpenedElection['questions'][number];

export interface PaperProps {
  question: Question;
  nth: number;
  of: number;
  marks: Marks;
  onMark: (marks: Marks) => void;
  onBack: () => void;
  onNext: () => void;
}

/** One question as the ballot paper reads. */
export const Paper = (props: PaperProps) => {
  const { question, nth, of, marks, onMark } = props;
  const [before, setBefore] = useState<Marks[]>([]);
  const change = (next: Marks): void => {
    setBefore([...before, marks]);
    onMark(next);
  };
  const undo = (): void => {
    const last = before.at(-1);
    if (!last) return;
    setBefore(before.slice(0, -1));
    onMark(last);
  };
  const manner = mannerOf(question);
  return (
    <Screen title={question.question} under={of > 1 ? `Bước 3/5, câu ${nth + 1}/${of}` : 'Bước 3/5'}>
      <p class="booth-rule">{ruleOf(question)}</p>
      {manner === 'strike' ? (
        <Names question={question} marks={marks} onChange={change} />
      ) : (
        <Opinions question={question} nth={nth} marks={marks} onChange={change} />
      )}
      {question.blank && (
        <label class="booth-blank">
          <input
            class="checkbox"
            type="checkbox"
            checked={marks.blank}
            onChange={({ currentTarget }) => change({ ...marks, blank: currentTarget.checked })}
          />
          <span>Bỏ phiếu trắng ở câu này</span>
        </label>
      )}
      <Counter {...props} undo={before.length > 0 ? undo : undefined} />
    </Screen>
  );
};

function ruleOf(question: Question): string {
  const { min, max, answers } = question;
  if (mannerOf(question) === 'choose') return 'Chọn một ý kiến.';
  const most = max < answers.length ? `Để lại nhiều nhất ${max} tên trong ${answers.length} tên.` : `Có ${max} tên.`;
  return `Chạm vào tên người mà bạn không tín nhiệm để gạch tên. ${most}${min > 0 ? ` Để lại ít nhất ${min} tên.` : ''}`;
}

type MarkingProps = { question: Question; marks: Marks; onChange: (marks: Marks) => void };

const Names = ({ question, marks, onChange }: MarkingProps) => {
  const all = (standing: boolean): void => onChange({ blank: false, standing: marks.standing.map(() => standing) });
  const flip = (line: number): void =>
    onChange({ blank: false, standing: marks.standing.map((stands, nth) => (nth === line ? !stands : stands)) });
  return (
    <>
      {question.answers.length > 5 && (
        <div class="actions names-all">
          <button type="button" class="btn btn-plain" onClick={() => all(false)}>
            Gạch tất cả
          </button>
          <button type="button" class="btn btn-plain" onClick={() => all(true)}>
            Bỏ gạch tất cả
          </button>
        </div>
      )}
      <ol class={marks.blank ? 'names names-blank' : 'names'}>
        {question.answers.map((name, line) => {
          const stands = marks.standing[line] === true;
          return (
            <li key={line}>
              <button type="button" class="name" aria-pressed={!stands} onClick={() => flip(line)}>
                <span class="name-nth num">{line + 1}</span>
                <span class="name-text">{stands ? name : <s>{name}</s>}</span>
                <span class="name-deed">{stands ? 'Gạch tên' : 'Đã gạch'}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
};

const Opinions = ({ question, nth, marks, onChange }: MarkingProps & { nth: number }) => (
  <div class="radio-chips opinions" role="radiogroup" aria-label={question.question}>
    {question.answers.map((opinion, line) => (
      <label class="radio-chip" key={line}>
        <input
          type="radio"
          name={`question-${nth}`}
          checked={marks.standing[line] === true && !marks.blank}
          onChange={() => onChange({ blank: false, standing: marks.standing.map((_, other) => other === line) })}
        />
        <span>{opinion}</span>
      </label>
    ))}
  </div>
);

/** Always in sight: how the ballot stands, and the way on. */
const Counter = ({ question, marks, onBack, onNext, undo }: PaperProps & { undo: (() => void) | undefined }) => {
  const judged = judgeMarks(question, marks);
  const isWrong = judged.state === 'tooMany' || judged.state === 'tooFew';
  return (
    <div class="booth-foot">
      <p class={isWrong ? 'counter counter-wrong' : 'counter'} role="status">
        <Sign name={isWrong ? 'circle-alert' : 'circle-check'} />
        <span>
          {mannerOf(question) === 'strike' && judged.state !== 'blank' && (
            <b>
              Còn lại{' '}
              <span class="num">
                {leftOn(marks)}/{question.max}
              </span>
              .{' '}
            </b>
          )}
          {adviceOf(question, marks, judged)}
        </span>
      </p>
      <div class="actions">
        <button type="button" class="btn btn-plain" onClick={onBack}>
          Quay lại
        </button>
        <button type="button" class="btn btn-plain" disabled={!undo} onClick={undo}>
          <Sign name="undo-2" />
          Hoàn tác
        </button>
        <button type="button" class="btn btn-primary" disabled={isWrong} onClick={onNext}>
          Tiếp tục
        </button>
      </div>
    </div>
  );
};

function adviceOf(question: Question, marks: Marks, judged: Judged): string {
  if (judged.state === 'blank') return 'Phiếu trắng ở câu này.';
  if (mannerOf(question) === 'choose')
    return judged.state === 'tooFew' ? 'Hãy chọn một ý kiến.' : chosenOf(question, marks);
  if (judged.state === 'tooMany') return `Hãy gạch thêm ${judged.by} tên.`;
  if (judged.state === 'tooFew') return `Hãy để lại thêm ${judged.by} tên.`;
  // All names struck out: on paper it would count as invalid (E-25).
  return leftOn(marks) === 0 ? 'Bạn đã gạch hết: lá phiếu không bầu cho ai.' : 'Phiếu hợp lệ.';
}

const chosenOf = ({ answers }: Question, { standing }: Marks): string => {
  const chosen = answers.find((_, line) => standing[line]);
  return chosen ? `Bạn chọn: ${chosen}.` : 'Bạn chưa chọn ý kiến nào.';
};
