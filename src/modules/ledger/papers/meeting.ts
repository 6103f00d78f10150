import { formatDate, weekday } from '../../../kernel/vi/dates.ts';
import { twoDigits } from '../../../kernel/vi/number.ts';
import {
  documentSymbol,
  paragraphsOf,
  type Block,
  type OfficialHead,
  type Paper,
  type Signing,
} from '../../documents/index.ts';
import { mattersOf, tellByMatter } from '../rules/agenda.ts';

/** Somebody who was asked to a meeting; `state` null while it is not held. */
export interface Guest {
  name: string;
  /** "Phó Chủ tịch", if they hold a post of the union. */
  post: string | undefined;
  state: string | null;
  reason: string | null;
}

/** What the papers of a meeting are written from. */
export interface MeetingMatter {
  letterhead: { name: string; above: string | undefined; abbreviation: string; place: string | undefined };
  signing: Signing;
  signer: string | undefined;
  summary: string;
  onDate: string;
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
  chairedBy: string | null;
  secretary: string | null;
  agenda: string | null;
  minutes: string | null;
  invitedOn: string | null;
  guests: readonly Guest[];
  conclusions: readonly { number: number; wording: string; fullName: string | null; dueOn: string | null }[];
}

const dots = '.'.repeat(40);

const line = (label: string, words: string): Block => ({
  kind: 'paragraph',
  runs: [{ text: `${label}: `, bold: true }, words],
});

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function headOf({ letterhead: { name, above }, summary }: MeetingMatter): Omit<OfficialHead, 'symbol'> {
  return { form: 'official', parentBody: above, issuingBody: name, abstract: capital(summary) };
}

/** "14 giờ 00, thứ ba ngày 22/09/2026" */
const timeOf = ({ onDate, startsAt }: MeetingMatter): string =>
  `${startsAt ?? '….. giờ …..'}, ${weekday(onDate).toLowerCase()} ngày ${formatDate(onDate)}`;

const named = ({ name, post }: Pick<Guest, 'name' | 'post'>): string =>
  `Đồng chí ${[name, post].filter(Boolean).join(', ')}`;

const namedLines = (guests: readonly Guest[]): string[] =>
  guests.map((one, nth) => `${named(one)}${nth === guests.length - 1 ? '.' : ';'}`);

// Beyond it a list of names fills the page: they stand in a table behind.
const mostInText = 12;

/** Giấy mời họp: who is asked, to what, when and where; its number and day are the clerk's where they are not noted. */
export function invitationPaper(matter: MeetingMatter): Paper {
  const { letterhead, guests, signing, signer, agenda } = matter;
  const listed = guests.length > mostInText;
  return {
    kind: 'invitation',
    head: {
      ...headOf(matter),
      symbol: documentSymbol({ number: null, kind: 'invitation', issuerAbbreviation: letterhead.abbreviation }),
      place: letterhead.place,
      on: matter.invitedOn,
    },
    blocks: [
      {
        kind: 'paragraph',
        runs: `${letterhead.name} trân trọng kính mời${listed ? ' các đồng chí có tên trong danh sách kèm theo.' : ':'}`,
      },
      ...(listed ? [] : [{ kind: 'list' as const, items: guests.length ? namedLines(guests) : [dots] }]),
      line('Đến dự', `${capital(matter.summary)}.`),
      line('Thời gian', `${timeOf(matter)}.`),
      line('Địa điểm', `${matter.place ?? dots}.`),
      ...(matter.chairedBy ? [line('Chủ trì', `đồng chí ${matter.chairedBy}.`)] : []),
      ...(agenda ? [line('Nội dung', ''), ...numbered(mattersOf(agenda))] : []),
      { kind: 'paragraph', runs: 'Đề nghị các đồng chí đến dự đúng giờ, đúng thành phần.' },
      {
        kind: 'signature',
        recipients: ['Như trên', 'Lưu: VT'],
        signers: [{ signing, ...(signer ? { name: signer } : {}) }],
      },
      ...(listed ? [guestTable(guests, 'Danh sách mời', false)] : []),
    ],
  };
}

