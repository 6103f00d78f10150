// Form controls. Each works without scripts and gives back what was typed, also when it was wrong:
// pass the typed text again as `value` and the reason as `error`.
//   <Form action={…} errors={…}><FieldSet><TextField name="cause" label="Lý do" required /></FieldSet><FormActions … /></Form>
import type { ComponentChildren } from 'preact';
import { formatDate, isDate } from '../vi/dates.ts';
import { formatNumber } from '../vi/number.ts';
import { Button } from './button.tsx';
import { ErrorSummary, type FieldError } from './message.tsx';
import { Grouped, Labelled, Remarks, RequiredMark, idOf, ties, type ControlProps } from './control.tsx';
import { Icon, type IconName } from './icon.tsx';
import { cx } from './cx.ts';

type FormProps = {
  action: string;
  errors?: FieldError[] | undefined;
  /** True when a file goes with it. */
  files?: boolean | undefined;
  method?: 'post' | 'get' | undefined;
  children: ComponentChildren;
};

export const Form = ({ action, errors, files, method = 'post', children }: FormProps) => (
  <form class="form" action={action} method={method} enctype={files ? 'multipart/form-data' : undefined} novalidate>
    {errors && <ErrorSummary errors={errors} />}
    {children}
  </form>
);

export const HiddenField = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={name} value={value} />
);

type TextFieldProps = ControlProps & {
  value?: string | undefined;
  type?: 'text' | 'email' | 'password' | 'tel' | 'search' | 'url' | undefined;
  placeholder?: string | undefined;
  autocomplete?: string | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  /** Named suggestions: free text with a list to choose from. */
  suggestions?: string[] | undefined;
  short?: boolean | undefined;
  maxLength?: number | undefined;
};

export const TextField = (props: TextFieldProps) => (
  <Labelled {...props}>
    <input
      {...ties(props)}
      class="input"
      value={props.value}
      placeholder={props.placeholder}
      autocomplete={props.autocomplete}
      inputMode={props.inputmode}
      maxLength={props.maxLength}
      {...suggested(props)}
    />
    {props.suggestions && (
      <datalist id={`${idOf(props.name)}-list`}>
        {props.suggestions.map((word) => (
          <option value={word} />
        ))}
      </datalist>
    )}
  </Labelled>
);

// Typed loosely: Preact allows `list` with some types only, and tells them apart by literals.
const suggested = ({ name, type = 'text', suggestions }: TextFieldProps): object =>
  suggestions ? { type, list: `${idOf(name)}-list` } : { type };

export const TextArea = (
  props: ControlProps & { value?: string | undefined; rows?: number | undefined; placeholder?: string | undefined },
) => (
  <Labelled full {...props}>
    <textarea {...ties(props)} class="textarea" rows={props.rows ?? 3} placeholder={props.placeholder}>
      {props.value}
    </textarea>
  </Labelled>
);

/** Whole đồng. Takes "77.800.000", "77,8 triệu", "500k"; `value` is an amount, or the text as it was typed. */
export const MoneyField = (
  props: ControlProps & { value?: number | bigint | string | undefined; placeholder?: string | undefined },
) => (
  <Labelled short {...props}>
    <money-input class="affix">
      <input
        {...ties(props)}
        class="input num"
        type="text"
        inputMode="text"
        autocomplete="off"
        placeholder={props.placeholder}
        value={
          typeof props.value === 'number' || typeof props.value === 'bigint' ? formatNumber(props.value) : props.value
        }
      />
      <span class="affix-word" aria-hidden="true">
        đồng
      </span>
      <output class="affix-reading" for={idOf(props.name)} />
    </money-input>
  </Labelled>
);

/** dd/mm/yyyy as text. `value` is a stored day (yyyy-mm-dd), or the text as it was typed. */
export const DateField = (props: ControlProps & { value?: string | undefined; today?: string | undefined }) => (
  <Labelled short {...props}>
    <date-input class="affix" data-today={props.today && formatDate(props.today)}>
      <input
        {...ties(props)}
        class="input num"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        placeholder="dd/mm/yyyy"
        maxLength={10}
        value={props.value && isDate(props.value) ? formatDate(props.value) : props.value}
      />
    </date-input>
  </Labelled>
);

