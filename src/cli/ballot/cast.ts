import { readFileSync } from 'node:fs';
import { Refusal } from '../../kernel/refusal.ts';
import type { Command } from '../command.ts';

export const castBallotCommand: Command = {
  words: 'ballot cast',
  form: '--archive TỆP.bel --ballot TỆP.json',
  about: 'nhận một lá phiếu do chương trình khác làm vào hồ sơ đang mở; lá phiếu không hợp lệ thì nói rõ vì sao',
  options: {
    archive: { type: 'string', help: 'hồ sơ của cuộc bầu cử đang mở' },
    ballot: { type: 'string', help: 'lá phiếu' },
  },
  async run(call) {
    const [path, ballot] = [call.need('archive'), call.need('ballot')];
    const { castBallot, isFile } = await import('../../modules/election/index.ts');
    for (const file of [path, ballot]) if (!isFile(file)) throw new Refusal('cli.file', `Không có tệp ${file}.`);
    const receipt = await castBallot(path, readFileSync(ballot, 'utf8'));
    if (!receipt.accepted) throw new Refusal(receipt.fault.code, `${receipt.fault.vi}\n${receipt.fault.en}`);
    const { tracker, replaces, head } = receipt;
    call.print(JSON.stringify({ tracker, replaces: replaces ?? null, event: head.hash, height: head.height }, null, 2));
  },
};
