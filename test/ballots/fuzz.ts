import { randomInt } from 'node:crypto';
import { attackBox } from './storm.ts';

/** `npm run fuzz [-- --seed N --count N]`: fails when one attack of all was not refused for its reason, or the count is wrong. */
export async function printStorm(): Promise<boolean> {
  const option = (name: string, standard: number): number => {
    const at = process.argv.indexOf(name);
    return at < 0 ? standard : Number(process.argv[at + 1]);
  };
  const seed = option('--seed', randomInt(2 ** 31));
  const count = option('--count', 100_000);
  console.log(`${count} attacks, seed ${seed}`);
  const began = Date.now();
  const { refused, wrong, expected, result } = await attackBox(seed, count, (done) => {
    if (done % 10_000 === 0) console.log(`  ${done} after ${Math.round((Date.now() - began) / 1000)} s`);
  });
  for (const [name, reasons] of refused)
    console.log(`${name}: ${[...reasons].map(([code, times]) => `${code} ${times}`).join(', ')}`);
  for (const one of wrong.slice(0, 20)) console.log(`WRONG ${one}`);
  const counted = JSON.stringify(result) === JSON.stringify(expected);
  console.log(`The count afterwards: ${JSON.stringify(result)}, expected ${JSON.stringify(expected)}`);
  return wrong.length === 0 && counted;
}
