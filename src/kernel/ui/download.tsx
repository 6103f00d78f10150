// The list on the page as a file, with what is filtered: <DownloadMenu href={(ending) => …} />
import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import { Menu } from './way.tsx';

export const DownloadMenu = ({
  href,
  children,
}: {
  href: (ending: '.xlsx' | '.csv') => string;
  /** Further forms of the same list. */
  children?: ComponentChildren;
}) => (
  <Menu label="Tải danh sách" icon="download">
    <Button href={href('.xlsx')} download>
      Excel (.xlsx)
    </Button>
    <Button href={href('.csv')} download>
      CSV (.csv)
    </Button>
    {children}
  </Menu>
);
