import { Refusal } from '../../../kernel/refusal.ts';
import { nfc } from '../../../kernel/vi/text.ts';

/**
 * What no paper carries: control characters (Word calls the file damaged), halves of surrogate pairs and non-characters
 * (not XML), and the marks that turn the direction of reading (a signed figure could read backwards).
 */
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/u;

/**
 * Every string of a plain value in NFC.
 * @throws Refusal `documents.text`, quoting the place, and for a figure's link that leaves the site.
 */
export function cleanText<T>(value: T): T {
  return clean(value, '') as T;
}

function clean(value: unknown, field: string): unknown {
  if (typeof value === 'string') return cleanString(value, field);
  if (Array.isArray(value)) return value.map((part) => clean(part, field));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part, key)]));
  }
  return value;
}

function cleanString(text: string, field: string): string {
  const at = text.search(unprintable);
  if (at >= 0) {
    const around = `${text.slice(Math.max(0, at - 20), at)}▯${text.slice(at + 1, at + 20)}`.replace(
      new RegExp(unprintable, 'gu'),
      '▯',
    );
    throw new Refusal(
      'documents.text',
      `Văn bản có ký tự điều khiển không in được tại “${around}”. Hãy xóa và gõ lại chỗ đó.`,
    );
  }
  if (field === 'href' && !/^(?:[?#]|\/(?![/\\]))/u.test(text)) {
    throw new Refusal('documents.text', 'Liên kết của số liệu phải nằm trong phần mềm.');
  }
  return nfc(text);
}
