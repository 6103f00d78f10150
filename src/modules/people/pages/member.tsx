import type { ComponentChildren } from 'preact';
import { show, type Contract } from '../../../kernel/contract.ts';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { SeenField } from '../../../kernel/twice.tsx';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { FieldSet, Form, FormActions } from '../../../kernel/ui/field.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { Facts, Halves, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { Timeline, type TimelineEvent } from '../../../kernel/ui/timeline.tsx';
import { Menu } from '../../../kernel/ui/way.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { joiningContract, sensitiveContract, type SensitiveValues } from '../contract/member.ts';
import type { SensitiveAccess } from '../store/accesses.ts';
import type { Consent } from '../store/consents.ts';
import type { Dependant } from '../store/dependants.ts';
import type { Membership } from '../store/memberships.ts';
import type { Person } from '../store/persons.ts';
import type { Post } from '../store/posts.ts';
import { CoverPart, type CoverLine } from './cover-part.tsx';
import { Dependants } from './dependants-part.tsx';
import { factsOf } from './member-panel.tsx';
import { OtherPosts } from './other-posts-part.tsx';
import { Portrait } from './portrait.tsx';
import { PersonalPart, Watched } from './personal-part.tsx';

/** The sensitive fields: closed, or opened with what is kept and where the opening was written down. */
export interface SensitivePart {
  values?: SensitiveValues | undefined;
  form?: FormState | undefined;
  /** Posts in the Party open with these fields. */
  partyPosts?: readonly Post[] | undefined;
}

export interface MemberProps {
  unit: UnitInFrame;
  person: Person;
  picture: string | undefined;
  stay: (Membership & { unitName: string }) | undefined;
  /** The posts held, as they print. */
  posts: string | undefined;
  dependants: readonly Dependant[];
  consents: readonly Consent[];
  /** Where the member is on the way to. */
  pending?: string | undefined;
  covers: readonly CoverLine[];
  /** In the office; one's own also in the Party. */
  otherPosts: readonly Post[];
  timeline: TimelineEvent[];
  today: string;
  mayChange: boolean;
  sensitive: SensitivePart | undefined;
  coverForm?: FormState | undefined;
}

export function memberPage(c: Ctx, props: MemberProps): Response {
  const { unit, person, stay, mayChange } = props;
  const here = (path = '') => unitHref(unit, `/doan-vien/${person.personId}${path}`);
  return page(
    c,
    { title: person.fullName, entry: 'people' },
    <>
      <PageHead
        title={person.fullName}
        answer={<Answer {...props} />}
        back={{ label: 'Đoàn viên', href: unitHref(unit, '/doan-vien') }}
        face={<Portrait fullName={person.fullName} picture={props.picture} />}
        actions={
          mayChange && (
            <>
              <Button icon="pencil" href={here('/sua')}>
                Sửa hồ sơ
              </Button>
              <Menu label="Việc khác">
                <a href={here('/anh')}>{props.picture ? 'Thay, xóa ảnh' : 'Thêm ảnh'}</a>
                <a href={here('/nguoi-than/them')}>Thêm người thân</a>
                <a href={here('/chuc-vu')}>Thêm chức vụ chuyên môn, Đảng</a>
                {stay && !stay.toOn && (
                  <>
                    <a href={here('/chuyen')}>Chuyển tổ, bộ phận</a>
                    <a href={here('/gioi-thieu')}>Giới thiệu chuyển sinh hoạt</a>
                    <a href={here('/thoi')}>Thôi sinh hoạt</a>
                  </>
                )}
                {stay?.toOn && <a href={here('/ket-nap-lai')}>Kết nạp lại</a>}
              </Menu>
            </>
          )
        }
      />
      {props.pending && <Note>{props.pending}</Note>}
      <Halves>
        <div>
          <Section title="Hồ sơ">
            <Facts narrow items={[...factsOf(person), ...stayFacts(stay)]} />
            {props.sensitive && (
              <Sensitive
                href={here('/nhay-cam')}
                part={props.sensitive}
                mayChange={mayChange}
                today={props.today}
                postHref={mayChange ? (post) => here(`/chuc-vu/${post.postId}`) : undefined}
              />
            )}
          </Section>
          <CoverPart
            covers={props.covers}
            href={here('/bao-hiem')}
            mayChange={mayChange && stay?.toOn === null}
            form={props.coverForm}
            today={props.today}
          />
          <OtherPosts
            title="Chức vụ chuyên môn"
            posts={props.otherPosts}
            hrefOf={mayChange ? (post) => here(`/chuc-vu/${post.postId}`) : undefined}
            addHref={mayChange ? here('/chuc-vu') : undefined}
          />
          <Dependants
            dependants={props.dependants}
            hrefOf={mayChange ? (one) => here(`/nguoi-than/${one.personId}`) : undefined}
            addHref={mayChange ? here('/nguoi-than/them') : undefined}
          />
          <PersonalPart
            consents={props.consents}
            stay={stay}
            action={mayChange ? here('/dong-y') : undefined}
            copyAction={props.sensitive && here('/ban-sao')}
          />
        </div>
        <Life timeline={props.timeline} />
      </Halves>
    </>,
  );
}

