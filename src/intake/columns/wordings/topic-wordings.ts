/** Wordings of what people want to learn and can give: who gives to whom decides. */

/** What is given by the other one, in so many words: it counts over everything else. */
export const GIVEN_BY_MENTOR = `
  your|my|a|an|the {mentor} 's? to|could|can|might|should|would … help|support|advise|guide|teach|share|coach|offer|give|provide|cover|bring|have
  your|my|a|an|the {mentor} 's? to|could|can|might|should|would … know|understand|be_expert|be_experienced|be_skilled|be_good|be_strong|be_knowledgeable|be_confident
  your|my|the {mentor} should|must|ought|would ideally|preferably? be|know|have
  should|could|would|must your|my|a|the {mentor} … know|understand|be_expert|be_good|be_experienced|be_skilled
  your|my|a|an|the {mentor} 's? do for you|me
  {can} your|my|a|an|the {mentor} 's? do|offer|bring|give for|to? you|me
`;

/** Somebody else gives, in so many words. */
export const SURE_NEEDS = `
  like|want|need|welcome|wish|appreciate|looking_for|look_for|seek|seeking|receive|find some|any|more|extra|further|additional|your|the? help|support|advice|guidance|mentoring|coaching|training|input|assistance
  lack confidence|experience|knowledge|skills
  not yet feel? have|know|confident|able|do|competent|comfortable|secure|safe
  {topic} … still need* … signed_off|completing|to_complete|to_achieve|to_pass|to_be_assessed
  ask them|him|her|your_mentor|a_mentor about|for
  {topic} … value|want|welcome|use|appreciate|like|need … sounding_board|second_opinion|listening_ear|fresh_pair_of_eyes|outside_view
  where|{topic} … feel|feeling|am|are least|less sure|certain|confident|secure of? yourself|myself|about|in? … welcome|want|like|value|need guidance|help|support|advice
  themes|topics|subjects for my|your|our|the? mentoring|mentorship conversations|discussions|sessions|meetings|talks
  weaker|weakest areas|area|points|skills|subjects
  {topic} … guidance|help|support|advice|input would|could|might go|make|be
  {want} to? {learn}
  look|looking for|to … in a|an|your {mentor}
  look|looking to … in a|an|your
  i|you … {want}|need … more|extra|further exposure|experience|practice|training to|in|with|of|on? 
  competencies|topics|areas|skills|subjects do|would|will you need|want|like|wish|hope … {learn}|work|cover|discuss|address
  talk|speak|talking|explore|cover|focus … with|on … {mentor}
  appreciate|welcome|value … help|support|advice|guidance|input
  as a|an {mentee} $
  {mentor} … of_use|of_help|useful|benefit … you|me?
  more confidence|confident|experience|knowledge in|with|of|at
  i|you … need|needs|want help|guidance|support|advice
  benefit … mentoring|support|guidance|help|coaching
  {mentor}|preceptor … help|support|advise|guide|teach|share|coach|assist|offer|give|provide|cover|bring … you|me|with_you
  expertise|skills|strengths|experience|knowledge|qualities … should|would|looking|want|need|like … {mentor}
  looking|hoping|hope|want|like|need|seek*|expect … in|from a|an|your|my|the {mentor}
  {want}|would … your|my|a|the {mentor} 's? … to|support|input|advice|guidance|knowledge|have
  be|being mentored|coached|supported|taught|helped
  {mentor} might|could|can|would|should help|support|advise|cover
  learning|development|training needs|gaps|objectives $
  ^ i need
  i|you need … help|support|from
  discuss|discussion … with … {mentor}
  {learn} more|about
  get|gain out_of|from … mentoring|programme|mentor|it|this
  gap|gaps|weakness|weaknesses|weak_points
  room to|for {learn}|improvement|growth|development
  ^ skills|areas|topics|subjects … you|i {want} … {learn}|work|cover|discuss
  use|want|need|like|appreciate|welcome a_hand|some_help|a_bit_of_help
  topics|areas|subjects|skills|themes|issues … sessions|meetings|conversations|mentoring focus|concentrate|cover|centre|address|deal
  seek*|look*|want*|need* … mentorship|mentoring in|on|around|about $
  support|help|guidance|advice … make … difference … you|me
  {want}|need out_of|from mentoring|mentorship|programme|the_programme|this|it|the_scheme
  {want} … cover|covering|discuss|discussing|explore|exploring|address|addressing|talk_about|focus_on … in|during|at your|my|the|our|these? mentoring|mentorship|sessions|meetings|conversations|programme
  work|working on … with a|an|your|my {mentor}
  like|receive|get|welcome|value|appreciate mentorship|mentoring|coaching in|on|around|about $
  priorities|priority for|in … development|learning|growth
  {want} … a|an|the|my|your {mentor} 's? help|support|advice|guidance|input|view|perspective|counsel|ear
  ^ what are|is you|it after|looking_to_get|hoping_to_get … from|out_of
  {topic}|challenges … you|i … seek*|look*|want*|need*|require* … mentorship|mentoring|coaching|a_mentor $
  support|help|guidance|advice would|could|might be … useful|helpful|valuable|beneficial|good … to|for you|me
  profit … from … advice|support|help|guidance|{mentor}|experience
`;

