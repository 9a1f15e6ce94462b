import { describe, expect, it } from 'vitest';
import { parseStatedPresence } from '../../../../src/intake/values/presence/stated-presence.js';

const read = (text: string) => parseStatedPresence(text, { order: 'day-first', today: '2026-07-01' });

describe('what words and days say of somebody’s presence', () => {
  it.each([
    ['left 31/03/2026', { status: 'left', leftOn: '2026-03-31' }],
    ['Leaver - 31 March 2026', { status: 'left', leftOn: '2026-03-31' }],
    ['Leaver 30-Jun-26', { status: 'left', leftOn: '2026-06-30' }],
    ['left March 2026', { status: 'left', leftOn: '2026-03-31' }],
    ['left w.e.f. 01/04/2026', { status: 'left', leftOn: '2026-03-31' }],
    ['left July', { status: 'left', leftOn: '2026-06-30' }],
    ['leaving 30/09/2026', { status: 'active', leftOn: '2026-09-30' }],
    ['will leave in August 2026', { status: 'active', leftOn: '2026-08-31' }],
    ['Resigned - leaving 31/07/2026', { status: 'active', leftOn: '2026-07-31' }],
    ['Notice given, last day 31/08/2026', { status: 'active', leftOn: '2026-08-31' }],
    ['retiring December', { status: 'active', leftOn: '2026-12-31' }],
    ['Fixed-term contract ends 30/09/2026', { status: 'active', leftOn: '2026-09-30' }],
    ['active until 31/12/2026', { status: 'active', leftOn: '2026-12-31' }],
    ['ausgeschieden 31.03.2026', { status: 'left', leftOn: '2026-03-31' }],
  ])('ends: %j', (text, presence) => {
    expect(read(text).value).toEqual({ ...presence, readAs: expect.any(String) });
  });

  it.each([
    ['mat leave until 3/2027', { status: 'on_leave', leaveUntil: '2027-03-31' }],
    ['returns 1 Feb', { status: 'on_leave', leaveUntil: '2027-01-31' }],
    ['back 01/09/2026', { status: 'on_leave', leaveUntil: '2026-08-31' }],
    ['not back until 1 Sept 2026', { status: 'on_leave', leaveUntil: '2026-08-31' }],
    ['LTS (from 12/01/2026)', { status: 'on_leave', leaveFrom: '2026-01-12' }],
    [
      'mat leave 01/03/2026 - 28/02/2027',
      { status: 'on_leave', leaveFrom: '2026-03-01', leaveUntil: '2027-02-28' },
    ],
    ['mat leave from Oct 2026', { status: 'active', leaveFrom: '2026-10-01' }],
    ['returned from mat leave 01/05/2026', { status: 'active', leaveUntil: '2026-04-30' }],
    ['leave ends 31/08/2026', { status: 'on_leave', leaveUntil: '2026-08-31' }],
    ['in Elternzeit bis 31.03.2027', { status: 'on_leave', leaveUntil: '2027-03-31' }],
    ['On leave - back after Easter', { status: 'on_leave' }],
    ['mat leave, returns Jan 27', { status: 'on_leave' }],
    ['Suspended 12/05/2026', { status: 'on_leave' }],
  ])('leave: %j', (text, presence) => {
    expect(read(text).value).toEqual({ ...presence, readAs: expect.any(String) });
  });

  it.each([
    ['starts 01/09/2026', { status: 'active', hiredOn: '2026-09-01' }],
    ['not left', { status: 'active' }],
    ['no longer on leave', { status: 'active' }],
    ['Maternity cover', { status: 'active' }],
    ['active since 2019', { status: 'active' }],
    ['Not yet returned', { status: 'on_leave' }],
    ['no longer works here', { status: 'left' }],
  ])('others: %j', (text, presence) => {
    expect(read(text).value).toMatchObject(presence);
  });

  it.each([
    'Left site A for B',
    'left Ward 7 31/03/2026',
    'moved to ward 7 01/02/2026',
    'left-handed',
    'Left?',
    'On leave?',
    'may leave 31/08/2026',
    'wants to go on leave',
    'not on leave until 01/09/2026',
    'not returning from mat leave',
    'Left, rejoined 01/02/2026',
    'Retired 31/03/2026, returned 01/05/2026',
    'Retire and return 01/05/2026',
    'on secondment to NHSE until 31/03/2027',
    'left 2 years ago',
    'left 31/02/2026',
    'retiring June',
    'Maternity nurse',
    '2026',
  ])('refuses what may mean something else: %j', (text) => {
    expect(read(text).problem).toBeDefined();
  });

  it('tells what it read', () => {
    expect(read('returns 1 Feb').value?.readAs).toBe(
      'on leave until 2027-01-31, back on 2027-02-01: on leave on 2026-07-01',
    );
    expect(read('Active').value).toEqual({ status: 'active' });
  });

  it('knows who has left whichever way round the day is, and not on which', () => {
    const open = { order: undefined, today: '2026-07-01' } as const;
    const { status, leftOn, readAs } = parseStatedPresence('left 03/04/2026', open).value ?? {};
    expect([status, leftOn]).toEqual(['left', undefined]);
    expect(readAs).toContain('2026-04-03 or 2026-03-04');
    expect(parseStatedPresence('left 04/04/2026', open).value?.leftOn).toBe('2026-04-04');
  });

  it('reads no day of which the order is not known', () => {
    const open = { order: undefined, today: '2026-07-01' } as const;
    expect(parseStatedPresence('left 05/08/2026', open).problem).toContain('day first or month first');
    expect(parseStatedPresence('leaving 05/08/2026', open).problem).toContain('day first or month first');
    expect(parseStatedPresence('on leave until 03/04/2027', open).value?.status).toBe('on_leave');
  });
});
