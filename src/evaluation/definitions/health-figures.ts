import { ACT_WITHIN } from '../sections/pairings/acted-on.js';
import { BASES, DAYS, type DefineFigures, type FigureDefinition, FLOORS } from './figure-definition.js';

const OPEN = 'Pairings active or paused on the last day.';

/** How many of the open pairings have one health. */
function healthOf(name: string, title: string, definition: string): FigureDefinition {
  return {
    name: `health_${name}`,
    sections: name === 'needs_attention' ? ['headlines', 'health'] : ['health'],
    title,
    definition,
    numerator: 'Those that are so.',
    denominator: OPEN,
    period: DAYS.last,
    unit: 'share',
    floor: FLOORS.groups,
  };
}

const THEN = 'the last day of the period before, or of the one that this one is compared with';

function changeOf(
  name: string,
  title: string,
  counted: { readonly numerator: string; readonly denominator: string },
): FigureDefinition {
  return {
    name: `health_${name}`,
    sections: ['health'],
    title,
    definition: `What has become, by the last day, of pairings that were active or paused on ${THEN}: each has one health on each of the two days.${name === 'recovered' ? ` Beside it stands the p of McNemar's exact test, of as many having fallen as recovered.` : ''}`,
    ...counted,
    period: `The last day, and ${THEN}.`,
    unit: 'share',
    floor: FLOORS.total,
  };
}

const HEALTH_CHANGES: readonly FigureDefinition[] = [
  changeOf('fell', 'On track when the period before ended, and need attention now', {
    numerator: 'Those that need attention on the last day.',
    denominator: 'Pairings on track when the period before ended.',
  }),
  changeOf('recovered', 'Needed attention when the period before ended, and on track now', {
    numerator: 'Those that are on track on the last day.',
    denominator: 'Pairings that needed attention when the period before ended.',
  }),
  changeOf('over', 'Open when the period before ended, and over now', {
    numerator: 'Those that were completed or ended by the last day.',
    denominator: 'Pairings active or paused when the period before ended.',
  }),
];

/** Numbers of how open pairings do. Each has one health. */
export const healthFigures: DefineFigures = ({ cadence }) => {
  const { firstMeetingWithinDays, checkInEveryDays, amberAfter, redAfter, silentAfterDays, lowRating } =
    cadence;
  const late = amberAfter * checkInEveryDays;
  return [
    {
      name: 'pairings_open',
      sections: ['health'],
      title: 'Pairings open (active or paused)',
      definition: OPEN,
      numerator: 'Pairings open.',
      denominator: '',
      period: DAYS.last,
      unit: 'pairings',
      floor: FLOORS.groups,
    },
    healthOf(
      'on_track',
      'On track',
      'Active pairings that have met and that nothing asks attention for. Whether a rule of the matching would forbid the two by now is not looked at here.',
    ),
    healthOf(
      'needs_attention',
      'Open pairings that need attention',
      `Active pairings with a last check-in more than ${late} days ago (${amberAfter} times the agreed ${checkInEveryDays}, or as often as the two have agreed and signed by then), or none more than ${firstMeetingWithinDays} days after their first day; or a latest rating of ${lowRating} or lower, one that fell by 2 or more, or two sides 2 or more apart; or a side that last said it asks for a change, or that it is not a good fit; or a concern that is not closed. Days of a pause do not count; what was said counts whenever it was said.`,
    ),
    healthOf(
      'too_early',
      'Too early to judge',
      `Active pairings that have not met, within ${firstMeetingWithinDays} days of their first day, that nothing asks attention for.`,
    ),
    healthOf('paused', 'Paused', 'Pairings paused on the last day.'),
    ...HEALTH_CHANGES,
    {
      name: 'acted_on',
      sections: ['health'],
      title: 'Needed attention, and something was done',
      definition: `Whether something was noted as done about pairings that needed attention ${ACT_WITHIN} days before the last day, in the ${ACT_WITHIN} days up to that day or the ${ACT_WITHIN} days after it. Nothing is said where nothing was ever noted.`,
      numerator: 'Those of which something was noted as done.',
      denominator: `Pairings that needed attention ${ACT_WITHIN} days before the last day.`,
      period: `The ${ACT_WITHIN} days on either side of the day ${ACT_WITHIN} days before the last.`,
      unit: 'share',
      floor: FLOORS.total,
    },
    {
      name: 'resolved',
      sections: ['health'],
      title: 'Needed attention, and no longer do',
      definition: `What has become of pairings that needed attention ${ACT_WITHIN} days before the last day.`,
      numerator: 'Those that need none on the last day, those paused or over included.',
      denominator: `Pairings that needed attention ${ACT_WITHIN} days before the last day.`,
      period: DAYS.last,
      unit: 'share',
      floor: FLOORS.total,
    },
    {
      name: 'days_to_contact',
      sections: ['health'],
      title: 'Days until something was done about half of those that needed attention',
      definition: `By Kaplan and Meier, of pairings that needed attention ${ACT_WITHIN} days before the last day: from the first day on which anything that asked for attention then was so, to the first day from then on on which something was noted as done; the others are followed to the last day. Nothing is said where nothing was ever noted.`,
      numerator: 'First day by which something was done about half.',
      denominator: '',
      period: DAYS.last,
      unit: 'days',
      floor: FLOORS.answers,
      basis: BASES.contacts,
    },
    {
      name: 'health_needs_attention_pairings',
      sections: ['health'],
      title: 'Needs attention',
      definition: "Open pairings that need attention, by the mentee's site on the last day.",
      numerator: 'Pairings that need attention.',
      denominator: '',
      period: DAYS.last,
      unit: 'pairings',
      floor: FLOORS.groups,
    },
    {
      name: 'attention_pairings',
      sections: ['health'],
      title: 'Pairings',
      definition: `Pairings that need attention for one cause; one can have several. A check-in is late from ${amberAfter} times the cadence on, very late from ${redAfter} times, and the pairing silent from ${silentAfterDays} days on; each counts for the gravest of these alone.`,
      numerator: 'Pairings with the cause.',
      denominator: OPEN,
      period: DAYS.last,
      unit: 'pairings',
      floor: FLOORS.named,
    },
  ];
};
