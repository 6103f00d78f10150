import 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'busy-import': HTMLAttributes<HTMLElement>;
    }
  }
}
