/** How those whom somebody describes stand to them. */
export type Relation = 'above' | 'line' | 'below' | 'unit' | 'site' | 'paired';

const WHICH =
  '(?:own|current|present|immediate|direct|line|new|old|previous|former|last|past|ex|close|closest|other|fellow)';
const ABOVE =
  '(?:(?:line|ward|unit|team|department|departmental|service|clinical|educational|academic|nurse|operational|general|practice|senior|deputy|reporting|named) )*' +
  '(?:managers?|mgrs?|boss(?:es)?|supervisors?|appraisers?|assessors?|superiors?|line management|overseers?|team lead(?:er)?s?|clinical leads?|ward sister|charge nurse|matron|head of (?:department|service|nursing)|preceptors?)';
const UNIT =
  '(?:ward|unit|team|department|dept|area|service|clinic|practice|workplace|office|theatre|floor|directorate|division|speciality|specialty|section|lab|laboratory|place of work|shift|rota)s?';
const SITE = '(?:site|hospital|building|campus|location|health centre|surgery)';
const COLLEAGUES = '(?:colleagues?|co ?workers?|workmates?|team ?mates?|team members?|peers)';
const OFTEN =
  '(?:(?:currently|directly|closely|regularly|often|already|usually|normally|also|line|do|have to|day to day|daily|share an office) )*';
const WHO = '(?:who(?:ever)?|whom|that|people|person|persons|anyone|anybody|someone|somebody|those)';

/** Folded texts, as `foldedName` gives them. Each is looked for anywhere in what somebody says. */
const RELATIONS: readonly (readonly [Relation, RegExp])[] = [
  [
    'line',
    /\bmy (?:own )?(?:management|managerial|reporting|line management) (?:chain|line|team|structure)\b/u,
  ],
  [
    'line',
    /\bmanagers? (?:line )?managers?\b|\bin (?:my|the) (?:management |reporting )?line\b|\bmy (?:senior )?management\b/u,
  ],
  ['above', new RegExp(`\\bmy (?:two |2 |${WHICH} )*${ABOVE}\\b`, 'u')],
  ['above', new RegExp(`^(?:the |our |any |a )?(?:${WHICH} )*${ABOVE}(?: please)?$`, 'u')],
  [
    'above',
    new RegExp(
      `\\b${WHO}(?: who| that)? ${OFTEN}(?:manages?|supervises?|appraises?|assesses|oversees)(?: or [a-z]+)? me\\b`,
      'u',
    ),
  ],
  ['above', new RegExp(`\\bi ${OFTEN}(?:report|answer|am (?:accountable|responsible)) to\\b`, 'u')],
  [
    'below',
    /\bmy (?:(?:own|direct|current) )*(?:reports?|reportees?|supervisees?|appraisees?|subordinates?|staff|team)\b/u,
  ],
  ['below', new RegExp(`\\bi ${OFTEN}(?:manage|supervise|appraise|assess|oversee|lead)\\b`, 'u')],
  ['below', /\b(?:reports?|reporting|answers?) to me\b|\b(?:managed|supervised|appraised) by me\b/u],
  ['unit', new RegExp(`\\b(?:my|our|same) (?:(?:${WHICH}|home|usual|base) )*${UNIT}\\b`, 'u')],
  ['unit', new RegExp(`\\bmy (?:(?:${WHICH}|immediate|work|ward|team|unit) )*${COLLEAGUES}\\b`, 'u')],
  [
    'unit',
    new RegExp(`^(?:any |all |the )?(?:(?:${WHICH}|immediate|work) )*${COLLEAGUES}(?: please)?$`, 'u'),
  ],
  [
    'unit',
    new RegExp(`\\b(?:i|we) ${OFTEN}works? ${OFTEN}(?:with|alongside|beside|next to|together)\\b`, 'u'),
  ],
  ['unit', new RegExp(`\\b(?:works?|working) ${OFTEN}(?:with|alongside|beside|next to) (?:me|us)\\b`, 'u')],
  ['site', new RegExp(`\\b(?:my|our|same) (?:(?:${WHICH}) )*${SITE}\\b`, 'u')],
  [
    'paired',
    /\b(?:my|previous|former|last|ex|old|existing|current) (?:(?:previous|former|last|ex|old|existing|current|first|own) )*(?:mentors?|mentees?)\b/u,
  ],
  ['paired', /\b(?:mentored me|i mentored|i have mentored|mentor i had|mentee i had)\b/u],
];

