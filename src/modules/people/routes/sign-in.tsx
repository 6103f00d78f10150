import { isFromHere } from '../../../kernel/caller.ts';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { inScope, systemActor } from '../../../kernel/scope.ts';
import { listTenants } from '../../org/index.ts';
import { isEmpty } from '../actions/setup.ts';
import { signInContract } from '../contract/accounts.ts';
import { signInPage } from '../pages/sign-in.tsx';
import { listPersonas, type PersonaRow } from '../store/accounts.ts';

export function addSignInRoutes(app: App): void {
  app.get('/dang-nhap', async (c) =>
    (await isEmpty(c.get('services'))) ? c.redirect('/khai-bao', 303) : show(c, freshForm()),
  );
  app.post('/dang-nhap', (c) =>
    submit(c, {
      contract: signInContract,
      act: async (values) => {
        await c.get('services').identity.signIn(c, values);
        return { to: wayBack(c) };
      },
      again: (form) => show(c, form),
    }),
  );
  app.post('/dang-nhap/mau', signInAsPersona);
  app.post('/dang-xuat', async (c) => {
    await c.get('services').identity.signOut(c);
    return c.redirect('/dang-nhap', 303);
  });
}

async function show(c: Ctx, form: FormState): Promise<Response> {
  const byPassword = c.req.method === 'POST' || c.req.query('cach') === 'mat-khau';
  return signInPage(c, { form, back: wayBack(c), personas: byPassword ? [] : await personasFor(c) });
}

/** One click and no password: only into a sample, and from another machine only when the settings allow it. */
async function personasFor(c: Ctx): Promise<PersonaRow[]> {
  const { settings, db, now } = c.get('services');
  if (!(isFromHere(c) || (settings.sampleSignIn && !settings.loopback))) return [];
  const samples = (await inScope(db, systemActor([]), listTenants)).filter((tenant) => tenant.sampleSeed !== null);
  if (samples.length === 0) return [];
  return inScope(db, systemActor(samples.map((tenant) => tenant.tenantId)), (scope) => listPersonas(scope, now()));
}

async function signInAsPersona(c: Ctx): Promise<Response> {
  const { persona } = await c.req.parseBody();
  const known = (await personasFor(c)).find((one) => one.accountId === persona);
  if (!known) throw new NotThere();
  await c.get('services').identity.signInAs(c, known.accountId);
  return c.redirect(wayBack(c), 303);
}

/** Where the visitor wanted to go, if that lies on this site. */
export function wayBack(c: Ctx): string {
  const wanted = c.req.query('ve') ?? '/';
  const here = new URL(c.req.url).origin;
  const target = URL.canParse(wanted, here) ? new URL(wanted, here) : undefined;
  return wanted.startsWith('/') && target?.origin === here ? target.pathname + target.search : '/';
}
