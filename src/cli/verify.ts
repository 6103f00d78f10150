import { Refusal } from '../kernel/refusal.ts';
import type { Command } from './command.ts';

export const verify: Command = {
  words: 'verify',
  form: 'TỆP.bel [--earlier TỆP.bel] [--json]',
  about: 'kiểm tra hồ sơ một cuộc bầu cử kiểm chứng được (dạng Belenios), không cần máy chủ',
  options: {
    earlier: { type: 'string', help: 'bản đã lưu trước đó: hồ sơ phải nối dài đúng bản ấy' },
    json: { type: 'boolean', help: 'kết quả dạng JSON' },
  },
  operands: ['TỆP.bel'],
  async run(call) {
    const [path = ''] = call.operands;
    const earlier = call.text('earlier');
    const { isFile, tellVerdict, verifyFile } = await import('../modules/election/index.ts');
    for (const file of [path, earlier])
      if (file !== undefined && !isFile(file)) throw new Refusal('cli.file', `Không có tệp ${file}.`);
    const verdict = await verifyFile(path, earlier);
    if (!verdict.accepted) throw new Refusal(verdict.fault.code, tellVerdict(verdict));
    call.print(call.given('json') ? JSON.stringify(verdict.summary, null, 2) : tellVerdict(verdict));
  },
};
