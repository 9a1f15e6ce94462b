import type { SkillLevel } from '../../../domain/skills/skill.js';
import { headerPhrase } from '../../table/header-phrase.js';
import { quoted, type Reading } from '../reading.js';

/** What a cell says of somebody and a skill. */
export interface SaidOfSkill {
  /** undefined: nothing is said of it. */
  readonly level?: SkillLevel | 'none';
  readonly wants?: boolean;
}

/** How the cells of a file say levels, where it takes all of them to know. */
export interface LevelNotation {
  /** Whether numbers go up to five, as from novice to expert; else from 0 or 1 to 4. */
  readonly isOfFive: boolean;
  /** Whether `x` stands beside ticks, and so for no. */
  readonly isCrossNo: boolean;
  /** Whether the letters I, L, U and O are levels. */
  readonly isIluo: boolean;
}

const WORDS: readonly (readonly [SaidOfSkill, RegExp])[] = [
  [
    { level: 'none' },
    /^(?:none?|no|nil|not (?:yet )?(?:trained|competent|able|held|started|assessed|achieved|signed off)|untrained|no (?:experience|knowledge|skill|training)|(?:to be|needs to be|needs|requires|awaiting|due) (?:trained|training)|cannot(?: do(?: it)?)?|can not(?: do(?: it)?)?|not done|never done)$/u,
  ],
  [{ wants: false }, /^(?:not interested|does not want(?: to learn)?|no wish)$/u],
  [
    { wants: true },
    /^(?:wants?(?: to learn| training| this| it)?|would like(?: to learn| training)?|interested|keen(?: to learn)?|wish(?:es)?(?: to learn)?)$/u,
  ],
  [
    { level: 'learning' },
    /^(?:learning|learner|in training|in progress|training|trainee|novice|beginner|awareness|aware|shadowing|observ(?:ed|ing|er)|basic|being trained|under training)$/u,
  ],
  [
    { level: 'supervised' },
    /^(?:supervised|with supervision|under supervision|needs supervision|with help|with support|assisted|with assistance|advanced beginner|partly competent|developing|direct supervision|indirect supervision)$/u,
  ],
  [
    { level: 'independent' },
    /^(?:independent(?:ly)?|alone|unsupervised|without supervision|competent|fully competent|proficient|trained|fully trained|signed off|qualified|held|holds|can do(?: it)?(?: alone)?|achieved|passed|complete[d]?|able|capable)$/u,
  ],
  [
    { level: 'teaches' },
    /^(?:teaches|teacher|can teach(?: others)?|trainer|can train(?: others)?|trains others|expert|assessor|instructor|key trainer|super ?user|champion)$/u,
  ],
];

/** What takes a level back, or leaves it open: `Expired`, `Competent?`, `needs refresher`. */
const DOUBTFUL =
  /\b(?:expired|lapsed|out of date|overdue|refresher|update due|renewal|partly trained|formerly|previously|was|used to|soon|nearly|almost)\b|\?/u;

const TICKS = /^(?:y|yes|✓|✔|✔️|☑|☑️|✅|●|•|ja|oui|si|sí)$/u;
const CROSSES = /^(?:n|✗|✘|❌|nein|non)$/u;
const ILUO: Readonly<Record<string, SkillLevel>> = {
  i: 'learning',
  l: 'supervised',
  u: 'independent',
  o: 'teaches',
};
const OF_FOUR: Readonly<Record<string, SkillLevel | 'none'>> = {
  0: 'none',
  1: 'learning',
  2: 'supervised',
  3: 'independent',
  4: 'teaches',
};
/** From novice to expert, as Benner has them. */
const OF_FIVE: Readonly<Record<string, SkillLevel | 'none'>> = {
  0: 'none',
  1: 'learning',
  2: 'supervised',
  3: 'independent',
  4: 'independent',
  5: 'teaches',
};

/** `Level 3`, `3 - independent`: a number with its word, which is told alone. */
const LEVEL_NUMBER = /^(?:level|lvl|stage|grade|score)?\s*([0-5])$/u;
const NUMBER_WITH_WORD = /^[0-5]\s*[-–—:=.)]\s*(\p{L}.*)$/u;

/** Tells from every cell of a matrix how levels are written in it. */
export function levelNotation(cells: Iterable<string>): LevelNotation {
  const said = new Set([...cells].map((cell) => cell.trim().toLowerCase()).filter((cell) => cell !== ''));
  const letters = [...said].filter((cell) => /^\p{L}$/u.test(cell));
  return {
    isOfFive: [...said].some((cell) => LEVEL_NUMBER.exec(cell)?.[1] === '5'),
    isCrossNo: [...said].some((cell) => TICKS.test(cell) || /^[☐□◻]/u.test(cell)),
    isIluo: letters.length > 1 && letters.every((letter) => letter in ILUO),
  };
}

/** Reads what a cell says of somebody and a skill. What leaves open whether it counts is a problem. */
export function skillLevelReader(notation: LevelNotation): (text: string) => Reading<SaidOfSkill> {
  return (text) => {
    const value = saidIn(text, notation);
    if (value !== undefined) return { value };
    return {
      problem: `${quoted(text.trim())} is not a level of a skill.`,
      remedy: 'Write none, learning, supervised, independent, teaches, or wants to learn; or 0 to 4.',
    };
  };
}

function saidIn(text: string, { isOfFive, isCrossNo, isIluo }: LevelNotation): SaidOfSkill | undefined {
  const cell = text.trim().toLowerCase();
  if (DOUBTFUL.test(cell)) return undefined;
  if (cell === 'x') return { level: isCrossNo ? 'none' : 'independent' };
  if (TICKS.test(cell)) return { level: 'independent' };
  if (CROSSES.test(cell)) return { level: 'none' };
  if (isIluo && cell in ILUO) return levelOf(ILUO[cell]);
  const [, number] = LEVEL_NUMBER.exec(cell) ?? [];
  if (number !== undefined) return levelOf((isOfFive ? OF_FIVE : OF_FOUR)[number]);
  const [, word = cell] = NUMBER_WITH_WORD.exec(cell) ?? [];
  const phrase = headerPhrase(word);
  return WORDS.find(([, words]) => words.test(phrase))?.[0];
}

function levelOf(level: SkillLevel | 'none' | undefined): SaidOfSkill | undefined {
  return level === undefined ? undefined : { level };
}

/** Whether a cell says a level that nothing else in a spreadsheet is written as: no number, tick, yes or no. */
export function isLevelWord(text: string, notation: LevelNotation): boolean {
  const cell = text.trim().toLowerCase();
  if (notation.isIluo && cell in ILUO) return true;
  return /\p{L}{4}/u.test(cell) && saidIn(text, notation) !== undefined;
}
