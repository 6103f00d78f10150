import type { JSX, VNode } from 'preact';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { PageHead } from '../../../kernel/ui/page.tsx';
import { Desk, Paper as Sheet } from '../../../kernel/ui/paper.tsx';
import { Menu } from '../../../kernel/ui/way.tsx';
import { formatDate, formatInstant } from '../../../kernel/vi/dates.ts';
import { PaperView } from '../../documents/index.ts';
import type { Composed } from '../actions/compose.ts';
import type { Contradiction } from '../actions/contradicting.ts';
import type { Difference, Receipt, Report } from '../contract.ts';
import { linkFigures, type Stated } from '../rules/figures.ts';
import { adoptingBody } from '../rules/layout.ts';
import type { FrozenCopy } from '../store/freezes.ts';
import { blockPlace, deedHref, fileHref, hrefOfFigure, listHref, remarksHref, reportHref } from './addresses.ts';
import { Place, type Editing } from './editor.tsx';
import { DraftMargin } from './margin.tsx';

export interface Rights {
  write: boolean;
  submit: boolean;
  adopt: boolean;
}

interface DraftProps {
  unit: UnitInFrame;
  report: Report;
  composed: Composed;
  /** Drawn, in the paper's order. */
  charts: readonly string[];
  /** Its figures that rest on papers. */
  stated: readonly Stated[];
  contradictions: readonly Contradiction[];
  /** The copy as it was submitted, and what its figures come to now. */
  submitted: { copy: FrozenCopy; changes: readonly Difference[] } | undefined;
  receipt: Receipt | undefined;
  editing: Editing | undefined;
  rights: Rights;
  now: Date;
}

/** The report as it stands now: paper with live figures, the officer's places to write, the margin. */
export function draftPage(c: Ctx, props: DraftProps): Response {
  const { unit, report, composed, charts, contradictions, editing, rights } = props;
  const paper = linkFigures(composed.paper, (code) => hrefOfFigure(unit, composed.period, code));
  const spoken = new Set(contradictions.flatMap(({ kept, block, otherBlock }) => (kept ? [] : [block, otherBlock])));
  const marked = (block: JSX.Element, nth: number): JSX.Element =>
    spoken.has(nth) ? (
      <div id={blockPlace(nth)} class="report-spoken">
        {block}
      </div>
    ) : (
      block
    );
  const arrange = (blocks: readonly JSX.Element[]) => {
    const drawn = blocks.map(marked);
    return [
      ...composed.sections.map((section) => (
        <Place
          unit={unit}
          reportId={report.reportId}
          section={section}
          drawn={drawn}
          mayWrite={rights.write}
          editing={editing}
        />
      )),
      ...drawn.slice(composed.sections.at(-1)?.to ?? 0),
    ];
  };
  return page(
    c,
    { title: report.title, entry: 'reports', wide: true },
    <>
      <PageHead
        title={report.title}
        back={{ label: 'Báo cáo', href: listHref(unit) }}
        answer={answerOf(props)}
        actions={<Deeds {...props} />}
      />
      <Desk
        paper={
          <Sheet>
            <PaperView paper={paper} charts={charts} arrange={arrange} />
          </Sheet>
        }
        margin={<DraftMargin {...props} />}
      />
    </>,
  );
}

function answerOf({ report, composed, submitted, now }: DraftProps): string {
  const { from, to } = composed.period;
  const state = submitted ? `Đã nộp ngày ${formatDay(submitted.copy.at)}; dưới đây là bản đang soạn tiếp.` : 'Dự thảo.';
  const waiting = composed.waiting.length ? ` Còn ${composed.waiting.length} đoạn chờ viết.` : '';
  return `${report.state === 'draft' ? 'Dự thảo.' : state} Số liệu từ ${formatDate(from)} đến ${formatDate(to)}, đọc lúc ${formatInstant(now)}.${waiting}`;
}

const formatDay = (at: Date): string => formatInstant(at).replace(/^.*ngày /u, '');

function Deeds({ unit, report, rights, submitted }: DraftProps): VNode {
  const { reportId, state } = report;
  return (
    <>
      <Button href={reportHref(unit, reportId)} icon="refresh-cw">
        Cập nhật số liệu
      </Button>
      <Downloads unit={unit} reportId={reportId} />
      {rights.submit && (
        <PostButton
          action={deedHref(unit, reportId, 'nop')}
          kind="primary"
          icon="send"
          confirm="Chốt số liệu và ghi nhận báo cáo đã trình, nộp? Bản chốt được giữ nguyên; đồng chí vẫn soạn tiếp được."
        >
          {submitted ? 'Nộp lại' : 'Trình, nộp'}
        </PostButton>
      )}
      {(rights.write || rights.adopt) && (
        <Menu label="Việc khác">
          {rights.write && <Button href={remarksHref(unit, reportId)}>Hạn chế, nguyên nhân, ý kiến chỉ đạo</Button>}
          {rights.write && <Button href={deedHref(unit, reportId, 'trinh-bay')}>Số, ngày ký, cách viết</Button>}
          {rights.adopt && state !== 'adopted' && (
            <Button href={deedHref(unit, reportId, 'thong-qua')}>
              Ghi nhận đã được {adoptingBody(report)} thông qua
            </Button>
          )}
          <Button href={fileHref(unit, reportId, 'json')} download>
            Tải dữ liệu của báo cáo (cho phần mềm khác)
          </Button>
        </Menu>
      )}
    </>
  );
}

export const Downloads = ({
  unit,
  reportId,
  copy,
}: {
  unit: UnitInFrame;
  reportId: string;
  copy?: FrozenCopy | undefined;
}): VNode => (
  <>
    <Button href={fileHref(unit, reportId, 'docx', copy?.kindCode)} download icon="file-down">
      Word
    </Button>
    <Button href={fileHref(unit, reportId, 'pdf', copy?.kindCode)} download icon="file-down">
      PDF
    </Button>
  </>
);
