import { chanceOf } from './chance-of.js';
import { ITEM_HEADINGS, itemsOf } from './made-up-answers.js';
import { outcomesOf, unitOf } from './made-up-outcomes.js';

/** One thing that is done to a programme: a file that is imported, or a call. */
export interface Deed {
  readonly do: string;
  /** The day it is done on. */
  readonly day: string;
  readonly file?: string;
  readonly effective?: string;
  readonly wave?: string;
  readonly name?: string;
  readonly mentee?: string;
  readonly mentor?: string;
  readonly on?: string;
  readonly reason?: string;
  /** Who ended a pairing. */
  readonly by?: string;
  /** The day a goal is due. */
  readonly due?: string;
  readonly every?: string;
  readonly review?: string;
  /** The day to which a pairing is renewed. */
  readonly until?: string;
  /** A goal by its number, and how it is closed. */
  readonly goal?: string;
  readonly outcome?: string;
  /** A step of a goal, and a decision, by its number; how a decision is closed. */
  readonly step?: string;
  readonly decision?: string;
  readonly how?: string;
  /** Who a course is for, for how many months it counts and what it costs. */
  readonly for?: string;
  readonly months?: string;
  readonly cost?: string;
  /** Whom it is about, where that is one person. */
  readonly who?: string;
}

/** A year of a programme as its coordinator would have it: files by name, and what is done, in order. */
export interface MadeUpYear {
  readonly files: Readonly<Record<string, string>>;
  readonly deeds: readonly Deed[];
}

const HEADER =
  'staff_number,given_name,family_name,site,unit,profession,band,hired_on,left_on,leave_from,leave_until,role,capacity,needs,strengths,prefers';

interface Colleague {
  readonly key: string;
  site: string;
  readonly profession: string;
  band: string;
  readonly hired: string;
  left: string;
  leaveFrom: string;
  leaveUntil: string;
  role: string;
  capacity: string;
  readonly needs: string;
  readonly strengths: string;
  readonly prefers: string;
}

interface Pair {
  readonly mentee: string;
  readonly mentor: string;
  readonly from: string;
  to?: string;
}

/** One goes down, the others up. */
const NEXT_BAND = new Map([
  ['Band 5', 'Band 6'],
  ['Band 6', 'Band 7'],
  ['Band 7', 'Band 8a'],
  ['Band 8a', 'Band 5'],
]);

/** Days that lie on the ends and beginnings of quarters, where faults live. */
const EDGES = [
  '2026-03-31',
  '2026-04-01',
  '2026-06-30',
  '2026-07-01',
  '2026-09-30',
  '2026-10-01',
  '2026-12-31',
];

/**
 * Four quarters and two rounds: people who move, leave, join late, are away or withdraw, and pairings that are paused, end, are completed and
 * begun on quarter ends, with meetings, feedback of both sides and surveys in two waves and in three.
 */
export function madeUpYear(seed: number): MadeUpYear {
  return new Year(seed).made();
}

class Year {
  readonly #chance: () => number;
  /** Of what was added later, so that a seed stands for the same people and pairings as before. */
  readonly #later: () => number;
  readonly #people: Colleague[] = [];
  readonly #pairs: Pair[] = [];
  readonly #files: Record<string, string> = {};
  readonly #deeds: Deed[] = [];

  constructor(seed: number) {
    this.#chance = chanceOf(seed);
    this.#later = chanceOf(seed + 1000);
  }

  made(): MadeUpYear {
    this.#firstRound();
    this.#spring();
    this.#secondRound();
    this.#autumn();
    this.#whatWasSaid();
    const measured = this.#people.map(({ key }) => key).filter((key) => !key.startsWith('T'));
    this.#files['outcomes.csv'] = outcomesOf(measured, this.#later);
    this.#deeds.push({ do: 'outcomes', day: '2027-01-06', file: 'outcomes.csv' });
    return { files: this.#files, deeds: this.#deeds };
  }

  #pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.#chance() * list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }

  #below(count: number): number {
    return Math.floor(this.#chance() * count);
  }

  #person(key: string, role: string): Colleague {
    const isMentor = role === 'mentor' || role === 'both';
    const colleague: Colleague = {
      key,
      site: this.#pick(['North', 'South', 'East', 'East', '']),
      profession: this.#pick(['nurse', 'midwife', 'doctor']),
      band: this.#pick(['Band 5', 'Band 6', 'Band 7', '']),
      hired: this.#pick(['2019-05-01', '2024-02-29', '2025-12-31', '']),
      left: '',
      leaveFrom: '',
      leaveUntil: '',
      role,
      capacity: isMentor ? this.#pick(['1', '2', '3', '']) : '',
      needs: isMentor ? '' : this.#pick(['triage', 'audit; triage', 'leadership', 'teaching; audit', '']),
      strengths: isMentor ? this.#pick(['triage', 'audit; leadership', 'triage; teaching', '']) : '',
      prefers: isMentor ? '' : this.#pick(['', '', 'T1; T2', 'T3']),
    };
    this.#people.push(colleague);
    return colleague;
  }

