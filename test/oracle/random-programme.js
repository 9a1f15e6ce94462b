/**
 * Random numbers from 0 to 1 that are the same for a seed on every machine.
 * @param {number} seed
 */
function drawing(seed) {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const CRITERIA = {
  needs: { kind: 'coverage', weight: 4, mentee_attribute: 'needs', mentor_attribute: 'strengths' },
  language: { kind: 'similarity', weight: 2, attribute: 'languages' },
  availability: { kind: 'overlap', weight: 2, attribute: 'availability', enough: 2 },
  experience: {
    kind: 'gap',
    weight: 1,
    attribute: 'years_experience',
    ideal_from: 3,
    ideal_to: 15,
    softness: 5,
  },
  site: { kind: 'same', weight: 1, attribute: 'site' },
  wishes: { kind: 'preference', weight: 3, attribute: 'prefers' },
};

const KINDS = {
  'a woman': { kind: 'is', attribute: 'gender', values: ['Woman'] },
  'same site': { kind: 'same', attribute: 'site' },
  'another profession': { kind: 'different', attribute: 'profession' },
};

const ASKED = { kind: 'asked', asked_in: 'asks_for', kinds: KINDS };

const NEEDS = { kind: 'coverage', mentee_attribute: 'needs', mentor_attribute: 'strengths' };

const UNKNOWN = ['mean', 'mean', 'share', 'zero', 'forbid'];

const COLUMNS = [
  ...[
    'staff_number',
    'given_name',
    'family_name',
    'role',
    'capacity',
    'profession',
    'unit',
    'site',
    'manager',
  ],
  ...[
    'needs',
    'strengths',
    'languages',
    'availability',
    'years_experience',
    'prefers',
    'avoids',
    'waiting_since',
    'gender',
    'asks_for',
    'band',
    'matters',
    'training',
    'appraiser',
  ],
];

function fullName({ given_name, family_name }) {
  return `${given_name} ${family_name}`;
}

/** The ways in which people write whom they mean. */
function writtenNames(person) {
  const { given_name: given, family_name: family, staff_number } = person;
  return [staff_number, fullName(person), `Dr ${family}`, `${family} ${given}`, family];
}

/**
 * A small programme with the gaps of real ones, and settings of every sort: criteria, what unknown counts as, rules, requirements,
 * criteria in order, what matters most to each, kinds of people asked for, people kept apart by their names in words, caps, who comes first, a minimum load, several mentors at once or one after the other, people in both roles, mentees of one
 * mentor who are to suit each other.
 * @param {number} seed
 * @returns {{ people: Record<string, unknown>[], settings: Record<string, any>, roster: string, yaml: string }}
 */
export function randomProgramme(seed) {
  const draw = drawing(seed);
  const any = (most) => Math.floor(draw() * most);
  const one = (list) => list[any(list.length)];
  const some = (list, most) => [...new Set(Array.from({ length: any(most + 1) }, () => one(list)))];
  const often = (share) => draw() < share;
  const count = 4 + any(9);
  const withBoth = often(0.4);
  const key = (at) => `S${100 + at}`;
  const people = Array.from({ length: count }, (_, at) => ({
    staff_number: key(at),
    given_name: `Given${String.fromCharCode(97 + at)}`,
    family_name: `Family${String.fromCharCode(97 + at)}`,
    role: withBoth && often(0.4) ? 'both' : one(['mentee', 'mentor']),
    capacity: one([null, 0, 1, 2, 3]),
    profession: one([null, 'Nurse', 'Midwife', 'Doctor']),
    unit: one([null, 'Ward 1', 'Ward 2', 'Ward 3']),
    site: one([null, 'North', 'South', 'East']),
    manager: often(0.25) ? key(any(count)) : null,
    needs: some(['Audit', 'Triage', 'Rota', 'Sepsis'], 3),
    strengths: some(['Audit', 'Triage', 'Rota', 'Sepsis'], 4),
    languages: some(['English', 'Polish', 'Urdu'], 2),
    availability: some(['Mon am', 'Tue pm', 'Fri am'], 3),
    years_experience: one([null, 1, 2.5, 6, 12, 20]),
    prefers: some(
      Array.from({ length: count }, (_, other) => key(other)),
      2,
    ).filter((other) => other !== key(at)),
    avoids: often(0.1) ? [key(any(count))].filter((other) => other !== key(at)) : [],
    waiting_since: one([null, '2026-01-05', '2026-02-01', '2026-03-10']),
  }));
  for (const person of people) if (person.manager === person.staff_number) person.manager = null;
  const objective = one(['coverage', 'coverage', 'coverage', 'fit', 'fairest']);
  const joint = objective === 'coverage' && often(0.2);
  const sort = joint ? 'joint' : one(['plain', 'first', 'caps', 'least']);
  const criteria = Object.fromEntries(
    Object.entries(CRITERIA).map(([name, criterion]) => [
      name,
      { ...criterion, weight: any(5), ...(often(0.2) ? { unknown: one(UNKNOWN) } : {}) },
    ]),
  );
  const matching = {
    objective,
    default_capacity: one([1, 1, 2]),
    criteria,
    unknown: one(UNKNOWN),
    rules: {
      same_unit: often(0.2),
      shared_language: often(0.2),
      minimum_shared_slots: often(0.2) ? 1 : 0,
      minimum_fit: one([0, 0, 0, 0.3]),
    },
    ...(often(0.2)
      ? {
          require: {
            'another site': { kind: 'different', attribute: 'site', unknown: one(['forbid', 'pass']) },
          },
        }
      : {}),
    ...(joint ? { mentors_per_mentee: 2, several_mentors: 'joint' } : {}),
    ...(sort === 'first' && objective !== 'fit'
      ? {
          who_comes_first: [
            { by: 'class', attribute: 'profession', order: ['Midwife', 'Nurse'] },
            { by: 'waiting', attribute: 'waiting_since' },
          ],
        }
      : {}),
    ...(sort === 'caps' && objective !== 'fairest'
      ? { caps: { pairs: [{ of: 'mentors', attribute: 'site', most: 1 + any(2) }] } }
      : {}),
    ...(sort === 'least' ? { mentees_for_every_mentor: 1 } : {}),
  };
  // Drawn last, so that what a seed gave before it still gives.
  for (const person of people) {
    person.gender = one([null, 'Woman', 'Man']);
    person.asks_for = often(0.3) ? some(Object.keys(KINDS), 2) : [];
  }
  if (often(0.3))
    criteria['kind of person'] = {
      ...ASKED,
      weight: 1 + any(4),
      ...(often(0.3) ? { unknown: one(UNKNOWN) } : {}),
    };
  const counting = Object.keys(criteria).filter((name) => criteria[name].weight > 0);
  const order = often(0.4) ? some(counting, 3) : [];
  const isOrdered =
    objective === 'coverage' && !joint && (sort === 'plain' || sort === 'first') && order.length > 0;
  if (isOrdered) matching.order = order;
  // Drawn after all that: what a seed gave before it still gives.
  const unknown = () => one(['forbid', 'pass']);
  const more = {
    senior: { kind: 'gap', attribute: 'years_experience', from: one([0, 3]), unknown: unknown() },
    'a woman': {
      kind: 'is',
      attribute: 'gender',
      values: ['Woman'],
      of: one(['mentor', 'mentee', 'both']),
      unknown: unknown(),
    },
    'half of the needs': { ...NEEDS, at_least: 0.5, unknown: unknown() },
    'same site': {
      kind: 'same',
      attribute: 'site',
      where_asked: 'asks_for',
      asked_by: one(['mentee', 'mentor', 'either']),
      unknown: unknown(),
    },
  };
  for (const name of Object.keys(more))
    if (often(0.12)) matching.require = { ...matching.require, [name]: more[name] };
  if (objective === 'fit' && often(0.5)) matching.price_of_leaving_out = one([0.25, 0.5]);
  if (!joint && (sort === 'plain' || sort === 'first') && often(0.4))
    matching.mentees_together = { 'one site': { kind: 'same', attribute: 'site', unknown: unknown() } };
  // Whoever asks for a woman asks it of the other, unless the settings say whose side is meant.
  const woman = matching.require?.['a woman'];
  if (woman !== undefined && often(0.6)) {
    if (often(0.7)) delete woman.of;
    Object.assign(
      woman,
      { where_asked: 'asks_for' },
      often(0.5) ? { asked_by: one(['mentee', 'mentor']) } : {},
    );
  }
  // And after that: numbers within limits, bands on their ladders, what matters most to whom, caps on mentees and on every mentor.
  const AGENDA = [null, '5', 'Band 6', 'AfC 7', '8a'];
  const MEDICAL = ['FY2', 'ST3'];
  for (const person of people) {
    const { profession } = person;
    person.band = one(
      profession === 'Doctor' ? MEDICAL : profession === null ? [...AGENDA, ...MEDICAL] : AGENDA,
    );
    person.matters = often(0.4) ? some(counting, 2) : [];
  }
  const limits = one([{ from: 2.5 }, { to: 6 }, { from: 1, to: 12 }]);
  const experienced = { kind: 'is', attribute: 'years_experience', ...limits, of: one(['mentor', 'both']) };
  const higher = { kind: 'gap', attribute: 'band', ladders: 'uk-health', from: one([0, 1]) };
  if (often(0.15))
    matching.require = { ...matching.require, experienced: { ...experienced, unknown: unknown() } };
  if (often(0.15))
    matching.require = { ...matching.require, 'higher band': { ...higher, unknown: unknown() } };
  if (often(0.2) && counting.length > 0 && !isOrdered)
    matching.most_important = { attribute: 'matters', factor: one([2, 4]) };
  if (matching.caps !== undefined && often(0.5))
    matching.caps.pairs.push({ of: 'mentees', attribute: 'profession', value: 'Nurse', most: any(3) });
  if (often(0.15)) matching.caps = { ...matching.caps, mentees_of_one_mentor: one([1, 2]) };
  // And last: training, appraisers, people kept apart in words, second mentors given after first ones, the objective stable.
  const named = (at) => one(writtenNames(people[at]));
  for (const person of people) {
    person.training = some(['Mentor training', 'Equality'], 2);
    const above = any(count);
    const isAppraised = often(0.15) && people[above] !== person;
    person.appraiser = isAppraised ? key(above) : null;
    person.written = { appraiser: isAppraised ? named(above) : null };
    const apart = any(count);
    if (often(0.2) && people[apart] !== person) {
      const isWish = person.prefers.length === 0 && often(0.5);
      if (isWish) person.written.prefers = `anyone but ${fullName(people[apart])}`;
      else person.written.avoids = [...person.avoids, named(apart)];
      person.avoids = [...person.avoids, key(apart)];
    }
  }
  if (often(0.15)) matching.rules.required_training = ['Mentor training'];
  if (often(0.3)) matching.rules.supervisor_attributes = ['appraiser'];
  const isPlain = !isOrdered && (sort === 'plain' || sort === 'first') && !matching.mentees_together;
  if (isPlain && objective === 'coverage' && often(0.5)) {
    matching.mentors_per_mentee = 2;
    if (often(0.4)) matching.mentors_differ_in = [one(['profession', 'gender'])];
  } else if (isPlain && sort === 'plain' && !withBoth && often(0.6)) {
    matching.objective = 'stable';
    delete matching.price_of_leaving_out;
  }
  // And after that: who comes first where groups of mentors have caps, and for second mentors given at once.
  const isAlone = !isOrdered && !matching.mentees_together && matching.mentors_per_mentee === undefined;
  if (sort === 'first' && matching.objective === 'coverage' && isAlone && often(0.5))
    matching.caps = { ...matching.caps, pairs: [{ of: 'mentors', attribute: 'site', most: 1 + any(2) }] };
  if (joint && often(0.4)) {
    matching.who_comes_first = [{ by: 'waiting', attribute: 'waiting_since' }];
    if (often(0.3)) matching.mentors_per_mentee = 3;
  }
  const cell = (value) => {
    const text = Array.isArray(value) ? value.join('; ') : String(value ?? '');
    return /[",;\n]/.test(text) ? `"${text}"` : text;
  };
  const lines = people.map((person) =>
    COLUMNS.map((column) => cell(person.written[column] ?? person[column])).join(','),
  );
  const settings = { matching };
  return {
    people,
    settings,
    roster: [COLUMNS.join(','), ...lines, ''].join('\n'),
    yaml: JSON.stringify(settings),
  };
}
