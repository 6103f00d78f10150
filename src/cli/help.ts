import { settingList } from '../kernel/settings.ts';
import type { Command } from './command.ts';

/** Two columns, the second from the same place on. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => (second ? `  ${first.padEnd(width)}   ${second}` : `  ${first}`)).join('\n');
}

const exits = `Mã kết thúc: 0 xong; 1 không làm được hoặc bị từ chối (lý do in ở stderr); 2 gõ sai lệnh.
Kết quả in ở stdout, tiến độ in ở stderr.`;

export function helpOfAll(commands: readonly Command[]): string {
  const settings = settingList.map(
    ({ name, standard, meaning }) => [name, standard ? `${meaning} (mặc định: ${standard})` : meaning] as const,
  );
  return `Nhiệm Kỳ: các lệnh trên dòng lệnh. Chạy được cả khi trang web đang mở.

Cách dùng: bin/nhiemky <lệnh> [lựa chọn]      bin/nhiemky <lệnh> --help

${columns(commands.map(({ words, about }) => [words, about]))}

Thiết đặt bằng biến môi trường:
${columns(settings)}

${exits}`;
}

export function helpOf({ words, form, about, options }: Command): string {
  const rows = Object.entries(options).map(
    ([name, { type, help }]) => [type === 'string' ? `--${name} …` : `--${name}`, help] as const,
  );
  return `bin/nhiemky ${words} ${form}

${about.charAt(0).toUpperCase()}${about.slice(1)}.
${rows.length ? `\n${columns(rows)}\n` : ''}
${exits}`;
}
