/** Wordings of how people take part and of what they are. */

/** What somebody wants to have reached. */
export const GOALS = `
  goal|goals|aspiration*|ambition*
  ^ your|my|the main|key|primary|overall|top|biggest|chief|central aim|aims|objective|objectives
  ^ career|professional|personal|short_term|long_term|learning|development|your|my|main|mentoring? aims|aim|objectives|objective
  career|professional plans|plan|direction|next_step|aims|objectives
  {want}|would … have_achieved|have_accomplished|have_reached
  {want}|hoping|aim|aiming … to achieve|accomplish|reach|attain
  see|picture|where … yourself … in|years
  {want}|would … career|future … look_like|go|develop|progress|head|lead
  where … in … years
  ^ a|one|two|three|five year|years from_now i|you
  by the? end of … {want}|hope|aim … to? have|be|feel
  what … success|good look|looks_like|mean|be … for|to you|me
`;

/** Where somebody wants to be: years ahead are none behind. */
export const YEARS_AHEAD = `
  where|what|how … see|picture|imagine|envisage|envision|be|doing … yourself|career|be|doing … in … year|years … time?
  in … years time
  in … year|years|months time
  where do|would|will you {want} to? be|get … in|by
`;

/** Years of something else than of a career: of waiting, of a pairing, or still to come. */
export const OTHER_YEARS = `
  wait*|intend|intends|plan|hope|hopes|until|left|remaining|together|known|travel*|commut*|met|meeting
  been … {matched}|{mentee}|scheme|programme|program|mentored
  how_many {mentee}|people|colleagues|times|{mentor}
`;

/** What somebody does when off work. */
export const PASTIMES = `
  hobby|hobbies|pastime*
  free|spare time
  outside work|of_work
  not at|in work
  enjoy doing
  do|doing|get_up_to|enjoy|spend|like|unwind|relax … outside|away_from of? the|your? hospital|ward|nursing|medicine|job|office|clinic
`;

/** What somebody likes, at work or beyond it. */
export const INTERESTS = `
  interest|interests|hobby|hobbies|pastime*|passion|passions|passionate
  free|spare time
  outside work|of_work
  ^ what|which … enjoy|like … doing|outside|spare|most_about_your
`;

/** What somebody speaks. */
export const LANGUAGES = `
  first|native|home|mother language|tongue
  language|languages … speak|spoken|fluent|comfortable|known|know|used|use|mentored|converse|other|besides|apart|you
  speak|spoken|fluent|other|working|preferred|which|what|additional|foreign|your|all language|languages
  ^ languages
  speak … other_than english
  ^ what do you speak
`;

/** A language to be learned, or to be written to in, is none that somebody speaks. */
export const OTHER_LANGUAGES = `
  {learn}|study|studying
  language|languages … we|us … send|write|contact|reach|address|email|call|phone|speak_to_you
  language|languages … this|your|our|the form|survey|certificate|letter|letters|invitation|invitations|questionnaire
  language|languages for|of|in … email|emails|letters|correspondence|form|survey|documents|materials|updates|newsletter*|communication* 
`;

/** Asks which of several ways somebody chooses, whatever it begins with. */
export const WAYS_TO_CHOOSE = `
  {want}|happy|rather|able|would|willing … {way} … or … {way}
`;

/** How people meet. */
export const MODE = `
  face_to_face|in_person or|online|video|virtual|remote*|telephone
  online|virtual|remote*|video|phone|teams or|and face_to_face|in_person|on_site|both
  meeting|meet|contact|session|sessions|mentoring|communication|preferred mode|modes|format|formats|medium|method|methods|channel|channels
  mode|format|method|medium|type|form|way of|for? meeting|meetings|contact|sessions|communication|mentoring|meet
  way|ways to meet|connect|communicate|keep_in_touch
  how … {want}|would|prefer … meet|communicate|contact|contacted|connect|talk|keep
  how … you … {want} … meet|connect
  how|in_what_way|in_which_way|in_what_ways … {want}|would … keep_in_touch|stay_in_touch|keep_in_contact|meet|communicate
  {way} or … {way}
  how|where {want}|would|should|do … hold|have|hold_your|have_your|run … meetings|sessions|conversations
  how|where {want}|would|should|do … sessions|meetings|conversations|mentoring … take_place|happen|held|hold|conducted|done|run
  meet by|via|over|through|on video|phone|telephone|teams|zoom
  {want}|would … meet … in_person|online|remote*|virtual*|face_to_face|video
`;

