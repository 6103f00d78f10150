import { Refusal } from '../../../kernel/refusal.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { fold } from '../../../kernel/vi/text.ts';

export interface Known {
  personId: string;
  fullName: string;
  nameNorm: string;
  birthOn: string | null;
  cardNumber: string | null;
}

export interface PersonFinder {
  /** @throws Refusal for a name that is nobody's in the unit, or several persons'. */
  find: (said: string) => string[];
  nameOf: (personId: string) => string;
}

/**
 * Who is meant by "Nguyễn Văn An; Lê Thị Bình (1985)": names with or without marks, a birth day or year in brackets where
 * there are namesakes, or a card number.
 */
export function personFinder(roll: readonly Known[]): PersonFinder {
  const byName = Map.groupBy(roll, (one) => one.nameNorm);
  const byCard = new Map(roll.flatMap((one) => (one.cardNumber ? [[fold(one.cardNumber), one] as const] : [])));
  const names = new Map(roll.map((one) => [one.personId, one.fullName]));
  const findOne = (said: string): string => {
    const card = byCard.get(fold(said));
    if (card) return card.personId;
    const [, name = '', born] = /^(.*?)(?:\(([^)]*)\))?$/u.exec(said) ?? [];
    const called = [...new Map((byName.get(fold(name)) ?? []).map((one) => [one.personId, one])).values()];
    const meant = born ? called.filter((one) => isBorn(one, born)) : called;
    const exact = meant.filter((one) => one.fullName.toLowerCase() === name.trim().toLowerCase());
    const [only, another] = exact.length === 1 ? exact : meant;
    if (only && !another) return only.personId;
    throw new Refusal(
      'ledger.persons',
      only ? severalWords(said, meant) : `Không có ai tên “${said.slice(0, 80)}” trong đơn vị.`,
      {
        persons: 'Hãy xem lại tên.',
      },
    );
  };
  return {
    find: (said) => [
      ...new Set(
        said
          .split(/[;\n]/u)
          .map((one) => one.trim())
          .filter(Boolean)
          .map(findOne),
      ),
    ],
    nameOf: (personId) => names.get(personId) ?? '',
  };
}

/** "1985" or "02/03/1985". */
function isBorn({ birthOn }: Known, said: string): boolean {
  if (!birthOn) return false;
  const digits = said.replace(/\D/gu, '');
  return digits.length === 4 ? birthOn.startsWith(digits) : formatDate(birthOn).replace(/\D/gu, '') === digits;
}

const severalWords = (said: string, meant: readonly Known[]): string =>
  `Có ${meant.length} người tên “${said}”. Hãy ghi thêm ngày sinh trong ngoặc: ${meant
    .slice(0, 3)
    .map((one) => `${one.fullName} (${one.birthOn ? formatDate(one.birthOn) : 'chưa có ngày sinh'})`)
    .join('; ')}.`;
