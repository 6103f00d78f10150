import { formatDate, parseDate } from './vi/dates.ts';
import { formatMoney, parseMoney } from './vi/money.ts';
import { formatNumber, parseNumber } from './vi/number.ts';
import { tidy, tidyLines, tidyRows } from './vi/text.ts';

/**
 * A contract declares the fields of one thing once, with their Vietnamese labels. The form, the table, the API and its
 * description are drawn from it (`form.tsx`, `listing.tsx`, `api.ts`), the columns too: a field's name is its column's
 * (camelCase here, snake_case in SQL). Types are inferred: `Values<typeof memberContract>`.
 */
export type FieldKind = 'text' | 'longText' | 'date' | 'money' | 'number' | 'choice' | 'yesNo';

export interface Choice {
  value: string;
  label: string;
}

export interface Field<T = unknown> {
  readonly kind: FieldKind;
  readonly label: string;
  readonly required: boolean;
  readonly hint?: string | undefined;
  readonly choices?: readonly Choice[] | undefined;
  readonly max?: number | undefined;
  readonly min?: number | undefined;
  /** A day that must have come. */
  readonly past?: boolean | undefined;
  /** A number that names and does not count: 2023, not 2.023. */
  readonly isYear?: boolean | undefined;
  /** Shown as a column of the list. */
  readonly inList: boolean;
  /** Sensitive (P-6): stands in a table of its own and is shown by a click that is logged. */
  readonly sensitive: boolean;
  /** From what was typed or sent to the value kept. Throws `Unreadable`. */
  readonly read: (raw: unknown) => T;
}

export class Unreadable extends Error {}

export type Contract<Fields extends Record<string, Field> = Record<string, Field>> = {
  readonly name: string;
  readonly label: string;
  readonly fields: Fields;
};

export type Values<C extends Contract> = {
  [Name in keyof C['fields']]: C['fields'][Name] extends Field<infer T> ? T : never;
};

export function contract<Fields extends Record<string, Field>>(
  name: string,
  label: string,
  fields: Fields,
): Contract<Fields> {
  return { name, label, fields };
}

interface Options {
  required?: boolean;
  hint?: string;
  inList?: boolean;
  sensitive?: boolean;
  max?: number;
  min?: number;
  past?: boolean;
  /** Of a long text: tables pasted from a sheet keep their cells. */
  tables?: boolean;
}

type Kept<T, O extends Options> = O extends { required: true } ? T : T | null;

function field<T, const O extends Options>(
  kind: FieldKind,
  label: string,
  options: O,
  read: (raw: string) => T,
  more: Partial<Field> = {},
): Field<Kept<T, O>> {
  return {
    kind,
    label,
    required: options.required ?? false,
    hint: options.hint,
    max: options.max,
    min: options.min,
    inList: options.inList ?? false,
    sensitive: options.sensitive ?? false,
    ...more,
    read: (raw: unknown): Kept<T, O> => {
      const text = asTyped(raw);
      if (text === '') {
        if (options.required)
          throw new Unreadable(`${kind === 'choice' ? 'Chưa chọn' : 'Chưa nhập'} ${lowerFirst(label)}.`);
        return null as Kept<T, O>;
      }
      return read(text);
    },
  };
}

/** What a form or a JSON body gave, as text; a list or an object is no single value. */
function asTyped(raw: unknown): string {
  if (raw === undefined || raw === null) return '';
  if (typeof raw === 'string') return raw.trim();
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  throw new Unreadable('Giá trị không đúng dạng.');
}

