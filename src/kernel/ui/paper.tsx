// A report as paper: an A4 sheet at reading width, the officer's margin at its right (below it on a phone).
//   <Desk paper={<Paper>…</Paper>} margin={<Margin><MarginNote kind="warning" …/></Margin>} />
// Inside Paper plain h1/h2/p/table look as in an official report; it prints as it stands.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export const Desk = ({ paper, margin }: { paper: ComponentChildren; margin?: ComponentChildren }) => (
  <div class="desk">
    {paper}
    {margin}
  </div>
);

export const Paper = ({
  children,
  frozen,
}: {
  children: ComponentChildren;
  /** e.g. "Chốt số liệu ngày 15/12/2025" */ frozen?: string | undefined;
}) => (
  <article class="paper">
    {frozen && (
      <p class="paper-frozen">
        <Icon name="lock" />
        {frozen}
      </p>
    )}
    {children}
  </article>
);

type LetterheadProps = {
  upper: string;
  unit: string;
  number?: string | undefined;
  place: string;
  /** "ngày 15 tháng 12 năm 2025" */ dated: string;
};

/** The head of an official paper: the issuing union at the left, the nation's or Union's motto at the right. */
export const Letterhead = ({
  upper,
  unit,
  number,
  place,
  dated,
  motto,
}: LetterheadProps & { motto?: [string, string?] | undefined }) => (
  <header class="letterhead">
    <div>
      <p>{upper}</p>
      <p class="letterhead-unit">{unit}</p>
      <hr />
      {number && <p>{number}</p>}
    </div>
    <div>
      <p class="letterhead-nation">{motto?.[0] ?? 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'}</p>
      <p class="letterhead-motto">{motto ? motto[1] : 'Độc lập - Tự do - Hạnh phúc'}</p>
      <hr />
      <p class="letterhead-place">
        {place}, {dated}
      </p>
    </div>
  </header>
);

export const Margin = ({ title, children }: { title?: string | undefined; children: ComponentChildren }) => (
  <aside class="margin" aria-label={title ?? 'Lề báo cáo'}>
    {title && <h2>{title}</h2>}
    {children}
  </aside>
);

type MarginKind = 'contradiction' | 'missing' | 'changed' | 'note';
const kinds: Record<MarginKind, { word: string; icon: IconName; tone: string }> = {
  contradiction: { word: 'Mâu thuẫn', icon: 'triangle-alert', tone: 'missed' },
  missing: { word: 'Còn thiếu', icon: 'pencil', tone: 'risk' },
  changed: { word: 'Số liệu đã đổi', icon: 'refresh-cw', tone: 'changed' },
  note: { word: 'Ghi chú', icon: 'info', tone: 'quiet' },
};

export const MarginNote = ({
  kind,
  href,
  children,
}: {
  kind: MarginKind;
  href?: string | undefined;
  children: ComponentChildren;
}) => (
  <div class="margin-note">
    <p class={`margin-kind tone-${kinds[kind].tone}`}>
      <Icon name={kinds[kind].icon} />
      {kinds[kind].word}
    </p>
    <div>{children}</div>
    {href && <a href={href}>Đến chỗ đó</a>}
  </div>
);