  #of(key: string): Colleague {
    const found = this.#people.find((one) => one.key === key);
    if (found === undefined) throw new Error(`nobody is ${key}`);
    return found;
  }

  #roster(
    file: string,
    day: string,
    { people, effective }: { people: readonly Colleague[]; effective?: string },
  ): void {
    const rows = people.map((one) =>
      [
        one.key,
        'G',
        `F${one.key}`,
        one.site,
        unitOf(one.key),
        one.profession,
        one.band,
        one.hired,
        one.left,
        one.leaveFrom,
        one.leaveUntil,
        one.role,
        one.capacity,
        one.needs,
        one.strengths,
        one.prefers,
      ].join(','),
    );
    this.#files[file] = `${[HEADER, ...rows].join('\n')}\n`;
    this.#deeds.push({ do: 'roster', day, file, ...(effective === undefined ? {} : { effective }) });
  }

  #pairing(rows: Pair[], { file, day }: { file: string; day: string }): void {
    this.#files[file] =
      `mentee,mentor,started_on\n${rows.map((one) => `${one.mentee},${one.mentor},${one.from}\n`).join('')}`;
    this.#deeds.push({ do: 'pairings', day, file });
    this.#pairs.push(...rows);
  }

  #change(what: string, at: number, { on, ...said }: { on: string; reason?: string; by?: string }): void {
    const pair = this.#pairs[at];
    if (pair === undefined) return;
    if (what === 'end' || what === 'complete') pair.to = on;
    const { mentee, mentor } = pair;
    this.#deeds.push({ do: what, day: on, mentee, mentor, on, ...said });
  }

  #firstRound(): void {
    for (let at = 1; at <= 30; at += 1) this.#person(`M${at}`, 'mentee');
    for (let at = 1; at <= 12; at += 1) this.#person(`T${at}`, at === 12 ? 'both' : 'mentor');
    for (let at = 1; at <= 10; at += 1) this.#person(`S${at}`, '');
    this.#roster('january.csv', '2026-01-05', { people: this.#people });
    const first = Array.from({ length: 18 }, (_, at) => ({
      mentee: `M${at + 1}`,
      mentor: `T${(at % 11) + 1}`,
      from: `2026-01-${String(6 + this.#below(6)).padStart(2, '0')}`,
    }));
    this.#pairing(first, { file: 'first-pairs.csv', day: '2026-01-12' });
    this.#survey('baseline', '2026-01-20', 'M');
    this.#change('pause', 2, { on: '2026-01-15' });
    this.#change('resume', 2, { on: '2026-02-01' });
    this.#change('end', 9, { on: '2026-01-20', reason: 'workload', by: 'mentor' });
    this.#deeds.push({
      do: 'rule',
      day: '2026-02-10',
      mentee: 'M1',
      mentor: 'T5',
      name: 'never',
      reason: 'agreed',
    });
    this.#agreed();
    this.#change('pause', 0, { on: '2026-03-31' });
    this.#change('end', 4, { on: '2026-03-31', reason: 'Workload' });
  }

  /** Agreements and goals of some pairings, with days on the ends of quarters. */
  #agreed(): void {
    for (const at of [10, 11, 12, 13, 14, 15]) {
      const { mentee, mentor } = this.#pairs[at] ?? { mentee: '', mentor: '' };
      const every = this.#pick(['14', '21', '45']);
      const review = this.#pick(['2026-03-18', '2026-03-17', '2026-06-16', '2026-06-20']);
      this.#deeds.push({ do: 'draft', day: '2026-01-15', mentee, mentor, every, review });
      if (at === 15) continue;
      const on = this.#pick(['2026-02-02', '2026-02-12', '2026-03-31', '2026-04-01']);
      this.#deeds.push({ do: 'sign', day: on, mentee, mentor, on });
    }
    for (const at of [10, 12, 12, 13, 14, 15, 16]) {
      const { mentee, mentor } = this.#pairs[at] ?? { mentee: '', mentor: '' };
      const due = this.#pick(['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01', '']);
      this.#deeds.push({ do: 'goal', day: '2026-02-12', mentee, mentor, on: '2026-02-12', due });
    }
    for (const [at, on] of ['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].entries()) {
      const outcome = this.#pick(['met', 'partly', 'not_met', 'dropped']);
      this.#deeds.push({ do: 'close goal', day: on, goal: String(at + 1), on, outcome });
    }
  }

  #spring(): void {
    this.#change('pause', 1, { on: '2026-04-01' });
    this.#change('end', 3, { on: '2026-04-01', reason: 'moved', by: 'both' });
    for (const at of [1, 5, 8, 20, 25]) {
      this.#of(`M${at}`).site = this.#pick(['North', 'South', 'West']);
      this.#of(`M${at + 1}`).band = this.#pick(['Band 5', 'Band 6', 'Band 8a']);
    }
    const moved = [1, 2, 5, 6, 8, 9, 20, 21, 25, 26].map((at) => this.#of(`M${at}`));
    this.#roster('april.csv', '2026-04-02', {
      people: moved,
      effective: this.#pick(['2026-03-31', '2026-04-01']),
    });
    this.#pairing(
      [
        { mentee: 'M4', mentor: 'T9', from: '2026-04-15' },
        { mentee: 'M5', mentor: 'T10', from: '2026-03-31' },
        { mentee: 'M19', mentor: 'T8', from: '2026-03-31' },
        { mentee: 'M20', mentor: 'T9', from: '2026-04-01' },
        { mentee: 'M21', mentor: 'T11', from: '2026-04-16' },
      ],
      { file: 'april-pairs.csv', day: '2026-04-20' },
    );
    this.#survey('end', '2026-06-20', 'M');
    this.#change('resume', 0, { on: '2026-06-30' });
    this.#change('complete', 5, { on: '2026-06-30' });
    this.#renew(16, { on: '2026-06-30', until: '2026-12-31' });
    this.#deeds.push({ do: 'close round', day: '2026-06-30', name: 'Round 1' });
  }

  #renew(at: number, { on, until }: { on: string; until: string }): void {
    const { mentee, mentor } = this.#pairs[at] ?? { mentee: '', mentor: '' };
    this.#deeds.push({ do: 'renew', day: on, mentee, mentor, on, until });
  }

  #secondRound(): void {
    this.#deeds.push({ do: 'open round', day: '2026-07-01', name: 'Autumn' });
    this.#change('resume', 1, { on: '2026-07-01' });
    this.#change('complete', 6, { on: '2026-07-01' });
    this.#renew(17, { on: '2026-07-01', until: '2026-09-30' });
    this.#renew(14, { on: '2026-07-01', until: '2026-10-01' });
    for (let at = 1; at <= 14; at += 1) this.#person(`N${at}`, 'mentee');
    for (let at = 1; at <= 4; at += 1) this.#person(`U${at}`, 'mentor');
    this.#of('T6').leaveFrom = '2026-06-15';
    this.#of('T6').leaveUntil = this.#pick(['2026-09-30', '2026-09-29', '2026-10-01']);
    this.#of('N3').leaveFrom = '2026-09-30';
    const people = this.#people.filter(({ key }) => /^[NTU]|^M2[4-9]/.test(key));
    this.#roster('july.csv', '2026-07-01', { people });
    this.#survey('baseline', '2026-07-10', 'N');
    this.#deeds.push(
      { do: 'match', day: '2026-07-06' },
      { do: 'decide', day: '2026-07-07', file: 'decided.csv' },
      { do: 'accept', day: '2026-07-08' },
    );
    this.#change('pause', 10, { on: '2026-09-01' });
    this.#pairing([{ mentee: 'M30', mentor: 'T1', from: '2026-10-05' }], {
      file: 'planned-pairs.csv',
      day: '2026-09-28',
    });
    for (const [at, on] of ['2026-09-02', '2026-09-03', '2026-09-20'].entries()) {
      const { mentee, mentor } = this.#pairs[12 + at] ?? { mentee: '', mentor: '' };
      this.#deeds.push({ do: 'done', day: on, mentee, mentor, on });
    }
    this.#survey('midpoint', '2026-09-10', 'N');
    this.#renew(14, { on: '2026-09-30', until: '2026-12-31' });
    this.#change('end', 7, { on: '2026-09-30', reason: 'moved', by: 'programme' });
  }

  #autumn(): void {
    for (const [key, left] of [
      ['M27', '2026-09-30'],
      ['M28', '2026-10-01'],
      ['N5', '2026-09-29'],
      ['T7', '2026-09-30'],
      ['S1', '2026-06-30'],
    ] as const)
      this.#of(key).left = left;
    for (const at of [1, 2, 6]) this.#of(`N${at}`).site = this.#pick(['North', 'West']);
    this.#of('N9').role = 'none';
    const late = ['2026-09-30', '2026-10-01', '2026-11-02'].map((hired, at) =>
      Object.assign(this.#person(`L${at + 1}`, 'mentee'), { hired }),
    );
    const effective = this.#pick(['2026-09-30', '2026-10-01']);
    const leavers = [['M27', 'T7'], ['M28', 'N5'], ['S1']].map((keys) => keys.map((key) => this.#of(key)));
    // Not all in one: a roster that marks more than a few as left asks whether that is meant.
    for (const [at, people] of leavers.entries())
      this.#roster(`leavers-${at + 1}.csv`, '2026-10-02', { people, effective });
    const moved = ['N1', 'N2', 'N6', 'N9'].map((key) => this.#of(key));
    this.#roster('october.csv', '2026-10-02', { people: [...moved, ...late], effective });
    this.#survey('end', '2026-12-15', 'N');
    this.#change('complete', 8, { on: '2026-12-31' });
    this.#of('N7').site = 'Later';
    this.#of('N8').left = '2027-01-05';
    this.#roster('january-2027.csv', '2027-01-08', {
      people: ['N7', 'N8'].map((key) => this.#of(key)),
      effective: '2027-01-01',
    });
    this.#promotions();
  }

  /** Within the days on which it is a year since the first pairings began: some of them on it, or the day after. */
  #promotions(): void {
    const people = this.#people.filter(({ key }) => /^(?:M|T)(?:[1-9]|1[0-8])$/.test(key));
    const promoted = people.filter(({ band, left }, at) => at % 3 > 0 && left === '' && NEXT_BAND.has(band));
    for (const one of promoted) one.band = NEXT_BAND.get(one.band) ?? '';
    this.#roster('promoted.csv', '2027-01-09', { people: promoted, effective: '2027-01-08' });
  }

  #survey(wave: string, day: string, start: string): void {
    const rows = this.#people
      .filter(({ key }) => key.startsWith(start) && this.#chance() < 0.8)
      .map(({ key }) => {
        const points = () => (this.#chance() < 0.05 ? '' : String(1 + this.#below(5)));
        return [
          key,
          day.slice(0, 8) + String(10 + this.#below(5)),
          points(),
          String(1 + this.#below(5)),
          ...itemsOf(this.#later),
        ].join(',');
      });
    const file = `${wave}-${day}.csv`;
    this.#files[file] =
      `staff_number,submitted_on,I feel valued here (1-5),I feel confident (1-5),${ITEM_HEADINGS.join(',')}\n${rows.join('\n')}\n`;
    this.#deeds.push({ do: 'survey', day, file, wave });
  }

  /** Meetings and feedback of the pairings that were made by hand, all of it taken in in January. */
  #whatWasSaid(): void {
    const meetings: string[] = [];
    const answers: string[] = [];
    for (const { mentee, mentor, from, to = '2027-01-05' } of this.#pairs) {
      const pair = `${mentee},${mentor}`;
      const meets = this.#chance() < 0.85;
      for (let day = plus(from, this.#below(25)); meets && day <= to; day = plus(day, 8 + this.#below(60))) {
        const minutes = this.#pick(['30', '45', '60', '']);
        const mode = this.#pick(['in_person', 'video', 'phone', '']);
        const topics = this.#pick(['', 'Career', 'career; wellbeing', 'rota']);
        meetings.push(
          [pair, day, minutes, mode, this.#pick(['informal', 'informal', 'formal']), topics].join(','),
        );
      }
      for (const side of ['mentee', 'mentor']) {
        for (
          let day = plus(from, 10 + this.#below(40));
          day <= '2027-01-05';
          day = plus(day, 20 + this.#below(80))
        ) {
          const when = this.#chance() < 0.2 ? (EDGES.find((edge) => edge >= day) ?? day) : day;
          const rating = this.#pick(['', '1', '2', '3', '4', '4', '5', '5']);
          const wants = this.#pick(['', '', '', 'no', 'yes']);
          if (rating === '' && wants === '') continue;
          answers.push(
            [
              pair,
              side,
              when,
              rating,
              this.#pick(['', 'Time', 'time; advice', 'Being listened to']),
              wants,
            ].join(','),
          );
          day = when;
        }
      }
    }
    this.#files['check-ins.csv'] = `mentee,mentor,held_on,minutes,mode,kind,topics\n${meetings.join('\n')}\n`;
    this.#files['feedback.csv'] =
      `mentee,mentor,given_by,given_on,rating,helpful,wants_change\n${answers.join('\n')}\n`;
    this.#deeds.push({ do: 'check-ins', day: '2027-01-06', file: 'check-ins.csv' });
    this.#deeds.push({ do: 'feedback', day: '2027-01-06', file: 'feedback.csv' });
  }
}

function plus(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
