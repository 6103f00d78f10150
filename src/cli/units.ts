import type { Command } from './command.ts';

export const units: Command = {
  words: 'units',
  form: '[--json]',
  about: 'các đơn vị với mã của chúng, theo cây tổ chức hôm nay',
  options: { json: { type: 'boolean', help: 'in dạng JSON' } },
  async run(call) {
    const { listUnits, withServices } = await import('./opened.ts');
    const found = await withServices(call, listUnits);
    if (call.given('json'))
      return call.print(
        JSON.stringify(
          found.map(({ code, name, kindLabel, path }) => ({ code, name, kind: kindLabel, depth: depthOf(path) })),
          null,
          2,
        ),
      );
    const width = Math.max(0, ...found.map(({ code }) => code.length));
    for (const { code, name, path } of found)
      call.print(`${code.padEnd(width)}  ${'  '.repeat(depthOf(path) - 1)}${name}`);
    if (found.length === 0) call.say('Chưa có đơn vị nào.');
  },
};

const depthOf = (path: string): number => path.split('.').filter(Boolean).length;
