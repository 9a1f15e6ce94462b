import type { DayReader } from '../days/days-in-text.js';
import { parseStatedPresence, type StatedPresence } from '../presence/stated-presence.js';

/** A name without what is written behind it, and what that says. */
export interface BareName {
  readonly text: string;
  readonly presence: StatedPresence | undefined;
  /** The words from which the presence was read, as written. */
  readonly said: string | undefined;
  /** `she/her`, as written. */
  readonly pronouns: string | undefined;
  /** A title in brackets behind the name: `Okafor, Adaeze (Ms.)`. */
  readonly title: string | undefined;
  /** How they were called before: `Sara Obi (née Ade)`. */
  readonly formerName: string | undefined;
}

/** What stands at the end in brackets, or behind a dash. */
const BEHIND =
  /\s*(?:[([{]([^()[\]{}]{1,60})[)\]}]|\s[-–—]+\s*([^()[\]{}–—-]{3,40})|\s[-–—]\s*([\p{L}]+(?:[\s/-]\p{L}+){0,4}))\s*$/u;
/** `Lind (Terminated), Bo`. */
const BEFORE_COMMA = /\s*[([{]([^()[\]{}]{1,40})[)\]}](?=\s*,)/u;
/** What stands at the beginning: `LEAVER - Bo Lind`, `[On leave] Bo Lind`. */
const BEFORE = /^\s*(?:[([{]([^()[\]{}]{1,40})[)\]}]\s*|([\p{L} ]{3,40}?)\s+[-–—]+\s+)(?=\p{L})/u;
const PRONOUNS =
  /^(?:(?:she|her|hers|herself|he|him|his|himself|they|them|theirs?|themselves|ze|hir|zir|xe|xem|any|all|it|its|elle|lui|il|iel|ella|el|sie|er|ihr|ihm)(?:\s*[/,|&]\s*|\s+(?:or|and)\s+|$)){1,4}(?:pronouns?)?$/iu;
