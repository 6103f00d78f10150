import { html, takeFlash, themeOf, type Ctx, type FormState } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { Form, FormActions, TextField } from '../../../kernel/ui/field.tsx';
import { ErrorSummary } from '../../../kernel/ui/message.tsx';
import { PersonaButtons } from '../../../kernel/ui/persona.tsx';
import { PlainShell } from '../../../kernel/ui/shell.tsx';
import type { PersonaRow } from '../store/accounts.ts';

/** `back`: where the visitor wanted to go. With `personas`, the sample's people to choose from instead of a password. */
export function signInPage(
  c: Ctx,
  { form, back, personas }: { form: FormState; back: string; personas: readonly PersonaRow[] },
): Response {
  const way = back === '/' ? {} : { ve: back };
  return html(c, personas.length > 0 ? samplePeople(c, way, personas) : passwordForm(c, way, form));
}

const to = (path: string, query: Record<string, string>): string =>
  [path, new URLSearchParams(query).toString()].filter(Boolean).join('?');

const passwordForm = (c: Ctx, way: Record<string, string>, form: FormState) => (
  <PlainShell title="Đăng nhập" theme={themeOf(c)} flash={takeFlash(c)}>
    <SignInForm form={form} action={to('/dang-nhap', way)} />
    <p class="under">Chưa có tài khoản hoặc quên mật khẩu: nhờ Chủ tịch công đoàn cấp lại.</p>
  </PlainShell>
);

const samplePeople = (c: Ctx, way: Record<string, string>, personas: readonly PersonaRow[]) => (
  <PlainShell
    title="Đăng nhập"
    heading="Dữ liệu mẫu"
    lead="Chọn một người để xem phần mềm như người đó, không cần mật khẩu."
    theme={themeOf(c)}
    flash={takeFlash(c)}
    broad
  >
    <PersonaButtons action={to('/dang-nhap/mau', way)} personas={personas.map(personaOf)} />
    <div class="actions">
      <Button href={to('/dang-nhap', { ...way, cach: 'mat-khau' })} kind="quiet">
        Đăng nhập bằng mật khẩu
      </Button>
    </div>
  </PlainShell>
);

function SignInForm({ form, action }: { form: FormState; action: string }) {
  const wrong = form.message ?? Object.values(form.errors)[0];
  const username = form.typed['username'];
  return (
    <Form action={action}>
      {wrong && <ErrorSummary title="Chưa đăng nhập được" errors={[{ text: wrong }]} />}
      <TextField
        name="username"
        label="Tên đăng nhập"
        required
        autofocus
        autocomplete="username"
        value={typeof username === 'string' ? username : undefined}
        error={form.errors['username']}
      />
      <TextField
        name="password"
        label="Mật khẩu"
        required
        type="password"
        autocomplete="current-password"
        error={form.errors['password']}
      />
      <FormActions submit="Đăng nhập" />
    </Form>
  );
}

const personaOf = (row: PersonaRow) => ({
  id: row.accountId,
  name: row.fullName,
  post: row.title ?? 'Đoàn viên',
  sees: row.unitName,
});
