import { page } from './frame.tsx';
import { html, themeOf, type Ctx } from './http.ts';
import type { Scope } from './scope.ts';
import { Button } from './ui/button.tsx';
import { PageHead } from './ui/page.tsx';
import { PlainShell } from './ui/shell.tsx';

/**
 * What is shown for a refusal outside a form, for what is not there, and for a bug: inside the frame for who is signed in. By
 * its header a form that was sent knows that this is no form, and stays where it is with what was typed (ui/unsent.ts).
 */
export function troublePage(
  c: Ctx,
  trouble: { status: 403 | 404 | 422 | 500; title: string; message: string },
): Response {
  const { status, title, message } = trouble;
  c.header('x-trouble', '1');
  const back = (
    <div class="actions">
      <Button href="/" kind="primary">
        Về trang đầu
      </Button>
    </div>
  );
  if (c.get('scope') as Scope | undefined) {
    return page(
      c,
      { title, status },
      <>
        <PageHead title={title} answer={message} />
        {back}
      </>,
    );
  }
  return html(
    c,
    <PlainShell title={title} lead={message} theme={themeOf(c)}>
      {back}
    </PlainShell>,
    status,
  );
}
