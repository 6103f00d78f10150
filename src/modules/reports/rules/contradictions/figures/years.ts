import { one, type Quantity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';

/** What a year counts: no officer's noun, so that it is compared with years alone. */
export const yearNoun = 'niên đại';

/** A paper whose only numbers are the years below its title: "thành lập năm 1996" is told again as numbers are. */
export const yearsOf = (reading: Reading): Reading => ({
  ...reading,
  quantities: reading.asides.flatMap((aside): Quantity[] => {
    if (aside.kind !== 'year' || aside.from < (reading.lines[0]?.to ?? 0)) return [];
    const said = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(reading.text.slice(aside.from, aside.to));
    if (!said) return [];
    const from = aside.from + said.index;
    return [
      {
        from,
        to: from + 4,
        value: BigInt(said[0]) * one,
        step: one,
        measure: 'count',
        unit: yearNoun,
        about: undefined,
        written: said[0],
      },
    ];
  }),
});
