/** How somebody would like to meet. */
export type WayToMeet = 'in person' | 'video' | 'either';

const IN_PERSON = '(?:in person|face to face|on site|onsite|f2f)';
const ONE_VIDEO =
  '(?:(?:by|via|on|over) )?(?:an? )?(?:video|online|virtual|virtually|remote|remotely|teams|ms teams|microsoft teams|zoom|webex|google meet)(?: (?:calls?|meetings?|conference))?';
const VIDEO = `${ONE_VIDEO}(?: (?:or )?${ONE_VIDEO})*`;
const NO_MORE = '(?: (?:only|please|meetings?))*';
/** Words by which somebody says that a choice suits them; no `not` and no `but` among them. */
const SUITS =
  '(?: (?:way|one|is|are|works?|suits?|would|will|be|do|for|me|fine|ok|okay|good|great|please|thanks))*';

const WAYS: readonly (readonly [WayToMeet, RegExp])[] = [
  ['in person', new RegExp(`^${IN_PERSON}${NO_MORE}$`, 'u')],
  ['video', new RegExp(`^${VIDEO}${NO_MORE}$`, 'u')],
  [
    'either',
    new RegExp(
      `^(?:either|both|any|no (?:strong |particular )?preference|(?:a )?mix(?:ture)?(?: of (?:both|the two))?|hybrid|(?:i am |im )?flexible|(?:i )?(?:do not|dont) mind)${SUITS}$`,
      'u',
    ),
  ],
  [
    'either',
    new RegExp(
      `^(?:either |both )?(?:${IN_PERSON} (?:or|and) ${VIDEO}|${VIDEO} (?:or|and) ${IN_PERSON})${SUITS}$`,
      'u',
    ),
  ],
];

/**
 * How somebody would like to meet, as they wrote it: `Either is fine`, `Online (Teams or Zoom)`, `In person only`. What leaves it open (`in person
 * preferred`, `not online`) is undefined, and forbids nothing.
 */
export function wayToMeet(text: string): WayToMeet | undefined {
  const phrase = text
    .normalize('NFKD')
    .replace(/[\p{M}'’`]/gu, '')
    .toLowerCase()
    .replace(/[/+&]/gu, ' or ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return WAYS.find(([, pattern]) => pattern.test(phrase))?.[0];
}
