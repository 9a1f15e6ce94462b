/**
 * Wordings of what is no field of ours: looked for first, since such questions are full of the words that fields are known
 * by. What each would hurt as a field stands beside it.
 */

/** What forms and their tools write about a response, and consents: never an answer to match by. */
export const METADATA = `
  ^ timestamp
  ^ start|end|started|ended|submit|submitted|completion|recorded|created|modified|updated time|date|on|at|timestamp
  ^ startdate|enddate|submitdate|datestamp|recordeddate|startlanguage|lastpage|refurl|ipaddress|responseid
  ^ date|time|last submitted|started|completed|created|modified|updated|saved|action
  ^ time started|taken|spent|submitted|completed|to
  ip_address|user_agent|referrer|referer|url|browser|operating_system|device|screen|resolution|longitude|latitude|geolocation|cookie*
  ^ geo|location longitude|latitude|accuracy|data
  response|respondent|record|collector|network|submission|session|panel|contact|recipient|survey|entry|form|item|object|external id|identifier|type|number|status|reference|ref|token|key|uuid
  ^ id $
  ^ token|seed|status|progress|finished|duration|tags|points|score|language|version|channel|source|quota|complete|completed|instance|redcap
  ^ redcap
  ^ user|start|startup|survey|form|response|display language
  ^ utm|q
  total|quiz|grader points|score|feedback
  ^ custom data|variable|field|value
  distribution channel|history
  click|page count|number|submit|clicks
  first|last click|submit|page
  invitation|access|survey|unique token|code|link|key
  ^ external data|reference
  ^ duration|minutes|seconds
  percent|progress|percentage complete*
  ^ repeat instrument|instance
  consent*
  gdpr|privacy|data_protection|terms_and_conditions|confidentiality_agreement
  i|you agree|understand|accept|confirm|acknowledge … that|to|being data|share|sharing|shared|stored|store|used|contact|contacted|programme|attend|policy|terms
  tick|check|select|sign … to confirm|agree|indicate
  ^ i|please confirm
  ^ i have read
  happy|permission|content|allow|okay|ok for|us|to us|be … share|shared|contact|contacted|use|used|store|stored|hold
  may|can|could we contact|share|use|store|keep|email|publish|quote
  ^ signature|signed|captcha|recaptcha
`;

/** How and when the programme's office reaches somebody: no way and no time to meet. */
export const REACHED = `
  preferred|best|usual|main|first contact method|methods|mode|means|channel|channels|number|details|address|option
  preferred|best|usual method|methods|mode|means|way|form|channel of|for|to contact|contacting|correspondence|reach|reaching
  how|when|where … contact|contacted|reach|reached|notify|notified|inform|informed|update|updated|remind|reminded by|about|through|from|you|us? … programme|program|team|office|coordinator|coordinators|organisers|newsletter|updates|events
  when|time|times|day|days|hours … telephone|phone|call|ring you|us
  {want}|would … receive|get … updates|newsletter*|information|news|reminders|communication*|correspondence|emails
`;

/** Facts about who somebody is: kept as told, flagged, and never a reason for or against a match unless settings say so. */
export const SENSITIVE = `
  gender*|sex|sexual|sexuality|transgender|trans|pronoun*|lgbt*|lesbian|queer
  ethnic*|race|racial|racialised|heritage|ancestry|aboriginal|indigenous|torres_strait|first_nations|native|tribe|caste
  religion*|religious|faith|belief|beliefs|worship
  disab*|impairment*|neurodiver*|neurological|dyslexi*|autis*|long_term_condition*|health_condition*|adjustments
  long_standing|longstanding|long_term … condition*|illness|health
  mental_health|physical … condition*|impairment*|disorder
  access|accessibility needs|requirements
  nationality|citizenship|citizen|immigration|visa|refugee|asylum|migrant|residency_status|right_to_work
  country of … birth|origin|qualification|training
  country|where … you … born|trained|qualified|raised|grew|qualification
  pregnan*|maternity|paternity|parental|menopaus*
  caring responsibilit*|carer
  carer|caregiver|parent|dependants|dependents|children
  marital|married|civil_partner*|civil_partnership|spouse|relationship_status|divorced|widowed
  ^ age $
  ^ your|current|respondent age
  age group|range|band|bracket|category|at|in
  how old
  what is|was your age
  date|year|month|day|place|country|town of birth
  birth date|year|day|country
  ^ dob|birthday|birthdate
  born
  how|which|what … describe|think|see|identify … yourself
  describe|think_of|identify yourself|as
  see yourself as
  ^ do you … identify
  self describe*|identif*
  first … family … university|college|degree|higher_education
  household|socioeconomic|socio_economic|free_school_meals|social_class|working_class|class_background
  parent*|guardian* … occupation|education|job|degree
  armed_forces|veteran|military
  trade_union|union_member*|political
  criminal|conviction*
  protected characteristic*|characteristics
  demographic*|equality|diversity … monitoring|data|information
  salary|pay_band_amount|income|earnings
`;

