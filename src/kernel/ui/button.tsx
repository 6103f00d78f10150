// Deeds and ways. An anchor when it has `href`, a button otherwise. One primary per page.
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import { cx } from './cx.ts';

export type ButtonProps = {
  children: ComponentChildren;
  href?: string | undefined;
  icon?: IconName | undefined;
  kind?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined;
  small?: boolean | undefined;
  type?: 'submit' | 'button' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  disabled?: boolean | undefined;
  /** Opens in the frame of that name, e.g. "beside". */
  frame?: string | undefined;
  download?: boolean | undefined;
  /** Asked before the form goes, e.g. "Hủy bản ghi này?" */
  confirm?: string | undefined;
};

const looks = { primary: 'btn-primary', plain: 'btn-plain', quiet: 'btn-ghost', danger: 'btn-danger' };

export const Button = (props: ButtonProps) => {
  const { children, href, icon, kind = 'plain', small, frame, download } = props;
  const look = cx('btn', looks[kind], small && 'btn-sm');
  const words = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  );
  if (href !== undefined)
    return (
      <a
        class={look}
        href={href}
        data-turbo-frame={frame}
        data-turbo={download ? 'false' : undefined}
        download={download || undefined}
      >
        {words}
      </a>
    );
  return (
    <button
      class={look}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      data-turbo-confirm={props.confirm}
    >
      {words}
    </button>
  );
};

/** A deed that changes something, as one button: a POST form with its hidden fields. */
export const PostButton = ({
  action,
  fields,
  ...button
}: Omit<ButtonProps, 'href' | 'type'> & { action: string; fields?: Record<string, string> | undefined }) => (
  <form method="post" action={action} class="inline-form">
    {Object.entries(fields ?? {}).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button {...button} />
  </form>
);
