import type { ComponentChildren, JSX } from 'preact';
import { printForm } from '../papers/print-form.ts';
import type {
  PrintBlock,
  PrintCell,
  PrintChart,
  PrintHead,
  PrintRun,
  PrintSignature,
  PrintTable,
} from '../papers/printed.ts';
import type { Paper } from '../contract.ts';

interface PaperViewProps {
  paper: Paper;
  /** The paper's charts as `drawCharts` drew them, in its order; without them their words stand. */
  charts?: readonly string[] | undefined;
  /** Puts something between the blocks (the place where an officer writes): given each block drawn, in the paper's order. */
  arrange?: ((drawn: readonly JSX.Element[]) => ComponentChildren) | undefined;
}

/**
 * The paper on the screen, to be laid in a sheet; its looks are in `paper.css`. Figures are links to their records.
 * @throws Refusal `documents.text`
 */
export function PaperView({ paper, charts = [], arrange }: PaperViewProps): JSX.Element {
  const form = printForm(paper);
  let nth = 0;
  const drawn = form.blocks.map((block) => (
    <Part block={block.kind === 'chart' ? { ...block, svg: charts[nth++] ?? '' } : block} />
  ));
  return (
    <div class="paper-view" lang="vi">
      <Head head={form.head} />
      <Title head={form.head} />
      {arrange ? arrange(drawn) : drawn}
    </div>
  );
}

function Head({ head }: { head: PrintHead }): JSX.Element {
  return (
    <header class="paper-head">
      <div class="paper-issuer">
        {head.plain.map((line) => (
          <p>{line}</p>
        ))}
        {head.bold.map((line) => (
          <p>
            <b>{line}</b>
          </p>
        ))}
      </div>
      <div class="paper-nation">
        {head.right.map(({ text, size, bold, italic }) => (
          <p class={size === 'motto' ? 'paper-motto' : undefined}>
            {bold ? <b>{text}</b> : italic ? <i>{text}</i> : text}
          </p>
        ))}
      </div>
      <div class="paper-symbol">
        {[head.symbol, ...head.letterSubject].map((line) => line && <p>{line}</p>)}
        {head.draft && (
          <p>
            <b>{head.draft}</b>
          </p>
        )}
      </div>
      <p class="paper-date">{head.placeAndDate}</p>
    </header>
  );
}

function Title({ head }: { head: PrintHead }): JSX.Element {
  return (
    <div class="paper-title">
      {head.title && (
        <h1>
          {head.title}
          {head.abstract.length > 0 && <span class="paper-abstract">{untorn(head.abstract.join(' '))}</span>}
        </h1>
      )}
      {head.subtitle && <p class="paper-subtitle">{head.subtitle}</p>}
      {head.addressees.map((line) => (
        <p class="paper-addressee">{line}</p>
      ))}
    </div>
  );
}

const headingTags = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

