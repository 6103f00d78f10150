import { html, takeFlash, themeOf, type Ctx, type FormState } from '../../../kernel/http.ts';
import { Form, FormActions, TextField } from '../../../kernel/ui/field.tsx';
import { ErrorSummary } from '../../../kernel/ui/message.tsx';
import { PersonaButtons } from '../../../kernel/ui/persona.tsx';
import { PlainShell } from '../../../kernel/ui/shell.tsx';
import type { PersonaRow } from '../store/accounts.ts';

export function signInPage(c: Ctx, { form, back, personas }: { form: FormState; back: string; personas: readonly PersonaRow[] }): Response {
  const way = back === '/' ? '' : `?ve=${encodeURIComponent(back)}`;
  return html(
    c,
    <PlainShell title="Đăng nhập" theme={themeOf(c)} flash={takeFlash(c)} broad={personas.length > 0}>
      {personas.length > 0 && (
        <section class="section">
          <p class="lead">Đây là dữ liệu mẫu. Chọn một người để vào xem phần mềm như người đó, không cần mật khẩu.</p>
          <PersonaButtons action={`/dang-nhap/mau${way}`} personas={personas.map(personaOf)} />
        </section>
      )}
      <SignInForm form={form} way={way} quiet={personas.length > 0} />
    </PlainShell>,
  );
}

function SignInForm({ form, way, quiet }: { form: FormState; way: string; quiet: boolean }) {
  const wrong = form.message ?? Object.values(form.errors)[0];
  const username = form.typed['username'];
  return (
    <>
      <Form action={`/dang-nhap${way}`}>
        {wrong && <ErrorSummary title="Chưa đăng nhập được" errors={[{ text: wrong }]} />}
        <TextField name="username" label="Tên đăng nhập" required autofocus={!quiet} autocomplete="username" value={typeof username === 'string' ? username : undefined} error={form.errors['username']} />
        <TextField name="password" label="Mật khẩu" required type="password" autocomplete="current-password" error={form.errors['password']} />
        <FormActions submit="Đăng nhập" />
      </Form>
      <p class="under">Chưa có tài khoản hoặc quên mật khẩu: nhờ Chủ tịch công đoàn cấp lại.</p>
    </>
  );
}

const personaOf = (row: PersonaRow) => ({ id: row.accountId, name: row.fullName, post: row.title ?? 'Đoàn viên', sees: row.unitName });
