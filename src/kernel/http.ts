import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { gzipSync } from 'node:zlib';
import type { VNode } from 'preact';
import type { Contract, Values } from './contract.ts';
import { readValues } from './contract.ts';
import { newId } from './ids.ts';
import { NotThere, Refusal } from './refusal.ts';
import { attempt, type Scope } from './scope.ts';
import type { Services } from './services.ts';
import type { FlashKind } from './ui/message.tsx';
import { renderPage } from './ui/document.tsx';
import { readTheme, type Theme } from './ui/theme.ts';
import { today } from './vi/dates.ts';
import type { UnitInFrame } from './frame.tsx';

/** What a request carries. `scope` is there on every address but the open ones (sign-in, set-up, assets, health). */
export interface Carried {
  services: Services;
  scope: Scope;
  requestId: string;
  /** The unit and term that stand in the address, put there by `org`. */
  unit: UnitInFrame;
}

export type App = Hono<{ Variables: Carried }>;
export type Ctx = Context<{ Variables: Carried }>;

/** Largest form that bears no files: inputs have limits. */
const mostBytes = 1_000_000;
const withFiles: { path: RegExp; bytes: number }[] = [];

/** An address whose form bears files, and how much of them: '/cd/:unit/ghi/:kind'. */
export function acceptFiles(path: string, bytes: number): void {
  withFiles.push({ path: new RegExp(`^${path.replaceAll(/:\w+(?:\{[^/]*\})?/gu, '[^/]+')}$`, 'u'), bytes });
}

const mostAt = (path: string): number => withFiles.find((one) => one.path.test(path))?.bytes ?? mostBytes;

export function createApp(services: Services): App {
  const app: App = new Hono();
  app.use(async (c, next) => {
    c.set('services', services);
    c.set('requestId', newId());
    await next();
  });
  app.use(compress({ threshold: 1024 }));
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'self'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
      },
      strictTransportSecurity: services.settings.baseUrl.startsWith('https:') ? 'max-age=15552000' : false,
      crossOriginResourcePolicy: 'same-origin',
      // Who was signed out while filling a form comes back to its page.
      referrerPolicy: 'same-origin',
    }),
  );
  // Behind a proxy that speaks https the request's own address is another than the one that was typed.
  app.use(
    csrf({
      origin: (origin, c) =>
        origin === new URL(c.req.url).origin || origin === new URL(services.settings.baseUrl).origin,
    }),
  );
  app.use((c, next) => {
    if (c.req.method === 'GET') return next();
    const maxSize = mostAt(c.req.path);
    const onError = (): never => {
      const most = Math.floor(maxSize / 1_000_000);
      throw new Refusal('http.tooLarge', `Nội dung gửi lên quá lớn: ở trang này không quá ${most} MB.`);
    };
    return bodyLimit({ maxSize, onError })(c, next);
  });
  return app;
}

/**
 * Runs the rest of a request in the transaction of who asks, once it is known; undefined means that nobody is signed in.
 * `people` has it: it alone turns an account into an actor.
 */
export type Admit = <T>(c: Ctx, work: (scope: Scope) => Promise<T>) => Promise<T | undefined>;

/** One request, one transaction: the gate says who asks, the pages read and the deeds write in it, a thrown error undoes it. */
export function openScopes(app: App, admit: Admit): void {
  app.use(async (c, next) => {
    const answered = admit(c, async (scope) => {
      c.set('scope', scope);
      await next();
      // Hono has turned a thrown error into its page by now; throwing again here rolls the transaction back.
      if (c.error) throw new Undone(c.res);
      return c.res;
    });
    const answer = await answered.catch((error: unknown) => {
      if (error instanceof Undone) return error.response;
      throw error;
    });
    if (answer) return answer;
    return isApi(c)
      ? c.json({ error: { code: 'signIn', message: 'Chưa đăng nhập.' } }, 401)
      : c.redirect(`/dang-nhap?ve=${encodeURIComponent(wayBack(c))}`, 303);
  });
}

class Undone extends Error {
  readonly response: Response;
  constructor(response: Response) {
    super('undone');
    this.response = response;
  }
}

/** After signing in: the page that was asked for, or the one with the form that was sent. */
function wayBack(c: Ctx): string {
  const asked = c.req.method === 'GET' ? c.req.url : (c.req.header('referer') ?? '');
  if (!URL.canParse(asked)) return '/';
  const { pathname, search } = new URL(asked);
  return pathname + search;
}
export const isApi = (c: Ctx): boolean => c.req.path.startsWith('/api/');

/** What was typed and what is wrong with it: for showing a form again. */
export interface FormState {
  typed: Record<string, string | string[]>;
  errors: Record<string, string>;
  /** A rule's refusal that belongs to no single field. */
  message?: string | undefined;
}

export const freshForm = (typed: Record<string, string | string[]> = {}): FormState => ({ typed, errors: {} });

export interface Sent {
  fields: Record<string, string | string[]>;
  files: Record<string, File[]>;
}

