import { sentences, type FaultCode } from './sentences.ts';

/** Where in the archive something is wrong; counted from 1, as people count. */
export interface Place {
  record?: number;
  event?: number;
  ballot?: number;
  trustee?: number;
  question?: number;
  answer?: number;
}

/** What is wrong with a ballot or an archive, in a sentence of each language. Anything else that is thrown is a bug. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly place: Place;

  constructor(code: FaultCode, place: Place = {}) {
    super(`${inWords(place, 'en')}${sentences[code].en}`);
    this.name = 'Fault';
    this.code = code;
    this.place = place;
  }

  get vi(): string {
    return `${inWords(this.place, 'vi')}${sentences[this.code].vi}`;
  }

  get en(): string {
    return this.message;
  }

  /** The same fault, with more said about where it is. */
  at(place: Place): Fault {
    return new Fault(this.code, { ...place, ...this.place });
  }
}

export function faultUnless(condition: unknown, code: FaultCode, place: Place = {}): asserts condition {
  if (!condition) throw new Fault(code, place);
}

/** Does something at a place: a fault that is found there says so. */
export function at<T>(place: Place, judge: () => T): T {
  try {
    return judge();
  } catch (error) {
    throw error instanceof Fault ? error.at(place) : error;
  }
}

const words: readonly [keyof Place, Record<'vi' | 'en', string>][] = [
  ['record', { vi: 'Mục', en: 'Record' }],
  ['event', { vi: 'sự kiện', en: 'event' }],
  ['ballot', { vi: 'lá phiếu', en: 'ballot' }],
  ['trustee', { vi: 'người giữ khóa', en: 'trustee' }],
  ['question', { vi: 'câu hỏi', en: 'question' }],
  ['answer', { vi: 'dòng', en: 'line' }],
];

function inWords(place: Place, language: 'vi' | 'en'): string {
  const told = words.flatMap(([part, name]) =>
    place[part] === undefined ? [] : [`${name[language]} ${language === 'vi' ? 'số ' : ''}${place[part]}`],
  );
  const text = told.join(', ');
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}: `;
}
