import type { Command } from './command.ts';

export const migrate: Command = {
  words: 'migrate',
  form: '',
  about: 'tạo hoặc nâng cấu trúc cơ sở dữ liệu lên bản phần mềm này',
  options: {},
  async run({ settings, say, print }) {
    const { openConnection } = await import('../database.ts');
    const database = await openConnection(settings, { onProgress: say, join: true });
    await database.stop();
    print('Cơ sở dữ liệu đúng với bản phần mềm này.');
  },
};
