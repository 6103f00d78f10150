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

const names = new Map<string, Map<string, string>>();

/** A sign's name from its two halves, put together once: it is asked for thousands of times. */
export function signName(head: string, tail: string): string {
  let own = names.get(head);
  if (!own) names.set(head, (own = new Map()));
  let found = own.get(tail);
  if (found === undefined) own.set(tail, (found = head + tail));
  return found;
}
