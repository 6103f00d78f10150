// A form whose sending led nowhere (signed out meanwhile, no network, too large, a bug) stays on the screen with all that was
// typed, and says so above. Without scripts the browser's way back does.

const kept = 'Những gì đồng chí gõ vẫn còn nguyên ở đây.';

interface Answer {
  response: Response;
  responseHTML: Promise<string | undefined>;
}

const isPosted = (target: EventTarget | null): target is HTMLFormElement =>
  target instanceof HTMLFormElement && target.method === 'post';

/** The way to the sign-in page that has a way back is that of who had to sign in; signing out has none. */
function isSignIn({ redirected, url }: Response): boolean {
  const { pathname, searchParams } = new URL(url);
  return redirected && pathname === '/dang-nhap' && searchParams.has('ve');
}

function tell(...said: (string | Node)[]): void {
  const main = document.querySelector('main');
  main?.querySelector('.unsent')?.remove();
  const note = document.createElement('div');
  note.className = 'flash flash-refused unsent';
  note.role = 'alert';
  note.tabIndex = -1;
  const text = document.createElement('div');
  text.className = 'flash-text';
  text.append(...said);
  note.append(text);
  main?.prepend(note);
  note.focus();
}

function signInAgain(): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = '/dang-nhap';
  link.target = '_blank';
  link.textContent = 'đăng nhập lại ở thẻ mới';
  return link;
}

async function tellTrouble(answer: Answer): Promise<void> {
  const page = new DOMParser().parseFromString((await answer.responseHTML) ?? '', 'text/html');
  const said = page.querySelector('main .answer, main .lead')?.textContent ?? '';
  tell(`Chưa ghi được. ${said} ${kept}`);
}

export const keepUnsent = (): void => {
  addEventListener('turbo:before-fetch-response', (event) => {
    if (!isPosted(event.target)) return;
    const answer = (event as CustomEvent<{ fetchResponse: Answer }>).detail.fetchResponse;
    if (isSignIn(answer.response)) {
      event.preventDefault();
      tell(
        `Chưa ghi được vì phiên làm việc đã hết. ${kept} Hãy `,
        signInAgain(),
        ', rồi quay lại trang này bấm ghi lần nữa.',
      );
    } else if (answer.response.headers.has('x-trouble')) {
      event.preventDefault();
      void tellTrouble(answer);
    }
  });
  addEventListener('turbo:fetch-request-error', (event) => {
    if (!isPosted(event.target)) return;
    event.preventDefault();
    tell(`Chưa ghi được: mất mạng hoặc máy chủ không trả lời. ${kept} Khi có mạng hãy bấm lần nữa.`);
  });
};