const lowerFirst = (label: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

export function text<const O extends Options>(label: string, options: O = {} as O): Field<Kept<string, O>> {
  const max = options.max ?? 200;
  return field('text', label, options, (raw) => limited(tidy(raw), max), { max });
}

export function longText<const O extends Options>(label: string, options: O = {} as O): Field<Kept<string, O>> {
  const max = options.max ?? 4000;
  const mend = options.tables ? tidyRows : tidyLines;
  return field('longText', label, options, (raw) => limited(mend(raw), max), { max });
}

function limited(value: string, max: number): string {
  if (value.length > max) throw new Unreadable(`Dài quá ${formatNumber(max)} ký tự.`);
  return value;
}

export function date<const O extends Options>(label: string, options: O = {} as O): Field<Kept<string, O>> {
  return field(
    'date',
    label,
    options,
    (raw) => parseDate(raw) ?? refuse('Ngày không đúng. Hãy nhập dạng ngày/tháng/năm, ví dụ 06/01/2023.'),
    { past: options.past },
  );
}

export function money<const O extends Options>(label: string, options: O = {} as O): Field<Kept<number, O>> {
  return field('money', label, options, (raw) =>
    between(
      parseMoney(raw) ?? refuse('Chưa đọc được số tiền. Hãy nhập dạng 500.000 hoặc 77,8 triệu.'),
      options,
      formatMoney,
    ),
  );
}

export function number<const O extends Options>(label: string, options: O = {} as O): Field<Kept<number, O>> {
  return field('number', label, options, (raw) =>
    between(wholeNumber(raw) ?? refuse('Hãy nhập một số nguyên, ví dụ 12.'), options, formatNumber),
  );
}

export function year<const O extends Options>(label: string, options: O = {} as O): Field<Kept<number, O>> {
  return field(
    'number',
    label,
    options,
    (raw) =>
      between(
        /^\d{4}$/.test(raw) ? Number(raw) : refuse('Hãy nhập năm gồm bốn chữ số, ví dụ 2023.'),
        { min: 1929, max: 2200, ...options },
        String,
      ),
    { isYear: true },
  );
}

function wholeNumber(raw: string): number | undefined {
  const value = parseNumber(raw);
  return Number.isInteger(value) ? value : undefined;
}

function between(value: number, { min = 0, max }: Options, show: (value: number) => string): number {
  if (value < min) throw new Unreadable(`Không được nhỏ hơn ${show(min)}.`);
  if (max !== undefined && value > max) throw new Unreadable(`Không được lớn hơn ${show(max)}.`);
  return value;
}

export const notOffered = 'Hãy chọn một giá trị trong danh sách.';

export function choice<const O extends Options>(
  label: string,
  choices: readonly Choice[],
  options: O = {} as O,
): Field<Kept<string, O>> {
  return field(
    'choice',
    label,
    options,
    (raw) => (choices.some((one) => one.value === raw) ? raw : refuse(notOffered)),
    { choices },
  );
}

export function yesNo(label: string, options: Omit<Options, 'required'> = {}): Field<boolean> {
  return {
    ...field('yesNo', label, options, () => true),
    read: (raw) => raw === true || raw === 'true' || raw === 'on' || raw === '1',
  };
}

function refuse(message: string): never {
  throw new Unreadable(message);
}

export type Reading<C extends Contract> =
  | { values: Values<C>; errors: null }
  | { values: null; errors: Record<string, string> };

/** One field as a form, a body or a cell of a list gives it; with `today`, a day that must have come is held to it. @throws Unreadable */
export function readField<T>(field: Field<T>, raw: unknown, today: string | undefined): T {
  const value = field.read(raw);
  if (field.past && today !== undefined && typeof value === 'string' && value > today)
    throw new Unreadable(`Ngày chưa đến (hôm nay là ${formatDate(today)}).`);
  return value;
}

/** Reads all fields of a form or a JSON body; unknown keys are left out. With `today`, days that must have come are held to it. */
export function readValues<C extends Contract>(from: C, raw: Record<string, unknown>, today?: string): Reading<C> {
  const values: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const [name, declared] of Object.entries(from.fields)) {
    try {
      values[name] = readField(declared, raw[name], today);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      errors[name] = error.message;
    }
  }
  return Object.keys(errors).length ? { values: null, errors } : { values: values as Values<C>, errors: null };
}

/** What a value looks like on a screen or a sheet. */
export function show(declared: Field, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  switch (declared.kind) {
    case 'date':
      return formatDate(value as string);
    case 'money':
      return formatMoney(value as number);
    case 'number':
      return declared.isYear ? `${value as number}` : formatNumber(value as number);
    case 'choice':
      return declared.choices?.find((one) => one.value === value)?.label ?? (value as string);
    case 'yesNo':
      return value ? 'Có' : 'Không';
    default:
      return value as string;
  }
}

/** The same value as it is typed into its form field. */
export function typed(declared: Field, value: unknown): string {
  if (declared.kind === 'money' && value === 0) return '';
  if (declared.kind === 'yesNo') return value === true ? 'true' : '';
  if (declared.kind === 'choice') return (value as string | null | undefined) ?? '';
  return show(declared, value).replace(/ đồng$/, '');
}

/** Only the named fields of a contract, or all but them: for a form of a part. */
export function pickFields<Fields extends Record<string, Field>, Name extends keyof Fields & string>(
  from: Contract<Fields>,
  names: readonly Name[],
): Contract<Pick<Fields, Name>> {
  return {
    ...from,
    fields: Object.fromEntries(names.map((name) => [name, from.fields[name]])) as unknown as Pick<Fields, Name>,
  };
}

/** The open and the sensitive part of a contract's values: they stand in two tables. */
export function splitSensitive<C extends Contract>(
  from: C,
  values: Values<C>,
): { open: Partial<Values<C>>; sensitive: Partial<Values<C>> } {
  const parts = { open: {} as Record<string, unknown>, sensitive: {} as Record<string, unknown> };
  for (const [name, declared] of Object.entries(from.fields)) {
    if (name in values)
      parts[declared.sensitive ? 'sensitive' : 'open'][name] = (values as Record<string, unknown>)[name];
  }
  return parts as { open: Partial<Values<C>>; sensitive: Partial<Values<C>> };
}
