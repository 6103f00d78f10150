import { Refusal } from '../../../kernel/refusal.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { fold } from '../../../kernel/vi/text.ts';

/** Somebody whom a list may name. */
export interface Nameable {
  personId: string;
  fullName: string;
  nameNorm: string;
  birthOn: string | null;
  cardNumber: string | null;
  /** Of a child or relative: whose, and how it is told. */
  of?: { nameNorm: string; words: string } | undefined;
}

export interface PersonFinder {
  /**
   * `of`: the member whose children or relatives they are, where the list has a column for it.
   * @throws Refusal for a name that is nobody's in the unit; `SeveralMeant` for one that is several persons'.
   */
  find: (said: string, of?: string) => string[];
  nameOf: (personId: string) => string;
}

/** A name that several bear: each with what the whole cell would say if it were they. */
export class SeveralMeant extends Refusal {
  readonly offers: readonly { words: string; said: string }[];

  constructor(message: string, offers: readonly { words: string; said: string }[]) {
    super('people.named', message, { persons: 'Hãy chọn đúng người.' });
    this.offers = offers;
  }
}

/**
 * Who is meant by "Nguyễn Văn An; Lê Thị Bình (1985)": names with or without marks, in brackets a birth day or year where
 * there are namesakes and whose child it is, or a card number.
 */
export function personFinder(roll: readonly Nameable[]): PersonFinder {
  const byName = Map.groupBy(roll, (one) => one.nameNorm);
  const byCard = new Map(roll.flatMap((one) => (one.cardNumber ? [[fold(one.cardNumber), one] as const] : [])));
  const names = new Map(roll.map((one) => [one.personId, one.fullName]));
  const meantBy = (said: string, of: string | undefined): Nameable[] => {
    const card = byCard.get(fold(said));
    if (card) return [card];
    const [, name = '', inBrackets = ''] = /^(.*?)(?:\(([^)]*)\))?$/u.exec(said) ?? [];
    const called = byName.get(fold(name)) ?? [];
    const told = [...inBrackets.split(','), ...(of ? [`con ${of}`] : [])].map((one) => one.trim()).filter(Boolean);
    // A child of two members stands twice and is one person.
    const meant = [
      ...new Map(
        called.filter((one) => told.every((words) => isToldBy(one, words))).map((one) => [one.personId, one]),
      ).values(),
    ];
    const exact = meant.filter((one) => one.fullName.toLowerCase() === name.trim().toLowerCase());
    return exact.length === 1 ? exact : meant;
  };
  const findOne = (said: string, all: readonly string[], of: string | undefined): string => {
    const meant = meantBy(said, of);
    const [only, another] = meant;
    if (only && !another) return only.personId;
    if (only) {
      const offers = meant.map((one) => ({ one, told: tell(one) }));
      throw new SeveralMeant(
        severalWords(said, meant),
        offers
          .filter(({ told }) => meantBy(told, undefined).length === 1)
          .map(({ one, told }) => ({
            words: describe(one),
            said: all.map((other) => (other === said ? told : other)).join('; '),
          })),
      );
    }
    const whose = of && !said.includes('(') ? ` là con, người thân của “${of.slice(0, 80)}”` : '';
    throw new Refusal('people.named', `Không có ai tên “${said.slice(0, 80)}”${whose} trong đơn vị.`, {
      persons: 'Hãy xem lại tên.',
    });
  };
  return {
    find: (said, of) => {
      const all = said
        .split(/[;\n]/u)
        .map((one) => one.trim())
        .filter(Boolean);
      return [...new Set(all.map((one) => findOne(one, all, of)))];
    },
    nameOf: (personId) => names.get(personId) ?? '',
  };
}

/** Said of the same person: "1985", "02/03/1985", "con của Nguyễn Văn An". */
const isToldBy = (one: Nameable, words: string): boolean =>
  /^\d/u.test(words) ? isBorn(one, words) : one.of !== undefined && ` ${fold(words)}`.endsWith(` ${one.of.nameNorm}`);

/** "1985" or "02/03/1985". */
function isBorn({ birthOn }: Nameable, said: string): boolean {
  if (!birthOn) return false;
  const digits = said.replace(/\D/gu, '');
  return digits.length === 4 ? birthOn.startsWith(digits) : formatDate(birthOn).replace(/\D/gu, '') === digits;
}

/** A person so that no namesake is meant: their card, else the birth day and whose child they are. */
function tell(one: Nameable): string {
  if (one.cardNumber) return one.cardNumber;
  const told = [one.birthOn && formatDate(one.birthOn), one.of?.words].filter(Boolean).join(', ');
  return told ? `${one.fullName} (${told})` : one.fullName;
}

/** The same for an officer's eyes. */
const describe = (one: Nameable): string =>
  `${one.fullName} (${[
    one.birthOn ? formatDate(one.birthOn) : 'chưa có ngày sinh',
    one.of?.words,
    one.cardNumber && `số thẻ ${one.cardNumber}`,
  ]
    .filter(Boolean)
    .join(', ')})`;

const severalWords = (said: string, meant: readonly Nameable[]): string =>
  `Có ${meant.length} người tên “${said}”: ${meant
    .slice(0, 3)
    .map(describe)
    .join('; ')}. Hãy chọn đúng người, hoặc ghi thêm ngày sinh, con của ai trong ngoặc.`;
