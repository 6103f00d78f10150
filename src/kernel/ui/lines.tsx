// Plain lists, one line an item: what waits for me, the last ten things, search results.
//   <Lines>{items.map((item) => <Line href={…} title={…} text={…} side={…} />)}</Lines>
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export const Lines = ({ label, children }: { label?: string | undefined; children: ComponentChildren }) => (
  <ul class="line-list" aria-label={label}>
    {children}
  </ul>
);

type LineProps = {
  title: ComponentChildren;
  href?: string | undefined;
  /** Goes on after the title, unlinked. */
  text?: ComponentChildren;
  /** At the right: a date, a due day, who. */
  side?: ComponentChildren;
  icon?: IconName | undefined;
  frame?: string | undefined;
  /** A deed for this line, e.g. a small Button. */
  action?: ComponentChildren;
};

export const Line = ({ title, href, text, side, icon, frame, action }: LineProps) => (
  <li>
    {icon && <Icon name={icon} />}
    <span class="line-words">
      {href ? (
        <a class="row-link" href={href} data-turbo-frame={frame}>
          {title}
        </a>
      ) : (
        title
      )}
      {text && <span class="line-text"> {text}</span>}
    </span>
    {side && <span class="line-side">{side}</span>}
    {action && <span class="line-action">{action}</span>}
  </li>
);
