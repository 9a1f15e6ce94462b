import type { FileKind } from '../../../domain/files/file-fields.js';
import { remembered } from '../../../domain/text/remembered.js';
import { timesNamedIn } from '../../values/times/read-times.js';
import { wordPattern } from '../../values/words/word-pattern.js';
import { type AnswersLook, canHold } from './answers-look.js';
import type { Asked, QuestionMeaning } from './asked-question.js';
import { meaningOfForeignQuestion } from './foreign-wordings.js';
import { afterLastLook, type WholeQuestion } from './last-look.js';
import { polarityOf } from './polarity.js';
import { QUESTION_STEPS } from './question-steps.js';
import { type QuestionText, questionText } from './question-text.js';
import { oneSide } from './role-steps.js';

/** Rosters have columns for everything else: only what protects people is understood by its wording there. */
const READ_IN_ROSTERS = new Set(['avoids']);

/** Sentences that tell how to answer. */
const isInstruction = wordPattern(`
  ^ this|we|it|your|leave|otherwise|note|these|all|do|thank|you|they|answers|tick|select|please_do_not|please_leave|please_note|please_tick|please_select|please_answer|max|maximum|up_to|one|only
`);

/** What leads up to a question. */
const leadsUp = wordPattern(`
  ^ before|thank|in_order|so_that|to_help|welcome
  ^ we|mentors|mentees must|should|will|are|have|need|want|would|can|ask|aim|try
`);

/** Where a name is to be written, once somebody is spoken of. */
const isAnswerHere = wordPattern(`
  ^ please? write|type|print|enter|give|state|list|name|provide|put|add|specify their|them|his|her|who|name|names|below|here
`);

