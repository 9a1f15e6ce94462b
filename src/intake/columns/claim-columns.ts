import { AS_TEXT, IGNORE, OWN_MANAGER, TERM_ATTRIBUTES } from '../../domain/files/file-fields.js';
import { itemName } from '../../domain/instruments/instrument.js';
import { isFirstWave } from '../../domain/surveys/first-wave.js';
import { headerKey } from '../table/header.js';
import { headerPhrase } from '../table/header-phrase.js';
import { saysNothing } from '../values/blanks/nothing-words.js';
import { ANY_DAY } from '../values/days/days-in-text.js';
import { areWaves, mayBeWaves } from '../values/days/waves-in-column.js';
import { isPresenceField, parsePresence } from '../values/presence/presence-words.js';
import { isSideField, parseSide } from '../values/roles/side-answers.js';
import { timesNamedIn } from '../values/times/read-times.js';
import { parseYesNo } from '../values/yes-no.js';
import { cellsSpeakAgainstTerms } from './cells-against-terms.js';
import { areNumbersOfMentees, claimOfCells, claimOfPosition } from './claim-of-cells.js';
import type { Column, MappingChoices } from './column.js';
import { type Claim, type ClaimedColumn, claimOf, claimOfMetadata, SURENESS } from './column-claims.js';
import { statedDivision } from './column-division.js';
import { degreeOf, isProtective, isSaid, type Origin } from './interpretation.js';
import { claimOfNamed, perhapsNamed } from './named-attributes.js';
import { asksForManager, whyNoField } from './question-wordings.js';
import { withoutRoles } from './role-or-job.js';
import { holdsDays, isDay, isLengthOfAnswering, isRoleInSurvey, saysOtherwise } from './said-by-cells.js';
import { claimOfSkill } from './skill-columns.js';

