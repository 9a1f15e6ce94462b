export const GUIDE_KINDS = ['first', 'goals', 'next', 'midpoint', 'difficult', 'ending'] as const;
/** What kind of meeting a guide is for; `next` is any between the others. */
export type GuideKind = (typeof GUIDE_KINDS)[number];

/** What each kind of meeting is called. */
export const MEETING_OF_KIND: Readonly<Record<GuideKind, string>> = {
  first: 'the first meeting',
  goals: 'a meeting about goals',
  next: 'the next meeting',
  midpoint: 'a review halfway',
  difficult: 'a difficult conversation',
  ending: 'the last meeting',
};

/** The programme's own guides, Markdown with words in braces, for the kinds it has one for. */
export type GuideSettings = Readonly<Partial<Record<GuideKind, string>>>;

/** What a guide may leave to be filled in, between braces, and what that is. Only what both of the two know already. */
export const GUIDE_BLANKS = {
  programme: "the programme's name",
  mentee: "the mentee's name",
  mentor: "the mentor's name",
  date: 'the day of the guide',
  starts: 'the day the pairing begins or began',
  ends: 'the day it is meant to last until, or on which it ended',
  purpose: 'what it is for, as agreed',
  every: 'how often they meet, as agreed',
  minutes: 'how long a meeting is, as agreed',
  where: 'how and where they meet, as agreed',
  review: 'the next day on which they look at how it goes, as agreed',
  meetings: 'how many meetings are on record',
  last_met: 'the day of the last one',
  topics: 'what it was about',
  goals: 'a list of the goals that go on, with measure, day and progress',
  reached: 'a list of the goals that were closed, and how',
  actions: 'a list of the steps still to be taken, and by whom',
  done: 'a list of the steps taken since the last meeting',
  resources: 'a list of what helps: readings, links, events, people they were introduced to',
} as const;
export type GuideBlank = keyof typeof GUIDE_BLANKS;

/** Whether a guide may have this blank. */
export function isGuideBlank(name: string): name is GuideBlank {
  return Object.hasOwn(GUIDE_BLANKS, name);
}

const HEAD = `{programme}

**Mentee:** {mentee}

**Mentor:** {mentor}

`;

const FOOT = `
---

What you say to each other stays between you, within the limits you know: a risk of harm, a serious breach of policy, what the law does not
allow. Name no patient. Take from this page what helps, and leave the rest.
`;

/** The guides where the programme has no words of its own. */
export const GUIDE_TEMPLATES: Readonly<Record<GuideKind, string>> = {
  first: `# Our first meeting

${HEAD}You begin on {starts}. Half an hour is enough: you get to know each other, and see whether you suit each other.

## Getting to know each other

- How did each of us come to the work we do?
- What goes well at the moment, and what is hard?
- Who has helped us before, and what did they do that helped?

## What we hope for

- What does {mentee} want to be different in half a year?
- What can {mentor} offer, and what not?
- What would make this a waste of time?

## How we want to work together

- **What it is for:** {purpose}
- **How often:** {every}
- **How long:** {minutes}
- **How and where:** {where}
- What do we do if one of us cannot come?
- What stays between us, and what does not?

## Before we part

- The day of our next meeting: ______________________________
- After that, each of us tells the coordinator, separately, whether it is a good fit. Either may say no, and nobody is at fault.
${FOOT}`,
  goals: `# Setting goals

${HEAD}## Where we are

{goals}

## What we are aiming for

- What would {mentee} like to be able to do that is not possible yet?
- Why now? Who does it matter to?
- How will we both notice that it is reached?
- What is in {mentee}'s own hands, and what depends on others?

## Each goal in one line

Specific, with a measure and a day; two or three are enough.

1. Goal: ______________________________ Measure: ______________________________ By: ______________
2. Goal: ______________________________ Measure: ______________________________ By: ______________
3. Goal: ______________________________ Measure: ______________________________ By: ______________

## The first steps

- What is the smallest step, who takes it, and by when?
- What or who could help: a course, a colleague, a visit to another unit?
- What could get in the way, and what then?
${FOOT}`,
  next: `# Our next meeting

${HEAD}Last meeting: {last_met}. It was about: {topics}.

## Since then

{done}

- What has gone well? What did {mentee} learn from it?
- What did not happen, and what was in the way?

## Still to be done

{actions}

## Our goals

{goals}

## What may help

{resources}

## Today

- What is the one thing that {mentee} wants to take away from this meeting?
- What has been tried, and what else could be?
- What will each of us do until we meet again?

The day of our next meeting: ______________________________
${FOOT}`,
  midpoint: `# Halfway: how is it going?

${HEAD}You have met {meetings} since {starts}. It is meant to last until {ends}.

## What we set out to do

**What it is for:** {purpose}

{goals}

## What was reached

{reached}

## Still to be done

{actions}

## How we work together

Each of us answers first alone, then we compare.

- What helps most in our meetings?
- What should we do more of, less of, or differently?
- Do we meet often enough, for long enough, in the right place? ({every}, {minutes}, {where})
- What have we not dared to talk about yet?

## What we change

- A goal to revise, to add or to drop: ______________________________
- Something in our agreement: ______________________________

Tell the coordinator what has changed, so that it is on record.
${FOOT}`,
  difficult: `# A difficult conversation

${HEAD}For when something stands between you: missed meetings, different expectations, advice that did not help, a remark that hurt. It is
nobody's fault that it is difficult, and it is worth an hour.

## Beforehand, each alone

- What happened? Only what a camera would have seen.
- What did it mean to me? What may it have meant to the other?
- What do I want: for myself, for the other, for our work together?
- What is my own part in it?

## In the conversation

1. Agree how long you have, and that each may finish speaking.
2. One of you says what they have seen, what it meant to them, and what they would like. The other says back what they have understood.
3. Then swap.
4. Look at what you agreed at the beginning: what it is for ({purpose}), how often ({every}), how and where ({where}). What still fits?
5. Say what each of you will do differently, and when you look at it again: ______________________________

## If it does not get easier

- Stop, and find another day: that is not a failure.
- Either of you may ask the coordinator for help, or end the pairing, without fault and without a reason. Another mentor can be found.
- If anybody may come to harm, the coordinator has to know today.
${FOOT}`,
  ending: `# Our last meeting

${HEAD}You have met {meetings} between {starts} and {ends}.

## What was reached

{reached}

## What goes on

{goals}

{actions}

## Looking back

- What has {mentee} learned that stays?
- What has {mentor} learned?
- What was hard, and how did we deal with it?
- What would we tell the next two who begin?

## Looking ahead

- What is the next step, and who could help with it now?
- How do we want to be in touch from here on, if at all?
- Would {mentee} like to mentor somebody one day?

## Saying goodbye

- What do I thank the other for?

Tell the coordinator that you have finished, or that you would both like to go on.
${FOOT}`,
};
