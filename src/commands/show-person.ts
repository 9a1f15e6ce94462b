import type { Context } from '../context.js';
import { fullName, type Person, personKey } from '../domain/person.js';
import { personNamed } from './steps/find-person.js';
import { loadProgramme, type Programme, peopleById } from './steps/load-programme.js';
import { showRecord } from './steps/show-record.js';

/** Shows all that is known of one person. */
export async function showPerson(context: Context, text: string): Promise<void> {
  const programme = await loadProgramme(context);
  const person = personNamed(text, programme.people);
  const participation = programme.participations.get(person.id);
  const pairings = pairingsOf(person, programme);
  const attributes = [...person.attributes].sort(([a], [b]) => (a < b ? -1 : 1));
  showRecord(context, {
    schema: 'mentor/person',
    sections: [
      {
        heading: fullName(person),
        fields: [
          { label: 'Staff number', value: person.staffNumber },
          { label: 'E-mail', value: person.email },
          ...(person.formerKeys === undefined ? [] : [{ label: 'Also known by', value: person.formerKeys }]),
          { label: 'Profession', value: person.profession },
          { label: 'Band', value: person.band },
          { label: 'Unit', value: person.unit },
          { label: 'Site', value: person.site },
          { label: 'Manager', value: managerInWords(person, programme) },
          { label: 'Hired', value: person.hiredOn },
          { label: 'Left', value: person.leftOn },
          { label: 'Status', value: person.status },
        ],
      },
      {
        heading: programme.round.name,
        fields: [
          { label: 'Role', value: participation?.role ?? 'does not take part' },
          { label: 'Capacity', value: participation?.capacity ?? null },
          ...pairings.map(({ id, role, other, status, since }) => ({
            label: `Pairing ${id}`,
            value: `${role} of ${other}, ${status} since ${since}`,
          })),
        ],
      },
      { heading: 'Answers and attributes', fields: attributes.map(([label, value]) => ({ label, value })) },
    ],
    value: {
      staff_number: person.staffNumber,
      given_name: person.givenName,
      family_name: person.familyName,
      email: person.email,
      former_keys: person.formerKeys ?? [],
      profession: person.profession,
      band: person.band,
      unit: person.unit,
      site: person.site,
      manager: person.manager,
      hired_on: person.hiredOn,
      left_on: person.leftOn,
      status: person.status,
      round: programme.round.name,
      role: participation?.role ?? null,
      capacity: participation?.capacity ?? null,
      attributes: Object.fromEntries(attributes),
      pairings: pairings.map(({ id, role, key, status, since }) => ({
        pairing: id,
        as: role,
        with: key,
        status,
        started_on: since,
      })),
    },
  });
}

function managerInWords(person: Person, { people }: Programme): string | null {
  if (person.manager === null) return null;
  const manager = people.find(({ id }) => id === person.managerId);
  return manager === undefined
    ? `${person.manager} (not on the roster)`
    : `${fullName(manager)} (${personKey(manager)})`;
}

function pairingsOf(person: Person, { pairings, people }: Programme) {
  const byId = peopleById(people);
  return pairings
    .filter(({ menteeId, mentorId }) => menteeId === person.id || mentorId === person.id)
    .map((pairing) => {
      const role = pairing.menteeId === person.id ? 'mentee' : 'mentor';
      const other = byId.get(role === 'mentee' ? pairing.mentorId : pairing.menteeId);
      return {
        id: pairing.id,
        role,
        other: other === undefined ? '' : fullName(other),
        key: other === undefined ? null : personKey(other),
        status: pairing.status,
        since: pairing.startedOn,
      };
    });
}