/** `unit` stands behind the number: "lượt", "%". */
export const NumberField = (
  props: ControlProps & {
    value?: number | string | undefined;
    unit?: string | undefined;
    placeholder?: string | undefined;
  },
) => (
  <Labelled short {...props}>
    <span class="affix">
      <input
        {...ties(props)}
        class="input num"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        placeholder={props.placeholder}
        value={typeof props.value === 'number' ? formatNumber(props.value) : props.value}
      />
      {props.unit && <span class="affix-word">{props.unit}</span>}
    </span>
  </Labelled>
);

export type Option = {
  value: string;
  label: string;
  hint?: string | undefined;
  icon?: IconName | undefined;
  disabled?: boolean | undefined;
};

/** `empty` is the line that means no choice, e.g. "Chưa rõ". Options may stand in named groups. */
export const SelectField = (
  props: ControlProps & {
    value?: string | undefined;
    empty?: string | undefined;
    options: Option[] | { label: string; options: Option[] }[];
    short?: boolean | undefined;
  },
) => (
  <Labelled {...props}>
    <select {...ties(props)} class="select">
      {props.empty !== undefined && (
        <option value="" selected={!props.value}>
          {props.empty}
        </option>
      )}
      {props.options.map((item) =>
        'options' in item ? (
          <optgroup label={item.label}>
            {item.options.map((option) => (
              <Choice option={option} value={props.value} />
            ))}
          </optgroup>
        ) : (
          <Choice option={item} value={props.value} />
        ),
      )}
    </select>
  </Labelled>
);

const Choice = ({ option, value }: { option: Option; value: string | undefined }) => (
  <option value={option.value} selected={option.value === value} disabled={option.disabled}>
    {option.label}
  </option>
);

/** One of a few, as buttons. `big`: two columns of thumb-sized ones with icons (the quick entry). */
export const RadioChips = (
  props: ControlProps & { value?: string | undefined; options: Option[]; big?: boolean | undefined },
) => (
  <Grouped {...props}>
    <div class={cx('radio-chips', props.big && 'radio-chips-big')}>
      {props.options.map((option) => (
        <label class="radio-chip">
          <input
            type="radio"
            name={props.name}
            value={option.value}
            checked={option.value === props.value}
            required={props.required}
            disabled={option.disabled}
          />
          <span>
            {option.icon && <Icon name={option.icon} />}
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </span>
        </label>
      ))}
    </div>
  </Grouped>
);

export const CheckField = (props: ControlProps & { checked?: boolean | undefined; value?: string | undefined }) => (
  <div class={cx('field field-check', props.full && 'field-full', props.error && 'field-wrong')}>
    <label class="check">
      <input {...ties(props)} class="checkbox" type="checkbox" value={props.value ?? '1'} checked={props.checked} />
      <span>
        {props.label}
        {props.required && <RequiredMark />}
      </span>
    </label>
    <Remarks {...props} />
  </div>
);

/** `camera`: a photograph, taken now or earlier. `most` = bytes: a larger file is refused before it is sent. */
export const FileField = (
  props: ControlProps & {
    accept?: string | undefined;
    many?: boolean | undefined;
    camera?: boolean | undefined;
    most?: number | undefined;
  },
) => (
  <Labelled {...props}>
    <file-pick data-deed={props.camera ? 'Chụp, chọn ảnh' : 'Chọn tệp'} data-most={props.most}>
      <input {...ties(props)} class="file-input" type="file" accept={props.accept} multiple={props.many} />
    </file-pick>
  </Labelled>
);

/** Fields that belong together, two columns on the PC. */
export const FieldSet = ({
  title,
  hint,
  children,
}: {
  title?: string | undefined;
  hint?: ComponentChildren;
  children: ComponentChildren;
}) => (
  <fieldset class="field-set">
    {title && <legend>{title}</legend>}
    {hint && <p class="field-hint field-full">{hint}</p>}
    {children}
  </fieldset>
);

type FormActionsProps = {
  submit: string;
  icon?: IconName | undefined;
  cancelHref?: string | undefined;
  danger?: boolean | undefined;
  /** What the button will do, in one sentence. */ note?: ComponentChildren;
  children?: ComponentChildren;
};

/** The end of a form; stays in reach of the thumb on a phone. */
export const FormActions = ({ submit, icon, cancelHref, danger, note, children }: FormActionsProps) => (
  <div class="form-actions">
    {note && <p class="form-note">{note}</p>}
    <Button kind={danger ? 'danger' : 'primary'} icon={icon}>
      {submit}
    </Button>
    {children}
    {cancelHref && (
      <Button kind="quiet" href={cancelHref}>
        Bỏ qua
      </Button>
    )}
  </div>
);
