/** What a template of an agreement may leave to be filled in, between braces, and what that is. */
export const AGREEMENT_BLANKS = {
  programme: "the programme's name",
  mentee: "the mentee's name",
  mentor: "the mentor's name",
  date: 'the day of the draft',
  version: 'its number',
  purpose: 'what it is for',
  starts: 'the day the pairing began',
  ends: 'the day it is meant to last until',
  every: 'how often they meet',
  minutes: 'how long a meeting is',
  where: 'how and where they meet',
  arranged_by: 'who arranges the meetings',
  times: 'when both have said they are free',
  contact: 'contact between meetings',
  reviews: 'the days on which they look at how it goes',
} as const;
export type AgreementBlank = keyof typeof AGREEMENT_BLANKS;

/** The words in braces in a template, each once. */
export function blanksIn(template: string): readonly string[] {
  return [...new Set([...template.matchAll(/\{([a-z_]+)\}/g)].map(([, name = '']) => name))];
}

/** Whether a template may have this blank. */
export function isAgreementBlank(name: string): name is AgreementBlank {
  return Object.hasOwn(AGREEMENT_BLANKS, name);
}

/** The agreement where the programme has no words of its own, as Markdown. */
export const AGREEMENT_TEMPLATE = `# Mentoring agreement

{programme}

**Mentee:** {mentee}

**Mentor:** {mentor}

Draft {version} of {date}. Both keep a copy. Change whatever does not suit you: it is yours.

## What it is for

{purpose}

## How we meet

- **From** {starts} **until** {ends}
- **How often:** {every}
- **How long:** {minutes}
- **How and where:** {where}
- **Who arranges it:** {arranged_by}
- **Times we are both free:** {times}
- **If one of us cannot come**, we say so as early as we can, at the latest the day before, and find another day at once.
- **Between meetings:** {contact}

## What stays between us

What is said in mentoring is confidential. There are three limits: a risk of harm to somebody, a serious breach of policy, and what the law
does not allow. In these cases we talk about it first, and only those who must know are told. We name no patient and nothing by which one could be recognised.
Notes belong to the mentee; the programme records that we met, not what was said.

## What it is not

Mentoring is not line management, supervision, appraisal, assessment or therapy. The mentor sits on no selection panel for the mentee and
gives no reference as a mentor. If such a thing comes up, we say so and tell the coordinator.

## Reviewing how it goes

We look at our goals and at how we work together on {reviews}. The agreement may be amended then.

## Ending

Either of us may end it at any time, without fault and without giving a reason to the other. We tell the coordinator, who finds the mentee another
mentor if that is wanted, and have a last conversation about what was learned, if both want it.

## Signed

Mentee: ______________________________ Date: ______________

Mentor: ______________________________ Date: ______________
`;