/** Statements about what was, whatever they are of. */
export const STATEMENTS = `
  ^ the|this|these|our|my … was|were|is|are|has|have been|about|too|just|not? right|long|short|much|many|few|enough|good|clear|useful|helpful
  ^ i|we was|were|felt|had|did|am_satisfied|understood|found
`;

/** Openings of ratings: a statement about what was, or a question that asks how much. */
export const RATING = `
  how satisfied|dissatisfied|confident|useful|helpful|clear|well|often|likely|unlikely|easy|easily|difficult|hard|supported|much|good|valuable|effective|comfortable|prepared|happy|important|relevant|strongly|frequently|regularly|motivated|engaged|appropriate|beneficial|close|far|enjoyable|worthwhile|safe|stressed|burnt|included|valued|successful|accessible|responsive|knowledgeable|approachable|ready|competent|suitable|available|welcome|connected|quickly|fully|stressful
  how many of
  how many|much meetings|sessions|times|contact|hours … did|have|were|was|you|with
  how do|did|would|have you … feel|felt|rate|find|found|score|describe_the|assess
  to_what extent|degree
  ^ please? rate
  please|kindly rate|score
  rate|rating|score|grade … your|the|our|each|following|how|overall|this|from
  ^ overall
  overall|general rating|satisfaction|experience|score
  your|the|overall|my satisfaction|rating|score|level
  on a? scale
  scale of|from
  agree|disagree with|that|strongly
  strongly agree|disagree
  indicate|state|say how|your_level|the_extent|the_degree|level
  ^ importance|usefulness|quality|ease|frequency|clarity|relevance|value|helpfulness|effectiveness of
  level|degree|extent|amount of satisfaction|confidence|agreement|support|interest|need|experience|skill|skills|knowledge|expertise|competence|comfort|stress|involvement|commitment
  ^ there was|were|is|are|has|have
  ^ was|were|did|had|has|does|do_we|are_we
  ^ is|are your|my|the|this|our|it
  ^ is|are you|there … with|from|about my|your|this {pair}|match|role|job|work|programme
  ^ are|were you satisfied|happy|able_to|meeting|getting|still|supported|comfortable|enjoying|receiving|on_track|given|aware|achieving|making|planning|currently_meeting
  ^ have|has you|your|the|it|this|we
  ^ have you and
  ^ do|does|can|could|did|would|should your|the|this {pair}|mentoring|programme|relationship|meetings
  ^ do you feel|think|believe|trust|agree|intend|enjoy|recommend|meet|know|understand|get
  ^ do|would you want|like|wish|prefer … to change|continue|switch|swap|end|stop|keep|remain|stay|extend|be_rematched|recommend|see_changes
  would you recommend
  would|will|could you … again|in_future|in_the_future|next_year|next_time|next_round
  this|my|your|our {mentor}|{mentee}|match|pairing again
  i|we|you_and_your_mentor have been
  not|rather|never have been
  has|have never|always|not|also|already|now
  ^ i am_satisfied|am_confident|am_happy_with|am_pleased|am_clear|am_aware|am_motivated|am_comfortable_with|am_supported|am_more|am_less|am_now|am_still|am_proud|am_glad|am_treated|am_valued|am_respected|am_given|am_getting|am_making|am_learning|am_on_track|am_likely|am_well|am_better|am_worried|am_stressed|am_included|am_encouraged|was|were|feel|felt|understand|understood|had|got|get|found|find|intend|plan|enjoyed|enjoy|learned|learnt|achieved|know|knew|now|trust|trusted|received|gained|developed|improved|met|meet|could|recommend|believe|think|agree|can_rely|can_talk|can_speak|can_trust|can_now|would_recommend|wanted|needed|used|made|set|spent|discussed|asked|thought|came|left|gave|helped|supported|shared|struggled|missed|cancelled|benefited|benefitted|appreciated|respect|see|look|tend|often|rarely|never|always|sometimes|regularly|usually|did|did_not|do_feel|do_not_feel|do_not_think|do_not_know|do_not_have|feel_that|have_been|have_had|have_met|have_learned|have_learnt|have_gained|have_achieved|have_improved|have_developed|have_enough|have_found|have_felt|have_grown|have_become|have_changed|have_used|have_made|have_received|have_benefited|have_set|have_a_good|have_a_clear|have_regular|have_not|have_never|have_always|have_more|have_seen|have_enjoyed|have_built|hardly|still|really|generally
  ^ i would|will|might recommend|continue|use|do|join … again|programme|mentoring|to_others|others
  ^ i would … rather|not|have … have
  ^ we
  ^ our
  ^ it
  ^ my {pair}|mentoring|programme|relationship|confidence|age|name|work|job|experience|team|ward|unit|employer|colleagues|voice|opinion|opinions|identity|background|progress|wellbeing|workload|shifts|time|knowledge|skills|communication|goals|needs|questions|style|language|availability|strengths|interests|preferred_style|learning|expectations|understanding|practice|career|role … is|was|are|were|has|have|had|can|could|did|does|do|would|will|made|helped|help|helps|gave|gives|give|understood|understands|understand|knew|knows|listened|listens|met|meets|meet|respected|respects|supported|supports|suited|suits|matched|matches|fits|fitted|shared|shares|took|takes|communicated|communicates|encouraged|encourages|challenged|challenges|provided|provides|offered|offers|taught|teaches|showed|shows|told|tells|seemed|seems|appeared|appears|needed|needs|wanted|wants|cared|cares|kept|keeps|increased|improved|grew|changed|worked|works|pushed|introduced|explained|explains|asked|asks|set|sets|treated|treats|discussed|responded|responds|valued|values|acted|acts|used|uses|expected|expects|made_me|spoke|speaks|became|felt|feels|avoided|avoids|prepared|kept|arrived|turned|cancelled|replied|replies|led|brought|contributed|developed|learned|learnt|achieved|never|always|rarely|often|sometimes|regularly|not
  ^ the|this|these|those|our|all|most|each programme|mentoring|training|sessions|session|meetings|meeting|language|length|online|matching|match|relationship|workshop*|support|materials|resources|process|platform|handbook|goals|topics|feedback|advice|help|time|times|frequency|amount|mode|format|mentor|mentee|mentors|mentees|pairing|coordinator|organisers|organisation|hospital|trust|unit|team|activities|content|quality|number|style|skills|expertise|strengths|interests … is|was|are|were|has|have|had|met|meets|helped|helps|worked|works|suited|made|makes|gave|gives|fitted|fits|provided|provides|increased|improved|matched|exceeded|did|does|could|supported|supports|prepared|understood|covered|addressed|felt|seemed|respected|knew|took
  ^ setting|having|being|meeting|finding|talking|working|taking|discussing|getting|learning|sharing|using|becoming|attending|choosing|matching|mentoring … is|was|were|has|helped|made|worked|improved
  ^ because|since|through|thanks|as_a_result|due … i|my|we
  before|after|since|during the|your|my|our|this programme|mentoring|training|round|match|meetings|sessions
  needs|goals|objectives|expectations met|achieved|fulfilled|reached $
  ^ before|after $
  ^ pre|post
  easy|difficult|hard to find|understand|use|talk|meet|arrange
  satisfied|satisfaction|dissatisfied
  good|right|suitable|best fit|match for|with
  ^ the … was|were|is|are $
  now than|compared
  ^ a_good|good match
`;

