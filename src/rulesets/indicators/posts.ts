import type { CatalogueIndicator, PostsRule } from '../indicator-rule.ts';

const committee: PostsRule = { measure: 'holders', bodies: ['executiveCommittee'] };
const inspectors: PostsRule = { measure: 'holders', bodies: ['inspectionCommittee'] };
const heads: PostsRule = { measure: 'holders', posts: ['job:departmentHead', 'job:deputyHead'] };
const leaders: PostsRule = { measure: 'holders', posts: ['job:director', 'job:deputyDirector'] };
const partyCommittee: PostsRule = {
  measure: 'holders',
  posts: [
    'party:secretary',
    'party:deputySecretary',
    'party:committeeMember',
    'party:cellMember',
    'party:provincialCommittee',
  ],
};
const ofWomen = (rule: PostsRule): PostsRule => ({ ...rule, sex: 'female' });
const women = (code: string, name: string, rule: PostsRule): CatalogueIndicator => ({
  code,
  name,
  unitOfMeasure: 'người',
  rule: ofWomen(rule),
});
const share = (code: string, name: string, whole: PostsRule): CatalogueIndicator => ({
  code,
  name,
  unitOfMeasure: '%',
  rule: { measure: 'share', part: ofWomen(whole), whole },
});

/** Who holds a post of the union, the office and the Party on the last day of the period. */
export const postsIndicators: readonly CatalogueIndicator[] = [
  { code: 'posts.committee', name: 'Ủy viên Ban Chấp hành công đoàn', unitOfMeasure: 'người', rule: committee },
  share('posts.committee.women', 'Trong đó: nữ tham gia Ban Chấp hành', committee),
  { code: 'posts.inspection', name: 'Ủy viên Ủy ban Kiểm tra', unitOfMeasure: 'người', rule: inspectors },
  share('posts.inspection.women', 'Trong đó: nữ tham gia Ủy ban Kiểm tra', inspectors),
  women('posts.leaders.women', 'Nữ giữ cương vị lãnh đạo cơ quan, đơn vị', leaders),
  women('posts.heads.women', 'Nữ là trưởng, phó phòng và tương đương', heads),
  women('posts.party.women', 'Nữ tham gia cấp ủy', partyCommittee),
];