const PRONOUNS_AT_END = /\s+(?:[-–—]+\s+)?((?:she|he|they|ze|xe)\s*\/\s*[\p{L}]+(?:\s*\/\s*[\p{L}]+)?)\s*$/iu;
/** The number of a person, `Ada Okafor (21001)`: three digits at least, so that nobody loses a second `(2)`. */
const NUMBER = /^\d{3,}$/u;
/** By this Workday marks who is not employed. */
const CONTINGENT = /\[C\]\s*$/u;
const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|sr|br|rev|herr|frau|mme|mlle|m)\.?$/iu;
const FORMERLY =
  /^(?:n[ée]e|born|formerly|previously|was|maiden name:?|geb\.?|geborene?r?|ex)\s+(\p{Lu}[\p{L}'’ -]*)$/iu;
/** Letters and short words are parts of names, and yes or no is no status here. */
const NO_STATUS = /^(?:.{1,2}|yes|no|regular|current|ended|permanent|former|employed)$/iu;

/** `Bo Lind LEFT 31/03/2026`, `Bo Lind: returns 1 Feb`: words of presence with a day, whatever divides them from the name. */
const DATED_BEHIND =
  /^(.*?\p{L}[.)]?)\s*[-–—:,;*]*\s+[*]*((?:on |off |now |currently )?(?:left|leaver|leaves|leaving|last day|retired|retires|retiring|resigned|returns?|returning|returned|back|due back|not back|maternity|mat|paternity|pat|parental|adoption|sick|long term sick|lts|leave|career break|sabbatical|secondment|seconded|suspended|starts|starting|joins|joining|ends|until|finishes|finishing|terminated|deceased)\b[^()[\]{}]*)$/iu;
/** `Bo Lind *retired*`. */
const STARRED = /\s*\*+\s*([^*]{3,60}?)\s*\*+\s*$/u;
/** `Bo Lind LEAVER`: capitals behind a name that is not in capitals. */
const CAPITALS_BEHIND = /^(.*\p{Ll}\S*\s+\S*\p{Ll}\S*)\s+(\p{Lu}[\p{Lu}\s]{3,40})$/u;
/** A look that most names do not pass. */
const MAY_HAVE_REMARK = /[()[\]{}/–—*-]|\d|\p{Lu}{4}|\b(?:retiring|returns?|leaving|left)\s/u;
/** Nothing is written behind one word alone but in brackets or stars. */
const HAS_PARTS = /[\s()[\]{}*]/u;

const MAY_BE_PRESENCE =
  /(?:[([{*–—:]|\s-\s).*\b(?:left|leav\w*|retir\w*|resign\w*|return\w*|matern\w*|patern\w*|sick|lts|leave|secondment|seconded|suspended|deceased|terminat\w*|no longer|career break|sabbatical|until)\b/iu;

/** Whether what stands in a name may say that somebody is away or gone, though it is not understood. */
export function mayBePresence(name: string): boolean {
  return MAY_HAVE_REMARK.test(name) && MAY_BE_PRESENCE.test(name);
}

function presenceIn(said: string, reader: DayReader): StatedPresence | undefined {
  return NO_STATUS.test(said) ? undefined : parseStatedPresence(said, reader).value;
}

/**
 * HR systems and people hang numbers, statuses and pronouns on a name: `Okafor, Chidinma (On Leave) (21002)`, `Bo Lind - left
 * 31/03/2026`, `Anna Smith (she/her)`. What is none of these stays part of the name.
 */
export function withoutRemarks(name: string, reader: DayReader): BareName {
  let text = name;
  let presence: StatedPresence | undefined;
  let words: string | undefined;
  let pronouns: string | undefined;
  let title: string | undefined;
  let formerName: string | undefined;
  for (;;) {
    const found = remarkIn(text, reader);
    if (found === undefined) return { text, presence, said: words, pronouns, title, formerName };
    text = found.rest;
    if (presence === undefined && found.presence !== undefined) {
      presence = found.presence;
      words = found.said;
    }
    pronouns ??= found.pronouns;
    title ??= found.title;
    formerName ??= found.formerName;
  }
}

/** What was found beside a name, and the name without it. */
interface Remark {
  readonly rest: string;
  readonly presence?: StatedPresence;
  readonly said?: string;
  readonly pronouns?: string;
  readonly title?: string;
  readonly formerName?: string;
}

function remarkIn(text: string, reader: DayReader): Remark | undefined {
  if (!HAS_PARTS.test(text) || !MAY_HAVE_REMARK.test(text)) return undefined;
  const plain = PRONOUNS_AT_END.exec(text);
  if (plain?.[1] !== undefined) return rest(text, plain, { pronouns: plain[1] });
  for (const pattern of [BEHIND, BEFORE_COMMA, BEFORE, STARRED]) {
    const match = pattern.exec(text);
    const said = match
      ?.slice(1)
      .find((part) => part !== undefined)
      ?.trim();
    if (match === null || said === undefined) continue;
    if (PRONOUNS.test(said)) return rest(text, match, { pronouns: said });
    const inBrackets = pattern === BEHIND && /[)\]}]\s*$/u.test(text);
    if (inBrackets && (NUMBER.test(said) || CONTINGENT.test(text))) return rest(text, match, {});
    if (inBrackets && TITLE.test(said)) return rest(text, match, { title: said });
    const formerName = inBrackets ? FORMERLY.exec(said)?.[1] : undefined;
    if (formerName !== undefined) return rest(text, match, { formerName });
    const presence = presenceIn(said, reader);
    if (presence !== undefined) return rest(text, match, { presence, said });
  }
  return unmarkedRemark(text, reader);
}

/** Words alone may be a name: only a day beside them, or capitals behind small letters, say that they are none. */
function unmarkedRemark(text: string, reader: DayReader): Remark | undefined {
  for (const pattern of [DATED_BEHIND, CAPITALS_BEHIND]) {
    const [, name = '', words = ''] = pattern.exec(text) ?? [];
    const said = words.trim();
    const presence = name === '' ? undefined : presenceIn(said, reader);
    if (presence === undefined || (pattern === DATED_BEHIND && presence.readAs === undefined)) continue;
    return { rest: name.replace(/[\s,;:*–—-]+$/u, ''), presence, said };
  }
  return undefined;
}

/** Nothing is taken off where no name would be left. */
function rest(text: string, match: RegExpExecArray, said: Omit<Remark, 'rest'>): Remark | undefined {
  const left = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
    .replace(/\s+,/u, ',')
    .trim();
  return /\p{L}/u.test(left) ? { rest: left, ...said } : undefined;
}
