import { farIn, inside, leadOf, type Pair, type Place } from './percent-place.ts';
import { earlierTime, planned, saidAround } from './percent-words.ts';
import type { Quantity } from '../reading/quantities.ts';
import { agrees } from './shares.ts';
import type { Signs } from '../signs.ts';
import { traitsOf } from './traits.ts';

const ofAll = /(?<!\p{L})(?:tổng số|tổng|trên|trong số|trong tổng số|trong)\s*$/iu;

/** What speaks for one number having grown from another by it. */
export function growth({ place, part, whole: base, clause, between, a, b }: Pair): Signs {
  const alike = part.measure === 'money' || base.unit === '' || part.unit.split(' ')[0] === base.unit.split(' ')[0];
  const { grows: said, growsWide, links, up } = saidAround(place);
  return {
    grown: 1,
    grownSaid: said,
    grownWide: !said && growsWide,
    grownThan: /^\sso /u.test(place.behind),
    grownLinked: !said && links,
    grownNext: b === a + 1 && a >= 0,
    grownSentenceA: inside(part, place.sentence),
    grownSentenceB: inside(base, place.sentence),
    grownLineA: inside(part, place.line),
    grownGap: a < 0 ? 0 : Math.min((place.percent.from - part.to) / 40, 3),
    grownPart: a > 0,
    grownFarA: farIn(place, part),
    grownFarB: farIn(place, base),
    grownNoun: part.unit !== '' && part.unit === base.unit,
    grownOther: !alike,
    grownPlan: planned.test(clause),
    beyond:
      /vượt(?:\s\p{L}+)*\s*$/iu.test(place.lead) &&
      (planned.test(clause) || (planned.test(place.behind) && base.from > place.percent.to)),
    fromTo:
      base.from < part.from &&
      /(?<!\p{L})từ(?:\s\p{L}+){0,3}\s$/iu.test(leadOf(place, base, 30)) &&
      /(?<!\p{L})(?:lên|xuống|còn|thành|đến)(?!\p{L})/iu.test(between),
    since: alike && traitsOf(place.reading, base).earlier40 && (base.from < part.from || base.aside === true),
    grownWith: up !== undefined && part.value > base.value === up,
    grownAgainst: up !== undefined && part.value > base.value !== up,
    grownUp: part.value > base.value,
  };
}

/** What speaks for one number being a share of another. */
export function shares({ place, part, whole: base, a, b, clause, between }: Pair): Signs {
  const { text, percent, others } = place;
  const behind = b < 0 && base.from > percent.to ? text.slice(percent.to, base.from) : '';
  const { grows, links } = saidAround(place);
  const [, verb] = /(?<!\p{L})(tăng|giảm|thêm|vượt|bớt)(?:\s\p{L}+){0,2}\s*$/iu.exec(leadOf(place, part, 20)) ?? [];
  const added = verb !== undefined;
  const signs = {
    shareGrows: grows && !added,
    shareAdded: added && grows,
    shareAddedOld: added && traitsOf(place.reading, base).earlier40,
    addedFar: added && farIn(place, base) && !traitsOf(place.reading, base).earlier40,
    shareAddedBack: added && b === a + 1,
    shareAddedOnly: added && !grows,
    shareLinked: links,
    shareThan: /^\sso (?:với )?(?!kế|chỉ|dự|tổng)/u.test(place.behind),
    planB:
      planned.test(clause) ||
      /^(?:\s\p{L}+){0,2}\s(?:kế hoạch|chỉ tiêu|dự toán)/u.test(text.slice(base.to, base.to + 30)),
    planAfter: planned.test(behind),
    planNamed: planned.test(place.behind) && planned.test(clause),
    planNotB: planned.test(place.behind) && !planned.test(clause) && behind === '',
    planA: traitsOf(place.reading, part).planned,
    allB: ofAll.test(clause),
    outOf: part.from < base.from && /^(?:\s\p{L}+){0,4}\s(?:trên|trong)(?: tổng)?(?: số)?\s$/u.test(between),
    allAfter: /^\s(?:của |trên |trong )?(?:tổng|số|quỹ|kinh phí)(?:\s\p{L}+){0,5}\s\(?$/u.test(behind),
    within: base.from < part.from && /trong (?:đó|số)|riêng|gồm/iu.test(between),
    larger: part.value > base.value,
    largerPlan: part.value > base.value && (planned.test(clause) || planned.test(behind) || planned.test(place.behind)),
    shares: Math.min(
      others.filter((some) => {
        const own = place.nearest(some);
        return own !== undefined && own !== part && agrees(some, own.value, base.value);
      }).length,
      2,
    ),
    noShares:
      others.length > 1 &&
      others.every((some) => {
        const own = place.nearest(some);
        return own === undefined || own === part || !agrees(some, own.value, base.value);
      }),
  };
  return added ? { ...signs, ...addedOn(place, part, base, /tăng|thêm|vượt/iu.test(verb)) } : signs;
}

/** "đầu kỳ 126.400; cuối kỳ 148.902; tăng 22.502": what was added, with what it was before, or with what it became. */
function addedOn({ before, after, earlier, text }: Place, part: Quantity, base: Quantity, up: boolean): Signs {
  const told = (value: bigint): boolean =>
    [...before, ...after, ...earlier].some((some) => some.value === value && some.measure === base.measure);
  const [more, less] = [base.value + part.value, base.value - part.value];
  const [old, now] = [told(up ? more : less), told(up ? less : more)];
  return {
    addedOnOld: old,
    addedOnNew: now,
    addedAlone: !old && !now && !earlierTime.test(text.slice(Math.max(0, base.from - 40), base.from)),
  };
}
