import { render } from 'preact';
import { useState } from 'preact/hooks';
import { linesOf, untouched, type Marks } from '../rules.ts';
import { Refused } from './booth/call-worker.ts';
import type { OpenedElection, SealedBallot } from './booth/orders.ts';
import { Paper } from './booth/paper.tsx';
import { Review, Sealed } from './booth/review.tsx';
import { FileDrop, Progress, Said, Screen, Sign } from './booth/signs.tsx';
import { useBooth, useGuard } from './booth/use-booth.ts';

type Step =
  | { at: 'archive' | 'credential' | 'review' }
  | { at: 'paper'; nth: number; fromReview: boolean }
  | { at: 'busy'; label: string; done: number }
  | { at: 'sealed'; ballot: SealedBallot; isSaved: boolean };

const Voting = ({ given }: { given: string }) => {
  const booth = useBooth();
  const [step, setStep] = useState<Step>({ at: 'archive' });
  const [reason, setReason] = useState<string>();
  const [election, setElection] = useState<OpenedElection>();
  const [credential, setCredential] = useState(given);
  const [marks, setMarks] = useState<Marks[]>([]);
  useGuard(step.at === 'sealed' && !step.isSaved);

  /** Goes on when it is done; refused, back to where it was begun, with the reason. */
  const attempt = async <T,>(label: string, begun: Step, work: (tell: (done: number) => void) => Promise<T>) => {
    setReason(undefined);
    setStep({ at: 'busy', label, done: 0 });
    try {
      return await work((done) => setStep({ at: 'busy', label, done }));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setReason(error.message);
      setStep(begun);
      return undefined;
    }
  };
  const open = async (archive: File) => {
    const opened = await attempt('Đang đọc hồ sơ…', { at: 'archive' }, (tell) =>
      booth().order('open', { archive }, tell),
    );
    if (!opened) return;
    setElection(opened);
    setMarks(opened.questions.map(untouched));
    setStep({ at: 'credential' });
  };
  const know = async () => {
    const known = await attempt('Đang kiểm tra mã…', { at: 'credential' }, (tell) =>
      booth().order('know', { credential }, tell),
    );
    if (known) setStep({ at: 'paper', nth: 0, fromReview: false });
  };
  const seal = async ({ questions }: OpenedElection) => {
    const choices = questions.map((question, nth) => linesOf(question, marks[nth] ?? untouched(question)));
    const ballot = await attempt('Đang mã hóa lá phiếu…', { at: 'review' }, (tell) =>
      booth().order('seal', { choices }, tell),
    );
    if (ballot) setStep({ at: 'sealed', ballot, isSaved: false });
  };

  return (
    <>
      {election && step.at !== 'archive' && <p class="booth-election">{election.name}</p>}
      {reason && <Said kind="refused">{reason}</Said>}
      {step.at === 'archive' && (
        <Screen title="Chọn hồ sơ cuộc bầu cử" under="Bước 1/5">
          <FileDrop
            name="archive"
            label="Chọn hoặc thả tệp hồ sơ"
            hint="Tệp .bel do ban bầu cử công bố; tệp nén .gz cũng được"
            onChoose={(file) => void open(file)}
          />
        </Screen>
      )}
      {step.at === 'credential' && election && (
        <Credential
          election={election}
          credential={credential}
          onType={setCredential}
          onKnow={() => void know()}
          onBack={() => setStep({ at: 'archive' })}
        />
      )}
      {step.at === 'paper' && election && <Questions {...{ election, marks, setMarks, step, setStep }} />}
      {step.at === 'review' && election && (
        <Review
          questions={election.questions}
          marks={marks}
          onChange={(nth) => setStep({ at: 'paper', nth, fromReview: true })}
          onSeal={() => void seal(election)}
        />
      )}
      {step.at === 'busy' && <Progress label={step.label} done={step.done} />}
      {step.at === 'sealed' && election && (
        <Sealed
          ballot={step.ballot}
          uuid={election.uuid}
          isSaved={step.isSaved}
          onSave={() => setStep({ ...step, isSaved: true })}
          onAgain={() => setStep({ at: 'paper', nth: 0, fromReview: false })}
        />
      )}
    </>
  );
};

type QuestionsProps = {
  election: OpenedElection;
  marks: Marks[];
  setMarks: (marks: Marks[]) => void;
  step: Extract<Step, { at: 'paper' }>;
  setStep: (step: Step) => void;
};

const Questions = ({ election, marks, setMarks, step, setStep }: QuestionsProps) => {
  const { questions } = election;
  const { nth, fromReview } = step;
  const question = questions[nth];
  if (!question) return null;
  const isLast = fromReview || nth + 1 === questions.length;
  const back = (): void => {
    if (fromReview) setStep({ at: 'review' });
    else setStep(nth === 0 ? { at: 'credential' } : { ...step, nth: nth - 1 });
  };
  return (
    <Paper
      key={nth}
      question={question}
      nth={nth}
      of={questions.length}
      marks={marks[nth] ?? untouched(question)}
      onMark={(next) =>
        setMarks(questions.map((one, other) => (other === nth ? next : (marks[other] ?? untouched(one)))))
      }
      onBack={back}
      onNext={() => setStep(isLast ? { at: 'review' } : { ...step, nth: nth + 1 })}
    />
  );
};

const Credential = ({
  election,
  credential,
  onType,
  onKnow,
  onBack,
}: {
  election: OpenedElection;
  credential: string;
  onType: (credential: string) => void;
  onKnow: () => void;
  onBack: () => void;
}) => (
  <Screen title="Nhập mã cử tri" under="Bước 2/5">
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onKnow();
      }}
    >
      <div class="field">
        <label class="field-label" for="credential">
          Mã cử tri trên giấy của bạn
        </label>
        <input
          id="credential"
          class="input credential"
          value={credential}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          maxLength={60}
          placeholder="abc-DEF-123-ghi-JKM"
          aria-describedby="credential-hint"
        />
        <p class="field-hint" id="credential-hint">
          15 chữ và số, phân biệt chữ hoa chữ thường; dấu gạch và dấu cách không bắt buộc. Mã chỉ ở trên máy này.
        </p>
      </div>
      <div class="actions booth-deed">
        <button type="button" class="btn btn-plain" onClick={onBack}>
          Quay lại
        </button>
        <button type="submit" class="btn btn-primary" disabled={credential.trim() === ''}>
          <Sign name="key-round" />
          Tiếp tục
        </button>
      </div>
    </form>
    <details class="fold">
      <summary>Về cuộc bầu cử này</summary>
      <dl class="facts">
        <div>
          <dt>Cử tri</dt>
          <dd class="num">{election.voters}</dd>
        </div>
        <div>
          <dt>Lá phiếu đã nhận</dt>
          <dd class="num">{election.ballots}</dd>
        </div>
        <div>
          <dt>Người giữ khóa</dt>
          <dd class="num">{election.trustees}</dd>
        </div>
        <div class="facts-long">
          <dt>Dấu của cuộc bầu cử</dt>
          <dd>
            <code class="long-code">{election.fingerprint}</code>
          </dd>
        </div>
      </dl>
    </details>
  </Screen>
);

/** What stands behind # is never sent; it is taken out of the address at once, so that it stays in no history. */
function takeCredential(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('ma') ?? '';
  if (given) history.replaceState(history.state, '', location.pathname + location.search);
  return given;
}

class BallotBooth extends HTMLElement {
  connectedCallback(): void {
    this.replaceChildren();
    render(<Voting given={takeCredential()} />, this);
  }

  disconnectedCallback(): void {
    render(null, this);
  }
}

customElements.define('ballot-booth', BallotBooth);
