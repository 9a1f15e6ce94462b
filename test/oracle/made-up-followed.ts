import { chanceOf } from './chance-of.js';
import { unitOf } from './made-up-outcomes.js';
import type { Deed, MadeUpYear } from './made-up-year.js';

/** What every pairing is to reach, as mentor.yaml has it. */
export const MILESTONES = {
  orientation: '2 weeks',
  midpoint: '13 weeks',
  closure: '12 months',
  independence: '26 weeks after hire',
};

const HEADER = 'staff_number,given_name,family_name,site,unit,profession,band,hired_on,left_on,role,capacity';

interface Colleague {
  readonly key: string;
  readonly site: string;
  readonly profession: string;
  readonly band: string;
  hired: string;
  left: string;
  role: string;
}

/**
 * A programme of two years whose second is reported on: people who are followed for 12 and 24 months, who leave and come back within 90 days
 * and after more, withdraw and join again, become mentors; courses, steps of goals, milestones, decisions and applications.
 */
export function madeUpFollowed(seed: number): MadeUpYear {
  return new FollowedYears(seed).made();
}

class FollowedYears {
  readonly #chance: () => number;
  readonly #people = new Map<string, Colleague>();
  readonly #files: Record<string, string> = {};
  readonly #deeds: Deed[] = [];
  readonly #pairs: { mentee: string; mentor: string; from: string }[] = [];
  #goals = 0;

  constructor(seed: number) {
    this.#chance = chanceOf(seed + 2000);
  }

  made(): MadeUpYear {
    this.#begin();
    this.#pairings('first', '2024-10-20', this.#couples(1, 10, ['2024-10-10', '2024-10-20']));
    this.#training();
    this.#comingAndGoing();
    this.#outcomes();
    this.#follow();
    const deeds = this.#deeds.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    return { files: this.#files, deeds };
  }

  #pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.#chance() * list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }

  #dayFrom(day: string, within: number): string {
    return plus(day, Math.floor(this.#chance() * within));
  }

  #person(key: string, role: string, hired: string): Colleague {
    const one: Colleague = {
      key,
      site: this.#pick(['North', 'South']),
      profession: this.#pick(['nurse', 'nurse', 'midwife']),
      band: this.#pick(['Band 5', 'Band 6']),
      hired,
      left: '',
      role,
    };
    this.#people.set(key, one);
    return one;
  }