/** Questions that want sentences: no terms to compare. */
export const FREE_TEXT = `
  comment*|remarks|suggestion*|feedback
  anything|something|things else
  any|further|other|additional|more information|thoughts|notes|details|questions|concerns|information|feedback|remarks
  ^ is_there anything … tell|say|add|know|share_with_us|like_us|asked|mention|raise|bring
  ^ anything
  anything … make|makes|stop|stops|prevent|prevents|affect|affects|hinder|limit|limits
  ^ please? describe|outline your|the|an|a ideal|perfect|dream|best|good
  ^ please? tell us|me … yourself|about_you|why|how|story|about_a|about_an|more_about_you|career_so_far|background
  ^ why
  statement|paragraph|essay|summary of|on|about|explaining why|how|your
  why you|i|we
  ^ what … why
  ^ how|what was|were|has|have|had|did
  ^ how|what could|should|can|might … be|we|have_been|the_programme
  ^ how|what would|will|do|does|should|can|could success|it|this|the|a_good|a_successful|good|being|mentoring|your_ideal
  ^ how do|would|will|could|did you … know|measure|recognise|hear|learn_about|find_out|use_what|intend|plan|apply
  ^ how|what|who|where did|have|had|has|was|were
  ^ what did
  ^ what do|would you … like_most|like_least|like_best|think|change|say|tell|keep|do_differently|feel|expect|remember|notice|miss|regret
  ^ what|which … went|worked|made|prevented|stopped|stops|prevents|hinders|keeps|holds|worries|worried|helped|changed|surprised|led|happened|hindered|motivated|motivates|attracted|attracts|brought|brings_you|made_you|inspired|interested|concerned|stood
  ^ what|which part|parts|aspects|elements|bits|session|sessions|activities … programme|mentoring|most|least|useful|helpful|discuss|did|were|was|have_you
  ^ what|which topics … most_useful|least_useful|helpful|did|were|was|have_you
  ^ what else
  ^ what … wish you|i had|knew|could_have
  ^ what … need|needs|have|must|should to? bring
  ^ what if
  hopes and|or fears|worries|anxieties|concerns
  {want} the|this|our|your programme|program|scheme|ward|unit|team|hospital|trust|organisation|service|coordinator|manager to
  ^ what … make|makes you … leave|stay|join|consider
  biograph*|bio|biog|personal_statement|profile_text|about_me|about_you|introduce_yourself
  describe|explain|outline|summarise|elaborate … your|how|a|an|the|why|what|any|yourself experience|example|situation|time|journey|background|reasons|reason|motivation|relationship|day|in_a|briefly|impact
  ^ please? describe|explain|outline|reflect_on|comment_on how|why|what|when|where|whether
  ^ please explain|elaborate|describe_how|describe_any|give_details|give_reasons|expand|specify|outline|use|write|summarise
  give|provide|share an|a|some? details|reasons|example|examples
  ^ what|which … should|must a|an|every|any|the_ideal|the_perfect|a_good|the_best {mentor}|{mentee} have|be|possess|do|know $
  advice … give|offer … future|next|new|other
  what|which qualities|makes
  if so|yes|not|no|other … give|details|explain|specify|describe|why
  if yes|no|other|not
  ^ other $
  ^ other please|details|specify
  expectations|expect
  motivation*|reason* for
  ^ concerns|worries|barriers|challenges|obstacles|difficulties|highlights|reflections|successes|achievements|lessons|impact|outcomes|impressions|story|experiences
  barriers|obstacles
  what … and what|why|how
  ^ in_your own words
  ^ free text
  thank
  difference has|did|have
  affected|impact|changed|benefits|benefited|benefitted … you|your|practice|programme
  share|describe a|an|your story|experience_of|example|highlight|moment
  ^ please? leave|use this|any
  ^ notes|message|details|additional|description
  ^ your_story|your_message|your_thoughts|your_views|views
  what|how could|would … differently|change|improved
  how could|would|might … better
  know|tell|learn|understand about|of you|me|yourself|us
  ^ please? describe|recall|think_of|tell_us_about a|an|one|any|some … challenge*|difficult*|obstacle*|problem*|situation*|time|moment|success*|change*|conversation*|occasion|example|achievement*|barrier*|highlight*
  ^ what|which … did you|i|we|they|it|the
  should|could|might … have taken|been|had|done|given|included|considered
`;

