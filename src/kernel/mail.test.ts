import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { expect, it } from 'vitest';
import { sendMail } from './mail.ts';

/** A real mail server on loopback; what it took. */
async function withServer(
  work: (url: string, taken: () => Promise<{ subject: string; text: string; to: string }>) => Promise<void>,
): Promise<void> {
  let raw = '';
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'] });
  server.onData = (stream, _session, done) => {
    stream.on('data', (chunk: Buffer) => (raw += chunk.toString('utf8')));
    stream.on('end', () => done());
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  try {
    await work(`smtp://127.0.0.1:${port}`, async () => {
      const letter = await PostalMime.parse(raw);
      return { subject: letter.subject ?? '', text: (letter.text ?? '').trim(), to: letter.to?.[0]?.address ?? '' };
    });
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

it('sends a Vietnamese letter that arrives letter by letter', () =>
  withServer(async (url, taken) => {
    await sendMail(
      { mail: { url, from: 'Công đoàn cơ sở <congdoan@example.vn>' } },
      { to: 'hanh@example.vn', subject: 'Mời họp Ban Chấp hành quý III', text: 'Kính gửi đồng chí Vũ Thị Hạnh.' },
    );
    expect(await taken()).toEqual({
      subject: 'Mời họp Ban Chấp hành quý III',
      text: 'Kính gửi đồng chí Vũ Thị Hạnh.',
      to: 'hanh@example.vn',
    });
  }));

it('says what to do when no server is named, and what the server said when it refuses', async () => {
  const letter = { to: 'hanh@example.vn', subject: 'Thử', text: 'Thử' };
  await expect(sendMail({ mail: undefined }, letter)).rejects.toMatchObject({ code: 'mail.none' });
  await expect(sendMail({ mail: { url: 'smtp://127.0.0.1:1', from: 'a@example.vn' } }, letter)).rejects.toMatchObject({
    code: 'mail.failed',
  });
});
