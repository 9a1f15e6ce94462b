/** A roster of made-up people, the same for the same numbers: a small generator (mulberry32) chooses their values. */
export function madeUpRoster(mentees, mentors) {
  let state = 12345;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const one = (list) => list[Math.floor(next() * list.length)];
  const some = (list, least, most) => {
    const count = least + Math.floor(next() * (most - least + 1));
    return [...new Set(Array.from({ length: count }, () => one(list)))].join('; ');
  };
  const terms = Array.from({ length: 60 }, (_, n) => `Skill ${n}`);
  const slots = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].flatMap((day) => [`${day} am`, `${day} pm`]);
  const languages = ['English', 'Welsh', 'Polish', 'Hindi', 'Tagalog', 'Urdu', 'Portuguese'];
  const columns =
    'staff_number,given_name,family_name,email,profession,unit,site,manager,role,capacity,needs,strengths,languages,availability,years_experience';
  const person = (number, role) => {
    const key = String(number).padStart(6, '0');
    const manager = number < 20 ? '' : String(Math.floor(number / 10)).padStart(6, '0');
    return [
      key,
      `Given${number}`,
      `Family${number}`,
      `p${key}@example.org`,
      one(['Nursing', 'Medicine', 'Pharmacy']),
      `Ward ${Math.floor(next() * 80)}`,
      one(['North', 'East', 'South', 'West']),
      manager,
      role,
      role === 'mentor' ? String(1 + Math.floor(next() * 3)) : '',
      role === 'mentee' ? some(terms, 2, 5) : '',
      role === 'mentor' ? some(terms, 4, 9) : '',
      some(languages, 1, 3),
      some(slots, 2, 5),
      String(Math.floor(next() * (role === 'mentor' ? 30 : 5))),
    ].join(',');
  };
  const rows = Array.from({ length: mentees + mentors }, (_, n) =>
    person(n + 1, n < mentors ? 'mentor' : 'mentee'),
  );
  return `${[columns, ...rows].join('\n')}\n`;
}