/** The fields and files of a form. A name that ends in `[]` gives a list. */
export async function readForm(c: Ctx): Promise<Sent> {
  const body = await c.req.parseBody({ all: true });
  const sent: Sent = { fields: {}, files: {} };
  for (const [name, value] of Object.entries(body)) {
    const all = Array.isArray(value) ? value : [value];
    const files = all.filter((one): one is File => one instanceof File);
    const texts = all.filter((one): one is string => typeof one === 'string');
    // A field in which nothing was chosen sends a file without a name; an empty one that was chosen is refused by who reads it.
    if (files.length) sent.files[name] = files.filter((file) => file.size > 0 || file.name !== '');
    if (texts.length) sent.fields[name] = name.endsWith('[]') ? texts : (texts.at(-1) ?? '');
  }
  return sent;
}

interface Submission<C extends Contract> {
  contract: C;
  /** The deed. Returns where to go next, with what to say there; or a page, for what is shown once and never again. */
  act: (values: Values<C>, sent: Sent) => Promise<{ to: string; say?: string; kind?: FlashKind } | Response>;
  /** The same form with what was typed and what is wrong. */
  again: (form: FormState) => Response | Promise<Response>;
}

/** The one place where a refusal becomes 422 and the form again, nothing typed lost; the deed's writes are undone. */
export async function submit<C extends Contract>(c: Ctx, { contract, act, again }: Submission<C>): Promise<Response> {
  const sent = await readForm(c);
  const reading = readValues(contract, sent.fields, today(c.get('services').now()));
  if (reading.errors) return showAgain(await again({ typed: sent.fields, errors: reading.errors }));
  const { values } = reading;
  try {
    // Open pages (sign-in, set-up) have no transaction yet; their deeds open their own.
    const scope = c.get('scope') as Scope | undefined;
    const next = await (scope ? attempt(scope, () => act(values, sent)) : act(values, sent));
    if (next instanceof Response) return next;
    if (next.say) setFlash(c, next.kind ?? 'done', next.say);
    return c.redirect(next.to, 303);
  } catch (error) {
    // Who may not do this at all gets no form to better.
    if (!(error instanceof Refusal) || error.code === 'access.denied') throw error;
    return showAgain(await again({ typed: sent.fields, errors: { ...error.fields }, message: error.message }));
  }
}

/** A form shown again, refused or only looked at: what answers a form and leads nowhere Turbo shows with this status alone. */
export const showAgain = (page: Response): Response => new Response(page.body, { status: 422, headers: page.headers });

export function setFlash(c: Ctx, kind: FlashKind, text: string): void {
  setCookie(c, 'flash', encodeURIComponent(JSON.stringify({ kind, text })), {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: 60,
  });
}

/** The message left by the deed before; read once. */
export function takeFlash(c: Ctx): { kind: FlashKind; text: string } | undefined {
  const kept = getCookie(c, 'flash');
  if (!kept) return undefined;
  setCookie(c, 'flash', '', { path: '/', maxAge: 0 });
  try {
    return JSON.parse(decodeURIComponent(kept)) as { kind: FlashKind; text: string };
  } catch {
    return undefined;
  }
}

export const themeOf = (c: Ctx): Theme => readTheme(c.req.header('cookie'));

/** Below this a compressed page saves nobody anything. */
const smallest = 1024;

/**
 * A page, compressed at once: as a stream through the middleware it takes three times the processor time. Level 3 takes half the
 * time of 6 for eight to fifteen bytes more in a hundred (a list of 50 records: 9.8 KB instead of 8.5).
 */
export const html = (c: Ctx, page: VNode, status: 200 | 404 | 422 | 403 | 500 = 200): Response => {
  c.header('cache-control', 'no-store');
  const text = renderPage(page);
  if (text.length < smallest || !/\bgzip\b/u.test(c.req.header('accept-encoding') ?? '')) return c.html(text, status);
  c.header('content-type', 'text/html; charset=UTF-8');
  c.header('content-encoding', 'gzip');
  c.header('vary', 'Accept-Encoding', { append: true });
  return c.body(gzipSync(text, { level: 3 }), status);
};

/** Sets what is shown for a refusal, for what is not there, and for a bug. */
export function answerErrors(
  app: App,
  page: (
    c: Ctx,
    error: { status: 403 | 404 | 422 | 500; title: string; message: string },
  ) => Response | Promise<Response>,
): void {
  const answer = (c: Ctx, status: 403 | 404 | 422 | 500, code: string, title: string, message: string) =>
    isApi(c) ? c.json({ error: { code, message } }, status) : page(c, { status, title, message });
  app.notFound((c) =>
    answer(c, 404, 'notThere', 'Không tìm thấy trang', 'Địa chỉ này không có, hoặc không thuộc phạm vi của đồng chí.'),
  );
  app.onError((error, c) => {
    if (error instanceof NotThere) return answer(c, 404, 'notThere', 'Không tìm thấy', error.message);
    if (error instanceof Refusal)
      return answer(c, error.code === 'access.denied' ? 403 : 422, error.code, 'Chưa thực hiện được', error.message);
    if ('getResponse' in error)
      return answer(
        c,
        403,
        'http',
        'Yêu cầu bị từ chối',
        'Trang đã gửi yêu cầu từ một địa chỉ khác. Hãy mở lại trang rồi làm lại.',
      );
    c.get('services').log.error({ err: error, requestId: c.get('requestId'), path: c.req.path }, 'request failed');
    return answer(
      c,
      500,
      'bug',
      'Có lỗi ở phía phần mềm',
      `Việc vừa làm chưa được ghi. Mã yêu cầu: ${c.get('requestId')}.`,
    );
  });
}