/** Others receive from the one who answers: it counts over everything else. */
export const GIVEN_TO_OTHERS = `
  {mentee}|colleague|someone expect|expects|hope|hopes … learn|gain|get|take from you|me
  {mentee}|colleague|colleagues|others|somebody|someone|people|junior|learner|learners|student|students … learn|gain|benefit|get|take … from|with … you|me|your|my
  {mentee}|colleague|colleagues|others|somebody|someone|people|junior|learner|learners|student|students … lean|rely|draw|call|count|turn|come … on|upon|to you|me|your|my
  others|colleagues|people|somebody|someone|{mentee} could|can|might|may|would learn|use|profit
  people|colleagues|others thank|praise|compliment you|me
`;

/** Matters that somebody wants to bring to a mentor, by words that else ask for sentences: `Challenges you would like to talk through`. */
export const TO_BRING = `
  ^ challenges|difficulties|problems|worries|concerns|barriers|obstacles|issues … {want} … help|support|discuss|talk|explore|address|tackle|work|cover|raise|bring|overcome
  {topic}|parts|elements|areas … {want} … coaching|mentorship|guidance|training|some_support|more_support|some_help|more_help in|on|with|about
`;

/** What somebody has to give, by words that else ask for sentences. */
export const TO_GIVE = `
  ^ what have|do you got|have to give|offer|share|bring|contribute|pass_on|teach
`;

