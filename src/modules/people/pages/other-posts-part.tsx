import { Line, Lines } from '../../../kernel/ui/lines.tsx';
import { Section } from '../../../kernel/ui/page.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { postLines } from '../contract/posts.ts';
import type { Post } from '../store/posts.ts';

interface OtherPostsProps {
  title?: string;
  id?: string;
  /** The newest first. */
  posts: readonly Post[];
  hrefOf?: ((post: Post) => string) | undefined;
  addHref?: string | undefined;
}

/** What a member is in the office and the Party: each opens to be corrected or ended. */
export const OtherPosts = ({
  title = 'Chức vụ chuyên môn, Đảng',
  id = 'chuc-vu',
  posts,
  hrefOf,
  addHref,
}: OtherPostsProps) =>
  posts.length > 0 ? (
    <Section title={title} id={id} more={addHref ? { label: 'Thêm', href: addHref } : undefined}>
      <Lines label={title}>
        {posts.map((post) => (
          <Line
            title={[post.title, post.organisation].filter(Boolean).join(' ')}
            href={hrefOf?.(post)}
            text={postLines.find((line) => line.value === post.line)?.label}
            side={
              post.toOn ? `${formatDate(post.fromOn)} đến ${formatDate(post.toOn)}` : `từ ${formatDate(post.fromOn)}`
            }
          />
        ))}
      </Lines>
    </Section>
  ) : null;
