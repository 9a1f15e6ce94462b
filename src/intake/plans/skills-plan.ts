import { A_SKILL } from '../../domain/files/file-fields.js';
import { type SkillFacts, type SkillsOnRecord, skillKey } from '../../domain/skills/skill.js';
import { skillsOn } from '../../domain/skills/skill-on-day.js';
import { countBy } from '../../domain/text/count-by.js';
import { firstFew } from '../../domain/text/first-few.js';
import { nearest } from '../../domain/text/nearest.js';
import type { Column } from '../columns/column.js';
import type { RowValues } from '../columns/row-values.js';
import type { Reject } from '../table/rejects.js';
import { isBlankMark, saysNothing } from '../values/blanks/nothing-words.js';
import { levelNotation, type SaidOfSkill, skillLevelReader } from '../values/numbers/skill-levels.js';
import { quoted } from '../values/reading.js';
import { parseYesNo } from '../values/yes-no.js';
import { type PairFileInput, PairRows } from './rows/pair-rows.js';
import { personOfRow } from './rows/person-of-row.js';
import type { PlanOfRows } from './rows/plan-of-rows.js';
import { refuseFile } from './rows/refuse-file.js';
import type { KnownRow } from './rows/sort-rows.js';

/** What a row says of one skill; the skill may be a new one. */
export type SkillStatement = Omit<SkillFacts, 'skillId'> & { readonly skill: string };

/** What importing a skills matrix will do: of each new row, all that is new in it. */
export type SkillsPlan = PlanOfRows<'skills', readonly SkillStatement[]>;

/** At most so many words and skills are named in a note. */
const NAMED = 12;

/** Where the levels stand: one column for each skill, or one column for all of them. */
function levelColumns({ mapping, table }: PairFileInput): readonly Column[] {
  if (mapping.fields.has('skill'))
    return [...mapping.fields].flatMap(([field, column]) => (field === 'level' ? [column] : []));
  const columns = mapping.attributes.get(A_SKILL) ?? [];
  if (columns.length === 0)
    refuseFile(table.source, [
      {
        source: table.source,
        message: 'No column holds the name of a skill, and none holds levels.',
        remedy: `Name one with --map "COLUMN=skill", or in a matrix each column with --map "COLUMN=${A_SKILL}". Levels are none, learning, supervised, independent, teaches, or 0 to 4.`,
      },
    ]);
  return columns;
}

/** Reads the rows of a matrix, whichever way it lies. */
class SkillRows {
  readonly rows: PairRows;
  readonly #input: PairFileInput;
  readonly #columns: readonly Column[];
  readonly #read: ReturnType<typeof skillLevelReader>;

  constructor(input: PairFileInput) {
    this.rows = new PairRows(input, []);
    this.#input = input;
    this.#columns = levelColumns(input);
    this.#read = skillLevelReader(levelNotation(this.#cells()));
  }

  *#cells(): Generator<string> {
    for (const { cells } of this.#input.table.rows)
      for (const { position } of this.#columns) yield cells[position] ?? '';
  }

  /** Everything that a row says, after complaints about what cannot be read. */
  statements(values: RowValues): SkillStatement[] {
    const person = personOfRow(values, this.rows);
    const heldSince = this.rows.pastDay(values, 'held_since') ?? null;
    const validUntil =
      values.read('valid_until', (text) => this.rows.dates.read('valid_until', text))?.date ?? null;
    if (heldSince !== null && validUntil !== null && validUntil < heldSince)
      values.complain('valid_until', `${validUntil} is before ${heldSince}.`, 'Correct one of the two days.');
    const said = this.#said(values);
    if (person === undefined) return [];
    return said.map(([skill, { level = null, wants = null }]) => ({
      skill,
      personId: person.id,
      level,
      wants,
      heldSince: level === null || level === 'none' ? null : heldSince,
      validUntil: level === null || level === 'none' ? null : validUntil,
      holdsFrom: level === null ? this.#input.today : (heldSince ?? this.#input.today),
    }));
  }

  #said(values: RowValues): [string, SaidOfSkill][] {
    if (!this.#input.mapping.fields.has('skill'))
      return this.#columns.flatMap((column) => {
        const said = this.#levelIn(values, column);
        return said === undefined ? [] : [[column.text.trim(), said]];
      });
    const skill = values.said('skill');
    if (skill === undefined)
      values.complain('skill', 'This cell must be filled.', 'Write the name of the skill.');
    const [column] = this.#columns;
    const level = column === undefined ? {} : (this.#levelIn(values, column) ?? {});
    const wants = values.read('wants', wish);
    const said = { ...level, ...(wants === undefined ? {} : { wants }) };
    if (Object.keys(said).length === 0 && values.reasons.length === 0)
      values.complain(
        'level',
        'The row says nothing of the skill.',
        'Write a level, or that they want to learn it.',
      );
    return skill === undefined ? [] : [[skill, said]];
  }

  #levelIn(values: RowValues, column: Column): SaidOfSkill | undefined {
    const text = values.cell(column)?.replace(/\s+/gu, ' ');
    if (text === undefined || isBlankMark(text)) return undefined;
    const reading = readingOf(text, this.#read);
    if (reading.problem === undefined) return reading.value;
    const target = this.#input.mapping.fields.has('skill') ? 'level' : A_SKILL;
    const said = JSON.stringify(`${column.name}=${target}; ${text} as learning`);
    values.complainOf(
      column,
      reading.problem,
      `${reading.remedy} To say it once for the column: --map ${said}.`,
    );
    return undefined;
  }

