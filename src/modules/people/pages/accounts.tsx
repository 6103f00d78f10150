import { errorsOf } from '../../../kernel/form.tsx';
import { page, unitHref } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { Form, FormActions, TextField } from '../../../kernel/ui/field.tsx';
import { ErrorSummary, Note } from '../../../kernel/ui/message.tsx';
import { EmptyState, Facts, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import type { AccountLine, Issued } from '../actions/accounts.ts';
import { newAccountContract, passwordContract } from '../contract/accounts.ts';

const entry = 'people';
/** As many are found by the eye. */
const fewLines = 12;

/** Who signs in here, and who not yet. */
export function accountsPage(c: Ctx, { lines, search }: { lines: readonly AccountLine[]; search: string }): Response {
  const unit = c.get('unit');
  const holders = lines.filter((line) => line.username).length;
  return page(
    c,
    { title: 'Tài khoản', entry },
    <>
      <PageHead
        title="Tài khoản đăng nhập"
        answer={
          search ? undefined : `${holders} người đã có tài khoản trong ${lines.length} người của ${unit.shortName}.`
        }
      />
      {(lines.length > fewLines || search) && (
        <Form action={unitHref(unit, '/tai-khoan')} method="get">
          <TextField
            name="q"
            label="Tìm theo tên"
            value={search}
            type="search"
            short
            hint="Gõ có dấu hay không dấu đều được."
          />
          <Button>Tìm</Button>
        </Form>
      )}
      <ListTable
        caption="Tài khoản"
        rows={lines}
        rowHref={(line) => unitHref(unit, `/tai-khoan/${line.personId}`)}
        columns={[
          { label: 'Họ và tên', cell: (line) => line.fullName, main: true },
          { label: 'Chức vụ, nơi sinh hoạt', cell: (line) => line.under },
          { label: 'Tên đăng nhập', cell: (line) => line.username ?? <span class="under">Chưa có</span> },
        ]}
        empty={
          <EmptyState title={search ? `Không có ai tên “${search}”` : 'Chưa có đoàn viên'}>
            {search ? 'Thử một phần của tên.' : 'Thêm đoàn viên trước, rồi cấp tài khoản cho từng người.'}
          </EmptyState>
        }
      />
    </>,
  );
}

/** One person's account: give it, or renew its password. Full loads: the answer shows a password and is no place to return to. */
export function accountPage(c: Ctx, { line, form }: { line: AccountLine; form: FormState }): Response {
  const unit = c.get('unit');
  const here = unitHref(unit, `/tai-khoan/${line.personId}`);
  const username = form.typed['username'];
  return page(
    c,
    { title: line.fullName, entry },
    <div data-turbo="false">
      <PageHead
        title={line.fullName}
        answer={line.under}
        back={{ label: 'Tài khoản', href: unitHref(unit, '/tai-khoan') }}
      />
      {line.username ? (
        <Section title="Tài khoản">
          {form.message && <ErrorSummary title="Chưa thực hiện được" errors={[{ text: form.message }]} />}
          <Facts items={[['Tên đăng nhập', line.username]]} />
          {line.personId === c.get('scope').personId ? (
            <Button href="/mat-khau">Đổi mật khẩu của tôi</Button>
          ) : (
            <>
              <p>Quên mật khẩu thì cấp mật khẩu mới. Người này sẽ bị đăng xuất ở mọi máy.</p>
              <PostButton action={unitHref(unit, `/tai-khoan/${line.personId}/mat-khau`)}>Cấp lại mật khẩu</PostButton>
            </>
          )}
        </Section>
      ) : (
        <Form action={here} errors={errorsOf(newAccountContract, form)}>
          <TextField
            name="username"
            label="Tên đăng nhập"
            required
            short
            value={typeof username === 'string' ? username : undefined}
            hint={newAccountContract.fields.username.hint}
            error={form.errors['username']}
            autocomplete="off"
          />
          <FormActions
            submit="Cấp tài khoản"
            cancelHref={unitHref(unit, '/tai-khoan')}
            note="Phần mềm tự đặt mật khẩu và cho xem một lần; người dùng đổi lại sau khi vào."
          />
        </Form>
      )}
    </div>,
  );
}

export function issuedPage(c: Ctx, issued: Issued): Response {
  const unit = c.get('unit');
  return page(
    c,
    { title: 'Đã cấp tài khoản', entry },
    <>
      <PageHead title={`Tài khoản của ${issued.fullName}`} answer="Chép lại hoặc in trang này rồi trao tận tay." />
      <Facts
        items={[
          ['Địa chỉ', c.get('services').settings.baseUrl],
          ['Tên đăng nhập', <b>{issued.username}</b>],
          ['Mật khẩu', <b>{issued.password}</b>],
        ]}
      />
      <Note kind="warning">
        Mật khẩu chỉ hiện một lần này. Sau khi vào, người dùng nên đổi lại ở mục tên mình, góc trên bên phải.
      </Note>
      <div class="actions">
        <Button href={unitHref(unit, '/tai-khoan')} kind="primary">
          Xong
        </Button>
      </div>
    </>,
  );
}

export function passwordPage(c: Ctx, form: FormState): Response {
  const { current, password, again } = passwordContract.fields;
  return page(
    c,
    { title: 'Đổi mật khẩu' },
    <>
      <PageHead title="Đổi mật khẩu" answer="Các máy khác đang đăng nhập sẽ được đăng xuất." />
      <Form action="/mat-khau" errors={errorsOf(passwordContract, form)}>
        <TextField
          name="current"
          label={current.label}
          required
          short
          type="password"
          error={form.errors['current']}
          autocomplete="current-password"
        />
        <TextField
          name="password"
          label={password.label}
          hint={password.hint}
          required
          short
          type="password"
          error={form.errors['password']}
          autocomplete="new-password"
        />
        <TextField
          name="again"
          label={again.label}
          required
          short
          type="password"
          error={form.errors['again']}
          autocomplete="new-password"
        />
        <FormActions submit="Đổi mật khẩu" cancelHref="/" />
      </Form>
    </>,
  );
}
