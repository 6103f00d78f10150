/**
 * People: each person once, with memberships, posts and insurance cover over time, and the accounts that open the program.
 * Names and figures are two rights: memberships carry no name, so that an upper union counts without seeing anybody.
 * The gate (`gate.ts`) turns a signed-in account into an `Actor` with the rights of its posts.
 */
export { access as peopleAccess } from './access.ts';
export { appointAdministrator } from './actions/administrators.ts';
export { refuseRemaining } from './actions/ending.ts';
export { giveConsent } from './actions/consents.ts';
export { noteCovers } from './actions/covers.ts';
export {
  addSearchPart,
  findForPicker,
  openedAt,
  type FoundLine,
  type PlaceOfSearch,
  type SearchPart,
} from './actions/search.ts';
export { addTimelinePart, type TimelinePart } from './actions/timeline.ts';
export { peopleEntry } from './pages/entry.ts';
export { personFinder, SeveralMeant, type Nameable, type PersonFinder } from './rules/named.ts';
export { dependantsImporter } from './actions/importing-dependants.ts';
export { membersImporter } from './actions/importing.ts';
export { admitMembers, endMember, endMembers, transferMember, type Admission } from './actions/members.ts';
export { notePersons } from './actions/outsiders.ts';
export { noteWorker } from './actions/workers.ts';
export { noteDependant } from './actions/dependants.ts';
export { givePosts, postsInWords, type NewPost } from './actions/posts.ts';
export { countAwaited, sendTransfer } from './actions/transfers.ts';
export {
  categories,
  insuranceSchemes,
  type JoiningValues,
  type MemberValues,
  type NewMember,
} from './contract/member.ts';
export { actorOf, actorWithin, admit } from './actions/gate.ts';
export { isEmpty } from './actions/setup.ts';
export { addPeopleOpenRoutes, addPeopleRoutes } from './routes/people.ts';
export type { Opening } from './routes/setup.tsx';
export { insertAccount, listAccounts } from './store/accounts.ts';
export { listBirthdays, type Birthday } from './store/birthdays.ts';
export { listConsenting } from './store/consents.ts';
export { listDependants, listGuardians, type Dependant } from './store/dependants.ts';
export { listCovers } from './store/covers.ts';
export { countMembers, listMembers, type MemberRow } from './store/members.ts';
export { insertWorkerCounts } from './store/workers.ts';
export { listRoll, type OnRoll } from './store/roll.ts';
export { listNames, listPersons, searchPersons, type Person } from './store/persons.ts';
export { listPosts, listPostsOf, type Post } from './store/posts.ts';