/** The one who answers gives, and somebody else receives, in so many words. */
export const SURE_STRENGTHS = `
  i|you can|could|may|might|am_able_to|are_able_to|feel_able_to|happy_to|willing_to|glad_to|prepared_to|be_able_to|be_happy_to|be_willing_to|be_glad_to|feel_confident_to help|support|advise|assist|guide|mentor with|in|on|about|through
  {can} you|i help|support|advise|assist|guide|mentor with|in|on|about|through
  able|happy|willing|glad|keen|like|love|prepared to help|support|advise|assist|guide with|in|on|about|through
  needs|problems|questions of {mentee}|others
  benefit|learn|gain from your|my experience|knowledge|expertise|skills
  you|i have … benefit|help|support|useful|interest|value a|an|to|your|new|other? {mentee}|others|junior
  known|recognised|respected|valued for
  i|you {can}|am|are able|willing|happy|confident|glad|prepared|comfortable|pleased|keen|able_to|willing_to|happy_to|confident_to|glad_to|to? offer|share|teach|contribute|pass_on|bring|mentor|provide|add_value
  i|you {can}|do|also offer|share|teach|contribute|pass|bring|mentor|provide|add
  {can}|do you|i offer|share|teach|contribute|pass_on|bring|add as|in|with
  i|you {can} give|offer|provide some? advice|help|support|guidance|mentoring|coaching in|on|about|with|around
  {can} you|i bring|contribute|add|offer to a|an|the|this|your … relationship|role|pairing|partnership|programme|program|scheme|{mentee}
  able|willing|happy|confident|glad|prepared|comfortable|pleased|keen|like|love|want to|in? offer|share|teach|contribute|pass_on|mentor|offering|sharing|teaching|contributing|passing_on|mentoring
  comfortable|happy|confident|able|willing … cover|covering|discuss|discussing|talk|talking … with … {mentee}|others
  add value
  ^ can|could|able|willing|happy to? offer|share|teach|support|help|mentor
  competencies|topics|areas|skills|subjects you|i can support|help|teach|cover|mentor|offer
  you|i {can} do for them|mentees|others|a
  {can} help others
  you|i … signed_off|qualified|trained|accredited|authorised to teach|assess|supervise|train|sign_off
  i|you … best|well placed|suited|able|qualified to help|support|advise|teach|guide|mentor
  areas|fields|topics|subjects … in_which|where you|i hold|have expertise|experience|knowledge|strengths
  as a|an {mentor} $
  ask|seek|come … your|my|you|me advice|help|for|to
  as a|an {mentor} i|you {can} help|support
  {can}|like|want|love|able|i|you|willing help|support|mentor|teach|coach|advise|guide|assist|precept|train … {mentee}|others|somebody|someone|anyone|another|colleague|colleagues|junior|newly|other|learners
  helping|supporting|mentoring|teaching|coaching|advising|guiding|assisting … {mentee}|others|somebody|someone|anyone|another|colleague|colleagues|junior|newly
  to_help|to_support|to_mentor|to_teach|to_coach|to_advise … {mentee}|others|somebody|someone|anyone|another|colleague|colleagues
  you|i … share|teach|contribute|pass|give … {mentee}|others|somebody|someone|colleagues
  {mentee}|others|somebody|someone|colleagues … from|with you
  act|acting|serve|volunteer as a|an {mentor}|coach|resource|guide
  resource for
  {topic} offered|on_offer|provided|i_offer|you_offer
  strong suit|suits|side|sides|points|areas
  you|i … provide|providing|give|giving|offer|offering guidance|advice|support|help|mentorship|mentoring|coaching|expertise on|in|about|with|to|around
  you|i … provide|providing|give|giving|offer|offering guidance|advice|mentorship|mentoring|coaching $
  of value|use|help|benefit|interest to|for a|an|the|your? {mentee}|others|junior|colleagues
  right|go_to|best person to|for … ask|go|come|turn
  lend|give … a_hand
  confident|comfortable|qualified|competent mentoring|teaching|supporting|advising|coaching on|in|about|others|a|with
  act|acting|serve|be as? a|an sounding_board|adviser|advisor|critical_friend|resource_person|point_of_contact
  your|my main|key|top|particular? areas|area|fields|field of expertise|specialism|excellence
  {mentor} 's? skill_set|skillset|skills_set
  you|i do for a|an|your|my? {mentee}|others
  you|i know a_lot|plenty|most|much|loads about
  comfortable|happy|confident … talk|talking|speak|speaking to a|an|your? {mentee}|others
  i|you {can} be of? help|use|service|assistance|useful|helpful
  you|i … make … difference … {mentee}|others|somebody|someone|colleagues
  at_ease|relaxed mentoring|teaching|supporting|advising|coaching
  able|happy|willing|glad|prepared to provide|give|offer mentoring|mentorship|support|help|guidance|advice
`;

