import { BUILT_IN_INSTRUMENTS } from '../../domain/instruments/built-in-instruments.js';
import {
  type Instrument,
  type InstrumentItem,
  type ItemScale,
  itemName,
  type ScoreCut,
  type Subscale,
} from '../../domain/instruments/instrument.js';
import {
  itemsWithoutWords,
  numbersFrom,
  subscale,
  wholePoints,
} from '../../domain/instruments/instrument-parts.js';
import { questionKey } from '../../domain/instruments/known-items.js';
import type { Fault, PathComplaint } from '../reading/settings-values.js';
import type { SettingsInFile } from '../settings-schema.js';
import type { InstrumentInFile, ScoreInFile } from './instrument-schema.js';

/** What a name must look like so that `KEY.1` names an item. */
const KEY = /^[a-z][a-z0-9_]*$/;

/** Takes down what is wrong at some keys of one instrument. */
type Complain = (path: readonly string[], fault: Fault) => void;

/** The instruments that come with the program, changed and joined by those of mentor.yaml. */
export function instrumentsOf(
  { instruments = new Map<string, InstrumentInFile>() }: SettingsInFile,
  complain: PathComplaint,
): readonly Instrument[] {
  if (instruments.size === 0) return BUILT_IN_INSTRUMENTS;
  const own = new Map(
    [...instruments].map(([key, given]) => {
      const complainHere: Complain = (path, fault) => complain(['instruments', key, ...path], fault);
      if (!KEY.test(key))
        complainHere([], {
          message: `"${key}" cannot name an instrument.`,
          remedy: 'Use small letters, digits and _, and begin with a letter.',
        });
      return [key, instrumentOf(key, given, complainHere)] as const;
    }),
  );
  const changed = BUILT_IN_INSTRUMENTS.map((one) => own.get(one.key) ?? one);
  const isBuiltIn = (key: string) => BUILT_IN_INSTRUMENTS.some((one) => one.key === key);
  const all = [...changed, ...[...own].flatMap(([key, one]) => (isBuiltIn(key) ? [] : [one]))];
  complainOfQuestionsAskedTwice(all, new Set(own.keys()), complain);
  return all;
}

/** An answer belongs to one item: two with the same words could not be told apart. */
function complainOfQuestionsAskedTwice(
  instruments: readonly Instrument[],
  own: ReadonlySet<string>,
  complain: PathComplaint,
): void {
  const asked = new Map<string, string>();
  for (const instrument of instruments)
    for (const [at, { words }] of instrument.items.entries()) {
      if (words === null) continue;
      const name = itemName(instrument, at + 1);
      const other = asked.get(questionKey(words));
      asked.set(questionKey(words), name);
      const key = own.has(instrument.key) ? instrument.key : other?.replace(/\.\d+$/, '');
      if (other === undefined || key === undefined) continue;
      complain(['instruments', key, 'items'], {
        message: `"${words}" is asked twice: it is ${other} and ${name}.`,
        remedy: 'Word one of the two otherwise, or leave it out.',
      });
    }
}

/** One that comes with the program keeps every key that the file does not name. */
function instrumentOf(key: string, given: InstrumentInFile, complain: Complain): Instrument {
  const base = BUILT_IN_INSTRUMENTS.find((one) => one.key === key) ?? blankInstrument(key);
  const scale = given.scale === undefined ? base.scale : scaleOf(given.scale, base.scale, complain);
  const items = itemsOf(given, base, complain);
  const isSameLength = items.length === base.items.length;
  const changed: Instrument = {
    ...base,
    name: given.name ?? base.name,
    version: given.version ?? base.version,
    askedOf: given.asked_of ?? base.askedOf,
    about: given.about ?? base.about,
    waves: given.waves ?? base.waves,
    scale,
    items,
  };
  if (given.scores === undefined) {
    if (isSameLength) return changed;
    const all = numbersFrom(1, items.length);
    return withoutWhole({ ...changed, subscales: [subscale(changed.name, all)] });
  }
  const subscales = [...given.scores].map(([name, score]) =>
    scoreOf({ name, score, instrument: changed }, (path, fault) =>
      complain(['scores', name, ...path], fault),
    ),
  );
  return withoutWhole({ ...changed, subscales });
}

