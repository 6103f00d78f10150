// What every form control shares: label, hint, error under the field, and the ties between them.
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import { cx } from './cx.ts';

export type ControlProps = {
  /** Also the id: `f-<name>`, where ErrorSummary leads. */
  name: string;
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  autofocus?: boolean | undefined;
  /** Takes the whole row of a FieldSet. */
  full?: boolean | undefined;
};

export const idOf = (name: string) => `f-${name}`;

/** The attributes that tie a control to its hint and its error. */
export const ties = ({ name, hint, error, required, disabled, autofocus }: ControlProps) => ({
  id: idOf(name),
  name,
  required: required || undefined,
  disabled: disabled || undefined,
  autoFocus: autofocus || undefined,
  'aria-invalid': error ? ('true' as const) : undefined,
  'aria-describedby':
    [error && `${idOf(name)}-error`, hint && `${idOf(name)}-hint`].filter(Boolean).join(' ') || undefined,
});

/** Optional fields are marked by their hint only; the required ones carry the sign and the word for those who listen. */
export const RequiredMark = () => (
  <span class="required" aria-hidden="true">
    {' '}
    *
  </span>
);

export const Remarks = ({ name, hint, error }: Pick<ControlProps, 'name' | 'hint' | 'error'>) => (
  <>
    {error && (
      <p class="field-error" id={`${idOf(name)}-error`}>
        <Icon name="circle-alert" />
        {error}
      </p>
    )}
    {hint && (
      <p class="field-hint" id={`${idOf(name)}-hint`}>
        {hint}
      </p>
    )}
  </>
);

export const Labelled = (props: ControlProps & { children: ComponentChildren; short?: boolean | undefined }) => (
  <div class={cx('field', props.full && 'field-full', props.error && 'field-wrong')}>
    <label class="field-label" for={idOf(props.name)}>
      {props.label}
      {props.required && <RequiredMark />}
    </label>
    <div class={cx('field-control', props.short && 'field-short')}>{props.children}</div>
    <Remarks {...props} />
  </div>
);

/** A control made of several (radios, ticks): a fieldset with its legend. */
export const Grouped = (props: ControlProps & { children: ComponentChildren }) => (
  <fieldset
    class={cx('field', props.full && 'field-full', props.error && 'field-wrong')}
    id={idOf(props.name)}
    aria-describedby={ties(props)['aria-describedby']}
  >
    <legend class="field-label">
      {props.label}
      {props.required && <RequiredMark />}
    </legend>
    {props.children}
    <Remarks {...props} />
  </fieldset>
);