/** What a column of this name is said to hold, by the names given. */
function namedTarget(column: Column, names: ReadonlyMap<string, string>): string | undefined {
  const own = names.get(column.name);
  if (own !== undefined || names.size === 0) return own;
  for (const [header, target] of names) if (headerKey(header) === column.key) return target;
  return undefined;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** What somebody said of the column: for this file, in a profile, in the settings, or when asked before. */
function saidOf(column: Column, choices: MappingChoices): Claim | undefined {
  const sources: readonly (readonly [Origin, ReadonlyMap<string, string> | undefined])[] = [
    ['stated', choices.stated],
    ['profile', choices.profile],
    ['settings', choices.columns],
    ['confirmed', choices.confirmed],
  ];
  for (const [origin, names = NO_NAMES] of sources) {
    const said = namedTarget(column, names);
    if (said === undefined) continue;
    const claim = { ...statedDivision(said), sureness: SURENESS.stated, origin };
    // A survey has no column of the roster's managers: what people say of theirs is kept beside it.
    return choices.kind === 'survey' && claim.target === 'manager'
      ? { ...claim, target: OWN_MANAGER }
      : claim;
  }
  return undefined;
}

/** A column `Mentor` may hold who the mentor is: it says who takes part only if a cell says yes or no. */
function isSomebodysName(column: Column, claim: Claim | undefined, { cellsOf }: MappingChoices): boolean {
  if (claim === undefined || !isSideField(claim.target) || cellsOf === undefined) return false;
  const { target } = claim;
  const isYesOrNo = (cell: string) => parseSide(target, cell) !== undefined;
  // A question that is understood by its wording must be answered so throughout: a `maybe` is no role.
  if (claim.origin === 'wording')
    for (const cell of cellsOf(column))
      if (cell.trim() !== '' && !isYesOrNo(cell) && !saysNothing(cell)) return true;
  return saysOtherwise(cellsOf(column), isYesOrNo);
}

/** A day in a column `Terminated` or `On leave` is the last in post, or the first of the leave. */
const DAY_OF_FLAG = new Map([
  ['has_left', 'left_on'],
  ['is_on_leave', 'leave_from'],
]);

/** A column `Left` or `LOA` says who is away only in words of yes and no, or of a status; days in it are days, anything else is kept. */
function flagByItsCells(column: Column, claim: Claim, { cellsOf }: MappingChoices): Claim | undefined {
  const { target } = claim;
  if (!isPresenceField(target) || cellsOf === undefined) return claim;
  const isSaidBy = (cell: string) => parsePresence(target, cell, ANY_DAY).value !== undefined;
  if (!saysOtherwise(cellsOf(column), isSaidBy)) return claim;
  const day = DAY_OF_FLAG.get(target);
  const areDays = !saysOtherwise(cellsOf(column), isDay);
  return day !== undefined && areDays ? { ...claim, target: day } : undefined;
}

/** `Completed` of a list of training holds the days on which it was: a column that is named as the day counts over it. */
function dayOfTraining(column: Column, claim: Claim, { kind, cellsOf }: MappingChoices): Claim | undefined {
  if (kind !== 'training' || claim.target !== 'held' || cellsOf === undefined) return undefined;
  if (!holdsDays(cellsOf(column))) return undefined;
  return { ...claim, target: 'attended_on', sureness: claim.sureness + 0.5 };
}

/** `Primary Job` marks the main one of several jobs with a yes or no, or names it. */
function mainJobNamed(
  column: Column,
  claim: Claim,
  { kind, cellsOf }: MappingChoices,
): ClaimedColumn | undefined {
  if (claim.target !== 'is_primary' || cellsOf === undefined) return undefined;
  if (!saysOtherwise(cellsOf(column), (cell) => parseYesNo(cell) !== undefined)) return undefined;
  const isJob = /\b(?:job|position|post)$/u.test(headerPhrase(column.text));
  return { column, claim: isJob ? claimOf('Job role', kind) : undefined };
}

/** What a survey's answers say about who someone is may come in any wave. */
const IDENTITY: readonly string[] = [
  'staff_number',
  'email',
  'name',
  'given_name',
  'family_name',
  'token',
  'code',
  'wave',
  'submitted_on',
];

/** Attributes that name people, by their numbers too. */
const NAMES_PEOPLE: readonly string[] = ['prefers', 'avoids'];

/** Numbers under a heading that certainly names people are staff numbers, however short; of who is to be kept apart, under any. */
function areStaffNumbers(target: string, origin: Origin): boolean {
  return NAMES_PEOPLE.includes(target) && (degreeOf(origin) === 'certain' || isProtective(target));
}

/** Why a field of people's profiles is not filled by a later wave; undefined where it may be. */
function replacesProfile(
  column: Column,
  target: string,
  { kind, wave, items }: MappingChoices,
): string | undefined {
  if (kind !== 'survey' || isFirstWave(wave) || IDENTITY.includes(target) || isProtective(target))
    return undefined;
  if (target === AS_TEXT || target === IGNORE || items?.named(target) !== undefined) return undefined;
  return `a later wave does not replace the profile; --map ${JSON.stringify(`${column.name}=${target}`)} does`;
}

/**
 * What somebody said, but for what holds of other files too (headings of the programme, a profile, a confirmation): that is not said of
 * this wave, and replaces nobody's profile.
 */
function claimAsSaid(column: Column, claim: Claim, choices: MappingChoices): ClaimedColumn {
  const later = claim.origin === 'stated' ? undefined : replacesProfile(column, claim.target, choices);
  return later === undefined ? { column, claim } : { column, claim: undefined, because: later };
}

/** Why a column that its heading names is none of ours after all; undefined where nothing speaks against it. */
function objectionTo(column: Column, { target, origin }: Claim, choices: MappingChoices): string | undefined {
  const { cellsOf } = choices;
  if (choices.isAnonymous === true && !IDENTITY.includes(target))
    return 'nobody says who they are, so that nobody has it in their profile';
  const later = replacesProfile(column, target, choices);
  if (later !== undefined) return later;
  if (origin === 'own name' && NAMES_PEOPLE.includes(target)) return undefined;
  const isGridOfDays =
    target === 'availability' &&
    ((column.question ?? column.item) !== undefined || timesNamedIn(column.text) !== '');
  const isNoList = !TERM_ATTRIBUTES.includes(target) && target !== 'goals' && target !== 'style';
  if (cellsOf === undefined || isNoList) return undefined;
  const said = cellsSpeakAgainstTerms(cellsOf(column), NAMES_PEOPLE.includes(target));
  if (said === 'yes and no' && (isGridOfDays || column.item !== undefined)) return undefined;
  if (said === 'numbers' && areStaffNumbers(target, origin)) return undefined;
  return said === undefined ? undefined : `its heading may mean ${target}, but its cells are ${said}`;
}

/** What stands over a grid and only asks how far, or how often. */
const PLAIN_STEM =
  /^(?:q?\d+[a-z]? )?(?:(?:please )?(?:say|tell us|rate|indicate|mark|choose|state) )?(?:how (?:far|much|strongly|often)|to what (?:extent|degree))(?: (?:do )?(?:you|i) agree(?: or disagree)?| is (?:this|it|each) (?:so|true)(?: (?:of|for) you)?)?(?: with (?:each of )?(?:the|these)(?: following)? statements?)?$/u;

/**
 * A question that is an item of an instrument: certain word for word, by its name, or in a grid under a plain question. With other words beside it,
 * which may ask for the opposite or of another time, it is only likely.
 */
function claimOfItem({ text, item, question }: Column, { kind, items }: MappingChoices): Claim | undefined {
  if (kind !== 'survey' || items === undefined) return undefined;
  const [, before, inside] = /^(.*\S)\s*\[([^[\]]+)\]\s*$/su.exec(text) ?? [];
  const [stem, alone] = [question ?? before ?? '', item ?? inside];
  const inGrid = alone === undefined ? undefined : items.asked(alone);
  const exact = items.asked(text) ?? (PLAIN_STEM.test(headerPhrase(stem)) ? inGrid : undefined);
  const known = exact ?? inGrid ?? items.nearlyAsked(text);
  if (known === undefined) return undefined;
  return {
    target: itemName(known.instrument, known.number),
    sureness: exact === undefined ? SURENESS.wording : SURENESS.synonym,
    origin: exact === undefined ? 'wording' : 'template',
  };
}

/** A question with the item that this column holds: a `not` may stand in either. */
function headingOf({ question, item, text }: Column): string {
  const asked = question ?? text;
  return item === undefined || asked.includes(item) ? asked : `${asked} [${item}]`;
}

/** Who manages somebody, as they say themselves: names, addresses or numbers under a question for it. */
function claimOfManager(
  column: Column,
  heading: string,
  { kind, cellsOf }: MappingChoices,
): Claim | undefined {
  if (!asksForManager(heading, kind)) return undefined;
  const said = cellsOf === undefined ? undefined : cellsSpeakAgainstTerms(cellsOf(column), true);
  if (said !== undefined && said !== 'numbers') return undefined;
  return { target: OWN_MANAGER, sureness: SURENESS.wording, origin: 'wording' };
}

const WAVES: Claim = { target: 'wave', sureness: SURENESS.wording, origin: 'wording' };

/** A column `Time` of a survey, by its cells: `Pre`, `Post`. */
function namesWaves(column: Column, heading: string, { kind, cellsOf }: MappingChoices): boolean {
  return kind === 'survey' && cellsOf !== undefined && areWaves(heading, cellsOf(column));
}

/** A column `Time point` of days names no waves. */
function isNoWave(column: Column, { target }: Claim, { cellsOf }: MappingChoices): boolean {
  return target === 'wave' && cellsOf !== undefined && !mayBeWaves(cellsOf(column));
}

/** Tells what a column holds: as somebody said, by its own name, as its tool calls it, by its heading or its wording. */
export function claimColumn(column: Column, choices: MappingChoices): ClaimedColumn {
  const said = saidOf(column, choices);
  if (said !== undefined) return claimAsSaid(column, said, choices);
  const isForm = choices.kind === 'survey' || choices.kind === 'feedback';
  if (isForm && column.role !== undefined)
    return { column, claim: claimOfMetadata(column.role, choices.kind) };
  const named = claimOfNamed(column, choices);
  if (named !== undefined) return claimAsSaid(column, named, choices);
  const item = claimOfItem(column, choices);
  if (item !== undefined) return { column, claim: item };
  const heading = headingOf(column);
  if (namesWaves(column, heading, choices)) return { column, claim: WAVES };
  const claim =
    claimOf(heading, choices.kind, choices.cellsOf?.(column)) ?? claimOfManager(column, heading, choices);
  if (claim === undefined) {
    const because =
      perhapsNamed(column, choices) ?? whyNoField(heading, choices.kind, choices.cellsOf?.(column));
    const byCells = claimOfCells(column, choices) ?? claimOfSkill(column, choices);
    if (byCells !== undefined) return { column, claim: byCells };
    return because === undefined ? { column, claim } : { column, claim, because };
  }
  if (areNumbersOfMentees(claim, choices.cellsOf?.(column) ?? []))
    return { column, claim: { target: 'capacity', sureness: SURENESS.wording, origin: 'wording' } };
  const position = claimOfPosition(column, claim, choices);
  if (position !== undefined) return { column, claim: position };
  const day = dayOfTraining(column, claim, choices);
  if (day !== undefined) return { column, claim: day };
  const flag = flagByItsCells(column, claim, choices);
  if (flag !== claim) return { column, claim: flag };
  if (isRoleInSurvey(column, claim, choices))
    return { column, claim: undefined, because: 'it says of everybody only that they answered' };
  if (
    isSomebodysName(column, claim, choices) ||
    isLengthOfAnswering(column, claim, choices) ||
    isNoWave(column, claim, choices)
  )
    return { column, claim: undefined };
  const otherwise = withoutRoles(column, claim, choices) ?? mainJobNamed(column, claim, choices);
  if (otherwise !== undefined) return otherwise;
  const because = objectionTo(column, claim, choices);
  return because === undefined ? { column, claim } : { column, claim: undefined, because };
}

/** Whether somebody said that a column is to be left out, or is an answer and no more. */
export function isSetAside({ claim }: ClaimedColumn): boolean {
  return claim !== undefined && isSaid(claim.origin) && (claim.target === IGNORE || claim.target === AS_TEXT);
}
