import type { Sent } from '../../../kernel/http.ts';
import { grades } from '../../../rulesets/grades.ts';
import { kindGroups } from '../../../rulesets/ledger-catalogue.ts';
import {
  beneficiaryKinds,
  givers,
  holderKinds,
  issuers,
  levels,
  moneySources,
  tags,
} from '../../../rulesets/ledger-choices.ts';
import { everyPostKind, postKindsByLine } from '../../../rulesets/post-kinds.ts';
import { bodyKinds } from '../../org/index.ts';
import type { DefinitionFormView } from '../pages/definition-form.tsx';
import type { Catalogue } from '../rules/definition.ts';
import { dimensions, lists, measures, wholes, type Choices, type ListName } from '../rules/making.ts';

export const single = (fields: Sent['fields'], name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};
const among = <T extends string>(options: readonly { value: T }[], value: string): T | null =>
  options.find((one) => one.value === value)?.value ?? null;

/** What a form chose; what is no choice of ours is left out. */
export function readChoices(fields: Sent['fields']): Choices {
  const sex = single(fields, 'sex');
  return {
    measure: among(measures, single(fields, 'measure')) ?? 'turns',
    basis: single(fields, 'basis') === 'year' ? 'year' : 'day',
    sex: sex === 'female' || sex === 'male' ? sex : null,
    whole: among(wholes, single(fields, 'whole')),
    lists: Object.fromEntries(lists.map((name) => [name, ticked(fields, name)])) as unknown as Choices['lists'],
    by: dimensions.map(({ value }) => value).filter((value) => ticked(fields, 'by').includes(value)),
    seats: {
      posts: ticked(fields, 'posts').filter((value) => everyPostKind.some((kind) => kind.value === value)),
      bodies: ticked(fields, 'bodies').filter((value) => bodyKinds.some((kind) => kind.value === value)),
    },
  };
}

const ticked = (fields: Sent['fields'], name: string): string[] =>
  [...new Set([fields[`${name}[]`] ?? []].flat())].filter(Boolean).slice(0, 100);

const plain = (label: string, options: readonly { value: string; label: string }[]) => [
  { label, options: [...options] },
];

/** What each list offers; causes are those of the chosen kinds. */
export function choicesIn({ kinds, funds }: Catalogue, chosen: Choices): DefinitionFormView['choices'] {
  const named = kinds.filter((kind) => chosen.lists.kinds.includes(kind.kindCode));
  const rates = named.some((kind) => kind.groupCode === 'emulation');
  const all: Record<
    ListName,
    { label: string; hint?: string; groups: { label: string; options: { value: string; label: string }[] }[] }
  > = {
    kinds: {
      label: 'Loại hoạt động',
      groups: kindGroups.map((group) => ({
        label: group.label,
        options: kinds
          .filter((kind) => kind.groupCode === group.code)
          .map((kind) => ({ value: kind.kindCode, label: kind.name })),
      })),
    },
    causes: {
      label: 'Nội dung',
      hint: 'để trống: mọi nội dung',
      groups: named.map((kind) => ({
        label: kind.name,
        options: [...kind.causes, ...(kind.endedCauses ?? [])].map((cause) => ({
          value: cause.causeCode,
          label: cause.name,
        })),
      })),
    },
    funds: { label: 'Quỹ, cuộc vận động', groups: plain('', funds) },
    grades: { label: 'Mức xếp loại', groups: rates ? plain('', grades) : [] },
    levels: { label: 'Cấp công nhận', groups: plain('', levels) },
    issuers: { label: 'Cấp khen, cấp tổ chức', groups: plain('', issuers) },
    givers: { label: 'Ai tặng, ai tổ chức', groups: plain('', givers) },
    sources: { label: 'Nguồn tiền', groups: plain('', moneySources) },
    holders: { label: 'Ai được khen', groups: plain('', holderKinds) },
    beneficiaries: { label: 'Chỉ tính những người là', groups: plain('', beneficiaryKinds) },
    tags: { label: 'Mang dấu', groups: plain('', tags) },
  };
  return [
    ...lists.map((name) => ({ name, ...all[name], chosen: chosen.lists[name] })),
    {
      name: 'by',
      label: 'Kể riêng theo',
      hint: 'để trống: một số chung',
      groups: plain('', dimensions),
      chosen: chosen.by,
    },
    {
      name: 'posts',
      label: 'Chức vụ',
      hint: 'khi đếm người giữ chức vụ',
      groups: postKindsByLine.map((line) => ({
        label: line.label,
        options: line.kinds.map(({ value, label }) => ({ value, label })),
      })),
      chosen: chosen.seats.posts,
    },
    {
      name: 'bodies',
      label: 'Trong ban',
      hint: 'khi đếm người giữ chức vụ',
      groups: plain('', bodyKinds),
      chosen: chosen.seats.bodies,
    },
  ];
}
