import { namesJoined, withoutJoiningWords } from './joining-words.js';
import { namedInWish } from './named-in-wish.js';
import { namesNobody } from './names-nobody.js';

/** What somebody's wishes come to when what they say against people is taken apart. */
export interface DividedWishes {
  /** Whom they would like, each in their own words and in their order. */
  readonly wishes: readonly string[];
  /** Whom they would rather not have: what was written, and the part of it that names them. */
  readonly against: readonly { readonly written: string; readonly named: string }[];
  /** What follows somebody named so, and may be meant either way. */
  readonly unclear: readonly string[];
}

const EXCEPT =
  "(?:except(?:ing)?(?: for)?|exclud(?:ing|es?)|but(?: not)?|other than|apart from|aside from|besides|bar|barring|save|minus|without|rather than|as long as it(?:’|')?s not|if not)";
/** `Anyone but Cy`; `No one but Cy` is a wish for Cy. */
const EXCEPTION = new RegExp(
  `\\b(?:any|anyone|anybody|everyone|everybody|whoever|all|no preferences?|not fussy|happy|fine|open|(?:do not|don['’]?t) mind)\\b.*?\\b${EXCEPT}\\b[\\s:,]*(.+)$`,
  'isu',
);
const ONLY = new RegExp(
  `\\b(?:no[ -]?one|nobody|none|nothing|only|not (?:any|just|only)\\w*)\\b[^.;]*\\b${EXCEPT}\\b`,
  'iu',
);
/** `Not Cy`, `just not Cy please`, `please don't pair me with Cy`, `avoid Cy`. */
const AGAINST =
  /(?:^|[\s,;:(.–—-])(?:not|never|avoid|except|excluding|apart from|other than|rather not|prefer(?:ably)? not|(?:do not|don['’]?t|would not|wouldn['’]?t|cannot|can['’]?t|never) (?:pair|match|put|place|assign|want|like|work|wish)(?: me)?|anyone but)\b[\s:,]*(?:to |be |being |paired |matched |work(?:ing)? )*(?:with )?(.+)$/isu;
/** `No Cy`, but not `No preference`. */
const NO = /^[Nn][Oo]\s+(\p{Lu}.*)$/su;
/** `Cy: no`, `Cy – no thanks`. */
const NO_BEHIND =
  /^([\p{L}.'’ -]+?)\s*(?:[:–—]|\s-)\s*(?:no|not|never)(?:,? (?:please|thanks|thank you|way))?[\s.!]*$/iu;
/** A `not` that speaks of nobody. */
const IDLE =
  /\bnot (?:sure|fussy|bothered|mind|only|just|really|too|at all|applicable|particular|yet|known)\b|\b(?:do not|don['’]?t|would not|wouldn['’]?t) (?:really )?mind\b|\bwould(?: not|n['’]?t) (?:want to|like to) miss\b|\bwhy not\b/giu;

/** `Sam Poe, but not Cy` is a wish for Sam Poe, too: a name, written as names are, before the `not`. */
const WISH_BEFORE =
  /^((?:\p{Lu}[\p{L}.'’-]*\s*){1,4})(?:,\s*|\s)(?:but\s+|and\s+)?(?:please\s+)?(?:not|never)\b/u;
/** Words with a capital that begin a sentence about anybody. */
const NO_NAME =
  /^(?:any(?:one|body)?|please|ideally|preferably|happy|open|fine|flexible|yes|no|sorry|just|better|rather|i)\b/iu;

/** Whom somebody would like, before they say whom they would not. */
function wishBefore(text: string): string[] {
  const name = WISH_BEFORE.exec(text)?.[1]?.trim() ?? '';
  return name === '' || NO_NAME.test(name) || namesNobody(name) ? [] : [name];
}

/** The part of a wish that names whom somebody would rather not have; undefined where it says nothing against anybody. */
function namedAgainst(text: string): { named: string; isOpen: boolean } | undefined {
  if (ONLY.test(text)) return undefined;
  const exception = EXCEPTION.exec(text)?.[1];
  if (exception !== undefined) return { named: exception, isOpen: true };
  const against = (AGAINST.exec(text.replace(IDLE, ' ')) ?? NO.exec(text) ?? NO_BEHIND.exec(text))?.[1];
  return against === undefined || namesNobody(text) ? undefined : { named: against, isOpen: false };
}

/** `Sam Poe, if not Jo Bloggs` wishes for Jo next; `Anyone, if not Jo Bloggs` is against her. */
const IF_NOT = /^if not\b[\s:,]*/iu;

/** The wishes within one text, where it holds several names with `or` between them and nothing against anybody. */
function wishesJoined(written: string): readonly string[] {
  const names = namesJoined(written);
  return names.some((name) => NO_NAME.test(name) || namedAgainst(name) !== undefined) ? [written] : names;
}

/** What is left of a wish without the words that join it to the one before; blank where it is nothing else. */
function nextWish(written: string, before: string | undefined): string {
  const follows = before !== undefined && !NO_NAME.test(before) && !namesNobody(before);
  const wish = withoutJoiningWords(written);
  return follows && IF_NOT.test(wish) ? withoutJoiningWords(wish.replace(IF_NOT, '')) : wish;
}

/** `Someone kind`: what kind of person, and nobody by name. */
const DESCRIBES =
  /^(?:ideally |preferably )?(?:some(?:one|body)|an?|people|anyone|anybody) (?!(?:but|except|other|apart)\b)\p{Ll}/iu;
/** Words that go on with it: no name, number or address, and nothing said against anybody. */
const GOES_ON = /^(?!(?:or|then|not|no|never|but|else|otherwise|if|also|plus)\b)\p{Ll}[^\d@]*$/u;

/** `Someone kind, calm and experienced in ICU` came apart at its comma and is one wish. */
function describedInWhole(values: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const value of values) {
    const before = whole.at(-1) ?? '';
    const goesOn = DESCRIBES.test(before) && GOES_ON.test(value) && namedAgainst(before) === undefined;
    if (goesOn) whole.pop();
    whole.push(goesOn ? `${before}, ${value}` : value);
  }
  return whole;
}

/** `But happy with anyone`, after a name, is no wish for anybody. */
function withoutIdleBut(wish: string): string {
  const rest = wish.replace(/^(?:but|though)\s+/iu, '');
  return namesNobody(rest) ? rest : wish;
}

/**
 * Takes apart what somebody wrote where wishes were asked for. `Anyone but Cy, Bo` may have come apart at its comma: whoever follows an
 * exception is meant by it too. After `Not Cy` a name may be meant either way, and counts for neither.
 */
export function divideWishes(values: readonly string[]): DividedWishes {
  const wishes: string[] = [];
  const against: { written: string; named: string }[] = [];
  const unclear: string[] = [];
  let before: 'wish' | 'exception' | 'against' = 'wish';
  for (const written of describedInWhole(values).flatMap(wishesJoined)) {
    const wish = withoutIdleBut(nextWish(written, before === 'wish' ? wishes.at(-1) : undefined));
    const said = namedAgainst(wish);
    if (said !== undefined) {
      against.push({ written, named: said.named });
      if (!said.isOpen) wishes.push(...wishBefore(wish));
      before = said.isOpen ? 'exception' : 'against';
    } else if (before === 'exception') against.push({ written, named: wish });
    else if (wish !== '') (before === 'against' ? unclear : wishes).push(namedInWish(wish));
  }
  return { wishes, against, unclear };
}
