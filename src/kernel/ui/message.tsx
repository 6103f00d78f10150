// What the program says back: Flash after a deed, ErrorSummary above a form that was refused, Note inside a page.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export type FlashKind = 'done' | 'note' | 'warning' | 'refused';
export type FlashMessage = { kind: FlashKind; text: ComponentChildren; /** e.g. undo */ action?: ComponentChildren };

const signs: Record<FlashKind, IconName> = {
  done: 'circle-check',
  note: 'info',
  warning: 'triangle-alert',
  refused: 'circle-x',
};

export const Flash = ({ kind, text, action }: FlashMessage) => (
  <div class={`flash flash-${kind}`} role={kind === 'refused' ? 'alert' : 'status'}>
    <Icon name={signs[kind]} />
    <div class="flash-text">{text}</div>
    {action && <div class="flash-action">{action}</div>}
  </div>
);

/** A remark that belongs to the page itself, e.g. "cần đối chiếu văn bản". */
export const Note = ({ kind = 'note', children }: { kind?: FlashKind; children: ComponentChildren }) => (
  <div class={`flash flash-${kind}`}>
    <Icon name={signs[kind]} />
    <div class="flash-text">{children}</div>
  </div>
);

/** `field` is the control's name: the line leads to it. */
export type FieldError = { field?: string | undefined; text: string };

/** What is wrong, where, what to do: above the form; each field says its own beside it. Empty list: nothing. */
/** A rule's refusal that belongs to no field is no place to mend. */
function countPlaces(errors: readonly FieldError[]): string {
  const places = errors.filter(({ field }) => field !== undefined).length;
  return places > 0 ? `Chưa ghi được, còn ${places} chỗ cần sửa:` : 'Chưa ghi được:';
}

export const ErrorSummary = ({ errors, title }: { errors: FieldError[]; title?: string | undefined }) =>
  errors.length ? (
    <div class="flash flash-refused" role="alert" tabIndex={-1} data-focus>
      <Icon name="circle-alert" />
      <div class="flash-text">
        <p>
          <b>{title ?? countPlaces(errors)}</b>
        </p>
        <ul>
          {errors.map(({ field, text }) => (
            <li>{field ? <a href={`#f-${field}`}>{text}</a> : text}</li>
          ))}
        </ul>
      </div>
    </div>
  ) : null;
