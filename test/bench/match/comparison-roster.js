import { randomNumbers } from '../solver/instances.js';

/** Settings with every kind of wish a coordinator has: needs, lead in experience, times, places, wishes, shared identity. */
export const SETTINGS = `
matching:
  criteria:
    needs: { weight: 4 }
    wishes: { kind: preference, attribute: prefers, weight: 1 }
    identity: { kind: affinity, asked_in: shared_identity, attributes: [gender, ethnicity, trained_abroad], weight: 2 }
  rules:
    management_chain: true
    same_unit: true
    shared_language: true
    minimum_months_in_post: 12
    minimum_shared_slots: 1
    required_training: [mentor training]
    supervisor_attributes: [appraiser]
`;

const SKILLS = Array.from({ length: 40 }, (_, n) => `Skill ${n}`);
const SLOTS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].flatMap((day) => [`${day} am`, `${day} pm`]);
const LANGUAGES = [
  'English',
  'English',
  'English',
  'English',
  'English',
  'English',
  'Welsh',
  'Polish',
  'Hindi',
  'Urdu',
];
const SITES = ['North', 'North', 'North', 'East', 'East', 'South'];
const GENDERS = ['woman', 'woman', 'woman', 'man', 'man', 'non-binary'];
const ETHNICITIES = [
  'White British',
  'White British',
  'White other',
  'Black African',
  'Asian Indian',
  'Filipino',
];
const ASKED = ['gender', 'ethnicity', 'trained abroad', 'gender; ethnicity'];
const COLUMNS =
  'staff_number,given_name,family_name,email,profession,unit,site,manager,appraiser,role,capacity,hired_on,training,needs,strengths,languages,availability,years_experience,prefers,gender,ethnicity,trained_abroad,shared_identity';

const keyOf = (number) => String(number).padStart(6, '0');

/**
 * A roster of invented people, the same for the same seed, rows in no order: a third mentors with one to three places (about as
 * many as there are mentees), two thirds mentees. Skills are unevenly spread (some are asked for by many and offered by few),
 * a quarter of the mentees name wishes, a quarter ask for shared identity, one mentor in ten is not trained.
 */
export function comparisonRoster(people, seed) {
  const random = randomNumbers(seed * 7919 + people);
  const mentors = Math.round(people / 3);
  const one = (list) => list[random(list.length)];
  const some = (list, least, most) =>
    [...new Set(Array.from({ length: least + random(most - least + 1) }, () => one(list)))].join('; ');
  // The smaller of two draws: the first skills are asked for most, the last are offered most.
  const wanted = () => SKILLS[Math.min(random(SKILLS.length), random(SKILLS.length))];
  const offered = () => SKILLS[Math.max(random(SKILLS.length), random(SKILLS.length))];
  const several = (draw, least, most) =>
    [...new Set(Array.from({ length: least + random(most - least + 1) }, draw))].join('; ');
  const anyMentor = () => keyOf(1 + random(mentors));
  const rows = Array.from({ length: people }, (_, at) => {
    const number = at + 1;
    const isMentor = number <= mentors;
    return [
      keyOf(number),
      `Given${number}`,
      `Family${number}`,
      `p${keyOf(number)}@example.org`,
      one(['Nursing', 'Nursing', 'Medicine', 'Pharmacy']),
      `Ward ${random(Math.ceil(people / 12))}`,
      one(SITES),
      number < 8 ? '' : keyOf(Math.ceil(number / 8)),
      isMentor ? '' : anyMentor(),
      isMentor ? 'mentor' : 'mentee',
      isMentor ? String(1 + random(3)) : '',
      isMentor ? `20${10 + random(16)}-03-01` : '2026-01-05',
      isMentor && random(10) > 0 ? 'mentor training' : '',
      isMentor ? '' : several(wanted, 2, 5),
      isMentor ? several(offered, 4, 9) : '',
      some(LANGUAGES, 1, 2),
      some(SLOTS, 3, 6),
      String(isMentor ? 3 + random(25) : random(5)),
      !isMentor && random(4) === 0 ? [anyMentor(), anyMentor()].join('; ') : '',
      one(GENDERS),
      one(ETHNICITIES),
      random(4) === 0 ? 'yes' : 'no',
      !isMentor && random(4) === 0 ? one(ASKED) : '',
    ].join(',');
  });
  for (let at = rows.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [rows[at], rows[other]] = [rows[other], rows[at]];
  }
  return `${[COLUMNS, ...rows].join('\n')}\n`;
}
