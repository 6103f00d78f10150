interface Kin {
  birthOn: string | null;
  kindCode: string;
}

/**
 * Whether two notes of one name may mean one person. Of one member: no other birth day. Of two members only a child, whose
 * parents may both have noted it: born on the same day, or a day is missing.
 */
export function isSamePerson(told: Kin, noted: Kin & { ofSame: boolean }): boolean {
  const sameDay = !told.birthOn || !noted.birthOn || told.birthOn === noted.birthOn;
  return sameDay && (noted.ofSame || (told.kindCode === 'child' && noted.kindCode === 'child'));
}
