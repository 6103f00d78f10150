import { hex, readJson, record, text, whole, writeJson } from '../shapes.ts';

export const eventTypes = ['Setup', 'Ballot', 'EndBallots', 'EncryptedTally', 'PartialDecryption', 'Result'] as const;
export type EventType = (typeof eventTypes)[number];

/** A link of the chain: it names the one before it by its hash, so that nothing earlier can be changed unseen. */
export interface Event {
  parent?: string;
  height: number;
  type: string;
  payload?: string;
}

const eventShape = record({ height: whole, type: text }, { parent: hex, payload: hex }, [
  'parent',
  'height',
  'type',
  'payload',
]);

export const readEvent = (eventText: string): Event => readJson(eventText, eventShape);

export const writeEvent = ({ parent, height, type, payload }: Event): string =>
  writeJson({ ...(parent !== undefined && { parent }), height, type, ...(payload !== undefined && { payload }) });

/** What the first event records: the hashes of election, trustees and public credentials. */
export const setupShape = record({ election: hex, trustees: hex, credentials: hex });