/** The person somebody is or was paired with: no wish. */
export const PAIRING = `
  {mentor}|{mentee}|person … you … were|have_been|was|are|had|have matched|paired|assigned|allocated|meeting|met|working_with|mentoring|been
  {mentor}|{mentee} i currently|now|already? was|am|have|were
  assigned|allocated|current|existing|present {mentor}|{mentee}|match|pairing
  name of|for your|my|the {mentor}|{mentee}
  ^ who is|was your|my|the {mentor}|{mentee}
  ^ your|my {mentor}|{mentee} name|email|staff_number|id|number
  ^ your|my {mentor}|{mentee} $
  ^ your|my|the? {mentor}|{mentee} 's? first|last|full|given|family|preferred? name|names|surname|forename|email|address|telephone|phone $
  ^ {mentor}|{mentee} name|email|staff_number|id|number $
  ^ pairing|pair|match id|number|reference|code
  who … have|has been|mentored|mentoring|met|meeting
  ^ which {mentor}|{mentee} … did|were|was|are
  ^ who did|were|have|has|had
  this|which feedback|form|survey|response … about|for|concerns
  already|currently|have_a {mentor}|{mentee}|mentoring|being_mentored|have_a
  previous|former|past|last {mentor}|{mentee} name|names $
  ^ previous|former|past|last {mentor}|{mentee} $
  ^ who|whom|which_mentor|which_mentee are|is you|i currently|now|presently|already|at_present|at_the_moment {matched}|being|working|meeting|mentoring
  currently|presently|now|already {matched}|mentored|working with|by|to
`;

