/** What a cell or a field of an identity number says. Reasons are warnings in the officer's words: law advises. */
export interface IdentityReading {
  /** The number in full length, undefined when it cannot be one. */
  number: string | undefined;
  /** Zeros at the front were put back: a sheet that took the number for a figure had dropped them. */
  restored: boolean;
  reasons: string[];
}

export interface Known {
  sex?: 'male' | 'female' | undefined;
  birthYear?: number | undefined;
}

/**
 * Citizen identity number (căn cước công dân, 12 digits): place of birth registration 001-096, then one digit for the
 * century and sex (0 nam and 1 nữ of 19xx, 2 and 3 of 20xx), then two of the birth year, checked against what is known.
 */
export function readCitizenId(text: string, known: Known = {}): IdentityReading {
  const digits = digitsOf(text);
  if (digits === undefined) return refused('Số căn cước công dân chỉ gồm chữ số.');
  if (digits.length === 9)
    return refused('Số có 9 chữ số là số chứng minh nhân dân cũ, cần số căn cước công dân 12 chữ số.');
  const full = digits.padStart(12, '0');
  const reasons = doubtsAbout(full, known);
  if (digits.length === 12) return { number: full, restored: false, reasons };
  // Ten digits are also the length of an insurance number: only a known birth year tells them apart.
  const restorable = digits.length === 11 || (digits.length === 10 && known.birthYear !== undefined);
  if (restorable && reasons.length === 0) return { number: full, restored: true, reasons };
  return refused(`Số căn cước công dân phải có 12 chữ số, ở đây có ${digits.length}.`);
}

/** Social insurance number (10 digits; its first two are a province, so that a sheet drops at most one zero). */
export function readInsuranceNumber(text: string): IdentityReading {
  const digits = digitsOf(text);
  if (digits === undefined) return refused('Mã số bảo hiểm xã hội chỉ gồm chữ số.');
  if (digits.length === 10) return { number: digits, restored: false, reasons: [] };
  if (digits.length === 9) return { number: `0${digits}`, restored: true, reasons: [] };
  return refused(`Mã số bảo hiểm xã hội phải có 10 chữ số, ở đây có ${digits.length}.`);
}

function doubtsAbout(number: string, known: Known): string[] {
  const place = Number(number.slice(0, 3));
  const marker = Number(number.slice(3, 4));
  const birthYear = 1900 + 100 * Math.floor(marker / 2) + Number(number.slice(4, 6));
  const sex = marker % 2 === 0 ? 'male' : 'female';
  const doubts: (readonly [boolean, string])[] = [
    [place < 1 || place > 96, `Mã nơi đăng ký khai sinh ${number.slice(0, 3)} không có trong khoảng 001 đến 096.`],
    [
      known.sex !== undefined && known.sex !== sex,
      `Theo số căn cước công dân thì giới tính là ${sex === 'male' ? 'nam' : 'nữ'}, khác giới tính đã ghi.`,
    ],
    [
      known.birthYear !== undefined && known.birthYear !== birthYear,
      `Theo số căn cước công dân thì năm sinh là ${birthYear}, khác năm sinh đã ghi (${known.birthYear}).`,
    ],
  ];
  return doubts.filter(([doubtful]) => doubtful).map(([, reason]) => reason);
}

/** Without the blanks and dots that people put between groups. */
function digitsOf(text: string): string | undefined {
  const joined = text.replace(/[\s.]/gu, '');
  return /^\d+$/u.test(joined) ? joined : undefined;
}

const refused = (reason: string): IdentityReading => ({ number: undefined, restored: false, reasons: [reason] });
