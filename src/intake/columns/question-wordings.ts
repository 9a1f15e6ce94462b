import type { Field, FileKind, StandardAttribute } from '../../domain/files/file-fields.js';

/** What a question asks for, told from its words; the first that fits decides. Texts are as `headerPhrase` writes them. */
interface Wording<Target> {
  readonly target: Target;
  readonly pattern: RegExp;
}

const SURVEY_WORDINGS: readonly Wording<Field | StandardAttribute>[] = [
  {
    target: 'capacity',
    pattern: /\bhow many (mentees|people)\b|\bnumber of mentees\b|\bmentees (can|could|would) you\b/,
  },
  {
    target: 'role',
    pattern:
      /\b(take|taking) part as\b|\b(join|joining|participate|participating|register|registering|sign up|signing up|apply|applying) as\b|\b(like|want|wish) to be( an?)?( mentor.*)?$|^i am( applying)?( as)?( an?| the)?( mentor.*)?$|\bmentors? or( an?)? mentees?\b|\bmentees? or( an?)? mentors?\b|\bwhich role\b|\bwhat role\b/,
  },
  {
    target: 'prefers',
    pattern:
      /\b(anyone|someone|anybody|somebody|who|whom|people)\b.*\b(paired|matched|partnered|prefer|like as|have as)\b|\bnamed? (mentor|mentee)\b/,
  },
  {
    target: 'availability',
    pattern:
      /\bavailab|\bwhen (can|could|would) you (usually )?meet\b|\b(days|times)\b.*\b(meet|suit|free)\b|\bshift pattern\b/,
  },
  {
    target: 'mode',
    pattern:
      /\bmeeting (mode|format)\b|\bhow would you (like|prefer) to meet\b|\bin person or\b|\bonline or\b/,
  },
  { target: 'languages', pattern: /\blanguages?\b/ },
  {
    target: 'years_experience',
    pattern:
      /\byears\b.*\b(experience|practice|practise|practising|qualified|registered|registration|worked)\b/,
  },
  { target: 'style', pattern: /\bstyle\b/ },
  {
    target: 'strengths',
    pattern:
      /\b(you|i) (can|could|would|are able to|am able to)\b.*\b(offer|share|teach)\b|\b(can|could|would|able to|happy to|willing to|like to|want to) (you |i )?(offer|share|teach|help (others|with|someone|people|a mentee)|support (others|someone|a mentee))\b|\byour (strengths|expertise|skills)\b|\bgood at\b|\bexpertise\b|\bstrengths?\b/,
  },
  {
    target: 'goals',
    pattern:
      /\bgoals?\b|\b(hope|want|like|hoping) to (achieve|accomplish)\b|\bget out of\b|\bgain from\b|\baims?\b/,
  },
  {
    target: 'needs',
    pattern:
      /\b(like|want|wish|hope|need|hoping|wanting)( to)?\b.*\b(learn|develop|improve|gain|support|help|work on|grow|practise|practice)\b|\bneed(s)?\b.*\b(help|support|with)\b|\b(learning|development) (needs|areas)\b|\bareas\b.*\b(develop|development|support|improve|learn)\b|\bhelp with\b/,
  },
  { target: 'interests', pattern: /\binterests?\b|\bhobb(y|ies)\b|\bpassionate\b/ },
];

const FEEDBACK_WORDINGS: readonly Wording<Field>[] = [
  {
    target: 'wants_change',
    pattern:
      /\b(change|different|another|new|swap)\b.*\b(partner|mentor|mentee|match|pairing|pair)\b|\bwould you (like|want) (a|to) change\b|\brematch/,
  },
  {
    target: 'rating',
    pattern: /\b(rate|rating|score|satisfied|satisfaction|stars)\b|\bhow (good|well|useful|happy)\b/,
  },
  {
    target: 'to_improve',
    pattern:
      /\b(improve[ds]?|improvement|better|differently|suggest|suggestions?|less helpful|least helpful)\b/,
  },
  {
    target: 'helpful',
    pattern: /\b(helpful|helped|useful|valuable|went well|working well|worked well|most out of)\b/,
  },
  { target: 'given_by', pattern: /^(i am|are you)\b|\byour (role|side)\b/ },
  {
    target: 'mentee',
    pattern: /^(who is )?(your |the |name of (your|the) )?mentee( (staff|email|e mail|employee|name).*)?$/,
  },
  {
    target: 'mentor',
    pattern: /^(who is )?(your |the |name of (your|the) )?mentor( (staff|email|e mail|employee|name).*)?$/,
  },
];

/** What a survey question asks for, by its words; undefined when it is none of our fields. */
export function targetOfQuestion(phrase: string, kind: FileKind): string | undefined {
  if (phrase.length > LONGEST_QUESTION) return undefined;
  const wordings: readonly Wording<string>[] =
    kind === 'survey' ? SURVEY_WORDINGS : kind === 'feedback' ? FEEDBACK_WORDINGS : [];
  return wordings.find(({ pattern }) => pattern.test(phrase))?.target;
}

/** A longer text is a consent statement or an instruction, and full of words that mean something else there. */
const LONGEST_QUESTION = 300;
