import { headerPhrase } from '../../table/header-phrase.js';

/** How plain it is that a name is nobody's: `marked` says so itself, `word` may be what somebody is called. */
export type NoPerson = 'marked' | 'word';

const WORK =
  '(?:post|posts|position|role|shift|staff|nurse|nurses|worker|workers|doctor|midwife|rn|rgn|rmn|rm|odp|gp|carer|physio|hca|hcsw|sister|matron|consultant|registrar|sho|manager|practitioner|assistant|associate|pharmacist|therapist|administrator|line|slot|place)';
/** Whole names, as bare words, of posts without anybody in them. */
const VACANT = new RegExp(
  `^(?:currently |now )?(?:vacant|vacancy|vacancies|unfilled|vakant|unbesetzt|vacante)(?: ${WORK}| band \\d\\w?| wte| fte| \\d+| frozen| recruiting| out to advert| advertised)*$|` +
    `^${WORK} (?:is )?(?:vacant|unfilled|frozen|held|on hold|vakant)$|` +
    '^(?:recruitment in progress|in recruitment|under recruitment|recruiting|out to advert|advertised|being recruited|to be (?:recruited|appointed|filled|allocated|assigned|advertised|confirmed|announced|advised|arranged)|unallocated|unassigned|not (?:yet )?(?:recruited|appointed|filled|allocated|assigned|in post)|awaiting (?:start|starter|recruitment|appointment))$|' +
    `^(?:bank|agency|locum|temp|temporary) ${WORK}(?: \\d+)?$|^new (?:starter|joiner|recruit|appointee|hire)(?: \\d+| tbc| tba)?$`,
  'u',
);
/** `Vacant – Band 7 Sister`: what stands before a dash. */
const VACANT_WORD = /^(?:vacant|vacancy|unfilled|vakant|unbesetzt|vacante|vacant post|post vacant)$/u;
/** Whole names of what somebody tried out, or left in a template. */
const TRIED =
  /^(?:test|dummy|sample|example|fake|demo|placeholder|template)(?: (?:test|person|user|account|staff|entry|record|row|name|mentor|mentee|employee|member|data|line|only))*(?: \d+)?$|^(?:do not use|dont use|donotuse|not used|not in use|unused|delete|delete me|delete this|delete this row|please delete|please ignore|ignore this row|ignore|to be deleted|x{3,}|a{3,}|asdf\w*|beispiel|muster|exemple|ejemplo|voorbeeld)$/u;
const MARKED_WHOLE =
  /^(?:(?:do not|dont) use\b.*|donotuse|(?:please )?(?:delete|ignore)(?: me| this| this row)?|to be deleted|x{3,})$/u;
/** `e.g. Jane Smith`, `Example: Jane Smith`. */
const MARKED_BEFORE =
  /^\W*(?:e\.?\s?g\.?|for example|example|sample|z\.\s?B\.|p\.\s?ex\.|p\.\s?ej\.|bijv\.?)\s*(?:[:,–—-]\s*|\s(?=\S))\S/iu;
/** `Sample, Rowan` and `Sample Élodie` are people. */
const SOMEBODY_CALLED_EXAMPLE =
  /^(?:example|sample)(?:,\s*|\s)(?!(?:rows?|persons?|only|names?|entry|entries)(?![\p{L}]))\p{L}[^:]*$/iu;
/** `Jane Smith (example – delete this row)`. */
const MARKED_BEHIND =
  /(?:[([{]|\s[–—-]+\s)\s*(?:for )?(?:example|sample|e\.g\.?|do not use|don['’]t use|delete|please delete|remove this|test (?:record|row|entry|account|user)|dummy|fictitious|not a real)\b[^()[\]{}]*[)\]}]?\s*$/iu;
/** What a template asks for stands where a name should. */
const ASKED =
  /^(?:please (?:enter|fill|write|type|add|complete|insert)|(?:enter|type|insert|write|fill in|add) (?:your|the|their|a|full|first|last|name|surname|here)|your (?:full |first |last )?(?:name|surname)|(?:full|first|last|given|family) name(?: here)?|name (?:here|of (?:the )?(?:person|mentor|mentee|employee)))\b/u;
/** No such name is longer. */
const LONGEST = 120;
/** A look that most names do not pass. */
const MAY_BE =
  /vaca|vak|unbes|post|posi|role|recruit|advert|to be|unall|unass|not |await|bank|agenc|locum|temp|new |test|dummy|sample|exam|fake|demo|placeh|use|delete|ignore|xxx|aaa|asdf|beisp|muster|exem|ejem|voorb|e\.? ?g|z\. ?b|p\. ?e|bijv|please|enter|type|insert|write|fill|add |your|name|unfill|shift|unused|real|fict|remove|current|now|out |being|in rec|under|slot|place|line|staff|nurse|work|doctor|midw|hc/iu;

/** Whether a whole name is that of no person: a vacancy, an example, what a template asks for; undefined for any other. */
export function noPersonIn(name: string): NoPerson | undefined {
  const text = name.trim();
  if (text === '' || text.length > LONGEST || !MAY_BE.test(text)) return undefined;
  if (MARKED_BEHIND.test(text)) return 'marked';
  if (MARKED_BEFORE.test(text) && !SOMEBODY_CALLED_EXAMPLE.test(text)) return 'marked';
  const phrase = headerPhrase(text);
  if (ASKED.test(phrase) || MARKED_WHOLE.test(phrase)) return 'marked';
  // `Vacancy (Band 6)`: what is in brackets explains.
  const bare = headerPhrase(text.replace(/\s*[([{][^()[\]{}]*[)\]}]\s*$/u, ''));
  const before = headerPhrase(text.split(/\s[-–—]+\s|:\s/u)[0] ?? '');
  if (VACANT_WORD.test(before)) return 'word';
  return [phrase, bare].some((words) => VACANT.test(words) || TRIED.test(words)) ? 'word' : undefined;
}

/** Whether a cell stands for a name that is not known yet, in which case somebody need not exist. */
export function isNameToCome(text: string): boolean {
  return /^(?:tbc|tba|tbd|tbn|t\.b\.[acdn]\.?|name (?:tbc|tba)|(?:name )?to be (?:confirmed|announced|advised|named|decided))[.!]?$/iu.test(
    text.trim(),
  );
}