/** Somebody gives and the one who answers receives. */
export const NEEDS = `
  {mentor}|{somebody}|preceptor_s … help|support|advise|guide|teach|share|coach|assist|offer|give|provide you|me|your|with_you
  {mentor} … help|support|advise|guide|teach|share|coach|assist|offer|give … you|me|with|to
  {mentor} … to|should|could|can|would … help|support|advise|guide|teach|share|offer|cover|have|bring|provide
  expertise|skills|strengths|experience|knowledge|qualities|background|specialty|attributes … should|could|would|want|like|looking|need|expect|hope|seek* … {mentor}
  looking|hoping|hope|want|like|need|seek* … in|from|of a|an|your|my|the {mentor}
  {want} … your|my|a|the {mentor} 's? … to|help|support|input|advice|guidance|knowledge|share
  {mentor} 's? support|help|input|advice|guidance
  from|by a|your|my|the|an {mentor}
  welcome|value|appreciate|benefit … support|help|advice|input|guidance|mentoring|from
  {want}|would … to|be|get|more {learn}
  {want}|would … to|be … better|mentored|coached|supported|helped|taught|discuss|talk|cover|work_on|address|focus|know|practise|practice|build|achieve_in|trained|upskill
  {want}|would … cover|discuss|focus|tackle
  ^ {topic}|i … {want} … {learn}|develop|improve
  {want}|would … help|support|advice|guidance|input|assistance|mentoring|coaching|training on|with|in|around|about|regarding? 
  need|needs|require|requires … help|support|advice|guidance|training|assistance|development|improvement|developing|improving
  help|support|advice|guidance|assistance|mentoring|coaching i|you|that_i|that_you … are|am|need|want|would|looking
  looking|seeking|wanting|asking for … help|support|advice|guidance
  help|support|guidance|advice needed|required|wanted|sought|requested|with
  ^ i need|want|would|am … help|support|to_learn|learning|advice
  learning|development|developmental|training|support|mentoring|educational|professional_development|mentee needs|need|objectives|requirements|priorities|areas|gaps|wishes
  ^ needs $
  ^ your|my|main|key|top|current needs
  areas|topics|skills|subjects|things|aspects for|of|to|needing development|improvement|growth|improve|develop|learn|work_on|grow|discuss|discussion
  areas|topics|skills|subjects|competencies|aspects|things … {want}|would|wish … {learn}|improve|develop|work|discuss|explore|cover|help|support|mentored|more_about
  topics|subjects|areas … discuss|discussion … with|mentor
  ^ {topic} … discuss|discussion|explore … {mentor}
  development|improvement|growth edge|edges
  development|improvement|growth areas|goals_for_mentoring|topics
  want|hope|like|hoping|wish|expect|looking … get|gain|take out_of|from|away
  get|gain out_of|from … mentoring|programme|mentor
  {want} … work|working on
  {want}|would … good|better|stronger|more_confident|confident at|in|with
  weaknesses|weak_points|weak_areas|development_points
  less|least|not|lack|lacking confident|confidence … {want}|would|welcome|support|help|mentor|build
  gaps in … skills|knowledge|experience
  skills|knowledge|experience|competence gap|gaps
  challenge|challenges|difficulties|problems|issues … {mentor}|help|support
  struggl* with
  appreciate|welcome|value help|support|advice|guidance
  seek*|use|need|want|require … some|any|more|extra help|support|advice|guidance|input
  help|support|advice|guidance|input … seeking|after|looking|require
  topics|areas|subjects|skills … matter|important|priority|relevant … you|me
  practice … need|needs improving|improvement
  {want} … {mentor} … in|on|about|for
  be mentored|coached|supported on|in|about|around|with
  mentored|coached on|in|about
  acquire|upskill
  ^ i … {want} … {learn}
  more_about|learn
  improve|develop $
  focus of|for mentoring|sessions|the_mentoring|mentorship|meetings|your_mentoring
  mentoring|mentorship|session focus
  focus|priority|target areas|area|topics|topic|themes|skills
  {want}|use|could|can|with a_hand|some_help|a_bit_of_help
  skills|knowledge|experience|areas|competencies … i|you lack
  need|needs|require|requires … strengthening|shoring_up|attention|polishing|brushing_up|building|some_work|more_work
  ^ {topic} to_be covered|discussed|addressed|explored … with|by … {mentor}
  {topic} … feel|am|are|is unsure|uncertain|unconfident|insecure|shaky about|of|in|with
  {want} … worked on
`;