/** What the partner has or is, which says nothing of who answers: `Your mentor's availability`. */
export const OF_THE_PARTNER = `
  your|my|our|the|this|their {mentor}|{mentee}|partner|colleague 's … strengths|strength|skills|expertise|experience|knowledge|specialty|specialism|needs|goals|objectives|interests|interest|hobbies|availability|times|days|schedule|diary|rota|shifts|style|approach|language|languages|mode|format|role|capacity|years|profession|ward|unit|team
`;

/** What a manager thinks, does or has beside a name, and their helpers: not who it is. */
export const OF_THE_MANAGER = `
  manager|supervisor|boss|appraiser|assessor 's? supports|supported|supportive|supporting|approves|approved|approving|agrees|agreed|endorses|endorsed|consents|consented|confirms|confirmed|informed|aware|notified|contacted|told|asked|signed|signature|authorises|authorised|authorizes|authorized|recommends|recommended|happy|sign_off|agreement|endorsement|recommendation
  manager|supervisor|boss|appraiser|assessor 's? secretary|assistant|pa|deputy|phone|telephone|mobile|extension|fax|pager|bleep|address|signature|comments|comment|approval|opinion|view|views|support|consent|permission|decision|role|job|title
  what|how|why|did|does|do|has|have|was|is|will … manager|supervisor|boss|appraiser think|thinks|feel|feels|say|said|give|gave|given|offer|offered|do|did|done|agree|agreed|approve|approved|approves|support|supported|supports|supportive|know|knows|aware|help|helped|respond|responded|allow|allowed|allows|release|released|happy|willing|view|expect|expects|want|wants|react|reacted
`;

/** Who somebody reports to: the roster says it, and the rule of the management chain keeps it. */
export const MANAGER = `
  ^ who|whom|which_person|which_colleague is|are your|you line|immediate|direct|current? manager|supervisor|boss|team_leader|matron
  ^ your|my … manager|supervisor|boss 's? name|email|address is $
  ^ who|whom manages|supervises|appraises|line_manages you
  to who|whom|which … report
  who|whom do you report
  ^ your|my|name|email|what|who|please … line|immediate|direct|current|clinical|educational? manager|supervisor|team_leader|boss|matron|appraiser|assessor
  ^ who assesses|appraises|supervises you
  ^ who does|carries_out|conducts|performs|holds|undertakes|leads|completes your|my … appraisal|appraisals|review|reviews|pdp|pdr|one_to_one|one_to_ones|performance_review
  ^ practice|clinical|educational assessor|appraiser
  ^ line|immediate|direct|clinical|educational|reporting manager|supervisor
  ^ manager|supervisor|boss|mgr full|display|preferred|work|staff|employee|payroll? name|email|id|number
  ^ manager|supervisor $
  ^ ward|unit|team|department|departmental|service|nurse|nursing|clinic|practice|roster manager|supervisor|leader|lead|sister $
  reports to $
  who|whom do you answer to
  person|somebody|someone|colleague who|that does|carries_out|conducts|completes|holds|signs_off your|my … appraisal*|review|reviews|pdr|pdp|supervision
  person|somebody|someone|colleague who|that … manages|supervises|appraises|line_manages you|me
  ^ direct|current|present|your|my line manager
  person|somebody|someone you|i report|answer to
  who|whom|whoever signs|approves|authorises|authorizes … leave|annual_leave|timesheet|timesheets|time_off
`;

/** Somebody beside who answers: their name is not that of who answers. */
export const OF_ANOTHER = `
  {pair}|{mentor}|{mentee}|colleague|partner|appraiser|manages|supervises|appraises|boss|deputy|referee|assistant|secretary|supervisor|person_who|someone|somebody|their|his|her|next_of_kin|emergency|head_of|lead
`;
