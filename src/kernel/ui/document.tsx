// The HTML document around every page: head, theme, assets. Pages use Shell or PlainShell, which stand on this.
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { assets } from './assets.ts';
import type { Theme } from './theme.ts';

type DocumentProps = {
  title: string;
  bodyClass: string;
  theme?: Theme | undefined;
  children: ComponentChildren;
};

// No prefetch on hover: opening some pages is logged, a hovering mouse has opened nothing.
export const Document = ({ title, bodyClass, theme, children }: DocumentProps) => {
  const { scripts, styles, preloads } = assets();
  const fixed = theme === 'light' || theme === 'dark' ? theme : undefined;
  return (
    <html lang="vi" data-theme={fixed}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Nhiệm Kỳ`}</title>
        <meta name="color-scheme" content={fixed ?? 'light dark'} />
        <meta name="theme-color" content={fixed === 'dark' ? '#1b1f26' : '#f4f1e9'} />
        <meta name="turbo-prefetch" content="false" />
        <meta name="turbo-refresh-method" content="morph" />
        <meta name="turbo-refresh-scroll" content="preserve" />
        {styles.map((href) => (
          <link rel="stylesheet" href={href} data-turbo-track="reload" />
        ))}
        {preloads.map((href) => (
          <link rel="modulepreload" href={href} />
        ))}
        {scripts.map((src) => (
          <script type="module" src={src} data-turbo-track="reload" />
        ))}
      </head>
      <body class={bodyClass}>{children}</body>
    </html>
  );
};

/** A whole page as text, with its doctype. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`;
