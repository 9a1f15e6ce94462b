import { describe, expect, it } from 'vitest';
import { parseInvitationReply } from '../../../src/intake/values/invitation-reply.js';

describe('parseInvitationReply', () => {
  it.each([
    ['Yes', 'yes'],
    ['y', 'yes'],
    ['Yes please', 'yes'],
    ['Accepted', 'yes'],
    ['Confirmed by phone', 'yes'],
    ['Happy to', 'yes'],
    ['No', 'no'],
    ['No thanks', 'no'],
    ['Declined', 'no'],
    ['Declined - on maternity leave', 'no'],
    ['Not interested', 'no'],
    ['Not this year', 'no'],
    ['No, too busy', 'no'],
    ['Unable to take part', 'no'],
    ['Withdrew', 'no'],
    ['Maybe', 'open'],
    ['Yes, but only from September', 'open'],
    ['Yes if my manager agrees', 'open'],
    ['Next year', 'open'],
    ['Accepted, then declined', 'open'],
    ['Bounced', 'open'],
  ])('takes %j for %s', (text, reply) => {
    expect(parseInvitationReply(text)).toBe(reply);
  });

  it.each([
    '',
    '-',
    'n/a',
    'No reply',
    'no response yet',
    'Not yet replied',
    'Pending',
    'Awaiting reply',
    'None',
  ])('hears no answer in %j', (text) => {
    expect(parseInvitationReply(text)).toBeUndefined();
  });
});