  #of(key: string): Colleague {
    const found = this.#people.get(key);
    if (found === undefined) throw new Error(`nobody is ${key}`);
    return found;
  }

  #roster(file: string, day: string, people: readonly Colleague[]): void {
    const rows = people.map(({ key, site, profession, band, hired, left, role }) =>
      [
        key,
        'G',
        `F${key}`,
        site,
        unitOf(key),
        profession,
        band,
        hired,
        left,
        role,
        role === 'mentor' ? '3' : '',
      ].join(','),
    );
    this.#files[file] = `${[HEADER, ...rows].join('\n')}\n`;
    this.#deeds.push({ do: 'roster', day, file });
  }

  #begin(): void {
    for (let at = 1; at <= 24; at += 1) this.#person(`P${at}`, 'mentee', this.#dayFrom('2023-11-01', 330));
    for (let at = 25; at <= 34; at += 1) this.#person(`P${at}`, 'mentor', this.#dayFrom('2017-01-01', 2500));
    for (let at = 35; at <= 70; at += 1)
      this.#person(`P${at}`, '', at % 9 === 0 ? '' : this.#dayFrom('2023-11-01', 330));
    this.#roster('october-2024.csv', '2024-10-01', [...this.#people.values()]);
  }

  #couples(first: number, last: number, days: readonly string[]) {
    return Array.from({ length: last - first + 1 }, (_, at) => ({
      mentee: `P${first + at}`,
      mentor: `P${25 + ((first + at) % 10)}`,
      from: this.#pick(days),
    }));
  }

  #pairings(name: string, day: string, pairs: { mentee: string; mentor: string; from: string }[]): void {
    const file = `${name}-pairs.csv`;
    const rows = pairs.map(({ mentee, mentor, from }) => `${mentee},${mentor},${from}\n`);
    this.#files[file] = `mentee,mentor,started_on\n${rows.join('')}`;
    this.#deeds.push({ do: 'pairings', day, file });
    this.#pairs.push(...pairs);
  }

  #training(): void {
    const day = '2024-11-01';
    this.#deeds.push(
      { do: 'course', day, name: 'Mentor training', for: 'mentor', months: '12', cost: '45.50' },
      { do: 'course', day, name: 'Supervision', for: 'both', months: '24', cost: '' },
      { do: 'course', day, name: 'Culture', for: '', months: '', cost: '12' },
    );
    const rows: string[] = [];
    for (let at = 25; at <= 34; at += 1)
      for (const course of ['Mentor training', 'Mentor training', 'Supervision', 'Culture']) {
        if (this.#chance() < 0.15) continue;
        const on = this.#pick([
          this.#dayFrom('2025-01-10', 360),
          this.#dayFrom('2026-01-10', 300),
          '2026-03-31',
          '2025-06-30',
          '2025-07-01',
        ]);
        rows.push(`P${at},${course},${on}\n`);
      }
    this.#files['training.csv'] = `Staff number,Course,Attended on\n${rows.join('')}`;
    this.#deeds.push({ do: 'training', day: '2027-01-06', file: 'training.csv' });
  }

  /** Rosters of single people: those who leave, come back, are hired, withdraw and join again. */
  #comingAndGoing(): void {
    const tell = (key: string, day: string, change: Partial<Colleague>) => {
      const one = this.#of(key);
      Object.assign(one, change);
      this.#roster(`${key}-${day}.csv`, day, [one]);
    };
    // Mentees and others who leave for good; of some it is known only later.
    for (const [key, left, told] of [
      ['P2', '2025-06-30', '2025-07-03'],
      ['P5', '2026-03-31', '2026-04-10'],
      ['P8', '2026-09-30', '2026-09-15'],
      ['P27', '2026-06-30', '2026-07-01'],
      ['P36', '2025-03-31', '2025-04-02'],
      ['P40', '2026-01-01', '2026-01-05'],
      ['P41', '2025-12-31', '2026-01-05'],
    ] as const)
      tell(key, told, { left });
    // Back after 60, 90, 91 and some 200 days; the first two had not left.
    for (const [key, left, gone] of [
      ['P3', '2025-08-31', 60],
      ['P42', '2026-02-10', 90],
      ['P4', '2025-09-30', 91],
      ['P43', '2026-02-28', 120],
      ['P44', '2025-04-30', this.#pick([150, 200, 330])],
      ['P28', '2025-11-30', 100],
    ] as const) {
      tell(key, plus(left, 2), { left });
      tell(key, plus(left, gone), { left: '', hired: plus(left, gone) });
    }
    for (let at = 1; at <= 8; at += 1) {
      const hired = this.#dayFrom('2024-12-01', 500);
      const one = this.#person(`H${at}`, this.#pick(['mentee', '', '']), hired);
      if (at % 4 === 0) one.left = plus(hired, this.#pick([364, 365, 366, 100]));
      this.#roster(`hired-${at}.csv`, plus(hired, 3), [one]);
    }
    for (const [key, went, back] of [
      ['P23', '2026-01-10', '2026-03-31'],
      ['P24', '2026-05-05', '2026-07-01'],
      ['P22', '2026-09-30', '2026-10-01'],
    ] as const) {
      tell(key, went, { role: 'none' });
      tell(key, back, { role: 'mentee' });
    }
  }

  /** What becomes of the pairings, and who is a mentor afterwards. */
  #outcomes(): void {
    this.#pairings('second', '2025-03-05', this.#couples(11, 15, ['2025-02-10', '2025-02-28', '2025-03-01']));
    this.#pairings('third', '2025-10-02', this.#couples(16, 19, ['2025-09-30', '2025-10-01']));
    this.#pairings('fourth', '2026-04-02', this.#couples(20, 21, ['2026-03-31', '2026-04-01']));
    for (const [mentee, on] of [
      ['P11', '2025-09-30'],
      ['P12', '2025-10-01'],
      ['P13', '2026-02-28'],
      ['P14', '2026-03-31'],
    ] as const)
      this.#deeds.push({ do: 'complete', day: on, mentee, mentor: this.#mentorOf(mentee), on });
    for (const [mentee, day] of [
      ['P11', '2026-05-01'],
      ['P13', '2026-09-30'],
    ] as const) {
      this.#of(mentee).role = 'mentor';
      this.#roster(`${mentee}-mentor.csv`, day, [this.#of(mentee)]);
    }
    for (const [mentee, on] of [
      ['P6', '2025-05-05'],
      ['P16', '2026-01-15'],
    ] as const)
      this.#deeds.push({ do: 'end', day: on, mentee, mentor: this.#mentorOf(mentee), on, reason: 'moved' });
  }

  #mentorOf(mentee: string): string {
    return this.#pairs.find((one) => one.mentee === mentee)?.mentor ?? '';
  }

  /** Steps, milestones, decisions, applications and meetings of the second year. */
  #follow(): void {
    this.#goalsWithSteps();
    this.#milestones();
    this.#decisions();
    this.#applications();
    const meetings = this.#pairs.flatMap(({ mentee, mentor, from }) => {
      const days: string[] = [];
      const every = this.#pick([20, 40, 55, 70]);
      for (
        let day = plus(from, this.#pick([3, 7, 8]));
        day < '2026-12-31';
        day = this.#dayFrom(plus(day, 1), every)
      )
        days.push(`${mentee},${mentor},${day},${this.#pick(['30', '45'])},,informal,\n`);
      return days;
    });
    this.#files['met.csv'] = `mentee,mentor,held_on,minutes,mode,kind,topics\n${meetings.join('')}`;
    this.#deeds.push({ do: 'check-ins', day: '2027-01-06', file: 'met.csv' });
  }

  #goalsWithSteps(): void {
    let steps = 0;
    for (const [at, { mentee, mentor }] of this.#pairs.slice(15, 21).entries()) {
      const set = at < 4 ? '2025-11-10' : '2026-04-20';
      this.#deeds.push({ do: 'goal', day: set, mentee, mentor, on: set });
      this.#goals += 1;
      const soon = at < 4 ? ['2026-03-31', '2026-04-01'] : ['2026-06-30', '2026-07-01'];
      for (const due of [this.#pick(soon), this.#pick(['2026-06-30', '2026-09-30', ''])]) {
        steps += 1;
        this.#deeds.push({ do: 'step', day: set, goal: String(this.#goals), due });
        const on = due === '' ? '2026-05-05' : plus(due, this.#pick([-3, 0, 1]));
        if (this.#chance() < 0.75) this.#deeds.push({ do: 'step done', day: on, step: String(steps), on });
      }
    }
  }

  #milestones(): void {
    const rows = this.#pairs.flatMap(({ mentee, mentor, from }) => {
      const row = (name: string, due: string, reached: string) =>
        `${mentee},${mentor},${name},${due},${reached}\n`;
      const inTime =
        this.#chance() < 0.8 ? [row('orientation', '', plus(from, this.#pick([10, 14, 15])))] : [];
      if (from < '2025-09-01' || mentee === 'P16') return inTime;
      const due = this.#pick(['2026-06-30', '2026-07-01']);
      const reached = this.#pick(['', '2026-06-30', '2026-07-01']);
      return [...inTime, row(this.#pick(['midpoint', 'Leads a handover']), due, reached)];
    });
    this.#files['milestones.csv'] = `Mentee,Mentor,Milestone,Due on,Reached on\n${rows.join('')}`;
    this.#deeds.push({ do: 'milestones', day: '2026-12-31', file: 'milestones.csv' });
  }

  #decisions(): void {
    for (const [at, day] of [
      '2025-12-01',
      '2026-01-15',
      '2026-02-01',
      '2026-05-01',
      '2026-08-01',
    ].entries()) {
      const due = this.#pick(
        ['', '2026-03-31', '2026-06-30', '2026-10-01'].filter((one) => one === '' || one >= day),
      );
      this.#deeds.push({ do: 'decision', day, due });
      const on = this.#pick(['2026-03-31', '2026-09-30', '2026-10-01', '']);
      if (on > day)
        this.#deeds.push({
          do: 'close decision',
          day: on,
          decision: String(at + 1),
          on,
          how: this.#pick(['done', 'dropped']),
        });
    }
  }

  #applications(): void {
    for (let at = 50; at <= 56; at += 1) {
      const who = `P${at}`;
      const on = this.#dayFrom('2025-11-20', 200);
      this.#deeds.push({ do: 'apply', day: on, who, by: this.#pick(['', '', 'Ward manager']) });
      const how = this.#pick(['accept', 'accept', 'decline', 'withdraw', '']);
      const then = plus(on, this.#pick([0, 20, 60]));
      if (how !== '') this.#deeds.push({ do: `application ${how}`, day: then, who });
    }
  }
}

function plus(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