function meaningOfSentence(asked: Asked): Found | undefined {
  for (const step of QUESTION_STEPS) {
    const meaning = step(asked);
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

/** A longer text is a consent statement or an instruction, and full of words that mean something else there. */
const LONGEST_QUESTION = 300;
const WORDS_OF_HEADING = 3;
const wordsIn = (sentence: string) => sentence.split(' ').length - 1;

/**
 * What a heading or question asks for, by its wording and by the look of its answers; undefined where that is not understood.
 * Who speaks about what decides, and a negation turns it round; a wish is never made of an avoidance, nor a field of a rating.
 */
export function meaningOfQuestion(
  text: string,
  kind: FileKind,
  look?: AnswersLook,
): QuestionMeaning | undefined {
  if (text.length > LONGEST_QUESTION) return undefined;
  const { meaning, isItem } = look === undefined ? alone(text) : understood(text, look);
  if (meaning === undefined || meaning === 'unclear') return undefined;
  if (meaning.kind === 'no field') return meaning;
  if (kind === 'roster' && !READ_IN_ROSTERS.has(meaning.target)) return undefined;
  return look !== undefined && !canHold(meaning.target, look, isItem) ? undefined : meaning;
}

/** Looks of answers that a field has; any that is not impossible will not do where words alone tell it. */
const LOOKS: Readonly<Record<string, readonly AnswersLook[]>> = {
  prefers: ['names'],
  avoids: ['names'],
  capacity: ['small numbers'],
  years_experience: ['small numbers'],
};
const WORDS: readonly AnswersLook[] = ['words'];

/** Whether a question whose words alone tell a field may be read so: nothing in it says no, speaks of somebody else, or is answered otherwise. */
export function standsUp(text: string, target: string, look: AnswersLook): boolean {
  if (text.length > LONGEST_QUESTION || !(LOOKS[target] ?? WORDS).includes(look)) return false;
  if (understood(text).meaning !== undefined) return false;
  const whole = wholeOf(questionText(text));
  if (target !== 'avoids' && whole.parts.some((part) => polarityOf(part) !== 'yes')) return false;
  return afterLastLook({ kind: 'field', target }, whole).kind === 'field';
}

/** Without a look at its answers, each heading is read for several kinds of file, and by several questions about it. */
const alone = remembered((text) => understood(text));

function understood(text: string, look?: AnswersLook): { meaning: Found | undefined; isItem: boolean } {
  const question = questionText(text);
  const isItem = question.items.length > 0 || timesNamedIn(text) !== '';
  const foreign = meaningOfForeignQuestion(text);
  const found =
    foreign !== undefined && targetOf(foreign) === 'avoids'
      ? foreign
      : (meaningOfParts(question, { side: question.side, look, isItem }) ?? foreign);
  const meaning =
    found === undefined || found === 'unclear' ? found : afterLastLook(found, wholeOf(question));
  return { meaning, isItem };
}

/** Whether what stands in brackets makes something else of a heading whose other words mean a field. */
export function isTurnedByRemarks(heading: string, target: string): boolean {
  if (!/[[(]/u.test(heading)) return false;
  const question = questionText(heading);
  if (question.items.some((item) => polarityOf(item) !== 'yes')) return true;
  return afterLastLook({ kind: 'field', target }, wholeOf(question)).kind === 'no field';
}

/** All that a question says, but for how to answer it. */
function wholeOf({ sentences, items, remarks, side }: QuestionText): WholeQuestion {
  const asking = sentences.filter((sentence, at) => at === 0 || !isInstruction(sentence));
  const told = remarks.filter((remark) => wordsIn(remark) <= WORDS_OF_HEADING || !isInstruction(remark));
  return { parts: [...asking, ...items, ...told], side };
}

type Found = QuestionMeaning | 'unclear';

/** What the sentences, the item and the remarks of a question come to. */
function meaningOfParts(
  { sentences, items, remarks }: QuestionText,
  known: Omit<Asked, 'sentence'>,
): Found | undefined {
  const read = (sentence: string) => meaningOfSentence({ ...known, sentence });
  const isAlone = sentences.length + remarks.length === 1;
  const asking = sentences.filter(
    (sentence, at) =>
      isAlone || !((at > 0 && isInstruction(sentence)) || leadsUp(sentence) || isAnswerHere(sentence)),
  );
  // Of `Which best describes you? [I want to be mentored]` the option is what is asked.
  const option = [...asking, ...items].at(-1) ?? '';
  const ofOption = asking.length + items.length > 1 ? oneSide({ ...known, sentence: option }) : undefined;
  if (ofOption !== undefined) return ofOption;
  const [first, ...later] = [...asking, ...items].map((sentence) => ({ sentence, meaning: read(sentence) }));
  const told = [first, ...later].find((part) => part?.meaning !== undefined);
  if (told?.meaning === undefined)
    return remarks.map(read).find((one) => one !== undefined && !(isOnlyHow(one) && !isOfOneself(asking)));
  const isHeading = told === first && wordsIn(told.sentence) <= WORDS_OF_HEADING;
  return settled(
    told.meaning,
    later.filter((part) => part !== told),
    isHeading,
  );
}

/** What is written in brackets to say how to answer, and not what is asked: `Ward manager (name)`, `Referee (e-mail)`. */
const HOW_TO_ANSWER = new Set(['name', 'given_name', 'family_name', 'email', 'staff_number']);
const isOnlyHow = (meaning: Found) => HOW_TO_ANSWER.has(targetOf(meaning) ?? '');
const speaksOfOneself = wordPattern(`
  you|your|yourself|me|my|i|respondent|participant|applicant|employee|staff|who|contact|person|completed|submitted
`);
const isOfOneself = (sentences: readonly string[]) => sentences.every(speaksOfOneself);

/** Fields that a `not` would turn into something else. */
const TURNABLE: readonly string[] = ['prefers', 'needs', 'strengths', 'availability'];

/**
 * The first meaning, unless a later part says `not`: below a mere heading, `Match preferences – who not to match with`, that part is the
 * question; else what is meant is not clear.
 */
function settled(
  first: Found,
  later: readonly { readonly sentence: string; readonly meaning: Found | undefined }[],
  isHeading: boolean,
): Found | undefined {
  if (first === 'unclear' || first.kind === 'no field' || !TURNABLE.includes(first.target)) return first;
  const turned = later.find(
    ({ sentence, meaning }) => polarityOf(sentence) !== 'yes' || targetOf(meaning) === 'avoids',
  );
  if (turned === undefined) return first;
  return isHeading && targetOf(turned.meaning) === 'avoids' ? turned.meaning : undefined;
}

function targetOf(meaning: Found | undefined): string | undefined {
  return meaning !== undefined && meaning !== 'unclear' && meaning.kind === 'field'
    ? meaning.target
    : undefined;
}
