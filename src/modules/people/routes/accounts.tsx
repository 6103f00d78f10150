import { allow } from '../../../kernel/access.ts';
import type { Contract, Values } from '../../../kernel/contract.ts';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import { getAccountLine, giveAccount, listAccountLines, renewPassword, type Issued } from '../actions/accounts.ts';
import { newAccountContract, nothingContract, passwordContract } from '../contract/accounts.ts';
import { accountPage, accountsPage, issuedPage, passwordPage } from '../pages/accounts.tsx';
import { proposeUsername } from '../rules/rights.ts';

export function addAccountRoutes(app: App): void {
  app.get('/cd/:unit/tai-khoan', async (c) => {
    const search = c.req.query('q') ?? '';
    return accountsPage(c, {
      lines: await listAccountLines(c.get('services'), c.get('scope'), { ...ofUnit(c), search }),
      search,
    });
  });
  app.get('/cd/:unit/tai-khoan/:person', (c) => showAccount(c, undefined));
  app.post('/cd/:unit/tai-khoan/:person', (c) =>
    issue(c, newAccountContract, ({ username }) =>
      giveAccount(c.get('services'), c.get('scope'), { ...ofPerson(c), username }),
    ),
  );
  app.post('/cd/:unit/tai-khoan/:person/mat-khau', (c) =>
    issue(c, nothingContract, () => renewPassword(c.get('services'), c.get('scope'), ofPerson(c))),
  );
  app.get('/mat-khau', (c) => passwordPage(c, freshForm()));
  app.post('/mat-khau', changePassword);
}

const ofUnit = (c: Ctx) => ({ unit: c.get('unit'), on: today(c.get('services').now()) });
const ofPerson = (c: Ctx) => ({ ...ofUnit(c), personId: c.req.param('person') ?? '' });

async function showAccount(c: Ctx, form: FormState | undefined): Promise<Response> {
  const line = await getAccountLine(c.get('services'), c.get('scope'), ofPerson(c));
  return accountPage(c, { line, form: form ?? freshForm({ username: proposeUsername(line.fullName) }) });
}

/** The answer to the deed shows the password, the only time that anybody sees it. */
function issue<C extends Contract>(
  c: Ctx,
  contract: C,
  deed: (values: Values<C>) => Promise<Issued>,
): Promise<Response> {
  allow(c.get('scope'), access.accounts, c.get('unit'));
  return submit(c, {
    contract,
    act: async (values) => issuedPage(c, await deed(values)),
    again: (form) => showAccount(c, form),
  });
}

const changePassword = (c: Ctx): Promise<Response> =>
  submit(c, {
    contract: passwordContract,
    act: async ({ current, password, again }) => {
      if (password !== again)
        throw new Refusal('account.again', 'Hai lần nhập mật khẩu mới chưa giống nhau.', {
          again: 'Chưa giống mật khẩu mới ở trên.',
        });
      await c.get('services').identity.changePassword(c, { current, next: password });
      return { to: '/', say: 'Đã đổi mật khẩu. Các máy khác đang đăng nhập bằng tài khoản này đã được đăng xuất.' };
    },
    again: (form) => passwordPage(c, form),
  });
