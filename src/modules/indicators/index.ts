/**
 * Indicators: a number that anybody prints is a named, dated definition over ledger, people and posts, read for a unit
 * with all below it and a period. Turns and persons are different measures; "of which" is a definition of its own.
 * The compiler (`store/measure.ts`) turns any number of definitions into a handful of statements over the ledger's summaries.
 */
export { access as indicatorsAccess } from './access.ts';
export type { Ask, Declared, Definition, Dimension, EachItem, EachRule, Outcome, Reading, Rule } from './contract.ts';
export { samePeriod } from './rules/spans.ts';
export { yearsOf } from './rules/time.ts';
export { isEmpty, showFigure, showOutcome } from './rules/words.ts';
export { insertDefinitions, listDefinitions } from './store/definitions.ts';
export { readCatalogue } from './actions/figures.ts';
export { keyOfItem, nameIn } from './rules/each.ts';
export { filtersBehind } from './rules/behind.ts';
export { figuresEntry } from './pages/entry.ts';
export { figureHref, itemHref } from './pages/href.ts';
export { addIndicatorRoutes } from './routes/figures.ts';
export { inWords, type Catalogue } from './rules/definition.ts';
export { groupDefinitions } from './rules/groups.ts';
export { markOf } from './rules/declared.ts';
export { listContributors } from './store/contributors.ts';
export { measure, measureAll } from './store/measure.ts';
