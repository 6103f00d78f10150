import { Fault, faultUnless } from './fault.ts';

/**
 * Reads JSON in the one form that it may have: compact, fields in their order, nothing unknown. What was read is written
 * again and must be the same text, so that no two programs can read it differently (a field given twice, say).
 */
export function readJson<T>(text: string, shape: Shape<T>): T {
  faultUnless(!isDeep(text), 'json.form');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Fault('json.form');
  }
  const value = shape(parsed);
  faultUnless(writeJson(value) === text, 'json.form');
  return value;
}

/** As belenios-tool writes it: DEL is escaped there, in JavaScript not. */
export const writeJson = (value: unknown): string => JSON.stringify(value).replaceAll('\u007f', '\\u007f');

/** Nothing in an archive is deeper than 6; a text of a million brackets shall not even be parsed. */
const deepest = 12;

function isDeep(text: string): boolean {
  let [depth, quoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (quoted) {
      if (letter === 0x5c) at++;
      else if (letter === 0x22) quoted = false;
    } else if (letter === 0x22) quoted = true;
    else if (letter === 0x7b || letter === 0x5b) {
      if (++depth > deepest) return true;
    } else if (letter === 0x7d || letter === 0x5d) depth--;
  }
  return false;
}

/** Takes a parsed value for what it should be. @throws Fault */
export type Shape<T> = (value: unknown) => T;

export const text: Shape<string> = (value) => {
  faultUnless(typeof value === 'string', 'json.form');
  return value;
};

export const whole: Shape<number> = (value) => {
  faultUnless(typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0), 'json.form');
  return value;
};

export const yesOrNo: Shape<boolean> = (value) => {
  faultUnless(typeof value === 'boolean', 'json.form');
  return value;
};

export const exactly =
  <T extends string | number>(only: T): Shape<T> =>
  (value) => {
    faultUnless(value === only, 'json.form');
    return only;
  };

/** 64 lower-case digits. */
export const hex: Shape<string> = (value) => {
  faultUnless(typeof value === 'string' && /^[0-9a-f]{64}$/u.test(value), 'json.form');
  return value;
};

export const listOf =
  <T>(each: Shape<T>): Shape<T[]> =>
  (value) => {
    faultUnless(Array.isArray(value), 'json.form');
    return value.map(each);
  };

export const pairOf =
  <A, B>(first: Shape<A>, second: Shape<B>): Shape<[A, B]> =>
  (value) => {
    faultUnless(Array.isArray(value) && value.length === 2, 'json.form');
    return [first(value[0]), second(value[1])];
  };

type Fields = Record<string, Shape<unknown>>;
type Read<F extends Fields> = { [K in keyof F]: ReturnType<F[K]> };

/** Fields in the order in which they are written; those of `may` can be left out. */
export const record =
  <F extends Fields, M extends Fields = { [none in never]: never }>(
    must: F,
    may: M = {} as M,
    order: readonly string[] = [...Object.keys(must), ...Object.keys(may)],
  ): Shape<Read<F> & Partial<Read<M>>> =>
  (value) => {
    faultUnless(typeof value === 'object' && value !== null && !Array.isArray(value), 'json.form');
    const given = new Map(Object.entries(value));
    const read: Record<string, unknown> = {};
    for (const name of order) {
      const shape = must[name] ?? may[name];
      if (shape && (name in must || given.has(name))) read[name] = shape(given.get(name));
    }
    faultUnless(
      [...given.keys()].every((name) => Object.hasOwn(read, name)),
      'json.form',
    );
    return read as Read<F> & Partial<Read<M>>;
  };
