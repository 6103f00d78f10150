/** What speaks for and against a reading, each met or not, or how strongly. */
export type Signs = Readonly<Record<string, boolean | number>>;

/** The sum of the points of the signs that are met. */
export function weigh(signs: Signs, points: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const sign in signs) sum += Number(signs[sign]) * (points[sign] ?? 0);
  return sum;
}
