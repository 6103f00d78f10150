import { mostFileBytes } from '../../../kernel/files.ts';
import { errorsOf } from '../../../kernel/form.tsx';
import { page } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { PostButton } from '../../../kernel/ui/button.tsx';
import { FieldSet, FileField, Form, FormActions } from '../../../kernel/ui/field.tsx';
import { PageHead } from '../../../kernel/ui/page.tsx';
import { splitName } from '../../../kernel/vi/name.ts';
import { nothingContract } from '../contract/accounts.ts';

interface PortraitProps {
  fullName: string;
  /** Drawn into the page; undefined when there is none to be seen. */
  picture: string | undefined;
}

/** A face beside a name; the first letters of the name where there is no picture to be seen. */
export const Portrait = ({ fullName, picture }: PortraitProps) => {
  if (picture) return <img class="portrait" src={picture} alt={`Ảnh của ${fullName}`} width="60" height="80" />;
  const { family, given } = splitName(fullName);
  return (
    <span class="portrait" aria-hidden="true">
      {[family, given].map((word) => word.charAt(0).toUpperCase()).join('')}
    </span>
  );
};

interface PortraitPageProps {
  person: { fullName: string };
  picture: string | undefined;
  action: string;
  back: { label: string; href: string };
  form: FormState;
}

export function portraitPage(c: Ctx, { person, picture, action, back, form }: PortraitPageProps): Response {
  const error = form.errors['photo'];
  return page(
    c,
    { title: `Ảnh của ${person.fullName}`, entry: 'people' },
    <>
      <PageHead
        title={`Ảnh của ${person.fullName}`}
        answer="Khi chưa ghi ý kiến đồng ý của đoàn viên về ảnh, chỉ người cập nhật hồ sơ và chính đoàn viên xem được."
        back={back}
        face={<Portrait fullName={person.fullName} picture={picture} />}
        actions={
          picture && (
            <PostButton action={`${action}/bo`} kind="danger">
              Xóa ảnh
            </PostButton>
          )
        }
      />
      <Form action={action} files errors={errorsOf(nothingContract, form)}>
        <FieldSet>
          <FileField
            name="photo"
            label={picture ? 'Ảnh khác' : 'Ảnh'}
            required
            accept="image/jpeg,image/png,image/webp"
            most={mostFileBytes}
            error={error}
            hint="Ảnh thẻ hoặc ảnh chân dung, không quá 10 MB. Nơi chụp, máy chụp ghi trong ảnh không được lưu lại."
          />
        </FieldSet>
        <FormActions submit="Lưu ảnh" cancelHref={back.href} />
      </Form>
    </>,
  );
}
