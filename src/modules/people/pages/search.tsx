import { page } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { Line, Lines } from '../../../kernel/ui/lines.tsx';
import { EmptyState, PageHead, Section } from '../../../kernel/ui/page.tsx';

interface SearchProps {
  typed: string;
  action: string;
  found: readonly {
    title: string;
    lines: readonly { title: string; href: string; text?: string | undefined; side?: string | undefined }[];
  }[];
}

/** Persons, units, and what other modules find, as far as the reader may see them. */
export function searchPage(c: Ctx, { typed, action, found }: SearchProps): Response {
  const lines = found.reduce((sum, part) => sum + part.lines.length, 0);
  return page(
    c,
    { title: 'Tìm' },
    <>
      <PageHead title="Tìm" answer={typed && lines > 0 ? `${lines} kết quả cho “${typed}”.` : undefined} />
      <form class="list-search" action={action} role="search" aria-label="Tìm lại">
        <input
          class="input"
          type="search"
          name="q"
          value={typed}
          aria-label="Tìm người, đơn vị, hồ sơ"
          placeholder="Tên người, đơn vị…"
          autocomplete="off"
          autoFocus={!typed}
        />
        <Button>Tìm</Button>
      </form>
      {found.map((part) => (
        <Section title={part.title} count={part.lines.length}>
          <Lines label={part.title}>
            {part.lines.map((line) => (
              <Line {...line} />
            ))}
          </Lines>
        </Section>
      ))}
      {lines === 0 && (
        <EmptyState title={typed ? `Không tìm thấy gì cho “${typed}”` : 'Gõ tên người hoặc đơn vị'} icon="search">
          Gõ có dấu hay không dấu đều được, ví dụ “nguyen van a”. Chỉ hiện những gì thuộc phạm vi của đồng chí.
        </EmptyState>
      )}
    </>,
  );
}
