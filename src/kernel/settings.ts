import { resolve } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { root } from './root.ts';

/** Every setting of the program, as `--help` lists them. Nothing else in the program reads the environment. */
export const settingList = [
  { name: 'PORT', standard: '8080', meaning: 'cổng của trang web' },
  {
    name: 'HOST',
    standard: '127.0.0.1',
    meaning: 'địa chỉ lắng nghe; khác 127.0.0.1 thì trang khai báo lần đầu hỏi mã in trên màn hình dòng lệnh',
  },
  { name: 'DATA_DIR', standard: './data', meaning: 'thư mục dữ liệu: cơ sở dữ liệu kèm theo và tệp minh chứng' },
  {
    name: 'DATABASE_URL',
    standard: '',
    meaning: 'PostgreSQL 15 trở lên của riêng bạn; để trống thì dùng cơ sở dữ liệu kèm theo',
  },
  {
    name: 'KEEP_PLANS',
    standard: '',
    meaning:
      'kết nối giữ sẵn kế hoạch truy vấn: 1 có, 0 không; để trống là có với cơ sở dữ liệu kèm theo, không với DATABASE_URL (PgBouncer trước 1.21 không chịu được)',
  },
  { name: 'BASE_URL', standard: 'http://localhost:PORT', meaning: 'địa chỉ mà người dùng gõ' },
  { name: 'MAIL_URL', standard: '', meaning: 'máy chủ thư gửi đi, dạng smtp://người:mật-khẩu@máy:cổng' },
  { name: 'MAIL_FROM', standard: '', meaning: 'địa chỉ gửi thư, ví dụ "Công đoàn cơ sở <congdoan@example.vn>"' },
  {
    name: 'SAMPLE_SIGN_IN',
    standard: '',
    meaning: '1: cho đăng nhập một chạm vào dữ liệu mẫu cả khi HOST khác 127.0.0.1',
  },
  { name: 'LOG_LEVEL', standard: 'warn', meaning: 'mức nhật ký: error, warn, info, debug' },
] as const;

export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  /** docs/decisions/0023 */
  keepPlans: boolean;
  baseUrl: string;
  mail: { url: string; from: string } | undefined;
  sampleSignIn: boolean;
  logLevel: string;
  /** Whether only this machine can reach the pages. */
  loopback: boolean;
}

/** @param env usually `process.env`. Refuses (throws) a PORT that is no port. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const port = Number(env['PORT'] || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new CannotStart(`PORT phải là một số từ 0 đến 65535, không phải "${env['PORT']}".`);
  const host = env['HOST'] || '127.0.0.1';
  const loopback = host === '127.0.0.1' || host === '::1' || host === 'localhost';
  return {
    port,
    host,
    dataDir: resolve(root, env['DATA_DIR'] || 'data'),
    databaseUrl: env['DATABASE_URL'] || undefined,
    keepPlans: env['KEEP_PLANS'] ? env['KEEP_PLANS'] === '1' : !env['DATABASE_URL'],
    baseUrl: (env['BASE_URL'] || `http://${loopback ? 'localhost' : host}:${port}`).replace(/\/+$/, ''),
    mail: env['MAIL_URL'] ? { url: env['MAIL_URL'], from: env['MAIL_FROM'] || 'congdoan@localhost' } : undefined,
    sampleSignIn: loopback || env['SAMPLE_SIGN_IN'] === '1',
    logLevel: env['LOG_LEVEL'] || 'warn',
    loopback,
  };
}
