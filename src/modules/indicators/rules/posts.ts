import { everyPostKind, lineOfPost, postKindsByLine } from '../../../rulesets/post-kinds.ts';
import { bodyKinds } from '../../org/index.ts';
import type { PostsRule, Rule } from '../contract.ts';

/** The posts that a figure is about, its whole's too. */
export function postsIn(rule: Rule): PostsRule | undefined {
  if (rule.measure === 'share') return postsIn(rule.part) ?? postsIn(rule.whole);
  return rule.measure === 'posts' || rule.measure === 'holders' ? rule : undefined;
}

/** Party matters are sensitive (P-6): posts of no named kind may be the Party's too. */
export function isOfParty(rule: Rule): boolean {
  const posts = postsIn(rule);
  if (!posts || posts.bodies?.length) return false;
  return !posts.posts?.length || posts.posts.some((post) => lineOfPost(post) === 'party');
}

/** "Đếm số nữ, mỗi người một lần, đang giữ chức vụ “Trưởng phòng và tương đương” … vào ngày cuối kỳ" */
export function postsInWords({ measure, posts = [], bodies = [], sex }: PostsRule): string {
  const who = sex === 'female' ? 'nữ' : sex === 'male' ? 'nam' : '';
  const held = [kindsInWords(posts), bodies.length ? `trong ${bodies.map(bodyLabel).join(' hoặc ')}` : '']
    .filter(Boolean)
    .join(' ');
  const where = 'của đơn vị và các đơn vị bên trong, bên dưới';
  const words =
    measure === 'posts'
      ? `Đếm số chức vụ ${held} ${where}${who && `, do ${who} giữ,`} vào ngày cuối kỳ`
      : `Đếm số ${who || 'người'}, mỗi người một lần, đang giữ chức vụ ${held} ${where} vào ngày cuối kỳ`;
  return words.replace(/ {2,}/gu, ' ');
}

function kindsInWords(posts: readonly string[]): string {
  const lines = postKindsByLine.map(({ value, label, kinds }) => ({
    line: value === 'party' ? `của ${label}` : label.toLowerCase(),
    titles: kinds.filter((kind) => posts.includes(kind.value)).map((kind) => `“${kind.label}”`),
  }));
  return lines
    .filter(({ titles }) => titles.length > 0)
    .map(({ line, titles }) => `${line} là ${titles.join(' hoặc ')}`)
    .join(', chức vụ ');
}

export const bodyLabel = (code: string): string => bodyKinds.find((kind) => kind.value === code)?.label ?? 'Ban khác';

/** 'job:departmentHead' in words; a kind that no list names is another post. */
export const postLabel = (kind: string): string =>
  everyPostKind.find((one) => one.value === kind)?.label ?? 'Chức vụ khác';
