import { withoutGrades } from './grades-around-names.js';
import { namesNobody } from './names-nobody.js';

/** Words written as names are: `Ada Okafor`, `Jan van den Berg`. */
export const NAME =
  /^(?:(?:van|von|der|den|de|da|dos|du|di|la|le|al|el|bin|bint)\s+|\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+|$)){1,5}$/u;

const WISHING =
  'would (?:really |dearly |very much )?(?:like|love|prefer|choose|appreciate|be (?:happy|pleased|glad|delighted))|(?:really |very much )?(?:want|wish|hope|prefer|choose|request|nominate)|am (?:happy|keen|hoping)|(?:happy|glad|pleased|keen)';
const BEING =
  '(?:to )?(?:be |have |get )?(?:work(?:ing)?|paired|matched|mentored|placed|partnered|coached|learn|mentor|have|be)?(?: (?:up )?(?:with|by|from|to))?';
const SPOKEN =
  '(?:i|we) have (?:already )?(?:(?:spoken|talked) (?:to|with)|asked|approached|contacted)|i know';
const TITLE = '(?:dr|prof|professor|doctor|mr|mrs|ms|miss|mx|sister|matron|nurse|consultant)\\.?';

/** What leads up to a name in a wish, one kind at a time: a number, a yes, a sentence that wishes, a title. */
const BEFORE = [
  /^(?:#\s?\d[.):]?|\(?\d[.):])\s*/u,
  /^(?:yes|yep|please|ideally|preferably|definitely|hopefully|maybe)(?:,? please)?(?:\s*[,:–—-]\s*|\s+)/iu,
  new RegExp(
    `^(?:i(?:['’]d| would)|(?:i |we |i['’]m )?(?:${WISHING}))(?: (?:like|love|prefer|choose|be (?:happy|pleased|glad|delighted)))? ${BEING}\\s*`,
    'iu',
  ),
  /^(?:would be|is|will be|with|for)\s+/iu,
  new RegExp(`^(?:${SPOKEN})\\s+`, 'iu'),
  new RegExp(`^${TITLE}\\s+`, 'iu'),
];

/** What follows a name and says why, where or how much; never what takes it back, see `TAKES_BACK`. */
const BEHIND =
  /(?:\s*\([^()]*\)|\s+[-–—]\s+.*|,?\s+(?:please|pls|if|who|whom|because|since|as|from|on|in|would (?:be|suit)|is (?:happy|willing|keen|my|the|one)|has (?:kindly |already )?(?:agreed|offered|said)|and (?:she|he|they) (?:has|have|is|are)|otherwise|or (?:anyone|anybody|someone|somebody|whoever|any|similar)|thanks|thank you|himself|herself|themselves|first|ideally|preferably)\b.*|[\s.!;:,]+)$/isu;
/** A remark that may turn a wish round is never left out. */
const TAKES_BACK =
  /\b(?:not|no|never|nor|without|except|avoid|unless|but|instead|rather|least|last (?:choice|pick|preference|resort)|refuse|worst|bad|awful|difficult|manager|apart|away|conflicts?|complain\w*|grievances?|bull(?:y|ies|ied|ying)|harass\w*|dislike\w*|hate[ds]?|uncomfortable|fall(?:en|ing)? out|fell out)\b|n['’]t\b/iu;

/**
 * The name within a wish, without what leads up to it and what is told of it: `I would love to work with Dr Ada Okafor (Ward 7) if
 * possible`. The wish as it was written where no name is left, or where what surrounds it may take it back.
 */
export function namedInWish(wish: string): string {
  let name = wish.trim();
  // A number, an address or a single name has nothing around it.
  if (!name.includes(' ') || namesNobody(name)) return wish;
  for (const before of BEFORE) name = name.replace(before, '');
  name = withoutGrades(withoutGrades(name).replace(BEHIND, '').trim());
  const left = wish.replace(name, ' ');
  return name !== '' && NAME.test(name) && !TAKES_BACK.test(left) ? name : wish;
}
