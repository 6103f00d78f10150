import { Icon } from './icon.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

export type AccountProps = {
  name: string;
  postTitle?: string | undefined;
  signOutHref: string;
  href?: string | undefined;
};

/** Who is signed in, light or dark, and the way out. */
export const Account = ({ name, postTitle, signOutHref, href }: AccountProps) => (
  <div class="account-panel">
    <p class="account-who">
      {href ? <a href={href}>{name}</a> : <b>{name}</b>}
      {postTitle && <small>{postTitle}</small>}
    </p>
    <ThemeSwitch />
    <form method="post" action={signOutHref} data-turbo="false">
      <button class="nav-link" type="submit">
        <Icon name="log-out" />
        Đăng xuất
      </button>
    </form>
  </div>
);
