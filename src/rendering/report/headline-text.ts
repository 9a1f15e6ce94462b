/** What each headline is, in a sentence for readers who look nothing up; exactly what it is stands among the definitions. */
const IN_WORDS: Readonly<Record<string, string>> = {
  match_rate: 'Of the mentees who took part, those with an active pairing on a day of the period',
  pairings_active_during: 'Every pairing that was going on on any day of the period',
  pairings_active_at: 'The pairings that were going on as the period ended',
  mentees_active_at: 'Each mentee counts once, however many mentors they have',
  mentors_active_at: 'Each mentor counts once, however many mentees they have',
  first_meeting_in_time:
    'Of the pairings that were to have met by a day of the period, those that had met by then',
  check_ins_held: 'Meetings and other contacts of pairings, as they were noted down',
  health_needs_attention:
    'Of the pairings that go on or are paused, those that are late to meet, were rated low, asked for a change or have a concern open',
  needs_attention:
    'Of the pairings that go on or are paused, those that are late to meet, were rated low, asked for a change or have a concern open',
  mean_rating: 'The latest rating that this side gave each pairing in the period; 5 is best',
  response_rate: 'Of the pairings active in the period, those that this side gave a rating',
  goals_met: 'Of the goals due in the period, those that were met',
};

/** The sentence for a headline, without its full stop; empty where there is none. */
export function headlineInWords(name: string): string {
  return IN_WORDS[name] ?? '';
}
