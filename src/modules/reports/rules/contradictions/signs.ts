/** What speaks for and against a reading, each met or not, or how strongly. */
export type Signs = Readonly<Record<string, boolean | number>>;

/** Those that are met, of several groups: few of many. */
export function metOf(groups: readonly Signs[]): Signs {
  const met: Record<string, number> = {};
  for (const group of groups)
    for (const sign in group) {
      const value = Number(group[sign]);
      if (value !== 0) met[sign] = value;
    }
  return met;
}
