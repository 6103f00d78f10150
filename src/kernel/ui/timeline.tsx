// Timeline: a person's or a unit's life as one line of events, newest first, years in the margin.
// Tree: an indented list (units and their head-counts); branches fold by <details>, without scripts.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import { cx } from './cx.ts';

export type TimelineEvent = {
  /** yyyy-mm-dd, yyyy-mm or yyyy */
  on: string;
  title: ComponentChildren;
  text?: ComponentChildren;
  href?: string | undefined;
  icon?: IconName | undefined;
  honour?: boolean | undefined;
  frame?: string | undefined;
};

const dayAndMonth = (on: string) =>
  on.length === 7 ? `tháng ${Number(on.slice(5))}` : on.slice(5).split('-').filter(Boolean).reverse().join('/');

export const Timeline = ({ events, label }: { events: TimelineEvent[]; label: string }) => (
  <ol class="timeline-line" aria-label={label}>
    {events.map((event, at) => {
      const year = event.on.slice(0, 4);
      const fresh = at === 0 || events[at - 1]?.on.slice(0, 4) !== year;
      return (
        <li class={cx('event', event.honour && 'event-honour')}>
          <time dateTime={event.on}>
            <span class={fresh ? 'event-year' : 'sr-only'}>{year}</span>
            <span class="event-day">{dayAndMonth(event.on)}</span>
          </time>
          <div class="event-words">
            <p class="event-title">
              {event.icon && <Icon name={event.icon} />}
              {event.href ? (
                <a href={event.href} data-turbo-frame={event.frame}>
                  {event.title}
                </a>
              ) : (
                event.title
              )}
            </p>
            {event.text && <p class="under">{event.text}</p>}
          </div>
        </li>
      );
    })}
  </ol>
);

export type TreeNode = {
  label: string;
  href?: string | undefined;
  /** e.g. its head-count, right-aligned. */
  figure?: ComponentChildren;
  note?: ComponentChildren;
  active?: boolean | undefined;
  closed?: boolean | undefined;
  children?: TreeNode[] | undefined;
};

export const Tree = ({ nodes, label }: { nodes: TreeNode[]; label: string }) => (
  <div class="tree" role="group" aria-label={label}>
    <Branch nodes={nodes} />
  </div>
);

// The fold is a sibling of the line, not around it: a link may not stand inside a summary.
const Branch = ({ nodes }: { nodes: TreeNode[] }) => (
  <ul>
    {nodes.map((node) => (
      <li>
        <div class="tree-row">
          {node.children?.length ? (
            <details open={!node.closed}>
              <summary>
                <Icon name="chevron-right" />
                <span class="sr-only">{`Các đơn vị thuộc ${node.label}`}</span>
              </summary>
            </details>
          ) : null}
          <TreeLine node={node} />
        </div>
        {node.children?.length ? <Branch nodes={node.children} /> : null}
      </li>
    ))}
  </ul>
);

const TreeLine = ({ node }: { node: TreeNode }) => (
  <span class="tree-line">
    <span class="tree-label">
      {node.href ? (
        <a href={node.href} aria-current={node.active ? 'page' : undefined}>
          {node.label}
        </a>
      ) : (
        node.label
      )}
      {node.note && <span class="under"> {node.note}</span>}
    </span>
    {node.figure !== undefined && <span class="num">{node.figure}</span>}
  </span>
);