/** What was, and of which the record tells no more. */
const PAST =
  /\b(?:previous|previously|former|formerly|ex|old|last|past|used to|once|worked|have managed|managed me|years ago|before|earlier|no longer)\b/u;
const PRESENT = /\b(?:current|currently|present|presently|now|new|existing|still)\b/u;

/** A unit or a line that is meant the other way round: whoever does not belong to it. */
const OTHERS =
  /\boutside\b|\belsewhere\b|\b(?:anyone|anybody|someone|somebody|people|those|staff|colleagues|persons?|is|are|who|that) not (?:in|from|on|at|of|within|working|based)\b|\b(?:isnt|arent|not working|doesnt work|dont work|does not work|do not work)\b|\bdifferent\b/u;

/** Words with which people are described and not named. */
const DESCRIBES =
  /\b(?:my|our|people|persons?|anyone|anybody|someone|somebody|everyone|everybody|those|whoever|whom|who|staff|colleagues?|friends?|family|relatives?|relations?|husband|wife|spouse|partner|siblings?|brother|mother|father|mum|dad|daughter|cousins?|in ?laws?|flat ?mates?|house ?mates?|neighbou?rs?|men|women|male|female|males|females|mentors?|mentees?|junior|senior|seniors|juniors|managers?|management|supervisors?|previous|former)\b/u;

/** Those of whom no record tells: kin, friends, who was once a colleague. */
const NOT_ON_RECORD =
  /\b(?:friends?|family|relatives?|relations?|related|husband|wife|spouse|partner|girlfriend|boyfriend|siblings?|brother|mother|father|mum|dad|son|daughter|cousins?|aunt|uncle|niece|nephew|in ?laws?|flat ?mates?|house ?mates?|room ?mates?|neighbou?rs?|men|women|males?|females?|exs?|previous|former|i (?:live|share|socialise|socialize|know|knew|date|dated|trained|used)|live with)\b/u;

/** What a text says of how those it describes stand to who wrote it; `isPast`: of people of whom the record tells no more. */
export function relationsIn(folded: string): {
  readonly relations: ReadonlySet<Relation>;
  readonly isPast: boolean;
} {
  const found = RELATIONS.filter(([, pattern]) => pattern.test(folded)).map(([relation]) => relation);
  const isPast = PAST.test(folded) && found.some((relation) => relation !== 'paired');
  const isPresentToo = !isPast || PRESENT.test(folded);
  return {
    relations: new Set(found.filter((relation) => isPresentToo || relation === 'paired')),
    isPast,
  };
}

/** Whether a folded text describes somebody of whom no record tells who that is. */
export function speaksOfStrangers(folded: string): boolean {
  return NOT_ON_RECORD.test(folded);
}

/** Whether a folded text speaks of whoever is elsewhere, `anyone outside my ward`, or may do so. */
export function meansOthers(folded: string): boolean {
  return OTHERS.test(folded);
}

/** Whether a folded text describes people rather than naming them. */
export function describesPeople(folded: string): boolean {
  return DESCRIBES.test(folded);
}

/** Words of a description that say nothing of who somebody is; written with a capital in headlines and at the beginning. */
const FRAME = new Set(
  'a an and any all at are as be been band bands both but by current department dept each every except for from group has have hospital i in is it like line me my no nobody none nhs not of on one only or other our please rather same senior service site so some staff team than that the their them theatre there they this to trust unit ward we with who whom work working works would'.split(
    ' ',
  ),
);

/** Whether a folded word may stand in a description, and is no part of a name. */
export function isFrameWord(word: string): boolean {
  return FRAME.has(word) || describesPeople(word) || relationsIn(word).relations.size > 0;
}
