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
