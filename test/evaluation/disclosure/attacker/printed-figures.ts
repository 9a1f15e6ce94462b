/** A number worked out from what single people said or did, as a report prints it. */
export interface PrintedFigure {
  /** Where it stands: equal for the same number of two reports. */
  readonly place: string;
  /** Which answers it is worked out from: `ratings`, `waits` … */
  readonly of: string;
  /** Value and ends as printed; empty where they are hidden. */
  readonly words: string;
  readonly value: number | null;
  /** How many answers it rests on; null where that is not told. */
  readonly n: number | null;
  readonly isMean: boolean;
}

interface Kind {
  readonly of: string;
  readonly section: string;
  readonly metrics: readonly string[];
  /** The words for it, where there are no names. */
  readonly labels: RegExp;
}

/** By the attacker's own reckoning: numbers that rest on the same answers. */
const KINDS: readonly Kind[] = [
  {
    of: 'ratings',
    section: 'experience',
    metrics: ['mean_rating', 'median_rating', 'top_box', 'rating_answers'],
    labels: /^(Me(an|dian) rating by|Men(tees|tors) who gave|Ratings given)/,
  },
  {
    of: 'ratings',
    section: 'headlines',
    metrics: ['mean_rating'],
    labels: /^$/,
  },
  { of: 'requests', section: 'experience', metrics: ['wants_change'], labels: /who ask for a change$/ },
  {
    of: 'waits',
    section: 'supply_and_demand',
    metrics: ['days_waiting', 'longest_wait', 'waited_over_28', 'waited_over_90'],
    labels: /^(Days they have waited|Longest wait|Waited more than)/,
  },
  {
    of: 'fits',
    section: 'matching',
    metrics: ['fit', 'fit_band_pairings', 'fit_band_share'],
    labels: /^(Fit of pairings begun|How well the pairings begun)/,
  },
  {
    of: 'days to match',
    section: 'matching',
    metrics: ['days_to_match'],
    labels: /^Days from the opening/,
  },
  {
    of: 'loads',
    section: 'supply_and_demand',
    metrics: ['load_mentors', 'load_share'],
    labels: /^Mentors by how many/,
  },
  {
    of: 'hours of mentors',
    section: 'activity',
    metrics: ['hours_per_mentor', 'mentors_at_8h', 'mentors_at_12h'],
    labels: /^(Hours per mentor|Mentors who met \d+ hours)/,
  },
  {
    of: 'protected time',
    section: 'compliance',
    metrics: ['protected_hours_used', 'mentors_over_protected'],
    labels: /^(Hours met per hour|Mentors who met longer)/,
  },
  {
    of: 'both sides',
    section: 'experience',
    metrics: ['sides_agree', 'sides_gap'],
    labels: /^(Both sides rate|Mentee's rating less)/,
  },
  {
    of: 'answered once',
    section: 'learning',
    metrics: ['mean_before_once'],
    labels: /^Who did not answer again/,
  },
  // In tables each wave has its own n, so that these are read from the rows of CSV and JSON.
  { of: 'scales', section: 'experience', metrics: ['scale_mean', 'scale_beyond'], labels: /^(?!)/ },
  { of: 'hours', section: 'activity', metrics: ['hours_met'], labels: /^Hours met$/ },
  {
    of: 'costs',
    section: 'costs',
    metrics: ['cost_of_time', 'cost_per_hour'],
    labels: /^(Hours met, GBP|For each hour met)/,
  },
  {
    of: 'check-ins',
    section: 'activity',
    metrics: ['check_ins_per_pairing'],
    labels: /^Check-ins per pairing$/,
  },
  { of: 'doses', section: 'activity', metrics: ['dose'], labels: /^Check-ins held per check-in expected$/ },
  {
    of: 'gaps',
    section: 'activity',
    metrics: ['days_between_check_ins'],
    labels: /^Days from one check-in to the next$/,
  },
  {
    of: 'waits to match',
    section: 'supply_and_demand',
    metrics: ['wait_to_match', 'wait_to_match_90', ...[28, 90, 182].map((days) => `unmatched_after_${days}`)],
    labels: /^Days until (half|9 in 10)/,
  },
  {
    of: 'waits for another',
    section: 'matching',
    metrics: ['rematch_days'],
    labels: /^Days until half are rematched/,
  },
  {
    of: 'contacts',
    section: 'health',
    metrics: ['days_to_contact'],
    labels: /^Days until something was done/,
  },
  {
    of: 'fit given up',
    section: 'matching',
    metrics: ['fit_given_up'],
    labels: /^Fit given up/,
  },
  {
    of: 'origins',
    section: 'matching',
    metrics: ['origin_pairings', 'origin_share'],
    labels: /^How the pairings begun/,
  },
  {
    of: 'ends by month',
    section: 'endings',
    metrics: ['ended_early_by_month', 'completed_by_month'],
    // In the table no number stands beside it.
    labels: /^(?!)/,
  },
  { of: 'ages', section: 'endings', metrics: ['days_lasted'], labels: /^Days until half of the pairings/ },
  { of: 'lengths', section: 'endings', metrics: ['months_lasted'], labels: /^Months a closed pairing/ },
  {
    of: 'changes',
    section: 'learning',
    metrics: ['mean_before', 'mean_after', 'mean_change', 'rose', 'scale_better', 'scale_worse'],
    labels: /^From .* to /,
  },
  { of: 'between', section: 'learning', metrics: ['mean_between'], labels: /^In between, from / },
  {
    of: 'outcomes',
    section: 'results',
    metrics: ['outcome_before', 'outcome_after', 'outcome_change', 'outcome_better'],
    labels: /^Measures of people, before/,
  },
  {
    of: 'outcomes beside',
    section: 'results',
    metrics: ['outcome_change_mentored', 'outcome_change_colleagues', 'outcome_difference'],
    labels: /^Measures of people, mentored staff beside/,
  },
];

/** The column that says how many answers a number of the same row rests on. */
const SIZES: Readonly<Record<string, string>> = {
  changes: 'Matched',
  'answered once': 'People',
  between: 'Answered all three',
  outcomes: 'People',
  'outcomes beside': 'Pairs',
};

type Line = Readonly<Record<string, string>>;

/** Of the rows of a report in CSV or JSON. */
export function figuresInRows(lines: readonly Line[]): PrintedFigure[] {
  return lines.flatMap((line) => {
    const kind = KINDS.find(
      ({ section, metrics }) => section === line.section && metrics.includes(line.metric ?? ''),
    );
    if (kind === undefined) return [];
    const {
      metric = '',
      group = '',
      period = '',
      value = '',
      low = '',
      high = '',
      note = '',
      unit = '',
    } = line;
    const whole = ['share', 'answers', 'pairings', 'people'].includes(unit);
    return [
      {
        place: JSON.stringify([kind.section, metric, group, period]),
        of: `${kind.of} ${group.replace(/,? ?(rating|fit):.*$/, '')}`,
        words: value === '' ? '' : [value, low, high].join(' '),
        value: numberIn(value),
        n: numberIn((whole ? line.denominator : '') || (line.n ?? '')),
        isMean: note.includes('mean'),
      },
    ];
  });
}

/** A table to be read, with the heading above it. */
interface Grid {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** Of the tables of a report in Markdown or HTML. */
export function figuresInGrids(grids: readonly Grid[]): PrintedFigure[] {
  return grids.flatMap(({ title, rows }) => {
    const [head = [], ...body] = rows;
    if (head[0] === 'What') return body.flatMap((row) => listed(head, row));
    const kind = KINDS.find(({ labels }) => labels.test(title));
    if (kind === undefined) return [];
    return body.flatMap(([group = '', ...cells]) =>
      cells.flatMap((cell, at): PrintedFigure[] => {
        const column = head[at + 1] ?? '';
        const isCount = /^(Answers before|Answers after|Answered all three|Matched|People|Pairs)$/.test(
          column,
        );
        // Of a share in such a table the count stands beside it.
        if (isCount || column === 'Share') return [];
        const size = SIZES[kind.of];
        const n =
          size === undefined
            ? sumOf(body.map((row) => row[at + 1] ?? ''))
            : numberIn(cells[head.indexOf(size) - 1] ?? '');
        const words = told(cell);
        const isMean = column.startsWith('Mean');
        const of = `${kind.of} ${size === undefined ? column : `${title} ${group}`}`;
        return [
          { place: JSON.stringify([title, group, column]), of, words, value: numberIn(words), n, isMean },
        ];
      }),
    );
  });
}

function listed(head: readonly string[], row: readonly string[]): PrintedFigure[] {
  const at = (heading: string) => row[head.indexOf(heading)] ?? '';
  const label = at('What');
  const kind = KINDS.find(({ labels }) => labels.test(label));
  if (kind === undefined) return [];
  const basis = /^n (\d+)/.exec(at('n of'))?.[1] ?? /(\d+)$/.exec(at('n of'))?.[1] ?? '';
  const words = told(at('Value'));
  return [
    {
      place: JSON.stringify([kind.section, label]),
      of: `${kind.of} ${/mentee/i.test(label) ? 'Mentees' : 'Mentors'}`,
      words: words === '' ? '' : `${words} ${at('Spread')}`,
      value: numberIn(words),
      n: numberIn(basis),
      isMean: label.startsWith('Mean'),
    },
  ];
}

/** The cell where a number stands in it; else nothing. */
function told(cell: string): string {
  return /^-?\d/.test(cell) ? cell : '';
}

function numberIn(text: string): number | null {
  const found = /^-?\d+(\.\d+)?/.exec(text);
  return found === null ? null : Number(found[0]);
}

function sumOf(cells: readonly string[]): number | null {
  const numbers = cells.map(numberIn);
  return numbers.some((number) => number === null)
    ? null
    : numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
}
