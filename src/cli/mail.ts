import type { Command } from './command.ts';

export const mailTest: Command = {
  words: 'mail test',
  form: '--to ĐỊA-CHỈ',
  about: 'gửi một lá thư thử qua máy chủ thư đã khai báo (MAIL_URL)',
  options: { to: { type: 'string', help: 'người nhận' } },
  async run(call) {
    const { sendMail } = await import('../kernel/mail.ts');
    const to = call.need('to');
    await sendMail(call.settings, {
      to,
      subject: 'Thư thử của Nhiệm Kỳ',
      text: 'Máy chủ thư đã dùng được. Đây là thư thử, không cần trả lời.',
    });
    call.print(`Đã gửi thư thử đến ${to}.`);
  },
};
