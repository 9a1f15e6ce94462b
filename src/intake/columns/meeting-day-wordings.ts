import { headerPhrase, withoutRemarks } from '../table/header-phrase.js';

/** Words for a meeting, in five languages, without accents. */
const MEETING =
  '(?:meet|met|meeting|meetings|session|sessions|catch ?up|catchup|conversation|contact|check ?in|checkin|appointment|one to one|one 2 one|1 1|1 to 1|1 2 1|121|mentoring|encounter|spoke|spoken|talk|talked|saw|seen|treffens?|termins?|getroffen|sahen|gesehen|gesprachs?|gesprache|sitzung|begegnung|besprechung|rencontre|rencontres|rencontree?s?|reunion|seance|l?entretien|rendez vous|rdv|vus|vues|reunieron|encuentro|sesion|entrevista|cita|reunido|vieron|gesprek|ontmoeting|afspraak|bijeenkomst|overleg|ontmoet|gezien|gesproken)';

/** Words that ask for a day. */
const DAY =
  '(?:date|dates|day|days|when|on which|datum|tag|tage|wann|date du|jour|quand|fecha|dia|cuando|dag|wanneer|am)';

/** What is still to come, was called off, or was written down about a meeting; and the day on which the pair met first, or should have. */
const OTHER_DAY =
  /\b(?:next|following|planned|plan|plans|planning|upcoming|future|forthcoming|coming|will|shall|proposed|propose|due|scheduled|schedule|expected|intended|intend|agreed|arranged|booked|target|deadline|follow ?up|review|should|would|could|can|might|may|prefer|preferred|hope|want|wish|suits?|available|availability|free|ideal|ideally|not|never|no|didnt|havent|cancel+ed|cancellation|missed|postponed|moved|first|previous|before|entered|entry|recorded|created|submitted|reported|logged|updated|modified|completed on|nachste\w*|folgende\w*|geplant\w*|kommende\w*|vereinbart\w*|vorgesehen\w*|spater\w*|nicht|kein\w*|abgesagt\w*|ausgefallen\w*|erste\w*|vorherige\w*|kann|konnen|konnten|mochte\w*|wollen|werden|wird|prochaine?s?|suivante?s?|prevue?s?|planifiee?s?|future?s?|souhait\w*|annulee?s?|reportee?s?|pas|premiere?s?|precedente?s?|proxim[ao]s?|siguientes?|previst[ao]s?|planead[ao]s?|programad[ao]s?|futur[ao]s?|cancelad[ao]s?|aplazad[ao]s?|primer[ao]?|anterior|puede\w*|podria\w*|desea\w*|volgende?|geplande?|komende?|toekomstige|afgezegd|geannuleerd|uitgesteld|niet|geen|eerste|vorige|kunt|kan|wilt|zou|zal|zult)\b/u;

/** What is asked of a meeting that is no day. */
const NO_DAY =
  /\b(?:how|what did|why|where|who|whom|wie|was|warum|wo|comment|pourquoi|ou|qui|como|por que|donde|quien|hoe|waarom|waar|wat|minutes|minuten|duration|length|dauer|duree|duracion|duur|number|many|often|rating|rate|time of|notes?|topics?|end|ends|ended|finish|finished|ende|fin|einde)\b/u;

const LAST = /\b(?:last|latest|most recent|letzte\w*|zuletzt|derniere?s?|ultim[ao]s?|laatste|laatst)\b/u;

const ASKS_DAY = new RegExp(
  `\\b${DAY}\\b.*\\b${MEETING}\\b|\\b${MEETING}\\b.*\\b(?:date|day|datum|tag|fecha|dag|held|took place|stattgefunden|on)\\b|^${MEETING}(?: held)? (?:on|am)$`,
  'u',
);
const MENTIONS = new RegExp(`\\b${MEETING}\\b`, 'u');
const COMPOUND =
  /\b(?:treff|gesprachs|sitzungs|termin|begegnungs)(?:datum|tag)\b|\b(?:gespreks|ontmoetings|afspraak|vergader)datum\b/u;
const LAST_MET = new RegExp(`${LAST.source}.*\\b${MEETING}\\b|\\b${MEETING}\\b.*${LAST.source}`, 'u');

/** Which day of meetings a heading asks for: of the one that the row is about, of the last one, or of one that was not held, or not then. */
export type MeetingDay = 'held' | 'last held' | 'another day';

/** What day a heading of a list of meetings names; undefined where it names none. */
export function meetingDayAsked(header: string): MeetingDay | undefined {
  const phrase = headerPhrase(withoutRemarks(header));
  if (!MENTIONS.test(phrase) && !COMPOUND.test(phrase)) return undefined;
  const isLast = LAST_MET.test(phrase);
  if (!isLast && !ASKS_DAY.test(phrase) && !COMPOUND.test(phrase))
    return OTHER_DAY.test(phrase) ? 'another day' : undefined;
  if (OTHER_DAY.test(phrase)) return 'another day';
  if (NO_DAY.test(phrase)) return undefined;
  return isLast ? 'last held' : 'held';
}