/** Biên bản họp: who was there, what was said, what was concluded; secretary and chair sign (DOC-7: each for themselves). */
export function minutesPaper(matter: MeetingMatter): Paper {
  const { letterhead, guests, conclusions, chairedBy, secretary, endsAt } = matter;
  return {
    kind: 'minutes',
    head: {
      ...headOf(matter),
      symbol: documentSymbol({ number: null, kind: 'minutes', issuerAbbreviation: letterhead.abbreviation }),
    },
    blocks: [
      line('Thời gian bắt đầu', `${timeOf(matter)}.`),
      line('Địa điểm', `${matter.place ?? dots}.`),
      line('Chủ trì', `${chairedBy ? `đồng chí ${chairedBy}` : dots}.`),
      line('Thư ký', `${secretary ? `đồng chí ${secretary}` : dots}.`),
      ...whoWasThere(guests),
      heading('I.', 'NỘI DUNG CUỘC HỌP'),
      ...whatWasSaid(matter),
      heading('II.', 'KẾT LUẬN'),
      ...(conclusions.length
        ? conclusions.map((one): Block => ({ kind: 'paragraph', runs: `${one.number}. ${concluded(one)}` }))
        : [{ kind: 'paragraph' as const, runs: dots }]),
      { kind: 'paragraph', runs: `Cuộc họp kết thúc lúc ${endsAt ?? '….. giờ …..'} cùng ngày./.` },
      {
        kind: 'signature',
        recipients: ['Lưu: VT'],
        signers: [
          { signing: { manner: 'self', post: 'Thư ký' }, ...(secretary ? { name: secretary } : {}) },
          { signing: { manner: 'self', post: 'Chủ trì' }, ...(chairedBy ? { name: chairedBy } : {}) },
        ],
      },
      ...(guests.length > mostInText ? [guestTable(guests, 'Danh sách người được mời họp', true)] : []),
    ],
  };
}

const heading = (number: string, text: string): Block => ({ kind: 'heading', level: 1, number, text });

const numbered = (lines: readonly string[]): Block[] =>
  lines.map((words, nth) => ({
    kind: 'paragraph',
    runs: `${nth + 1}. ${words}${nth === lines.length - 1 ? '.' : ';'}`,
  }));

/** Each matter of the agenda with what was said on it; minutes that follow no agenda stand behind it as they were written. */
function whatWasSaid({ agenda, minutes }: MeetingMatter): Block[] {
  const { before, matters } = tellByMatter(agenda, minutes);
  const written = (words: string): Block[] => (words ? paragraphsOf(words) : [{ kind: 'paragraph', runs: dots }]);
  if (matters.length === 0) return written(before);
  if (before && matters.every(({ said }) => said === ''))
    return [line('Chương trình', ''), ...numbered(matters.map(({ title }) => title)), ...paragraphsOf(before)];
  return [
    ...(before ? paragraphsOf(before) : []),
    ...matters.flatMap(({ title, said }, nth): Block[] => [
      { kind: 'heading', level: 3, number: String(nth + 1), text: title },
      ...written(said),
    ]),
  ];
}

/** "Rà soát danh sách (đồng chí Nguyễn Văn An thực hiện, xong trước ngày 06/12/2026)." */
function concluded({ wording, fullName, dueOn }: MeetingMatter['conclusions'][number]): string {
  const said = wording.trim().replace(/\.$/u, '');
  const who = [fullName && `đồng chí ${fullName} thực hiện`, dueOn && `hạn ngày ${formatDate(dueOn)}`].filter(Boolean);
  return `${said}${who.length ? ` (${who.join(', ')})` : ''}.`;
}

const stateWords: Record<string, string> = {
  present: 'Có mặt',
  excused: 'Vắng có lý do',
  absent: 'Vắng không lý do',
  invited: '',
};

function whoWasThere(guests: readonly Guest[]): Block[] {
  if (guests.length === 0) return [line('Thành phần dự họp', dots)];
  const present = guests.filter((one) => one.state === 'present');
  const missing = guests.filter((one) => one.state === 'excused' || one.state === 'absent');
  const counted = `có mặt ${twoDigits(present.length)}/${twoDigits(guests.length)} người được mời`;
  if (guests.length > mostInText) return [line('Thành phần dự họp', `${counted} (có danh sách kèm theo).`)];
  return [
    line('Thành phần dự họp', `${counted}${present.length ? ', gồm:' : '.'}`),
    ...(present.length ? [{ kind: 'list' as const, items: namedLines(present) }] : []),
    ...(missing.length ? [line('Vắng', `${missing.map(absent).join('; ')}.`)] : []),
  ];
}

const absent = ({ name, state, reason }: Guest): string =>
  `${name} (${reason ?? (state === 'excused' ? 'có lý do' : 'không lý do')})`;

function guestTable(guests: readonly Guest[], title: string, held: boolean): Block {
  return {
    kind: 'table',
    title: [{ text: title, bold: true }],
    columns: [{ width: 0.6, align: 'center' }, { width: 3 }, { width: 3 }, ...(held ? [{ width: 2.4 }] : [])],
    head: [['TT', 'Họ và tên', 'Chức vụ', ...(held ? ['Tình trạng'] : [])]],
    rows: guests.map(({ name, post, state, reason }, nth) => [
      String(nth + 1),
      name,
      post ?? '',
      ...(held ? [[stateWords[state ?? ''], reason].filter(Boolean).join(': ')] : []),
    ]),
  };
}
