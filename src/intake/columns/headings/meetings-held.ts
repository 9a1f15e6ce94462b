const SINCE_OR_SO_FAR = [
  'since last time',
  'since the last time',
  'since last',
  'since last report',
  'since the last report',
  'since last check in',
  'so far',
  'to date',
];

/** Every way to begin, what is counted, and since when: `how many sessions since the last time`, `no of meetings held`. */
function countsInWords(): string {
  const meetings = ['meetings', 'check ins', 'checkins', 'sessions', 'catch ups'].flatMap((what) => [
    ...['number of', 'no of', 'how many', 'total', 'total number of', 'count of'].flatMap((begins) =>
      ['', 'held', ...SINCE_OR_SO_FAR].map((when) => `${begins} ${what} ${when}`.trim()),
    ),
    ...SINCE_OR_SO_FAR.map((when) => `${what} ${when}`),
  ]);
  const met = ['have you met', 'did you meet', 'have they met', 'did they meet', 'have you both met', 'met'];
  const times = met.flatMap((who) => [
    ...['how many times', 'number of times'].flatMap((begins) =>
      ['', ...SINCE_OR_SO_FAR].map((when) => `${begins} ${who} ${when}`.trim()),
    ),
    // Without a beginning it may ask how often they are to meet.
    ...SINCE_OR_SO_FAR.map((when) => `how often ${who} ${when}`),
  ]);
  return [...meetings, ...times].join(', ');
}

/**
 * Headings of lists of meetings that say whether, how often and on whose word they were held. A number of a meeting (`Meeting no.`) is no count, nor is one of
 * meetings planned.
 */
export const MEETINGS_HELD = {
  held: [
    `held, met, did they meet, did they both meet, took place, did it take place, did the meeting take place, did this meeting take place, did the session
  take place, did the meeting happen, did the meeting go ahead, did you meet, did the meeting go ahead as planned,
  did the meeting go ahead or not, meeting held, was the meeting held, meeting took place, attended, attended or not,
  attendance, attendance status, meeting status, session status, appointment status, status of meeting, status of the
  meeting, status, cancelled, canceled, was the meeting cancelled, meeting cancelled, cancelled or not, dna, did not
  attend, missed, no show`,
  ],
  count: [
    `count, ${countsInWords()}, anzahl treffen, anzahl der treffen, anzahl termine,
  nombre de rencontres, nombre de reunions, numero de reuniones, numero de encuentros, aantal ontmoetingen, aantal gesprekken`,
  ],
  since: ['since, counted since, since when, count since, meetings since, met since'],
  reported_by: ['reported by, told by, as reported by, as told by, who reported it, who told of it'],
};