function blankInstrument(key: string): Instrument {
  return {
    key,
    name: key.replaceAll('_', ' '),
    version: '1',
    source: "The programme's own.",
    askedOf: 'both',
    about: 'self',
    waves: ['baseline', 'midpoint', 'end'],
    scale: wholePoints(1, 5),
    items: [],
    subscales: [],
  };
}

/** A whole is made of subscales that may no longer be there. */
function withoutWhole({ whole: _, ...instrument }: Instrument): Instrument {
  return instrument;
}

function scaleOf(
  given: NonNullable<InstrumentInFile['scale']>,
  base: ItemScale,
  complain: Complain,
): ItemScale {
  const lowest = given.from ?? base.lowest;
  const highest = given.to ?? base.highest;
  const step = given.step ?? 1;
  if (lowest >= highest)
    complain(['scale'], {
      message: `A scale from ${lowest} to ${highest} has no points.`,
      remedy: 'Give from the smaller number.',
    });
  const words = [...(given.words ?? [])];
  const stray = words.find(([, points]) => points < lowest || points > highest);
  if (stray !== undefined)
    complain(['scale', 'words'], {
      message: `"${stray[0]}" has ${stray[1]} points on a scale from ${lowest} to ${highest}.`,
      remedy: 'Give it points of the scale.',
    });
  return { lowest, highest, step: step <= 0 ? null : step, words };
}

function itemsOf(given: InstrumentInFile, base: Instrument, complain: Complain): readonly InstrumentItem[] {
  const count = given.items?.length ?? given.number_of_items ?? base.items.length;
  if (count === 0)
    complain([], {
      message: 'It has no questions.',
      remedy: 'Write them under items, or how many there are under number_of_items.',
    });
  const reversed = given.reversed ?? base.items.flatMap(({ isReversed }, at) => (isReversed ? [at + 1] : []));
  complainOfNumbers(reversed, count, (fault) => complain(['reversed'], fault));
  return itemsWithoutWords(count, reversed).map((item, at) => {
    const scale = given.scale === undefined ? base.items[at]?.scale : undefined;
    const words = given.items?.[at] ?? (given.number_of_items === undefined ? base.items[at]?.words : null);
    return { ...item, words: words ?? null, ...(scale === undefined ? {} : { scale }) };
  });
}

function complainOfNumbers(
  numbers: readonly number[],
  count: number,
  complain: (fault: Fault) => void,
): void {
  const stray = numbers.find((number) => number > count);
  if (stray === undefined) return;
  complain({
    message: `There is no item ${stray}: the instrument has ${count}.`,
    remedy: `Name items by their numbers, 1 to ${count}.`,
  });
}

function scoreOf(
  { name, score, instrument }: { name: string; score: ScoreInFile; instrument: Instrument },
  complain: Complain,
): Subscale {
  const count = instrument.items.length;
  const items = score.items ?? numbersFrom(1, count);
  complainOfNumbers(items, count, (fault) => complain(['items'], fault));
  const by = score.weighted_by;
  const { lowest, highest } = instrument.scale;
  if (score.scored_as === 'recommend' && (lowest !== 0 || highest !== 10))
    complain(['scored_as'], {
      message: `recommend counts 9 and 10 against 0 to 6, on a scale from ${lowest} to ${highest}.`,
      remedy: 'Ask from 0 to 10, or write mean.',
    });
  complainOfNumbers(by ?? [], count, (fault) => complain(['weighted_by'], fault));
  if (score.alert === true && instrument.about !== 'partner')
    complain(['alert'], {
      message: `mentor today tells of answers about the partner alone, and these have about: ${instrument.about}.`,
      remedy: 'Leave alert out; or, if they are about the other of the pairing, write about: partner.',
    });
  if (by !== undefined && by.length !== items.length)
    complain(['weighted_by'], {
      message: `${items.length} items, and ${by.length} that say how much they count.`,
      remedy: 'Name one for each item, in the same order.',
    });
  return subscale(name, items, {
    scoring:
      by === undefined ? { kind: score.scored_as === 'sum' ? 'sum' : 'mean' } : { kind: 'weighted', by },
    onto: rangeOfScore(score, complain),
    answeredAtLeast: score.answered_at_least ?? 0.5,
    better: score.better === 'neither' ? null : (score.better ?? 'higher'),
    cut: cutOf(score, complain),
    relevantChange: score.relevant_change ?? null,
    isRecommendation: score.scored_as === 'recommend',
  });
}

