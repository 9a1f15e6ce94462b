import type { Context } from '../../context.js';
import type { IsoDate } from '../../domain/dates/iso-date.js';
import { fullName, nameWithKey, type Person, personKey } from '../../domain/people/person.js';
import { contradictionIn, presenceOn } from '../../domain/people/presence.js';
import { withoutSensitive } from '../../domain/settings/sensitive-settings.js';
import { compareText } from '../../domain/text/compare-text.js';
import { measuredValues } from '../../store/facts/value-origins.js';
import type { RecordSection } from '../../terminal/record-view.js';
import { type ShownRecord, showRecord } from '../output/show-record.js';
import type { OutputOptions } from '../output/show-table.js';
import { type Programme, peopleById, programmeIn } from '../session/loading/load-programme.js';
import { loadSettings } from '../session/loading/load-settings.js';
import { reading } from '../session/loading/reading-and-changing.js';
import { sayLeftOut, undeclaredColumns } from '../session/loading/sensitive-held.js';
import { personNamed } from '../session/naming/person-named.js';
import { hoursAsMentor, hoursInWords } from './hours-as-mentor.js';
import {
  measuresAsValue,
  measuresSection,
  originsAsValue,
  originsOf,
  originsSection,
} from './origins-of-values.js';

export interface ShowPersonOptions extends OutputOptions {
  readonly withSensitive?: boolean;
}

/** Shows all that is known of one person, and where it comes from. */
export async function showPerson(
  context: Context,
  text: string,
  { withSensitive: isWithSensitive = false, ...options }: ShowPersonOptions,
): Promise<void> {
  const settings = await loadSettings(context);
  const { programme, person, origins, measures, undeclared } = await reading(context, (db) => {
    const read = programmeIn(db, context, settings);
    const people = isWithSensitive ? read.people : withoutSensitive(read.people, settings.sensitive);
    const found = personNamed(text, people);
    const whole = read.people.filter(({ id }) => !isWithSensitive && id === found.id);
    return {
      programme: read,
      person: found,
      origins: originsOf(db, found.id, context.today),
      measures: measuredValues(db, found.id),
      undeclared: undeclaredColumns(whole, settings),
    };
  });
  const record: ShownRecord = {
    schema: 'mentor/person',
    title: fullName(person),
    sections: [
      factsOf(person, programme),
      partOf(person, programme),
      attributesOf(person),
      originsSection(origins),
      ...(measures.length === 0 ? [] : [measuresSection(measures)]),
    ],
    value: {
      ...personAsValue(person, programme),
      origins: originsAsValue(origins),
      measures: measuresAsValue(measures),
    },
  };
  showRecord(context, record, options);
  sayLeftOut(context, undeclared);
}

function factsOf(person: Person, programme: Programme): RecordSection {
  return {
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
      { label: 'Last day', value: person.leftOn },
      ...leaveOf(person),
      { label: 'Status', value: statusInWords(person, programme.today) },
    ],
  };
}

/** What the days say of somebody, and the word of the roster where it says something else. */
function statusInWords(person: Person, today: IsoDate): string {
  const presence = presenceOn(person, today).replaceAll('_', ' ');
  const contradiction = contradictionIn(person, today);
  return contradiction === undefined ? presence : `${presence} (${contradiction})`;
}

function leaveOf({ leaveFrom = null, leaveUntil = null }: Person): { label: string; value: string }[] {
  if (leaveFrom === null && leaveUntil === null) return [];
  return [{ label: 'Leave', value: `from ${leaveFrom ?? '…'} until ${leaveUntil ?? '…'}` }];
}

function partOf(person: Person, programme: Programme): RecordSection {
  const participation = programme.participations.get(person.id);
  const hours = hoursAsMentor(person.id, programme);
  return {
    heading: programme.round.name,
    fields: [
      { label: 'Role', value: participation?.role ?? 'does not take part' },
      { label: 'Capacity', value: participation?.capacity ?? null },
      { label: 'Joined', value: participation?.joinedOn ?? null },
      ...pairingsOf(person, programme).map(({ id, role, other, status, since }) => ({
        label: `Pairing ${id}`,
        value: `${role} of ${other}, ${status} since ${since}`,
      })),
      ...(hours === null ? [] : [{ label: 'Hours as a mentor', value: hoursInWords(hours) }]),
    ],
  };
}

function attributesOf({ attributes }: Person): RecordSection {
  return {
    heading: 'Answers and attributes',
    fields: inOrder(attributes).map(([label, value]) => ({ label, value })),
  };
}

function inOrder(attributes: Person['attributes']) {
  return [...attributes].sort(([a], [b]) => compareText(a, b));
}

function personAsValue(person: Person, programme: Programme) {
  const participation = programme.participations.get(person.id);
  const hours = hoursAsMentor(person.id, programme);
  return {
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
    leave_from: person.leaveFrom ?? null,
    leave_until: person.leaveUntil ?? null,
    status: person.status,
    presence: presenceOn(person, programme.today),
    round: programme.round.name,
    role: participation?.role ?? null,
    capacity: participation?.capacity ?? null,
    joined_on: participation?.joinedOn ?? null,
    attributes: Object.fromEntries(inOrder(person.attributes)),
    pairings: pairingsOf(person, programme).map(({ id, role, key, status, since }) => {
      return { pairing: id, as: role, with: key, status, started_on: since };
    }),
    hours_as_mentor: hours?.met ?? null,
    protected_hours: hours?.protectedTime ?? null,
  };
}

function managerInWords(person: Person, { people }: Programme): string | null {
  if (person.manager === null) return null;
  const manager = people.find(({ id }) => id === person.managerId);
  return manager === undefined
    ? `${person.manager} (nobody on the roster, or several people)`
    : nameWithKey(manager);
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
