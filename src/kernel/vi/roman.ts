const letters: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** The number of a congress or of a term of a body: 17 → "XVII" ("lần thứ XVII", "khóa XVII"). 1 to 3999. */
export function toRoman(ordinal: number): string {
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > 3999)
    throw new RangeError(`No Roman numeral for ${ordinal}`);
  let left = ordinal;
  let written = '';
  for (const [value, letter] of letters) {
    const times = Math.floor(left / value);
    written += letter.repeat(times);
    left -= times * value;
  }
  return written;
}

/** "XVII" → 17; also "17". Undefined for anything else, "IIII" too. */
export function parseRoman(text: string): number | undefined {
  const typed = text.trim().toUpperCase();
  if (/^[1-9]\d{0,2}$/u.test(typed)) return Number(typed);
  if (!/^[MDCLXVI]{1,15}$/u.test(typed)) return undefined;
  const value = [...typed.matchAll(/CM|CD|XC|XL|IX|IV|[MDCLXVI]/gu)].reduce(
    (sum, [part]) => sum + (letters.find(([, letter]) => letter === part)?.[0] ?? 0),
    0,
  );
  return value <= 3999 && toRoman(value) === typed ? value : undefined;
}