function rangeOfScore({ from, to }: ScoreInFile, complain: Complain): Subscale['onto'] {
  if (from === undefined && to === undefined) return null;
  if (from !== undefined && to !== undefined && from < to) return [from, to];
  complain([from === undefined ? 'to' : 'from'], {
    message: 'Scores need a lowest and a highest.',
    remedy: 'Write both: from, and to, which is more.',
  });
  return null;
}

function cutOf(score: ScoreInFile, complain: Complain): ScoreCut | null {
  const { at_most: atMost, at_least: atLeast, called, alert = false } = score;
  if (atMost !== undefined && atLeast !== undefined)
    complain(['at_least'], {
      message: 'Scores are counted apart at one end.',
      remedy: 'Keep at_most or at_least.',
    });
  if (atMost !== undefined)
    return { side: 'at most', score: atMost, called: called ?? 'low', isAlert: alert };
  if (atLeast !== undefined)
    return { side: 'at least', score: atLeast, called: called ?? 'high', isAlert: alert };
  return null;
}

/** Instruments as mentor.yaml spells them: those that are not as they come with the program. */
export function instrumentsInFile(instruments: readonly Instrument[]): Map<string, InstrumentInFile> {
  const changed = instruments.filter((one) => !BUILT_IN_INSTRUMENTS.includes(one));
  return new Map(changed.map((one) => [one.key, instrumentInFile(one)]));
}

function instrumentInFile({ scale, items, subscales, ...one }: Instrument): InstrumentInFile {
  const words = items.flatMap((item) => item.words ?? []);
  // Items on scales of their own, and a whole of several scores, only come with the program, and stay where nothing is said of them.
  const isOneScale = items.every((item) => item.scale === undefined);
  return {
    name: one.name,
    version: one.version,
    asked_of: one.askedOf,
    about: one.about,
    waves: [...one.waves],
    ...(words.length === items.length ? { items: words } : { number_of_items: items.length }),
    ...(isOneScale ? { scale: scaleInFile(scale) } : {}),
    reversed: items.flatMap(({ isReversed }, at) => (isReversed ? [at + 1] : [])),
    ...(one.whole === undefined
      ? { scores: new Map(subscales.map((each) => [each.name, scoreInFile(each)])) }
      : {}),
  };
}

function scaleInFile({ lowest, highest, step, words }: ItemScale): NonNullable<InstrumentInFile['scale']> {
  return {
    from: lowest,
    to: highest,
    step: step ?? 0,
    ...(words.length === 0 ? {} : { words: new Map(words) }),
  };
}

function scoreInFile({ items, scoring, onto, cut, ...score }: Subscale): ScoreInFile {
  return {
    items: [...items],
    ...(scoring.kind === 'weighted'
      ? { weighted_by: [...scoring.by] }
      : { scored_as: score.isRecommendation ? 'recommend' : scoring.kind }),
    ...(onto === null ? {} : { from: onto[0], to: onto[1] }),
    answered_at_least: score.answeredAtLeast,
    better: score.better ?? 'neither',
    ...(cut === null ? {} : { [cut.side === 'at most' ? 'at_most' : 'at_least']: cut.score }),
    ...(cut === null ? {} : { called: cut.called, alert: cut.isAlert }),
    ...(score.relevantChange === null ? {} : { relevant_change: score.relevantChange }),
  };
}
