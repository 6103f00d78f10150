import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { WrongUse, type Call, type Command } from '../command.ts';

export const makeArchiveCommand: Command = {
  words: 'ballot make-archive',
  form: '--group NHÓM --candidates 15 --min 0 --max 11 --voters 20 --trustees 2 --out TỆP.bel',
  about: 'tạo hồ sơ một cuộc bầu cử thử, với lá phiếu đã biết trước; in mọi bí mật của nó dạng JSON',
  options: {
    seed: { type: 'string', help: 'số để ra đúng hồ sơ cũ; chỉ lệnh này có, và chỉ để thử' },
    group: { type: 'string', help: 'BELENIOS-2048 (mặc định), RFC-3526-2048 hoặc Ed25519' },
    candidates: { type: 'string', help: 'số ứng cử viên, mặc định 15' },
    min: { type: 'string', help: 'chọn ít nhất, mặc định 0' },
    max: { type: 'string', help: 'chọn nhiều nhất, mặc định bằng số ứng cử viên' },
    blank: { type: 'boolean', help: 'cho bỏ phiếu trắng' },
    weights: { type: 'boolean', help: 'phiếu có trọng số, từ 1 đến 9' },
    voters: { type: 'string', help: 'số cử tri, mặc định 20; ai cũng bỏ phiếu' },
    trustees: { type: 'string', help: 'số người giữ khóa mà thiếu một người là không mở được, mặc định 1' },
    threshold: { type: 'string', help: '2/3: thêm ba người giữ khóa nữa, hai người là đủ' },
    repeat: { type: 'string', help: 'số cử tri bỏ phiếu hai lần, mặc định 0' },
    open: { type: 'boolean', help: 'dừng khi còn đang bỏ phiếu; ghi mã cử tri vào TỆP.bel.privcreds' },
    out: { type: 'string', help: 'tệp ghi ra' },
  },
  async run(call) {
    const out = resolve(call.need('out'));
    const [{ groupNames, makeArchive, trueChance }, { seededChance }] = await Promise.all([
      import('../../modules/election/index.ts'),
      import('./seeded.ts'),
    ]);
    const group = groupNames.find((name) => name === (call.text('group') ?? 'BELENIOS-2048'));
    if (!group) throw new WrongUse(`--group là ${groupNames.join(', ')}.`);
    const plan = { group, ...readPlan(call) };
    const seed = call.text('seed') === undefined ? undefined : count(call, 'seed', 0, 2 ** 50);
    // The same seed gives the same bytes, so the time stands still too.
    const [chance, time] =
      seed === undefined ? [trueChance, Math.floor(Date.now() / 1000)] : [seededChance(seed), 1_800_000_000];
    const file = openSync(out, 'w');
    const hash = createHash('sha256');
    const making = makeArchive(plan, chance, time);
    let step = making.next();
    for (; !step.done; step = making.next()) {
      writeSync(file, step.value);
      hash.update(step.value);
    }
    closeSync(file);
    const made = { ...step.value, sha256: hash.digest('hex') };
    if (plan.open)
      writeFileSync(
        `${out}.privcreds`,
        made.voters.map(({ identity, private_credential }) => `${identity} ${private_credential}\n`).join(''),
        { mode: 0o600 },
      );
    call.print(JSON.stringify(made, null, 1));
  },
};

function readPlan(call: Call) {
  const candidates = count(call, 'candidates', 1, 200, 15);
  const max = count(call, 'max', 0, candidates, candidates);
  const voters = count(call, 'voters', 0, 100_000, 20);
  const threshold = readThreshold(call);
  return {
    candidates,
    max,
    min: count(call, 'min', 0, max, 0),
    blank: call.given('blank'),
    weights: call.given('weights'),
    voters,
    trustees: count(call, 'trustees', threshold ? 0 : 1, 20, threshold ? 0 : 1),
    ...(threshold && { threshold }),
    repeat: count(call, 'repeat', 0, voters, 0),
    open: call.given('open'),
  };
}

function readThreshold(call: Call): { needed: number; of: number } | undefined {
  const typed = call.text('threshold');
  if (typed === undefined) return undefined;
  const [, needed, of] = /^(\d{1,2})\/(\d{1,2})$/u.exec(typed)?.map(Number) ?? [];
  if (!needed || !of || needed > of || of > 10) throw new WrongUse('--threshold gõ như 2/3: hai trong ba người.');
  return { needed, of };
}

function count(call: Call, name: string, least: number, most: number, standard?: number): number {
  const typed = call.text(name);
  if (typed === undefined && standard !== undefined) return standard;
  const number = Number(typed);
  if (!/^\d+$/u.test(typed ?? '') || number < least || number > most)
    throw new WrongUse(`--${name} là số từ ${least} đến ${most}.`);
  return number;
}
