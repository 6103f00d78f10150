import { GrowingArchive, opensslGroups, trueChance } from '../../src/modules/election/index.ts';
import { joinBytes } from '../../src/modules/election/belenios/archive/chain.ts';
import { addDecryption, endVoting, publishResult } from '../../src/modules/election/belenios/counting.ts';
import {
  drawCredential,
  drawLetters,
  publicOf,
  secretOf,
  writeRegister,
} from '../../src/modules/election/belenios/credentials.ts';
import { writeElection, type Question } from '../../src/modules/election/belenios/election.ts';
import { drawTrusteeKey, writeTrustees } from '../../src/modules/election/belenios/keys.ts';

/** An open election with these questions, one trustee and so many voters. */
export function openPapers(name: string, questions: readonly Question[], voters: number) {
  const group = opensslGroups('BELENIOS-2048');
  if (!group) throw new Error('No group');
  const uuid = drawLetters(trueChance, 14);
  const trustee = drawTrusteeKey(group, trueChance);
  const credentials = Array.from({ length: voters }, () => drawCredential(trueChance));
  const key = group.read(trustee.published.public_key);
  if (!key) throw new Error('No key');
  const { archive, bytes } = GrowingArchive.begin(
    {
      election: writeElection({ uuid, name, description: '', questions }, group, key),
      trustees: writeTrustees([['Single', trustee.published]]),
      credentials: writeRegister(
        credentials.map((credential) => ({ credential: publicOf(group, secretOf(credential, uuid, group)) })),
      ),
    },
    opensslGroups,
    1_795_000_000,
  );
  return {
    credentials,
    bytes,
    archive,
    /** Ends the voting and counts. */
    count: () => {
      const steps = [...endVoting(archive), addDecryption(archive, 1, trustee.secret, trueChance)];
      const { result, bytes: last } = publishResult(archive);
      return { result, bytes: joinBytes([...steps, last]) };
    },
  };
}
