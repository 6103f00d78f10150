import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

const mostKept = 300;

/**
 * What stands inside a part of the frame, drawn once for all pages on which it says the same: `dangerouslySetInnerHTML` takes it. It
 * hangs on its properties alone, and these are words, numbers and flags, no children. The frame is a third of a page's elements, and
 * so of its drawing and of what that leaves for the garbage collector (docs/decisions/0070).
 */
export function drawnOnce<Props extends object>(Inside: (props: Props) => VNode): (props: Props) => { __html: string } {
  const kept = new Map<string, { __html: string }>();
  return (props) => {
    const key = JSON.stringify(props);
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= mostKept) kept.clear();
    const drawn = { __html: renderToString(<Inside {...props} />) };
    kept.set(key, drawn);
    return drawn;
  };
}
