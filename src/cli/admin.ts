import { randomInt } from 'node:crypto';
import { Refusal } from '../kernel/refusal.ts';
import { WrongUse, type Call, type Command } from './command.ts';

const passwordOption = {
  'password-stdin': {
    type: 'boolean',
    help: 'đọc mật khẩu từ stdin; không có thì phần mềm đặt một mật khẩu ngẫu nhiên và in ra một lần',
  },
} as const;

export const createAdmin: Command = {
  words: 'admin create',
  form: '--name "HỌ TÊN" --username TÊN [--unit MÃ] [--sex nam|nữ] [--password-stdin]',
  about: 'tạo tài khoản quản trị: cấp tài khoản cho người khác, giữ cây tổ chức',
  options: {
    name: { type: 'string', help: 'họ và tên; trùng với người có sẵn trong đơn vị thì dùng hồ sơ đó' },
    username: { type: 'string', help: 'tên đăng nhập, chữ không dấu, ví dụ an.nguyen' },
    unit: { type: 'string', help: 'mã đơn vị của người này; mặc định là đơn vị đứng đầu' },
    sex: { type: 'string', help: 'nam hoặc nữ; mặc định đoán theo chữ đệm Thị' },
    ...passwordOption,
  },
  async run(call) {
    const [fullName, username] = [call.need('name'), call.need('username')];
    const sex = readSex(call.text('sex'), fullName);
    const password = await choosePassword(call);
    const [{ firstUnitCode, inUnit, withServices }, { appointAdministrator }] = await Promise.all([
      import('./opened.ts'),
      import('../modules/people/index.ts'),
    ]);
    await withServices(call, async (services) => {
      const code = call.text('unit') ?? (await firstUnitCode(services));
      const { known } = await inUnit(services, code, (scope, unit) =>
        appointAdministrator(scope, services.identity, unit, { fullName, sex, username, password: password.text }),
      );
      call.say(
        known ? 'Đã gắn tài khoản với hồ sơ có sẵn.' : 'Đã ghi tên người này vào đơn vị (không tính là đoàn viên).',
      );
      printAccount(call, username, password);
    });
  },
};

export const resetPassword: Command = {
  words: 'admin password',
  form: '--username TÊN [--password-stdin]',
  about: 'đặt lại mật khẩu của một tài khoản; mọi phiên đăng nhập của tài khoản đó kết thúc',
  options: { username: { type: 'string', help: 'tên đăng nhập' }, ...passwordOption },
  async run(call) {
    const username = call.need('username');
    const password = await choosePassword(call);
    const [{ listHomes, withServices }, { inScope, systemActor }, { listAccounts }] = await Promise.all([
      import('./opened.ts'),
      import('../kernel/scope.ts'),
      import('../modules/people/index.ts'),
    ]);
    await withServices(call, async (services) => {
      const homes = (await listHomes(services)).map((home) => home.tenantId);
      const accounts = homes.length ? await inScope(services.db, systemActor(homes), listAccounts) : [];
      const names = await services.identity.usernamesOf(accounts.map((account) => account.accountId));
      const [accountId] = [...names].find(([, name]) => name === username.toLowerCase()) ?? [];
      if (!accountId) throw new Refusal('cli.account', `Không có tài khoản "${username}".`);
      await services.identity.resetPassword(accountId, password.text);
      printAccount(call, username, password);
    });
  },
};

interface Password {
  text: string;
  made: boolean;
}

/** Never from the command line itself, where every user of the machine could read it. */
async function choosePassword(call: Call): Promise<Password> {
  if (!call.given('password-stdin')) return { text: makePassword(), made: true };
  let text = '';
  for await (const piece of process.stdin.setEncoding('utf8')) text += piece;
  return { text: text.replace(/\r?\n$/, ''), made: false };
}

// 31^15: 74 bits, in letters that nobody takes one for another when reading them out.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const makePassword = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')).join(
    '-',
  );

function printAccount(call: Call, username: string, password: Password): void {
  call.print(`Tên đăng nhập: ${username.toLowerCase()}`);
  if (password.made) call.print(`Mật khẩu: ${password.text}`);
  if (password.made) call.say('Mật khẩu chỉ in ra lần này. Hãy đổi sau khi đăng nhập.');
}

function readSex(typed: string | undefined, fullName: string): 'male' | 'female' {
  if (typed === undefined) return /(^|\s)thị\s/iu.test(fullName) ? 'female' : 'male';
  const sex = ({ nam: 'male', nữ: 'female', nu: 'female' } as const)[typed.trim().toLowerCase()];
  if (!sex) throw new WrongUse('--sex là nam hoặc nữ.');
  return sex;
}
