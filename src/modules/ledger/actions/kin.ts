import type { Scope } from '../../../kernel/scope.ts';
import { listGuardians } from '../../people/index.ts';
import type { EntryDraft, ParticipantDraft } from '../rules/entry.ts';

/**
 * Who is picked by name and is a member's child or relative takes part as such, unless the draft says what they are: a
 * child's gift is never counted as a member's (row 39). One query for all drafts.
 */
export async function tellKin<D extends EntryDraft>(scope: Scope, drafts: readonly D[]): Promise<D[]> {
  const untold = drafts.flatMap((draft) => (draft.participants ?? []).filter((one) => !one.beneficiaryKind));
  const kin = new Map(
    (await listGuardians(scope, [...new Set(untold.map((one) => one.personId))])).map((one) => [one.personId, one]),
  );
  if (kin.size === 0) return [...drafts];
  const tell = (one: ParticipantDraft): ParticipantDraft => {
    const of = one.beneficiaryKind ? undefined : kin.get(one.personId);
    if (!of) return one;
    return {
      ...one,
      beneficiaryKind: of.kindCode === 'child' ? 'child' : 'relative',
      relation: one.relation ?? of.kinship,
    };
  };
  return drafts.map((draft) => (draft.participants ? { ...draft, participants: draft.participants.map(tell) } : draft));
}
