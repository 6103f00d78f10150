import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from './command.ts';

export const backup: Command = {
  words: 'backup',
  form: '[--out TỆP]',
  about: 'sao lưu toàn bộ (số liệu, tài khoản, tệp minh chứng) vào một tệp .tar.gz',
  options: {
    out: { type: 'string', help: 'tệp hoặc thư mục; mặc định nhiem-ky_<ngày>_<giờ>.tar.gz ở thư mục đang đứng' },
  },
  async run(call) {
    const [{ withServices }, { writeBackup }, { formatNumber }] = await Promise.all([
      import('./opened.ts'),
      import('../kernel/backup/write.ts'),
      import('../kernel/vi/number.ts'),
    ]);
    await withServices(call, async (services) => {
      const now = services.now();
      const to = placeOf(call.text('out') ?? '.', now);
      call.say('Đang sao lưu…');
      const made = await writeBackup({
        connection: services.pool.options,
        filesDir: join(call.settings.dataDir, 'files'),
        to,
        now,
        onProgress: call.say,
      });
      if (made.missing.length)
        call.say(
          `Chú ý: ${made.missing.length} tệp minh chứng không còn trong kho: ${made.missing.slice(0, 5).join(', ')}${made.missing.length > 5 ? '…' : ''}`,
        );
      call.say(
        `Xong: ${formatNumber(made.tables)} bảng, ${formatNumber(made.rows)} dòng, ${formatNumber(made.files)} tệp; ${formatNumber(Math.ceil(made.bytes / 1024))} KB. Tệp này chứa thông tin cá nhân và mật khẩu đã mã hóa: hãy cất nơi an toàn, ngoài máy này.`,
      );
      call.print(to);
    });
  },
};

function placeOf(out: string, now: Date): string {
  const place = resolve(out);
  if (!existsSync(place) || !statSync(place).isDirectory()) return place;
  // In Vietnamese time, as it stands on the office's wall.
  const stamp = now
    .toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })
    .replace(' ', '_')
    .replaceAll(':', '')
    .slice(0, 15);
  return join(place, `nhiem-ky_${stamp}.tar.gz`);
}