function Part({ block }: { block: PrintBlock }): JSX.Element {
  switch (block.kind) {
    case 'heading': {
      const Tag = headingTags[block.level];
      return (
        <Tag class={block.centred ? 'paper-heading paper-center' : 'paper-heading'}>
          <Runs runs={block.runs} />
        </Tag>
      );
    }
    case 'paragraph':
      return (
        <p class={`paper-text paper-${block.align}${block.indent ? ' paper-indent' : ''}`}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'list':
      return (
        <ul class="paper-list">
          {block.items.map(({ mark, runs }) => (
            <li>
              <span class="paper-mark">{mark}</span> <Runs runs={runs} />
            </li>
          ))}
        </ul>
      );
    case 'note':
      return (
        <p class="paper-note">
          <Runs runs={block.runs} />
        </p>
      );
    case 'table':
      return <PaperTable table={block} />;
    case 'chart':
      return <Chart chart={block} />;
    case 'signature':
      return <Signature block={block} />;
    case 'pageBreak':
      return <hr class="paper-break" />;
  }
}

// A term of years is not torn at its dash.
const untorn = (text: string): string => text.replace(/(\d{4}) - (?=\d{4})/gu, '$1\u00a0-\u00a0');

function Runs({ runs }: { runs: readonly PrintRun[] }): JSX.Element {
  return (
    <>
      {runs.map((run) => (
        <Emphasis run={run}>{run.figure ? <Figure run={run} figure={run.figure} /> : untorn(run.text)}</Emphasis>
      ))}
    </>
  );
}

function Emphasis({ run, children }: { run: PrintRun; children: JSX.Element | string }): JSX.Element {
  const leaning = run.italic ? <em>{children}</em> : <>{children}</>;
  return run.bold ? <b>{leaning}</b> : leaning;
}

function Figure({ run, figure }: { run: PrintRun; figure: NonNullable<PrintRun['figure']> }): JSX.Element {
  const title = figure.title ?? undefined;
  if (figure.href === null)
    return (
      <span class="figure" data-figure={figure.code} title={title}>
        {run.text}
      </span>
    );
  return (
    <a class="figure" data-figure={figure.code} href={figure.href} title={title}>
      {run.text}
    </a>
  );
}

/** Wide tables scroll by themselves on a phone, the paper stays. Widths are attributes: the page's policy takes no inline style. */
function PaperTable({ table }: { table: PrintTable }): JSX.Element {
  return (
    <div
      class="paper-table sideways"
      tabindex={0}
      role="group"
      aria-label={table.title?.map((run) => run.text).join('') ?? 'Bảng số liệu'}
    >
      <table>
        {table.title && (
          <caption>
            <Runs runs={table.title} />
          </caption>
        )}
        <colgroup>
          {table.widths.map((share) => (
            <col width={`${(share * 100).toFixed(2)}%`} />
          ))}
        </colgroup>
        <thead>
          {table.head.map((cells) => (
            <tr>
              {cells.map((cell) => (
                <TableCell cell={cell} tag="th" />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.map((cells) => (
            <tr>
              {cells.map((cell) => (
                <TableCell cell={cell} tag="td" />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TableCell({ cell, tag: Tag }: { cell: PrintCell; tag: 'th' | 'td' }): JSX.Element {
  const across = cell.across > 1 ? cell.across : undefined;
  const down = cell.down > 1 ? cell.down : undefined;
  const scope = Tag === 'th' ? (across ? 'colgroup' : 'col') : undefined;
  return (
    <Tag class={`paper-${cell.align}`} colSpan={across} rowSpan={down} scope={scope}>
      <Runs runs={Tag === 'th' ? cell.runs.map((run) => ({ ...run, bold: false })) : cell.runs} />
    </Tag>
  );
}

// An image of its own: the page's policy takes no style inside the drawing.
const Chart = ({ chart: { title, svg, alt } }: { chart: PrintChart }): JSX.Element => (
  <figure class="paper-chart">
    <figcaption>
      <Runs runs={title} />
    </figcaption>
    {svg ? <img src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`} alt={alt} /> : <p>{alt}</p>}
  </figure>
);

function Signature({ block }: { block: PrintSignature }): JSX.Element {
  return (
    <footer class="paper-signature">
      {(block.recipients.length > 0 || block.signers.length === 1) && (
        <div class="paper-recipients">
          {block.recipients.length > 0 && (
            <p>
              <b>
                <em>Nơi nhận:</em>
              </b>
            </p>
          )}
          {block.recipients.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      )}
      {block.signers.map(({ lines, note, name }) => (
        <div class="paper-signer">
          {lines.map((line) => (
            <p>
              <b>{line}</b>
            </p>
          ))}
          {note && (
            <p>
              <em>{note}</em>
            </p>
          )}
          <p class="paper-signer-name">
            <b>{name}</b>
          </p>
        </div>
      ))}
    </footer>
  );
}
