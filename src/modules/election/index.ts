/**
 * Secret ballots that anyone can verify, in the published Belenios format: the operator of the server need not be trusted.
 * `belenios/` is the protocol itself, without files, clock or database, for Node and for the browser; `actions/` are the
 * verbs around it. The ceremony in the hall (slips, kiosk, mixed count) is the congress's.
 */
export { castBallot } from './actions/cast-ballot.ts';
export { makeArchive, type ArchivePlan, type MadeArchive } from './actions/make-archive.ts';
export { receiveBallot, type Receipt } from './actions/receive-ballot.ts';
export { isFile, tellVerdict, verifyFile, type Summary, type Verdict } from './actions/verify-file.ts';
export { opensslGroups } from './actions/openssl.ts';
export { addElectionOpenRoutes } from './routes.ts';
export { GrowingArchive } from './belenios/archive/write.ts';
export { trueChance, type Chance } from './belenios/chance.ts';
export { protocolVersion } from './belenios/election.ts';
export { groupNames } from './belenios/groups/group.ts';
