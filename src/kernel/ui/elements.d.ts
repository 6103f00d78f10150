// The custom elements that pages may write. A module's own island adds its tag the same way, beside the island.
import type { HTMLAttributes } from 'preact';

type Plain = HTMLAttributes<HTMLElement>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'turbo-frame': Plain & {
        src?: string | undefined;
        loading?: 'lazy' | 'eager';
        target?: string;
        'data-turbo-action'?: string;
      };
      'turbo-stream': Plain & { action: string; target?: string; targets?: string };
      'money-input': Plain;
      'date-input': Plain;
      'person-picker': Plain & { 'data-src': string; 'data-name': string; 'data-many'?: boolean | undefined };
      'file-pick': Plain & { 'data-deed': string; 'data-most'?: number | undefined };
      'theme-switch': Plain;
      'print-button': Plain;
      'live-form': Plain;
    }
  }
}
