import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { isFromHere } from '../../../kernel/caller.ts';
import type { Ctx } from '../../../kernel/http.ts';
import { Refusal } from '../../../kernel/refusal.ts';

/**
 * The one-time code of the first visit. Whoever can read the terminal may set the program up from another machine; from
 * this machine itself nobody is asked. Five wrong tries and a new code is printed.
 */
export interface SetupCode {
  /** Whether this visitor still has to give the code. */
  asks(c: Ctx): boolean;
  /** @throws Refusal `setup.code` */
  accept(c: Ctx, typed: string): void;
}

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const mostTries = 5;

export function openSetupCode(announce: (text: string) => void): SetupCode {
  let code: string | undefined;
  let tries = 0;
  const pass = randomBytes(24).toString('base64url');
  const draw = (): string => {
    code = Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');
    tries = 0;
    announce(`Mã khai báo lần đầu: ${code} (trang web sẽ hỏi mã này)`);
    return code;
  };
  return {
    asks(c) {
      if (isFromHere(c) || same(getCookie(c, 'khai_bao') ?? '', pass)) return false;
      code ??= draw();
      return true;
    },
    accept(c, typed) {
      const right = same(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''), code ?? draw());
      tries += 1;
      if (right)
        return setCookie(c, 'khai_bao', pass, { httpOnly: true, sameSite: 'Lax', path: '/khai-bao', maxAge: 3600 });
      if (tries >= mostTries) draw();
      throw new Refusal(
        'setup.code',
        tries === 0 ? 'Mã chưa đúng. Một mã mới vừa được in ra trên màn hình dòng lệnh.' : 'Mã chưa đúng.',
        { code: 'Hãy xem lại mã trên màn hình dòng lệnh.' },
      );
    },
  };
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