/** A member's own page: what the union keeps of them, and their life in it. */
export function ownPage(
  c: Ctx,
  props: Omit<MemberProps, 'unit' | 'mayChange' | 'sensitive'> & {
    own: SensitiveValues | undefined;
    accesses: readonly SensitiveAccess[];
  },
): Response {
  const hidden = Object.entries(sensitiveContract.fields).map(([name, field]): [string, string] => [
    field.label,
    show(field, (props.own as Record<string, unknown> | undefined)?.[name]),
  ]);
  return page(
    c,
    { title: props.person.fullName },
    <>
      <PageHead
        title={props.person.fullName}
        answer={<Answer {...props} />}
        face={<Portrait fullName={props.person.fullName} picture={props.picture} />}
        actions={
          props.picture && (
            <PostButton action="/toi/anh/bo" confirm="Xóa ảnh của tôi khỏi hồ sơ?">
              Xóa ảnh của tôi
            </PostButton>
          )
        }
      />
      {props.pending && <Note>{props.pending}</Note>}
      <Halves>
        <div>
          <Section title="Hồ sơ của tôi">
            <Facts narrow items={[...factsOf(props.person), ...hidden, ...stayFacts(props.stay)]} />
            <p class="under">Có chỗ chưa đúng? Hãy báo tổ trưởng hoặc Ban Chấp hành công đoàn để sửa.</p>
          </Section>
          <CoverPart covers={props.covers} href="" mayChange={false} today={props.today} />
          <OtherPosts posts={props.otherPosts} />
          <Dependants dependants={props.dependants} />
          <PersonalPart consents={props.consents} stay={props.stay} action="/toi/dong-y" own />
          <Watched accesses={props.accesses} />
        </div>
        <Life timeline={props.timeline} />
      </Halves>
    </>,
  );
}

/** A long life stands folded: the last years are what is asked for. */
const shownFirst = 40;

const Life = ({ timeline }: { timeline: TimelineEvent[] }) => (
  <Section title="Quá trình">
    {timeline.length ? (
      <>
        <Timeline events={timeline.slice(0, shownFirst)} label="Quá trình sinh hoạt công đoàn" />
        {timeline.length > shownFirst && (
          <details class="fold">
            <summary>Xem {formatNumber(timeline.length - shownFirst)} việc trước đó</summary>
            <Timeline events={timeline.slice(shownFirst)} label="Những việc trước đó" />
          </details>
        )}
      </>
    ) : (
      <p class="under">Chưa ghi việc nào.</p>
    )}
  </Section>
);

/** Where the person stands and what they hold, in a sentence. */
const Answer = ({ stay, posts }: Pick<MemberProps, 'stay' | 'posts'>) => {
  const stands = stay
    ? stay.toOn
      ? `Đã thôi sinh hoạt tại ${stay.unitName} từ ${formatDate(stay.toOn)}.`
      : `Sinh hoạt tại ${stay.unitName} từ ${formatDate(stay.fromOn)}.`
    : 'Chưa là đoàn viên.';
  return <>{[stands, posts && `${posts}.`].filter(Boolean).join(' ')}</>;
};

const stayFacts = (stay: Membership | undefined): [string, ComponentChildren][] =>
  stay
    ? (['categoryCode', 'cardNumber'] as const).map((name) => [
        joiningContract.fields[name].label,
        show(joiningContract.fields[name], stay[name]),
      ])
    : [];

interface SensitiveProps {
  href: string;
  part: SensitivePart;
  mayChange: boolean;
  today: string;
  postHref: ((post: Post) => string) | undefined;
}

const Sensitive = ({ href, part, mayChange, today, postHref }: SensitiveProps) => (
  <turbo-frame id="nhay-cam" target="_top">
    {part.values ? (
      <>
        <h3>Thông tin nhạy cảm</h3>
        <Note>Lượt xem này đã được ghi, kèm tên đồng chí; Chủ tịch và chính đoàn viên xem được.</Note>
        <Facts
          narrow
          items={Object.entries(sensitiveContract.fields).map(([name, field]) => [
            field.label,
            show(field, (part.values as Record<string, unknown>)[name]) || 'chưa ghi',
          ])}
        />
        <OtherPosts title="Chức vụ Đảng" id="chuc-vu-dang" posts={part.partyPosts ?? []} hrefOf={postHref} />
        {part.form && mayChange && (
          <SensitiveForm href={href} values={part.values} form={part.form} of={sensitiveContract} today={today} />
        )}
      </>
    ) : (
      <form method="post" action={href} data-turbo-frame="nhay-cam" class="quiet-row">
        <Button icon="eye" small>
          Xem thông tin nhạy cảm
        </Button>
        <span class="under">Căn cước, dân tộc, tôn giáo, ngày vào Đảng, chức vụ Đảng. Mỗi lượt xem được ghi lại.</span>
      </form>
    )}
  </turbo-frame>
);

interface SensitiveFormProps {
  href: string;
  values: SensitiveValues;
  form: FormState;
  of: Contract;
  today: string;
}

const SensitiveForm = ({ href, values, form, of, today }: SensitiveFormProps) => (
  <details class="fold" open={Object.keys(form.errors).length > 0 || form.message !== undefined}>
    <summary>Sửa thông tin nhạy cảm</summary>
    <Form action={`${href}/ghi`} errors={errorsOf(of, form)}>
      <SeenField of={of} values={values} form={form} />
      <FieldSet>
        <ContractFields of={of} form={form} today={today} />
      </FieldSet>
      <FormActions submit="Ghi lại" />
    </Form>
  </details>
);