/** What a person's mentoring is like. */
export const STYLE = `
  mentoring|learning|communication|working|preferred|leadership|teaching|personality|coaching|interpersonal|supervision|feedback style|styles|approach|type
  style|approach of|to|as … mentoring|mentor|learning|feedback|coaching|teaching
  style $
  {mentor} who|that is|are … or
  how … describe … mentoring|mentor|approach|style
  how … describe the way|manner you|i … mentor|teach|coach|support
  how … {want}|prefer … learn|receive_feedback|given_feedback|mentored
  kind|type|sort of {mentor}|mentoring
  words|adjectives|traits|characteristics … {mentor}
  describe myself
`;

/** How long somebody has worked. */
export const YEARS = `
  year|years … experience|practice|practise|practising|practicing|qualified|registered|registration|worked|working|qualification|qualifying|nursing|service|post|role|profession|clinical|nhs|career|nurse|since
  experience|practice|service|qualified|registered|employed … years|year
  how long|many_years … worked|working|qualified|practis*|practic*|registered|been|nurse|doctor|post|role|employed|career
  length|duration of service|practice|career|experience|employment
  years $
`;

/** How many mentees a mentor takes. */
export const CAPACITY = `
  how many {mentee}|people|colleagues|staff|learners|nurses … can|could|would|are|will|do|want|able|willing|happy|take|support|mentor
  number|maximum|max|most of? … {mentee}
  number|no|maximum|max|most of? people|no_of_people|number_of_people|colleagues|staff|learners|students|trainees|juniors … you|i … can|could|would|will|able|willing|happy mentor|support|supervise|look_after|accept|have|take|to_mentor|to_support|to_take
  {mentee} slots|spaces|spots|vacancies|number|capacity|maximum|max|limit|places|per
  {mentee} can|could|would|will you
  mentor|mentoring capacity|places|load
  how many … you … take_on|mentor_at|support_at
  how many junior|new|newly_qualified|early_career|student|of_our? {others} could|can|would|will you|i
  up_to how many
  how many {others}|new|people … you|i take|have under|on
  ^ capacity $
  limit|ceiling|cap|maximum|max of|on|for? the? number? of? {mentee}
  {mentee} you|i … room|space|time for
  how many can|could|would|will you|i look_after|handle|manage|fit_in|cope_with|take|support|accommodate
  places|spaces|spots you|i {can}|have
  room|space|capacity|time for … {mentee}
`;

/** Mentees that somebody has or had are no places. */
export const MENTEES_ALREADY = `
  how_many|number_of {mentee}|people|colleagues|staff … have|had|mentored|currently|already|previously|before|past|outside|so_far|now|at_present|at_the_moment
`;

/** Times at which somebody can meet. */
export const TIMES = `
  ^ i … free|available on? $
  availab*
  ^ i|we can|could usually|normally|generally|mostly|often|only|best? meet|make|do
  {day} … meet|meeting|meetings|suit|suits|suitable|free|work|works|available|best|convenient|prefer*|contact|mentoring|set_aside|make|do|possible|can|could|good|easy|ok|okay|open|mentor|mentee|happy|around|attend|fit|fits|clash
  meet|meeting|meetings|best|preferred|suitable|convenient|free|good|possible|available|contact|mentoring|which|what|usual|ideal|favoured {day}
  ^ when … can|could|would|are|is|do|will|you … meet|around|free|available|best|off|prefer*|good|reach|work
  ^ when
  shift|rota|roster|working|work pattern|patterns|schedule|hours|days|rota
  rota|roster|schedule|timetable|calendar $
  slot|slots
  ^ days|times|hours|evenings|mornings|weekends
  time|times|day|days of … day|week|meeting*
  could|can|would you|we|i make|do|manage {day}
`;

/** People who are available, how much somebody works, when an event of the programme is: no times to meet. */
export const NOT_OF_TIMES = `
  kick|launch|workshop|workshops|induction|orientation|event|events|webinar|ceremony|celebration|conference|interview|interviews|training_day|training_session|training_sessions|study_day|information_session|open_evening|graduation
  available {mentor}|{mentee}|people|colleagues
  ^ when … start|begin|commence|join|finish|qualify|graduate|retire|started|began|joined|qualified
  ^ when|which_days|what_days|what_time|which_times did|was|were|had|have
  hours|days|shifts|times|sessions per|a|an? week|month|fortnight|year
  contracted|contract|weekly|paid|overtime hours
  how_many hours|days|shifts|times
`;

