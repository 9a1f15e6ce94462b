import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings.js';
import { recogniseKind } from '../../../src/intake/columns/recognise-file.js';
import { readTable } from '../../../src/intake/table/read-table.js';
import { complaintsOf } from '../plans/plan-inputs.js';

const kindOf = (header: string) =>
  recogniseKind(readTable(`${header}\n${header.replace(/[^,]+/gu, 'x')}\n`, 'file.csv')).kind;

describe('recogniseKind', () => {
  it.each([
    [
      'staff_number,given_name,family_name,email,profession,band,unit,site,manager,hired_on,left_on,status,role,capacity',
      'roster',
    ],
    ['Employee Number,Surname,Forename,Ward', 'roster'],
    ['email,name,needs,strengths', 'roster'],
    ['Staff No,Name,Languages', 'roster'],
    ['Email,Role,Tell us what you need from your mentor,Rate your confidence as a leader', 'survey'],
    ['Email,Your name,Your role', 'roster'],
    ['Mentor,Mentee,Started,Ended', 'pairings'],
    ['mentee,mentor,started_on,status', 'pairings'],
    [
      'pairing,mentee,mentee_name,mentee_email,mentor,mentor_name,mentor_email,status,fit,started_on,ended_on,end_reason,last_check_in_on,check_ins',
      'pairings',
    ],
    ['pairing,mentee,mentor,held_on,minutes,mode,kind,topics,note', 'check-ins'],
    ['Mentee,Mentor,Date,Duration', 'check-ins'],
    ['Employee Number,Course Title,Completion Date,Completion Status', 'training'],
    ['Learner ID,Learner Name,Course Title,Completion Status,Completion Date,Expiry Date,Score', 'training'],
    ['Student ID,Student Name,Programme,Email', 'roster'],
    ['Staff number,Name,Date invited', 'invitations'],
    ['Name,Email,Date sent,Reply', 'invitations'],
    ['Name,Email,Letter sent,Ward', 'roster'],
    ['Ward,Measure,As at,Value', 'outcomes'],
    ['Employee Number,Name,Application Date,Line Manager,Application status', 'applications'],
    ['Staff number,Name,Date of nomination,Nominated by', 'applications'],
    ['Staff number,Name,Applied on,Line manager supports,Capacity', 'applications'],
    ['Staff number,Name,Applied on,Capacity', 'roster'],
    [
      'staff_number,email,name,standing,applied_on,nominated,nominated_by,eligible,decided_on',
      'applications',
    ],
    ['Staff number,Name,Application date,Line manager,Role', 'roster'],
    ['Employee Number,Name,Application Date,Hire date,Status', 'roster'],
    ['Email,Date applied,What would you like to learn?', 'survey'],
    ['Ward,Measure,Month,Value,Denominator', 'outcomes'],
    ['person or unit,measure,date,value,denominator', 'outcomes'],
    ['Employee Number,KPI,Review Date,Score', 'outcomes'],
    ['staff_number,name,invited_on,invited_as,standing,times,joined_on', 'invitations'],
    ['Staff number,Name,Title,Date', 'roster'],
    ['Email,Invited on,Reminder sent,Responded?', 'invitations'],
    ['Email,Invited on,Responded?,Why?', 'survey'],
    ['Applicant,Staff No,Application received,Line manager supports?,Panel outcome', 'applications'],
    ['Staff No,Application received,Line manager supports?,How would you describe yourself?', 'survey'],
    ['Email,Title,Completed on,What would you like to learn?', 'survey'],
    ['Email,Course,Date completed,Are you able to attend?', 'survey'],
    ['pairing,mentee,mentor,given_by,given_on,rating,helpful,to_improve,wants_change', 'feedback'],
    [
      'ID,Start time,Completion time,Email,Name,How would you rate your mentoring relationship so far? (1-5),What could be improved?',
      'feedback',
    ],
    [
      'ID,Start time,Completion time,Email,Name,What would you like to learn?,How would you rate your confidence as a mentor?',
      'survey',
    ],
    [
      'Timestamp,Your email,Are you the mentor or the mentee,How would you rate the mentoring so far?,What could be improved?',
      'feedback',
    ],
    [
      'Timestamp,Your email,Are you a mentor or a mentee?,How would you rate the mentoring so far?,Would you like to change your partner?',
      'feedback',
    ],
    // With a wish to learn something, or without anything that only experience tells, it is about taking part.
    [
      'Timestamp,Your email,Are you the mentor or the mentee,How would you rate mentoring so far?,What could be improved?,What would you like to learn?',
      'survey',
    ],
    [
      'Timestamp,Your email,Would you like to be a mentor or a mentee,How would you rate mentoring so far?',
      'survey',
    ],
    [
      'ID,Start time,Completion time,Email,Name,Your staff number,How is your mentoring going?,Would you like to change your mentor?,What has helped most?,How often do you meet?',
      'feedback',
    ],
    ['Staff number,How are things going with your mentee?,What could be done differently?', 'feedback'],
    ['Timestamp,Your email,How often have you met so far?,Would you like a different mentor?', 'feedback'],
    ['Timestamp,Your email,How satisfied are you with your mentor?', 'feedback'],
    // Of others, of the past, or of taking part: no relation that is going on.
    ['Timestamp,Your email,Are you a new mentor?,What has helped most in your first year?', 'survey'],
    ['Timestamp,Your email,Would you like another mentee?,What can you offer?', 'survey'],
    ['Timestamp,Your email,How satisfied were you with your previous mentor?,What can you offer?', 'survey'],
    ['Timestamp,Your email,How often would you like to meet?,What can you offer?', 'survey'],
    ['Timestamp,Your email,How often can you meet?,When can you meet your mentor?', 'survey'],
    ['Timestamp,Your email,Would you be happy with a mentor from another site?', 'survey'],
    ['Timestamp,Your email,How are you going to use mentoring?', 'survey'],
    ['Timestamp,Your email,How is your ward doing?,How often do you meet patients?', 'survey'],
    ['Timestamp,Email Address,What can you offer?', 'survey'],
    ['Email,What would you like to learn?,What can you offer?', 'survey'],
  ])('takes %j for %s', (header, kind) => {
    expect(kindOf(header)).toBe(kind);
  });

  it.each([
    'Timestamp,Your email,Would you like to change your mentor?',
    'Staff number,How often do you meet?',
    'Staff number,How confident are you?,How tired are you?,Do you sleep well?,How often do you meet?,What has helped most?',
    'Timestamp,Your email,When did you last meet your mentor?,What did you talk about?',
    'Timestamp,Your email,What would you like to learn?,Would you like to change your mentor?',
  ])('does not take %j for a profile without asking', (header) => {
    expect(() => kindOf(header)).toThrow('file.csv may be feedback or a survey.');
  });

  it('gives the line to type for a form that may be feedback', () => {
    const table = readTable('Email,Would you like to change your mentor?\na,b\n', 'form.csv');
    expect(complaintsOf(() => recogniseKind(table)).join('\n')).toContain('change your mentor?');
    expect(() => recogniseKind(table)).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('adding it to the same call: --as feedback') }),
    );
  });

  it('takes a form about mentoring for a survey where a wave is named', () => {
    for (const header of ['Email,Rate your mentor', 'Email,Would you like to change your mentor?'])
      expect(recogniseKind(readTable(`${header}\na,b\n`, 'end.csv'), undefined, 'end').kind).toBe('survey');
    const roster = readTable('Employee Number,Surname,Forename,Ward\n1,A,B,C\n', 'roster.csv');
    expect(recogniseKind(roster, undefined, 'end').kind).toBe('roster');
  });

  it('takes statements beside a staff number for a survey where a wave is named', () => {
    const table = readTable('Staff no,I feel supported at work\n1,Agree\n', 'base.csv');
    expect(recogniseKind(table, undefined, 'baseline').kind).toBe('survey');
    expect(() => recogniseKind(table)).toThrow('base.csv was not recognised');
  });

  it('says why', () => {
    const table = readTable('mentee,mentor\n1,2\n', 'pairs.csv');
    expect(recogniseKind(table)).toEqual({ kind: 'pairings', why: 'it has "mentee" and "mentor"' });
  });

  it('knows the columns that the settings name', () => {
    const table = readTable('Novice,Guide\n1,2\n', 'pairs.csv');
    const columns = new Map([
      ['Novice', 'mentee'],
      ['Guide', 'mentor'],
    ]);
    const { intake } = DEFAULT_SETTINGS;
    const settings = { ...DEFAULT_SETTINGS, intake: { ...intake, columns } };
    expect(recogniseKind(table, settings).kind).toBe('pairings');
  });

  it('takes a list of people headed by what the settings look at for a survey', () => {
    const table = readTable('Staff number,Wants a woman\n1,yes\n', 'answers.csv');
    expect(() => recogniseKind(table)).toThrow('was not recognised');
    const { matching } = DEFAULT_SETTINGS;
    const settings = { ...DEFAULT_SETTINGS, matching: { ...matching, priorityAttribute: 'wants_a_woman' } };
    expect(recogniseKind(table, settings).kind).toBe('survey');
  });

  it('names what it saw and how to go on', () => {
    const table = readTable('colour,size\nred,2\n', 'paint.csv');
    expect(complaintsOf(() => recogniseKind(table))).toEqual([
      'paint.csv: Its columns (colour, size) fit none of roster, survey, pairings, check-ins, feedback, milestones, fit-checks, signatures, goals, concerns, rules, invitations, training, applications, outcomes, skills. A roster has a staff number or an e-mail and names; a pairing list has mentee and mentor; measures of people or units have one value in a row (mentor template outcomes).',
    ]);
    expect(() => recogniseKind(table)).toThrow('paint.csv was not recognised.');
  });

  it('takes a column of courses headed by a yes or no for the days in it', () => {
    const kindWith = (cell: string) =>
      recogniseKind(readTable(`Employee,Course,Completed,Expiry\nAda Poe,Feedback,${cell},\n`, 'file.csv'))
        .kind;
    expect(kindWith('12-Mar-25')).toBe('training');
    expect(() => kindWith('Yes')).toThrow('was not recognised');
  });
});
