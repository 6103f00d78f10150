// The pieces of a page. Top to bottom: PageHead (its sentence answers the question the reader came with), then Sections.
//   <PageHead title="Sổ hoạt động" answer="134 lượt trong nhiệm kỳ" actions={<Button …/>} />
//   <Section title="Chờ tôi">…</Section>     plain h2/h3, p, ul, dl, table inside a Section look right by themselves
//   <Columns aside={record && <Panel …/>}>list</Columns>     a record opens beside the list
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import { cx } from './cx.ts';

type PageHeadProps = {
  title: ComponentChildren;
  /** One sentence: the answer. */
  answer?: ComponentChildren;
  /** A step back up, e.g. { label: 'Sổ hoạt động', href } */
  back?: { label: string; href: string } | undefined;
  /** Stands before the words, e.g. the portrait of whom the page is about. */
  face?: ComponentChildren;
  actions?: ComponentChildren;
};

export const PageHead = ({ title, answer, back, face, actions }: PageHeadProps) => (
  <header class="page-head">
    {face}
    <div class="page-head-words">
      {back && (
        <a class="back" href={back.href}>
          <Icon name="chevron-left" />
          {back.label}
        </a>
      )}
      <h1>{title}</h1>
      {answer && <p class="answer">{answer}</p>}
    </div>
    {actions && <div class="actions">{actions}</div>}
  </header>
);

type SectionProps = {
  title?: ComponentChildren;
  /** How many, beside the title. */
  count?: number | undefined;
  more?: { label: string; href: string } | undefined;
  actions?: ComponentChildren;
  id?: string | undefined;
  children?: ComponentChildren;
};

export const Section = ({ title, count, more, actions, id, children }: SectionProps) => (
  <section class="section" id={id}>
    {title && (
      <div class="section-head">
        <h2>
          {title}
          {count !== undefined && <span class="section-count"> {count}</span>}
        </h2>
        {more && <a href={more.href}>{more.label}</a>}
        {actions && <div class="actions">{actions}</div>}
      </div>
    )}
    {children}
  </section>
);

/** Two equal columns on the PC, one after the other on the phone. */
export const Halves = ({ children }: { children: ComponentChildren }) => <div class="halves">{children}</div>;

/**
 * The list and, beside it, the record that was opened. Links in the list carry `data-turbo-frame="beside"`
 * (ListTable: rowFrame, BookLine: frame) and the server answers with the same page, `aside` filled. On the phone
 * the record lies over the list. Without scripts the same links load the whole page.
 */
export const Columns = ({ aside, children }: { aside?: ComponentChildren; children: ComponentChildren }) => (
  <div class="columns">
    <div class="columns-list">{children}</div>
    <turbo-frame id="beside" class="columns-aside" target="_top" data-turbo-action="advance">
      {aside}
    </turbo-frame>
  </div>
);

type PanelProps = {
  title: ComponentChildren;
  under?: ComponentChildren;
  closeHref?: string | undefined;
  actions?: ComponentChildren;
  children: ComponentChildren;
};

/** The record beside the list. `closeHref` is the list without it. */
export const Panel = ({ title, under, closeHref, actions, children }: PanelProps) => (
  <article class="panel" tabIndex={-1}>
    <header class="panel-head">
      <div>
        <h2>{title}</h2>
        {under && <p class="under">{under}</p>}
      </div>
      {closeHref && (
        <a class="btn btn-sm btn-ghost panel-close" href={closeHref} data-turbo-frame="beside">
          <Icon name="x" />
          Đóng
        </a>
      )}
    </header>
    <div class="panel-body">{children}</div>
    {actions && <footer class="actions panel-foot">{actions}</footer>}
  </article>
);

type EmptyStateProps = {
  title: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
  icon?: IconName | undefined;
};

/** What belongs here and how to put in the first one. */
export const EmptyState = ({ title, children, action, icon }: EmptyStateProps) => (
  <div class="empty">
    <p class="empty-title">
      {icon && <Icon name={icon} />}
      {title}
    </p>
    {children && <div class="empty-text">{children}</div>}
    {action && <div class="actions">{action}</div>}
  </div>
);

/** For the few things that stand apart from the page: a choice, a summary before a dangerous button. */
export const Card = ({
  title,
  children,
  actions,
}: {
  title?: ComponentChildren;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}) => (
  <div class="card-flat">
    {title && <h2>{title}</h2>}
    {children}
    {actions && <div class="actions">{actions}</div>}
  </div>
);

/** Pairs of a word and what it says: the facts of a record. Absent values are left out. */
export const Facts = ({
  items,
  narrow,
}: {
  items: [label: string, value: ComponentChildren][];
  narrow?: boolean | undefined;
}) => (
  <dl class={cx('facts', narrow && 'facts-narrow')}>
    {items
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
