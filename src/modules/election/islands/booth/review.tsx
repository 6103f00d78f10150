import { leftOn, mannerOf, type Marks } from '../../rules.ts';
import type { OpenedElection, SealedBallot } from './orders.ts';
import { saveFile, Said, Screen, Sign } from './signs.tsx';

type Question = OpenedElection['questions'][number];

export const Review = ({
  questions,
  marks,
  onChange,
  onSeal,
}: {
  questions: readonly Question[];
  marks: readonly Marks[];
  onChange: (nth: number) => void;
  onSeal: () => void;
}) => (
  <Screen title="Xem lại trước khi mã hóa" under="Bước 4/5">
    {questions.map((question, nth) => (
      <div class="reviewed" key={nth}>
        <div class="reviewed-head">
          <h3>{question.question}</h3>
          <button type="button" class="btn btn-plain" onClick={() => onChange(nth)}>
            <Sign name="pencil" />
            Sửa
          </button>
        </div>
        {marks[nth] && <Chosen question={question} marks={marks[nth]} />}
      </div>
    ))}
    <p class="under">Sau khi mã hóa không ai, kể cả máy chủ, đọc được lá phiếu nếu không có đủ những người giữ khóa.</p>
    <div class="actions booth-deed">
      <button type="button" class="btn btn-primary" onClick={onSeal}>
        <Sign name="lock" />
        Mã hóa lá phiếu
      </button>
    </div>
  </Screen>
);

const Chosen = ({ question, marks }: { question: Question; marks: Marks }) => {
  if (question.blank && marks.blank) return <p>Phiếu trắng.</p>;
  const standing = question.answers.filter((_, line) => marks.standing[line]);
  const struck = question.answers.filter((_, line) => !marks.standing[line]);
  if (mannerOf(question) === 'choose') return <p>{standing[0] ?? 'Không chọn ý kiến nào.'}</p>;
  return (
    <>
      <p>
        Bầu <b class="num">{leftOn(marks)}</b> người{standing.length > 0 ? ':' : '. Mọi tên đều bị gạch.'}
      </p>
      {standing.length > 0 && (
        <ol class="reviewed-names">
          {standing.map((name, nth) => (
            <li key={nth}>{name}</li>
          ))}
        </ol>
      )}
      {struck.length > 0 && (
        <details class="fold">
          <summary>
            Đã gạch <span class="num">{struck.length}</span> tên
          </summary>
          <ul class="reviewed-names">
            {struck.map((name, nth) => (
              <li key={nth}>
                <s>{name}</s>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

export const Sealed = ({
  ballot,
  uuid,
  isSaved,
  onSave,
  onAgain,
}: {
  ballot: SealedBallot;
  uuid: string;
  isSaved: boolean;
  onSave: () => void;
  onAgain: () => void;
}) => (
  <Screen title="Lá phiếu đã mã hóa" under="Bước 5/5">
    <p>Mã theo dõi của lá phiếu này:</p>
    <p class="tracker">
      <code>{ballot.tracker}</code>
    </p>
    <p>
      Chép lại hoặc chụp ảnh mã này. Sau khi lá phiếu được nhận, mã phải có trong hồ sơ công bố; mã không cho biết bạn
      bầu ai.
    </p>
    <Said kind={isSaved ? 'note' : 'warning'}>
      {isSaved
        ? 'Đã tải lá phiếu về máy. Lá phiếu chỉ được tính sau khi ban bầu cử nhận tệp này.'
        : 'Lá phiếu chưa được nhận. Hãy tải về rồi gửi tệp cho ban bầu cử.'}
    </Said>
    <div class="actions booth-deed">
      <button
        type="button"
        class="btn btn-primary"
        onClick={() => {
          saveFile(`la-phieu-${uuid}.json`, ballot.text);
          onSave();
        }}
      >
        <Sign name="download" />
        Tải lá phiếu
      </button>
      <button type="button" class="btn btn-plain" onClick={onAgain}>
        Bỏ phiếu lại
      </button>
    </div>
    <p class="under">
      Bỏ phiếu lại thì lá sau thay lá trước. Đóng trang này là máy quên lá phiếu và mã cử tri; không có gì được giữ lại.
    </p>
  </Screen>
);
