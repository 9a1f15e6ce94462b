import { sentenceWords } from '../words/sentence-words.js';

/** Words beside a role by which it is over, not yet, or not now: `Mentor (lapsed)`, `mentor (on hold)`, `mentee (prospective)`. */
const NOT_HELD =
  /(?<= )(?:lapsed|expired|retired|retiring|inactive|dormant|suspended|paused|hold|ended|ending|end|over|finished|finishing|completed|complete|graduated|graduate|alumni|alumnus|alumna|stopped|stopping|stood|stepped|stepping|resigned|resigning|quit|withdrawn|withdrew|withdrawing|declined|declining|refused|rejected|unsuccessful|cancelled|canceled|removed|archived|historic|historical|legacy|emeritus|emerita|left|leaving|leaver|away|leave|maternity|sick|secondment|unavailable|not|no|never|cannot|pending|awaiting|waiting|waitlist|waitlisted|applicant|applied|application|prospective|potential|aspiring|hopeful|elect|proposed|nominated|recommended|provisional|shortlisted|reserve|backup|standby|trainee|shadow|shadowing|probation|from|since|due|soon|starting|starts|ready|wait|break|sabbatical|off|full|capacity)(?= |$)/u;
/** A year alone says when, and not that it goes on. */
const YEAR = /(?<= )(?:19|20)\d\d(?= |$)/u;

/** Whether what is written beside a role leaves it open whether somebody has it today. */
export function isNotHeld(beside: string): boolean {
  const words = sentenceWords(beside.replace(/[()[\]{}]/gu, ' '));
  return NOT_HELD.test(words) || YEAR.test(words);
}
