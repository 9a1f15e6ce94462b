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
    `count, number of meetings, no of meetings, number of meetings held, number of meetings since last time, number of
  meetings since the last time, meetings since last time, meetings since the last time, meetings since last, meetings since
  last report, meetings since last check in, number of check ins, check ins since last time, number of sessions, number of
  sessions held, how many meetings, how many times have you met since last time, how often did you meet since last time, total
  meetings, total number of meetings, meetings so far, number of meetings so far, meetings to date, anzahl treffen, anzahl der treffen, anzahl termine,
  nombre de rencontres, nombre de reunions, numero de reuniones, numero de encuentros, aantal ontmoetingen, aantal gesprekken`,
  ],
  since: ['since, counted since, since when, count since, meetings since, met since'],
  reported_by: ['reported by, told by, as reported by, as told by, who reported it, who told of it'],
};
