import { headerPhrase, withoutRemarks } from '../../table/header-phrase.js';

/** Whose manager, and which: of several kinds the line manager's are meant; a project's or a matrix manager is somebody above beside it. */
const WHICH =
  '(?:(?:my|the|employees?|workers?|staff|associates?|persons?) )?(?:(?:line|direct|immediate|reporting|solid line|first line|current|primary|ward|unit|team|department|roster) )*';
const NOUN = '(?:managers?|mgrs?|supervisors?|line managers?|reports to(?: (?:manager|supervisor))?)';
const NUMBER =
  '(?:(?:staff|employee|emp|payroll|personnel|person|pers|assignment|associate|worker|user|esr|colleague|lawson|workday) )?(?:number|no|num|id|ref|reference|code)';
const ADDRESS =
  '(?:(?:work|business|office|primary|primary work|nhs|trust) )?(?:e ?mail(?: address)?|mail|upn)';
const NAME =
  '(?:(?:full|legal|display|preferred|worker|employee|known) )?names?(?: (?:last first|surname forename|in full))?';

/** In the order in which they count: numbers tell people of one name apart. */
const GROUPS: readonly RegExp[] = [NUMBER, ADDRESS, NAME].map(
  (what) => new RegExp(`^${WHICH}${NOUN} ${what}$`, 'u'),
);
const GROUP_OF_NAMES = 3;

/**
 * In which group of a roster's headings for the line manager one stands that is put together of who and what, as HR systems do it (`Line
 * Manager Payroll No`, `Reports To Email`, `Manager's Staff Number`); undefined where it is none.
 */
export function groupOfManagerHeading(header: string): number | undefined {
  const phrase = headerPhrase(withoutRemarks(header));
  const group = GROUPS.findIndex((pattern) => pattern.test(phrase));
  return group < 0 ? undefined : [0, 2, GROUP_OF_NAMES][group];
}
