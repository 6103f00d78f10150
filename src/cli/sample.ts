import { Refusal } from '../kernel/refusal.ts';
import { WrongUse, type Command } from './command.ts';

export const loadSample: Command = {
  words: 'sample load',
  form: '[--seed SỐ]',
  about: 'nạp tỉnh mẫu vào cơ sở dữ liệu còn trống, để dùng thử',
  options: { seed: { type: 'string', help: 'số gieo: cùng một số cho cùng một tỉnh mẫu' } },
  async run(call) {
    const seed = readSeed(call.text('seed'));
    const [{ withServices }, { isEmpty }, sample] = await Promise.all([
      import('./opened.ts'),
      import('../modules.ts'),
      import('../sample/load.ts'),
    ]);
    await withServices(call, async (services) => {
      if (!(await isEmpty(services)))
        throw new Refusal(
          'sample.notEmpty',
          'Cơ sở dữ liệu đã có đơn vị. Dữ liệu mẫu chỉ nạp vào chỗ trống; hãy đặt DATA_DIR sang một thư mục mới.',
        );
      await sample.loadSample(services, { onProgress: call.say, ...(seed === undefined ? {} : { seed }) });
    });
    call.print('Đã nạp dữ liệu mẫu. Chạy "npm start" rồi chọn một người để vào thử.');
  },
};

function readSeed(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const seed = Number(typed);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new WrongUse('--seed phải là một số nguyên không âm.');
  return seed;
}
