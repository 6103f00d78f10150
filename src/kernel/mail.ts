import { createTransport } from 'nodemailer';
import { Refusal } from './refusal.ts';
import type { Settings } from './settings.ts';
import { nfc } from './vi/text.ts';

export interface Letter {
  to: string;
  subject: string;
  /** Plain text: what officers read on any phone. */
  text: string;
}

/**
 * Sends one letter by the server that MAIL_URL names. Refuses `mail.none` without one, `mail.failed` with the server's
 * own words.
 */
export async function sendMail({ mail }: Pick<Settings, 'mail'>, letter: Letter): Promise<void> {
  if (!mail)
    throw new Refusal(
      'mail.none',
      'Chưa khai báo máy chủ thư. Hãy đặt biến MAIL_URL, ví dụ smtp://người:mật-khẩu@máy:587.',
    );
  const transport = createTransport(mail.url);
  try {
    await transport.sendMail({ from: mail.from, to: letter.to, subject: nfc(letter.subject), text: nfc(letter.text) });
  } catch (error) {
    throw new Refusal('mail.failed', `Máy chủ thư không nhận: ${(error as Error).message}`);
  } finally {
    transport.close();
  }
}
