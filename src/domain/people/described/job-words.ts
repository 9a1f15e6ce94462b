import { onceFor } from '../../once-for.js';
import { foldedName } from '../people-finder.js';
import type { Person } from '../person.js';

/** Attributes that say what somebody's job is, beside the profession of the roster. */
const JOB =
  /^(?:job|job_title|job_role|title|post|post_title|position|position_title|role_title|designation|occupation|staff_group|grade|profession)(?:_name)?$/u;

/**
 * Words for jobs, the more particular first; behind an arrow what the titles of those say who may be meant, where it is more than the words
 * themselves. Plurals are understood.
 */
const TABLE = `
  sister,charge nurse,ward manager,nurse manager,nurse in charge,senior nurse
  matron
  junior doctor,resident doctor,senior house officer,sho,foundation doctor,fy1,fy2 > junior doctor,resident,senior house officer,sho,foundation,fy1,fy2
  anaesthetist,anesthetist,anesthesiologist > anaesthe,anesthe
  consultant,attending
  registrar,spr,str
  gp,general practitioner
  social worker
  support worker,healthcare assistant,health care assistant,hca
  occupational therapist,ot
  physio,physiotherapist,physical therapist
  speech therapist,speech and language therapist,slt
  team leader,team lead
  clinical lead
  educator,tutor,lecturer
  doctor,physician,medic > doctor,physician,medic,consultant,registrar,resident,sho,surgeon,anaesthe,psychiatrist,gp
  surgeon,surgical consultant > surgeon,surgery,surgical
  midwife,midwives > midwi
  nurse,nursing > nurse,nursing,sister,matron
  psychologist
  psychiatrist
  therapist
  pharmacist > pharmac
  radiographer,radiologist > radiograph,radiolog
  paramedic
  dietitian,dietician
  podiatrist
  porter
  receptionist
  secretary,secretaries > secretar
  administrator,admin > admin
  director
  manager,management,head of department > manager,head of,director,lead
  coordinator,co ordinator
  technician
  scientist
  student
  trainee
  executive
  chaplain
`;

const JOBS = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [said = '', titled = said] = line.split('>').map((part) => part.trim());
    return {
      said: new RegExp(`\\b(?:${said.replaceAll(',', '|')})(?:s|es)?\\b`, 'gu'),
      titled: new RegExp(`\\b(?:${titled.replaceAll(',', '|')})`, 'u'),
    };
  });

const WORDS = new Set(TABLE.split(/[\s,>]+/u).flatMap((word) => [word, `${word}s`]));

/** Whether a folded word is one of those by which jobs are named. */
export function isJobWord(word: string): boolean {
  return WORDS.has(word);
}

/** One text may be asked of everybody, and everybody's texts are: each title is folded once. */
const titleOf = onceFor((person: Person): string => {
  const further = [...person.attributes].filter(([name]) => JOB.test(name)).flatMap(([, values]) => values);
  return foldedName([person.profession ?? '', ...further].join(' '));
});

/** The people whose job a folded text names; undefined where it names none. What is part of a longer word for a job counts once. */
export function peopleOfJob(folded: string, people: readonly Person[]): readonly Person[] | undefined {
  let rest = folded;
  const titles: RegExp[] = [];
  for (const { said, titled } of JOBS) {
    const without = rest.replace(said, ' ');
    if (without !== rest) titles.push(titled);
    rest = without;
  }
  if (titles.length === 0) return undefined;
  return people.filter((person) => {
    const title = titleOf(person);
    return titles.some((titled) => titled.test(title));
  });
}
