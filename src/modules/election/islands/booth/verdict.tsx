import type { Checked } from './orders.ts';
import { Said } from './signs.tsx';

const stages: Record<Checked['stage'], string> = {
  voting: 'Đang bỏ phiếu',
  ended: 'Đã đóng hòm phiếu',
  tallied: 'Đã cộng phiếu, chờ giải mã',
  finished: 'Đã có kết quả',
};

export const Verdict = ({ checked, continues }: { checked: Checked; continues: boolean }) => (
  <section class="verdict">
    <Said kind="done">
      <b>Hợp lệ: mọi kiểm tra đều đạt.</b>
      {continues && ' Hồ sơ nối dài đúng bản đã lưu.'}
    </Said>
    <h2>{checked.name}</h2>
    <dl class="facts">
      {factsOf(checked).map(([word, value]) => (
        <div key={word} class={typeof value === 'string' ? undefined : 'facts-long'}>
          <dt>{word}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    {checked.result?.map((totals, nth) => (
      <Totals key={nth} question={checked.questions[nth]} totals={totals} />
    ))}
    {!continues && (
      <Said kind="note">
        Phiếu chưa từng được ghi, hoặc chuỗi bị dựng lại, thì một hồ sơ không tự cho thấy. Hãy so sự kiện cuối với biên
        bản, và kiểm tra cùng một bản đã lưu trước đó.
      </Said>
    )}
  </section>
);

function factsOf(checked: Checked): [string, string | preact.JSX.Element][] {
  const { voters, ballots, counted, weight, trustees, stage, height, head, fingerprint, group } = checked;
  return [
    ['Giai đoạn', stages[stage]],
    ['Cử tri', formatted(voters)],
    ['Phiếu đã nhận', formatted(ballots)],
    ['Phiếu được tính', formatted(counted)],
    ...(weight === counted ? [] : [['Tổng trọng số', formatted(weight)] as [string, string]]),
    ['Người giữ khóa', formatted(trustees)],
    ['Nhóm', group],
    [
      'Sự kiện cuối',
      <>
        số {height}: <code class="long-code">{head}</code>
      </>,
    ],
    ['Dấu của cuộc bầu cử', <code class="long-code">{fingerprint}</code>],
  ];
}

const formatted = (count: number): string => count.toLocaleString('vi-VN');

const Totals = ({
  question,
  totals,
}: {
  question: Checked['questions'][number] | undefined;
  totals: readonly number[];
}) => {
  if (!question) return null;
  const names = question.blank ? ['Phiếu trắng', ...question.answers] : question.answers;
  return (
    <table class="totals">
      <caption>{question.question}</caption>
      <thead>
        <tr>
          <th scope="col">Dòng</th>
          <th scope="col" class="num">
            Số phiếu
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map((name, line) => (
          <tr key={line}>
            <td>{name}</td>
            <td class="num">{formatted(totals[line] ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
