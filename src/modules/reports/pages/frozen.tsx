import type { VNode } from 'preact';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { PageHead } from '../../../kernel/ui/page.tsx';
import { Desk, Margin, Paper as Sheet } from '../../../kernel/ui/paper.tsx';
import { formatInstant } from '../../../kernel/vi/dates.ts';
import { PaperView } from '../../documents/index.ts';
import type { Difference, Receipt, Report } from '../contract.ts';
import { linkFigures, type Stated } from '../rules/figures.ts';
import { adoptingBody } from '../rules/layout.ts';
import type { FrozenCopy } from '../store/freezes.ts';
import { fileHref, hrefOfFigure, listHref, reportHref } from './addresses.ts';
import { Changes, Seal, StatedNote } from './margin.tsx';
import { ReceiptNote, ReceivingDeeds } from './receiving.tsx';
import { Downloads } from './report.tsx';

interface FrozenProps {
  unit: UnitInFrame;
  report: Report;
  copy: FrozenCopy;
  charts: readonly string[];
  changes: readonly Difference[];
  stated: readonly Stated[];
  /** What the union above answered. */
  receipt: Receipt | undefined;
  mayWrite: boolean;
  mayReceive: boolean;
}

/** A frozen copy as it was printed. What its records come to today stands beside it, never in it. */
export function frozenPage(c: Ctx, props: FrozenProps): Response {
  const { unit, report, copy, charts, changes, stated, receipt, mayWrite } = props;
  const paper = linkFigures(copy.paper, (code) => hrefOfFigure(unit, report.period, code));
  const adopted = copy.kindCode === 'adopted';
  return page(
    c,
    { title: report.title, entry: 'reports', wide: true },
    <>
      <PageHead
        title={report.title}
        back={
          adopted || !mayWrite
            ? { label: 'Báo cáo', href: listHref(unit) }
            : { label: 'Bản đang soạn', href: reportHref(unit, report.reportId) }
        }
        answer={answerOf(report, copy, changes)}
        actions={
          <>
            <Files unit={unit} reportId={report.reportId} copy={copy} />
            {props.mayReceive && <ReceivingDeeds unit={unit} report={report} receipt={receipt} />}
          </>
        }
      />
      <Desk
        paper={
          <Sheet frozen={`Chốt số liệu lúc ${formatInstant(copy.at)}, người chốt: ${copy.byName}`}>
            <PaperView paper={paper} charts={charts} />
          </Sheet>
        }
        margin={
          <Margin title="Bản đã chốt">
            <ReceiptNote receipt={receipt} />
            <Seal copy={copy} />
            <StatedNote unit={unit} period={report.period} stated={stated} />
            <Changes
              unit={unit}
              period={report.period}
              changes={changes}
              since={adopted ? 'khi thông qua' : 'khi nộp'}
            />
          </Margin>
        }
      />
    </>,
  );
}

function answerOf(report: Report, { kindCode }: FrozenCopy, changes: readonly Difference[]): string {
  const what =
    kindCode === 'adopted'
      ? `Đã được ${adoptingBody(report)} thông qua, không sửa nữa.`
      : 'Bản đã nộp, giữ nguyên như lúc nộp.';
  return changes.length
    ? `${what} Sổ hoạt động nay cho ${changes.length} số liệu khác với bản này.`
    : `${what} Sổ hoạt động nay vẫn cho đúng các số liệu này.`;
}

const Files = ({ unit, reportId, copy }: { unit: UnitInFrame; reportId: string; copy: FrozenCopy }): VNode => (
  <>
    <Downloads unit={unit} reportId={reportId} copy={copy} />
    <Button href={fileHref(unit, reportId, 'json', copy.kindCode)} download icon="download">
      Số liệu (JSON)
    </Button>
  </>
);