/** The one who answers gives. */
export const STRENGTHS = `
  i|you … {can}|like|want|love|offer|wish|prepared … help|support|mentor|coach|guide|assist|advise|teach|precept|train … {others}|others
  i|you … {can}|like|want|love|happy|wish|able|confident|consider|qualified … {give}|share|teach|teaching|offering|sharing|pass_on|offer|contribute|mentor|supporting|advising|coaching|demonstrat*
  able|happy|willing|confident|qualified|prepared|like|want|keen|comfortable to|in? … {give}|share|teach|teaching|offering|sharing|contribute|support_others|help_others|mentor_others|mentor|mentoring|coach|advise
  help|support|mentor|teach|coach|advise|guide|helping|supporting|mentoring|teaching {others} … with|in|on|about|to?
  help|support|mentor|teach|coach|advise|guide|helping|supporting|mentoring a|an|your|another|any|new|newly|junior|somebody|someone … {others}|else|in|with|on
  you|i … be a|an resource|mentor|preceptor|coach|role_model|guide for|in|to|on
  act|acting|serve|volunteer as a|an {mentor}|coach|resource|guide
  you|i … bring|contribute|offer
  give|offer|share|contribute|teach in|to|with … areas|others|{mentee}|programme
  something to give|offer|share|teach|contribute
  ^ what|which … do|can|could|would|are|will you|i … {give}|offer|contribute|share|teach
  {topic} … you|i … {give}|offer|contribute|share|teach
  your|my|own|personal|professional|main|key|clinical|top|particular|mentor|mentors strengths|strength|expertise|specialist|specialism*|specialty|specialties|skills_and|skills|special_skills|knowledge
  mentoring|mentorship specialism*|specialties|specialty|expertise|strengths|strength
  {mentor} 's? strengths|strength|expertise|specialist|specialism*|skills|areas_of|knowledge
  ^ strengths|strength|expertise|specialism*|specialties
  ^ skills $
  ^ clinical|professional|leadership|technical|key|main|special|non strengths|expertise|skills|clinical
  areas|area|fields|field of|where … expertise|specialism|strength|particular|specialist|special|competence|excellence
  expertise|experience|skills|knowledge|strengths do_you have|you_have|i_have|you_can|i_can|offered|available|held|you_possess|you_bring|you_could
  expertise|skills|strengths|knowledge|experience … offered|to_offer|to_share|you_offer|on_offer
  support|mentoring|teaching|help|coaching offered|available_from|on_offer|provided
  what|which … you|i … good|best|strong|excel|skilled|expert|experienced|confident|knowledgeable|excellent|competent at|in|teaching|with?
  good|skilled|expert|excellent|proficient at|in
  particular|specialist|expert|special|extensive|considerable knowledge|expertise|experience|interest_and
  what|which … colleagues|others|people … come|ask|turn|go|learn … you|me
  others|people|mentees|colleagues|someone … learn|gain|benefit from|with you|me|your
  strong suit|suits|points|side|areas
  superpower|superpowers|super_power|super_powers|forte
  ^ i am|people|colleagues … go_to … for|on|about $
  where|what|which … knowledge|expertise|strength|strengths|competence lie|lies
  confident|comfortable|qualified|able|happy … mentoring|teaching|supporting|advising|coaching on|in|about
`;

/** What is spoken of where it is no person: `What would you not want to discuss?` names nobody to avoid. */
export const MATTERS = `
  procedure|procedures|technique|techniques|task|tasks|topic|topics|area|areas|subject|subjects|skill|skills|competency|competencies|competence|competences|anything|something|things|thing|aspect|aspects|expertise|experience|knowledge|strengths|needs|issues|learn_about|part|parts
  ^ what|which_of_these|which_of_the_following $
  advice|qualities|attributes|expectations
  what|which support|guidance|help
  ^ what would|could|can|do|are|is|should|will|can_not|areas|help|support|kind|type
  ^ with what|which
`;
