import type { VNode } from 'preact';
import { unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import { Button } from '../../../kernel/ui/button.tsx';
import { Facts } from '../../../kernel/ui/page.tsx';
import { Margin, MarginNote } from '../../../kernel/ui/paper.tsx';
import { formatInstant } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import type { Composed } from '../actions/compose.ts';
import type { Contradiction } from '../actions/contradicting.ts';
import type { Difference, Receipt, Report } from '../contract.ts';
import { figureCode, timeWords, type Stated } from '../rules/figures.ts';
import type { FrozenCopy } from '../store/freezes.ts';
import { ReceiptNote } from './receiving.tsx';
import { spanCodeOf } from '../rules/spans.ts';
import {
  blockPlace,
  deedHref,
  editHref,
  hrefOfFigure,
  reportHref,
  sectionPlace,
  submissionsHref,
} from './addresses.ts';

interface DraftMarginProps {
  unit: UnitInFrame;
  report: Report;
  composed: Composed;
  stated: readonly Stated[];
  contradictions: readonly Contradiction[];
  submitted: { copy: FrozenCopy; changes: readonly Difference[] } | undefined;
  receipt: Receipt | undefined;
  rights: { write: boolean };
}

/** Beside the paper: what changed since it was submitted, what is still to be written, what rests on an unsure rule. */
export function DraftMargin(props: DraftMarginProps): VNode {
  const { unit, report, composed, stated, contradictions, submitted, rights } = props;
  const { waiting, unexplained, notes, period, branch, homeless } = composed;
  const told =
    branch.submissions.length +
    homeless.length +
    contradictions.length +
    waiting.length +
    unexplained.length +
    notes.length +
    stated.length;
  const quiet = !submitted && told === 0;
  return (
    <Margin title="Bên lề">
      <ReceiptNote receipt={props.receipt} />
      {submitted && (
        <>
          <MarginNote kind="note">
            <p>
              <a href={reportHref(unit, report.reportId, 'submitted')}>Bản đã nộp</a> lúc{' '}
              {formatInstant(submitted.copy.at)}, người chốt: {submitted.copy.byName}.
              {submitted.changes.length === 0 && ' Chưa có số liệu nào thay đổi từ khi nộp.'}
            </p>
          </MarginNote>
          <Changes unit={unit} period={period} changes={submitted.changes} since="khi nộp" />
        </>
      )}
      {contradictions
        .filter(({ kept }) => !kept)
        .map((one) => (
          <Contradicting {...one} keep={rights.write ? deedHref(unit, report.reportId, 'giu-nguyen') : undefined} />
        ))}
      <KeptAsIs kept={contradictions.filter(({ kept }) => kept)} />
      {waiting.length > 0 && <Waiting unit={unit} report={report} waiting={waiting} mayWrite={rights.write} />}
      <BelowNote {...props} />
      {homeless.map((words) => (
        <MarginNote kind="note">
          <p>Đã viết ở mục mà đề cương này không có; chép sang mục khác nếu còn dùng:</p>
          <p class="under margin-said">{words}</p>
        </MarginNote>
      ))}
      {unexplained.map(({ wording, verdict }) => (
        <MarginNote kind="missing" href={unitHref(unit, '/chi-tieu')}>
          Chưa ghi nguyên nhân: “{wording}” ({verdict.toLowerCase()}).
        </MarginNote>
      ))}
      <StatedNote unit={unit} period={period} stated={stated} />
      {notes.map((note) => (
        <MarginNote kind="note">{note}</MarginNote>
      ))}
      {quiet && <p class="under">Không có gì cần xem lại.</p>}
    </Margin>
  );
}

/** What the summing up of an upper union still lacks, and what has changed since its units handed in. */
function BelowNote({ unit, report, composed }: DraftMarginProps): VNode | null {
  const { submissions, differing } = composed.branch;
  const missing = submissions.filter((one) => one.submittedOn === undefined);
  const span = spanCodeOf(report.period);
  if (submissions.length === 0) return null;
  return (
    <>
      <MarginNote kind={missing.length ? 'missing' : 'note'}>
        <p>
          {formatNumber(submissions.length - missing.length)}/{formatNumber(submissions.length)} đơn vị đã nộp báo cáo
          kỳ này{missing.length ? `, cần đôn đốc ${formatNumber(missing.length)}` : ''}.
        </p>
        {span && (
          <p>
            <a href={submissionsHref(unit, { ky: span.code, nam: String(span.year) })}>Xem từng đơn vị</a>
          </p>
        )}
      </MarginNote>
      {differing.length > 0 && (
        <MarginNote kind="changed">
          <p>Sổ của đơn vị nay khác báo cáo đã nộp; báo cáo này lấy theo sổ:</p>
          <ul class="margin-list">
            {differing.slice(0, mostDiffering).map((one) => (
              <li>
                {one.unit.shortName}: {one.name}
                <span class="margin-change">
                  <span class="sr-only">đã nộp: </span>
                  <s>{one.was}</s> → <span class="sr-only">sổ nay: </span>
                  <b>{one.now}</b>
                </span>
              </li>
            ))}
          </ul>
          {differing.length > mostDiffering && (
            <p class="under">Và {formatNumber(differing.length - mostDiffering)} chỗ khác.</p>
          )}
        </MarginNote>
      )}
    </>
  );
}

const mostDiffering = 12;

/** Two statements that cannot both be true; the officer decides which to mend. */
const Contradicting = ({
  mark,
  words,
  said,
  block,
  otherBlock,
  before,
  keep,
}: Contradiction & { keep: string | undefined }): VNode => (
  <MarginNote kind="contradiction" href={block === undefined ? undefined : `#${blockPlace(block)}`}>
    <p>{words}</p>
    <p class="under margin-said">“{shortened(said)}”</p>
    {before !== undefined && <p class="under margin-said">Báo cáo trước: “{shortened(before)}”</p>}
    {otherBlock !== undefined && otherBlock !== block && (
      <p>
        <a href={`#${blockPlace(otherBlock)}`}>Xem chỗ kia</a>
      </p>
    )}
    {keep && (
      <details class="margin-keep">
        <summary>Đã xem, giữ nguyên</summary>
        <form method="post" action={keep}>
          <input type="hidden" name="mark" value={mark} />
          <label>
            Lý do
            <input name="reason" required maxLength={200} />
          </label>
          <Button kind="quiet">Ghi lại</Button>
        </form>
      </details>
    )}
  </MarginNote>
);

const KeptAsIs = ({ kept }: { kept: readonly Contradiction[] }): VNode | null =>
  kept.length === 0 ? null : (
    <MarginNote kind="note">
      <p>Đã xem, giữ nguyên {kept.length} chỗ:</p>
      <ul class="margin-list">
        {kept.map((one) => (
          <li>
            {one.words}
            <span class="under">
              {one.kept?.by}: {one.kept?.reason}
            </span>
          </li>
        ))}
      </ul>
    </MarginNote>
  );

const shortened = (said: string): string => {
  const line = said.replace(/\s+/gu, ' ');
  return line.length > 120 ? `${line.slice(0, 117).trimEnd()}…` : line;
};

type WaitingProps = Pick<DraftMarginProps, 'unit' | 'report'> & { waiting: Composed['waiting']; mayWrite: boolean };

const Waiting = ({ unit, report, waiting, mayWrite }: WaitingProps): VNode => (
  <MarginNote kind="missing">
    <p>{waiting.length} đoạn chờ viết; đoạn chưa viết thì không in.</p>
    <ul class="margin-list">
      {waiting.map(({ code, heading, expects }) => (
        <li>
          {mayWrite ? (
            <a href={editHref(unit, report.reportId, code)} data-turbo-frame={sectionPlace(code)}>
              {heading}
            </a>
          ) : (
            heading
          )}
          <span class="under">{expects}</span>
        </li>
      ))}
    </ul>
  </MarginNote>
);

interface ChangesProps {
  unit: UnitInFrame;
  period: Period;
  changes: readonly Difference[];
  /** "khi nộp" */
  since: string;
}

/** Frozen → now, each with the way to its records: never a silent change. */
export function Changes({ unit, period, changes, since }: ChangesProps): VNode | null {
  if (changes.length === 0) return null;
  return (
    <MarginNote kind="changed">
      <p>
        {changes.length} số liệu nay khác {since}:
      </p>
      <ul class="margin-list">
        {changes.map((change) => (
          <li>
            <a href={hrefOfFigure(unit, period, figureCode(change, ''))}>
              {change.name}
              {timeWords(change.year)}
            </a>
            <span class="margin-change">
              <span class="sr-only">trước: </span>
              <s>{change.was}</s> → <span class="sr-only">nay: </span>
              <b>{change.now}</b>
            </span>
          </li>
        ))}
      </ul>
    </MarginNote>
  );
}

interface StatedProps {
  unit: UnitInFrame;
  period: Period;
  stated: readonly Stated[];
}

/** Numbers that no record of the ledger makes: from which papers they are, and what these state. */
export function StatedNote({ unit, period, stated }: StatedProps): VNode | null {
  if (stated.length === 0) return null;
  return (
    <MarginNote kind="note">
      <p>{stated.length} số liệu có số kê khai theo báo cáo cũ:</p>
      <ul class="margin-list">
        {stated.map((one) => (
          <li>
            <a href={hrefOfFigure(unit, period, figureCode(one, ''))}>
              {one.name}
              {timeWords(one.year)}
            </a>
            {one.totals.map((total) => (
              <span class="under">
                {total.outOf === null
                  ? formatNumber(total.amount)
                  : `${formatNumber(total.amount)}/${formatNumber(total.outOf)}`}{' '}
                theo {total.source}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </MarginNote>
  );
}

/** Who froze it, when, and the marks by which a file can be told to be the very one. */
export const Seal = ({ copy }: { copy: FrozenCopy }): VNode => (
  <div class="margin-note report-seal">
    <Facts
      narrow
      items={[
        ['Chốt số liệu', formatInstant(copy.at)],
        ['Người chốt', copy.byName],
        ['Dấu kiểm tra bản Word', <code title="SHA-256">{copy.docxSha256}</code>],
        ['Dấu kiểm tra bản PDF', <code title="SHA-256">{copy.pdfSha256}</code>],
      ]}
    />
    <p class="under">Dấu kiểm tra tính từ chính tệp: hai tệp giống hệt nhau thì cùng dấu, khác một chữ là khác dấu.</p>
  </div>
);
