import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../../src/intake/columns/map-columns.js';
import { meetingDayAsked } from '../../../src/intake/columns/meeting-day-wordings.js';
import { whyLookAtUnused } from '../../../src/intake/columns/unused-column.js';
import { readTable } from '../../../src/intake/table/read-table.js';

const HELD = [
  ...[
    'Day of meeting',
    'Date of this meeting',
    'When did you meet?',
    'When did you two meet?',
    'Day you met',
  ],
  ...[
    'On which day did you meet your mentee?',
    'Meeting held on',
    'Session date',
    'Date of 1:1',
    'Catch-up date',
  ],
  ...[
    'On what date did the meeting take place?',
    'Date of your conversation',
    'Date you saw your mentee',
    'Meeting day',
  ],
  ...[
    'Datum des Treffens',
    'Wann haben Sie sich getroffen?',
    'Tag des Gesprächs',
    'Treffdatum',
    'Gesprächsdatum',
  ],
  ...[
    'Date de la rencontre',
    'Quand vous êtes-vous rencontrés ?',
    'Jour de l’entretien',
    'Date de la séance',
  ],
  ...['Fecha de la reunión', '¿Cuándo se reunieron?', 'Día del encuentro', 'Fecha de la sesión'],
  ...['Datum van het gesprek', 'Wanneer heeft u elkaar ontmoet?', 'Datum bijeenkomst', 'Gespreksdatum'],
];
const LAST = [
  ...['Last met', 'Last meeting', 'Date of last session', 'Most recent meeting', 'When did you last meet?'],
  ...['Letztes Treffen', 'Dernière rencontre', 'Última reunión', 'Laatste gesprek'],
];
const NEVER = [
  ...[
    'Next meeting',
    'Date of next meeting',
    'When will you meet next?',
    'Planned meeting date',
    'Meeting planned for',
  ],
  ...[
    'Follow-up meeting date',
    'Scheduled session date',
    'When could you meet?',
    'Which day would suit you for a meeting?',
  ],
  ...[
    'Date of first meeting',
    'Date of cancelled meeting',
    'Date meeting was booked',
    'When did you not meet?',
  ],
  ...['Date of previous meeting', 'Date meeting recorded', 'Proposed date of session', 'Meeting due date'],
  ...[
    'Nächstes Treffen',
    'Datum des nächsten Treffens',
    'Geplantes Gespräch',
    'Wann können Sie sich treffen?',
  ],
  ...['Prochaine rencontre', 'Date de la prochaine séance', 'Rencontre prévue le', 'Próxima reunión'],
  ...[
    'Fecha de la próxima sesión',
    'Reunión prevista',
    'Volgende afspraak',
    'Datum volgend gesprek',
    'Gepland gesprek',
  ],
  ...[
    'How did you meet?',
    'How long was the meeting?',
    'Meeting end date',
    'Number of days you met',
    'Notes of the meeting',
  ],
  ...['Why did you meet that day?', 'Meeting minutes'],
];

function columnsOf(headers: readonly string[], cells: readonly string[]) {
  const line = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(',');
  const table = readTable(`${line(headers)}\n${line(cells)}\n${line(cells)}\n`, 'meetings.csv');
  const cellsOf = ({ position }: { position: number }) => table.rows.map((row) => row.cells[position] ?? '');
  return {
    table,
    mapping: mapColumns(table.headers, {
      kind: 'check-ins',
      source: 'meetings.csv',
      columns: new Map(),
      cellsOf,
    }),
  };
}

const heldOn = (headers: readonly string[], cells: readonly string[]) =>
  columnsOf(headers, cells).mapping.fields.get('held_on')?.name;

describe('the day of a meeting', () => {
  it.each(HELD)('is asked by %j, which beats a time stamp and a bare date', (header) => {
    expect(meetingDayAsked(header)).toBe('held');
    const headers = ['Timestamp', 'Date', header, 'Mentee'];
    expect(heldOn(headers, ['2026-05-09 10:00', '2026-05-08', '2026-05-01', 'Ann'])).toBe(header);
  });

  it.each(LAST)('that %j asks for beats a time stamp, but no date of the row', (header) => {
    expect(meetingDayAsked(header)).toBe('last held');
    expect(heldOn(['Completion time', header], ['2026-05-09 10:00', '2026-05-01'])).toBe(header);
    expect(heldOn(['Date', header], ['2026-05-09', '2026-05-01'])).toBe('Date');
  });

  it.each(NEVER)('is none of %j', (header) => {
    expect(meetingDayAsked(header) ?? 'none').not.toMatch(/held/);
    const headers = ['Timestamp', header, 'Mentee'];
    const cells = ['2026-05-09 10:00', '2026-05-20', 'Ann'];
    expect(heldOn(headers, cells)).toBe('Timestamp');
    expect(heldOn([header, 'Mentee'], ['2026-05-20', 'Ann'])).toBeUndefined();
  });

  it('is not a column without days', () => {
    expect(heldOn(['Timestamp', 'When did you two meet?'], ['2026-05-09 10:00', 'after work'])).toBe(
      'Timestamp',
    );
  });

  it('of a meeting to come is not offered as the day of one held', () => {
    const { mapping, table } = columnsOf(['Timestamp', 'Next meeting'], ['2026-05-09 10:00', '2026-06-01']);
    const [, next] = table.headers;
    expect(next && whyLookAtUnused(next, mapping, [['2026-06-01'], ['2026-06-02']])).toBeUndefined();
  });
});