/** Times at which somebody cannot. */
export const NO_TIMES = `
  unavailab*|busy|off_limits|absent|blocked|engaged|tied_up|inconvenient|unsuitable|impossible|unable|leave_dates|annual_leave|out_of_office
  fixed|other|standing|regular|prior|existing|personal|clinical|family commitment*
  commitment* … prevent|rule_out|mean|stop|affect
  {day} … avoid|clash|conflict|conflicts|rule_out|ruled_out|exclude|prevent|hard|difficult|problem|awkward|worst|holiday|holidays|leave|least
  day|days|time|nights|shifts off
  {day} … rostered|scheduled|rota off
  avoid|exclude|worst|least {day}
  avoid booking|scheduling
  {day} … struggle|struggling|impossible|tricky
  {day} … bad|poor|wrong|awful|terrible|inconvenient|avoided|excluded|blocked
  bad|poor|wrong|awful|terrible {day}
  ^ days_off|holidays|leave|annual_leave|nights_off|days_on_leave
  planned|booked leave|holiday*|absence*
  clash*|rule_out … meet*|{day}
  {day} … out_of_the_question|out_of_reach|out_of_bounds|off_duty|off_limits|unreachable|no_go|do_not_work|not_possible
  non|not working|available|work {day}
  rest|off_duty|blackout|no_go|non_contracted days|dates|times
  {day} … are|is out|taken|gone|blocked|full $
  {day}|am|are|is|be|been|usually|often|i|you away
  ^ away
  {day} … slammed|swamped|flat_out|rammed|snowed_under|jammed|overloaded|overstretched|hectic|packed|manic|maxed_out|run_off_my_feet|tied_down|stuck
  {day} … on nights|night_shifts|call|leave|a_course|standby|long_days
  {day} … have|do|run|hold|are|is|in … clinic|clinics|theatre|theatres|ward_round|ward_rounds|lists|on_call|on_calls|nights|lectures|surgery
  ^ clinic|theatre|on_call|ward_round|night|teaching {day}
`;

/** Who is answering. */
export const WHO: Readonly<Record<'name' | 'given_name' | 'family_name' | 'email' | 'staff_number', string>> =
  {
    given_name: `
    ^ what_is|enter|your|please|state|my|enter_your|provide_your … first|given|fore|christian|preferred|known_as name|names $
    ^ first|given|fore|christian|preferred name|names $
    ^ forename|forenames $
  `,
    family_name: `
    ^ what_is|enter|your|please|state|my|provide_your … last|family|sur|second name|names $
    ^ last|family name|names $
    ^ last|family|surname or last|family|surname name? $
    ^ your|what_is … surname $
    ^ surname $
  `,
    email: `
    ^ what_is|enter|your|please|state|my|provide|recipient|contact|respondent|participant … work|nhs|trust|hospital|business|university|organisation|contact|personal|preferred|own? email address|addresses? $
    ^ work|nhs|trust|hospital|business|contact? email address? $
    ^ nhs_net|nhsmail|nhs_mail|hse_ie|va_gov|hospital|trust|work address|account? $
    ^ preferred|best|main|primary|contact|work email address? for|to
    ^ email address|id? … so|for|we|at|where|to|you
    ^ which|what|please_enter_the|the email address? … we … use|contact|reach|send|write|get
    ^ institutional|organisational|corporate|company|official|staff|employee|student|college|school|academic|primary|main|current|best|health_board email address|account? for? you|us? $
  `,
    staff_number: `
    ^ what_is|enter|your|please|state|my|provide … staff|employee|payroll|personnel|assignment|esr|employment|worker|associate|badge number|id|no|code number|no|code? $
    ^ staff|employee|payroll|personnel|esr number|id|no|code number|no|code? $
    ^ staff|employee|payroll number|id|no or staff|employee|payroll number|id|no $
    ^ id|identity|staff|employee|hospital badge|card|pass number|no|code $
  `,
    name: `
    ^ what_is|enter|your|please|state|my|provide|respondent|participant|print … full|own|first_and_last? name $
    ^ full? name $
    ^ applicant|respondent|participant|candidate|registrant 's? full|first_and_last? name $
    ^ your first_name_and|full|first_and|forename_and … name|surname $
    ^ first|forename|given … and … last|surname|family name? $
    ^ please? give|enter|write|state|print|type|put your full|own? name as|exactly|on|in
    ^ name of the? participant|respondent|applicant|registrant|person_completing_this_form|employee|staff_member|member_of_staff $
  `,
  };
