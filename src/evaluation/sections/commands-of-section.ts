/** What the coordinator types to enter or to see what a section tells of, by the section's name. Nobody else reads commands. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  headlines: ['plan in mentor.yaml (goals and a timeline of your own)'],
  reach: [
    'mentor import roster.csv',
    'mentor invite list (who was invited, person by person)',
    'mentor status (who is at work today and takes part in one round)',
  ],
  activity: ['mentor import check-ins.csv', 'mentor checkin add'],
  health: ['mentor today (who needs attention, and why)', 'mentor done (what was done about it)'],
  experience: ['mentor import feedback.csv', 'mentor feedback approve (what may be quoted)'],
  learning: [
    'mentor goal add',
    'mentor import answers.csv --wave baseline, then --wave end',
    'report.waves_in_order in mentor.yaml',
  ],
  results: ['mentor template outcomes', 'mentor import outcomes.csv'],
  compliance: [
    'mentor agreement draft',
    'mentor agreement sign',
    'mentor training',
    'programme.protected_hours_a_year in mentor.yaml',
  ],
  endings: ['mentor pairs end --by (which side ended it)'],
  costs: ['costs in mentor.yaml'],
  definitions: ['mentor report --round NAME (of reverse mentoring, each round has its own)'],
  decisions: ['mentor decision add', 'mentor decision close'],
};

/** As a line of its own; none where nothing is to be typed. */
export function commandsOfSection(name: string): string[] {
  const commands = COMMANDS[name];
  return commands === undefined ? [] : [`Commands: ${commands.join('; ')}.`];
}
