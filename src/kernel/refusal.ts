/**
 * An expected "no": a rule speaks, in the user's words. Turned in one place (`kernel/http.ts`) into 422 and the form
 * again with what was typed. Anything else that is thrown is a bug and is not caught.
 */
export class Refusal extends Error {
  readonly code: string;
  /** Field name → what is wrong with it, for the place beside the field. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(code: string, message: string, fields: Record<string, string> = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.fields = fields;
  }
}

/** Not there, or not yours: the two look the same from outside. */
export class NotThere extends Error {
  constructor(what = 'Không tìm thấy nội dung này.') {
    super(what);
    this.name = 'NotThere';
  }
}

export function refuseUnless(
  condition: unknown,
  code: string,
  message: string,
  fields: Record<string, string> = {},
): asserts condition {
  if (!condition) throw new Refusal(code, message, fields);
}
