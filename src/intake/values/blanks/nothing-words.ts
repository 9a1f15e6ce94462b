import { remembered } from '../../../domain/text/remembered.js';
import { answerKey, isNotApplicable } from './not-applicable.js';

/** What people and systems put into a cell that should be blank: `-`, `–`, `.`, `...`, `/`, `?`, an empty box, a bullet alone. */
const MARK = /^(?:[\s\p{Pd}._/\\?…•→]+|[☐□◻⬜▢]\uFE0F?|\[\s?\])$/u;

/** Words for nothing, in five languages; compared as `answerKey` gives them. */
const NOTHING = new Set(
  `none|nil|null|nothing|(none)|(blank)|blank|empty|(empty)|#n/a|<null>|unknown|not known|not stated|not specified|not given|not provided|not recorded|tbc|tbd|to be confirmed|keine|keiner|nichts|aucun|aucune|rien|ninguno|ninguna|nada|geen`.split(
    '|',
  ),
);

/** No word for nothing is longer. */
const LONGEST = 30;

/** Whether a cell holds a mark in place of nothing. */
export function isBlankMark(text: string): boolean {
  return text.length <= LONGEST && MARK.test(text);
}

/** Whether a cell says that there is nothing to say: a mark, `N/A`, `none`, `nil`, `unknown`. */
export const saysNothing: (text: string) => boolean = remembered((text) => {
  if (isBlankMark(text) || isNotApplicable(text)) return true;
  return text.length <= LONGEST && NOTHING.has(answerKey(text).replace(/[.!]$/u, ''));
});

/** Options of a form that name no term: what the person means stands elsewhere, or nowhere. */
const NO_TERM =
  /^(?:other|others|something else|andere[rs]?|sonstige[rs]?|autres?|otr[oa]s?|anders|overige)\s*(?:[-–—:(,]*\s*(?:please|pls|bitte|veuillez|por favor|graag)?\s*(?:specify|state|say|describe|list|give details|tell us|add|enter|angeben|préciser|precisar|especificar|especifique|toelichten|specificeren)\b.*)?[):.…\s]*$|^none of (?:the above|these|them|those)\b.*$|^(?:keine|nichts) davon$|^aucune? (?:de ces|des).*$|^ningun[oa] de.*$|^geen van.*$|^(?:not sure|unsure|no preference|not available|unavailable|not free|never)$/iu;
/** `Other: palliative care` is palliative care. */
const OWN_WORDS =
  /^(?:other|andere[rs]?|sonstige[rs]?|autre|otr[oa]|anders)\s*(?:\((?:please )?(?:specify|state)\)\s*)?[-–—:]\s*(.*\S.*)$/iu;

/** What is asked for behind `Other`. */
const PLEASE = /^\(?(?:please|pls|specify|state|bitte|veuillez|por favor|préciser|precisar|especificar)\b/iu;

/** The terms among what was answered: without options that name none, and with what stands behind `Other:`. */
export function termsAmong(parts: readonly string[]): string[] {
  return parts.flatMap(termsIn);
}

const termsIn: (part: string) => readonly string[] = remembered((part) => {
  const text = part.trim();
  if (text === '' || saysNothing(text)) return [];
  const own = OWN_WORDS.exec(text)?.[1];
  if (own !== undefined && !PLEASE.test(own)) return termsAmong([own]);
  return NO_TERM.test(text) ? [] : [part];
});

const NOBODY = new Set(
  "no|nobody|no one|no-one|noone|no preference|don't mind|no thanks|not really|none that i know of|not that i know of|nobody in particular|no one in particular|anyone|anybody|nein|niemand|non|personne|nadie|nee|not at present|not at the moment".split(
    '|',
  ),
);

/** The names among what was answered to a question of people: `Nobody` and `no preference` are none. */
export function namesAmong(parts: readonly string[]): string[] {
  return parts.filter((part) => {
    const key = answerKey(part).replace(/[.!]$/u, '');
    return key !== '' && !saysNothing(part) && !NOBODY.has(key);
  });
}