  /** Each word that stands for a level, with what it was read as, the most frequent first. */
  words(): string[] {
    const counts = countBy([...this.#cells()].map((cell) => cell.trim()).filter((cell) => cell !== ''));
    return [...counts]
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, NAMED)
      .flatMap(([word, count]) => {
        const { value } = readingOf(word, this.#read);
        return value === undefined ? [] : [`"${word}" ${inWords(value)} (${count})`];
      });
  }
}

/** `None` is a level here; what stands for nothing otherwise says nothing. */
function readingOf(text: string, read: ReturnType<typeof skillLevelReader>): ReturnType<typeof read> {
  const reading = read(text);
  return reading.problem !== undefined && saysNothing(text) ? { value: undefined } : reading;
}

function inWords({ level, wants }: SaidOfSkill): string {
  return level ?? (wants === true ? 'wants to learn' : 'does not want to');
}

function wish(text: string) {
  const said = parseYesNo(text);
  return said === undefined
    ? { problem: `${quoted(text)} does not say whether they want to learn it.`, remedy: 'Write yes or no.' }
    : { value: said };
}

/** Whether what is on record says the same already; what a row leaves out is not compared. */
function isKnown(
  { level, wants, heldSince, validUntil }: SkillStatement,
  on: ReturnType<typeof skillsOn>[number] | undefined,
): boolean {
  const isLevelKnown = level === null || (on?.level ?? 'none') === level;
  const areDaysKnown =
    (heldSince === null || heldSince === on?.heldSince) &&
    (validUntil === null || validUntil === on?.validUntil);
  return on !== undefined && isLevelKnown && areDaysKnown && (wants === null || wants === on.wants);
}

/** What counts today of what is on record, by skill and person. */
function standing({ skills, facts }: SkillsOnRecord, { today, settings }: PairFileInput) {
  const names = new Map(skills.map(({ id, name }) => [id, skillKey(name)]));
  return new Map(
    skillsOn(facts, { day: today, settings: settings.skills }).map((each) => [
      `${names.get(each.skillId)}\n${each.personId}`,
      each,
    ]),
  );
}

/**
 * Compares a skills matrix, one row a person or one row a person and skill, with what is on record. A blank cell says nothing.
 * @throws InputError where no column holds skills, or the order of its dates cannot be told.
 */
export function planSkills(input: PairFileInput, onRecord: SkillsOnRecord): SkillsPlan {
  const reading = new SkillRows(input);
  const before = standing(onRecord, input);
  const seen = new Map<string, { readonly line: number; readonly content: string }>();
  const creates: { line: number; facts: SkillStatement[] }[] = [];
  const unchanged: KnownRow[] = [];
  const rejects: Reject[] = [];
  for (const values of reading.rows.rows) {
    const said = reading.statements(values);
    const fresh = said.filter((one) => isFirst(one, values, seen));
    if (values.reasons.length > 0) {
      rejects.push(values.asReject());
      continue;
    }
    const facts = fresh.filter((one) => !isKnown(one, before.get(keyOf(one))));
    if (facts.length > 0) creates.push({ line: values.line, facts });
    else unchanged.push({ line: values.line });
  }
  return {
    kind: 'skills',
    creates,
    updates: [],
    unchanged,
    rejects,
    dateOrder: reading.rows.dates.order,
    notes: [...reading.rows.notes(), ...levelsInWords(reading), ...newSkillsInWords(creates, onRecord)],
  };
}

function keyOf({ skill, personId }: SkillStatement): string {
  return `${skillKey(skill)}\n${personId}`;
}

/** Whether no row before says the same; one that says otherwise is complained of. */
function isFirst(
  one: SkillStatement,
  values: RowValues,
  seen: Map<string, { readonly line: number; readonly content: string }>,
): boolean {
  const content = JSON.stringify([one.level, one.wants, one.heldSince, one.validUntil]);
  const known = seen.get(keyOf(one));
  if (known === undefined) {
    seen.set(keyOf(one), { line: values.line, content });
    return true;
  }
  if (known.content !== content)
    values.complain(
      null,
      `What this person can do in ${quoted(one.skill)} is given differently on line ${known.line}.`,
      'Remove one of the two rows.',
    );
  return false;
}

function levelsInWords(reading: SkillRows): string[] {
  const words = reading.words();
  return words.length === 0 ? [] : [`Levels were read as follows: ${words.join(', ')}.`];
}

/** Skills that are not on record yet: a new way to write one would be a skill of its own. */
function newSkillsInWords(creates: SkillsPlan['creates'], { skills }: SkillsOnRecord): string[] {
  const known = new Set(skills.map(({ name }) => skillKey(name)));
  const names = creates.flatMap(({ facts }) => facts.map(({ skill }) => skill));
  const fresh = [...new Map(names.map((name) => [skillKey(name), name]))].flatMap(([key, name]) =>
    known.has(key) ? [] : [name],
  );
  if (fresh.length === 0) return [];
  const shown = firstFew(fresh, NAMED, (name) => {
    const like = nearest(
      name,
      skills.map((skill) => skill.name),
    );
    return like === undefined ? name : `${name} (not ${like}, which is on record)`;
  });
  return [`New skills: ${shown}.`];
}
