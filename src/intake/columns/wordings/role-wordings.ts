/** Wordings of which side somebody takes. */

/** In which way somebody takes part. */
export const ROLE = `
  sign|signing|signed|register|registering|apply|applying|volunteer|volunteering up? to_be $
  ^ what|which would|do you like|want|wish|prefer … be|become $
  application|form|registration type|kind
  role preference|preferences|choice|sought|wanted|type|status|requested
  {mentor}|{mentee} or|and … one|both|neither|be|become
  {mentor} … or|and|both|vs … {mentee}|both
  {mentee} … or|and|both … {mentor}|both
  mentored|being_mentored … mentoring|mentor … or|both
  {mentor}|{mentee} but|nor … {mentor}|{mentee}
  interested in being? mentored|mentoring … or|both
  ^ are you a|an {mentor}|{mentee} or
  mentored|being_mentored|have_a_mentor … or|and … mentor|mentoring|be_a_mentor|both
  mentor|mentoring|be_a_mentor … or|and … mentored|have_a_mentor|find_a_mentor
  take|taking|took part|this_round … as
  join|joining|participate|participating|participation|register|registering|registration|sign|signing|signed|apply|applying|application|enrol*|involved|volunteer* … as|up_as|a|role|for|capacity|type|status|category|round
  take|taking part|place
  part … play|take
  type|kind|category of participant|registrant|applicant|member|participation|involvement|membership
  which_of_these|which_of_the_following|what are|is|best_describes you $
  ^ role applied|wanted|requested|sought|for|in|within
  ^ position|place|part|side sought|wanted|requested|applied_for|preferred
  give … mentoring receive mentoring
  participant|registrant|applicant|member|mentoring|mentorship|programme|program role|type|status|category|sought|preference
  mentoring|mentorship|programme|program|participant|participation|preceptorship role
  role in … mentoring|programme|program|scheme|preceptorship|project|it|this
  your|my|which|what|select|choose|preferred|desired|intended role
  ^ role $
  which|what role
  ^ i … {want} … be|to_be|become|act a|an {mentor}|{mentee}
  ^ i … {want} … to? be|become a|an? $
  ^ i am|want|would|wish|am_here … a|an|as $
  ^ i will|shall be|take_part|participate|join a|an|as|the? $
  {want} … be|become a|an {mentor}|{mentee} … or|both
  ^ please? sign|put|register|enter|consider me … as|up|for
  capacity … apply|applying|join*|participat*|enrol*|register*|sign*|volunteer*|taking_part|take_part
  best describes your|you … participation|role|interest|part|involvement
  which side|part|group|track|strand
  ^ which|what hat|seat|shoes
  ^ please? choose|select|pick|indicate|state|enter|specify your|a|one|the? pathway|path|route|stream|strand|track|group|category|type|option|status|capacity $
  ^ i am signing|applying|joining|registering|here|participating|taking|volunteering|interested
  how … {want}|prefer|intend|plan|wish … to? participate|take_part|be_involved|get_involved|contribute|join|engage
  ^ please? tick|select|choose|check|mark|circle|pick … appl*|option|options|statement|suits|relevant|appropriate|one|following $
  your|my part|side|place in|of the|this? scheme|programme|program|mentoring
  ^ please? tick|select|choose|check|mark … i {want} … to $
  ^ i {want} … to? $
  give|giving|offer|offering|provide|providing or|and receive|receiving|get|getting|find|finding|seek|seeking
  receive|receiving|get|getting|seek|seeking or|and give|giving|offer|offering|provide|providing mentor*? $
  ^ which|what you would? like|want|wish|prefer to? be|become $
  participation|participating|involvement|enrolment|registration|membership preference|preferences|choice|option|category|kind
  your|my? involvement|participation in … as|will_be_as|is_as $
  role you|i
  mentoring|mentorship|programme|program|scheme pathway|path|route|stream|strand|track
  position|place|side|part in|within|of … programme|program|scheme|mentoring|pair|pairing
  guide|support|teach|lead|help or|and to? be guided|supported|taught|led|helped
  offering|offer|giving|give|providing or|and requesting|request|needing|wanting|looking_for|seeking|receiving … mentor*
  ^ which|what of_these|of_the_following? best? fits|suits|describes you
`;

/** Speaks of who answers, or of a choice that is theirs. */
export const OF_ONES_PART = `
  you|your|i|my|me|yourself
`;

/** What others are or do, what was, and what somebody thinks of it: roles in the answers are not those of who answers. */
export const NOT_OF_ONES_PART = `
  who|whom|whose|which_of_you|think|believe|feel|felt|opinion|recommend|better|harder|easier|benefit*|responsib*|initiat*|arrange*|contacted|had|have_you|has|were|was|did|if|before|after|until|again|instead|other|second|manager|supervisor|colleague|partner|friend|nominat*|training|trained|course|workshop|interview*|know|met|meet|meeting|enjoy*|learn*|report|reporting|completing_this_form_for|on_behalf|about
  your|my {mentor}|{mentee}|manager|partner|colleague
  should … set|lead|decide|organise|organize|choose|be
  been a|an
`;

/** Asks which of the two somebody is or wants, whatever the answers are called: nothing else can be meant. */
export const ONE_OF_TWO = `
  {mentor} or … {mentee}
  {mentee} or … {mentor}
  give … mentoring … receive mentoring
  be|being mentored … or … mentor|mentoring
  mentor|mentoring … or … be|being mentored
  give|giving|offer|offering or receive|receiving|get|getting … mentor*
  guide|support|teach|lead|help or|and to? be guided|supported|taught|led|helped
  offering|offer|giving|give|providing or|and requesting|request|needing|wanting|looking_for … mentor*
`;

/** Asks with a yes or no whether somebody takes one side: `Would you be prepared to act as a mentor?`. */
export const ASKS_ONE_SIDE: Readonly<Record<'is_mentor' | 'is_mentee' | 'is_both', string>> = {
  is_both: `
    ^ both|both_of_these|both_of_the_above|both_roles $
    ^ i … both $
    both … {mentor} and … {mentee} $
    both … {mentee} and … {mentor} $
  `,
  is_mentor: `
    ^ would|are|can|could|do|will|may you … be|become|act|serve|being|becoming|acting|serving|volunteer|volunteering|join|register* as? a|an {mentor}
    ^ are you a|an {mentor} $
    ^ tick|check|yes … if … volunteer*|{want}|happy|willing|prepared|will as|be|become|to_be|to_become|act_as|to_act_as a|an {mentor}
    ^ i am|would|want|wish|will|can … be|become|act|serve|volunteer|volunteering|register* as? a|an? {mentor} $
    ^ i am|would|want|wish|will|can … be|become|act|serve|volunteer as? a|an? {mentor} to|for … {others} $
    ^ would|are|could|can|will you … {want}|willing|happy|prepared|able|consider|ready to? mentor|mentoring a|an|another|other? {others}? $
    ^ would|are|could|can|will you … {want}|willing|happy|prepared|able|consider|ready|interested_in to? mentor|mentoring a|an|our|some … {others} $
    ^ would|are|could|can|will you … take|taking|mentor|support on? a|an|one {mentee} $
    ^ i … {want}|would|happy|willing|able … to_mentor|mentoring {others}? $
    ^ i … {want}|would|happy|willing|able … to_mentor|mentoring a|an|our|some … {others} $
    ^ i|would|could|can|are … support|help|guide|look_after|supporting|helping|guiding a|an|another|our … {others} as their|a|an|his|her|his_or_her {mentor} $
    ^ be|being|become|becoming|act_as|to_be|to_become a|an {mentor} $
    ^ give|giving|offer|offering|provide|providing mentoring|mentorship $
    ^ would|are|could|can|will you … take|taking … under your|a wing
    ^ sign|put|count|enter me up|down|in? to_be|as|to_become a|an? {mentor} $
    ^ can|could|may we count|rely on you to_be|to_act_as|to_serve_as|as a|an {mentor} $
    ^ sign|put|count|enter me up|down|in? to mentor {others}? $
    ^ volunteer as|to_be|to_become a|an? {mentor} $
  `,
  is_mentee: `
    ^ would|are|do|will you … require|need|want|like|looking_for|asking_for|applying_for|requesting|request|seeking|seek|wish|prefer|after for|to_have|to_find|to_get|to_be_given|having? a|an {mentor} $
    ^ would|are|do|will you … require|need|want|like|wish|prefer|hope to_be|being? mentored|mentoring $
    ^ would|are|do|will you … be|become|join|register* as? a|an {mentee}
    ^ are you a|an {mentee} $
    ^ are|would you … interested|interest in being|getting|having|receiving? mentored|mentoring|mentorship|a_mentor $
    ^ would|do|shall|should you|we … find|get|match|pair|assign|give|allocate you|me|for|with|to? a|an {mentor} for? you|me? $
    ^ i … {want} … someone|somebody|a_colleague … to_mentor|mentor|to_be_my_mentor|as_my_mentor me? $
    ^ tick|check|yes … if … {want}|need|require|looking_for a|an|to_have_a|to_be_given_a {mentor} $
    ^ i would|want|wish|need … have|like|want|need|find|get|want_a|need_a|for a|an? {mentor} $
    ^ i … {want}|would … to_be|being|be mentored $
    ^ i am|would_be … looking|seeking|after|in_search for|of? a|an {mentor} $
    ^ be|being|get|getting|to_be|have|having|receive|receiving mentored|mentoring|mentorship|a_mentor $
    ^ sign|put|count|enter me up|down|in? to_be|for|to_get|to_have mentored|mentoring|mentorship|a_mentor $
    ^ sign|put|count|enter me up|down|in? to_be|as a|an? {mentee} $
    ^ want|wanting|need|needing|like a|an {mentor} $
    ^ are you hoping|wanting|wishing|looking to have|get|find a|an {mentor} $
  `,
};

/** A yes to it is a no to the side that is spoken of: `Would you object to having a mentor?`; to `Would you mind …?` it is neither. */
export const AGAINST_A_SIDE = `
  stop|stopping|quit|quitting|cease|ceasing|give_up|giving_up|finish|end|ending
  step|stepping|stand|standing down|back|aside
  withdraw|withdrawing|resign|resigning|retire|retiring|opt_out|opting_out|drop_out from|as|of|being
  object|objection|objections|mind|refuse|decline|oppose|opposed|against|averse|dislike|hate|dread|resent
`;

/** Asks what somebody intends, with a yes or no. */
export const INTENDS = `
  ^ would|could|can|will|shall|should|may|are|do you|we|i|it
  ^ would having|being|getting|finding|receiving|becoming
  ^ i am|would|want|wish|will|can|need|volunteer|offer|agree|hope
  ^ willing|happy|interested|prepared|able|keen
`;

/** What somebody thinks, knows, has or does already, or asks for besides: no side is taken by a yes to it. */
export const NO_INTENTION = `
  think|feel|believe|know|recommend|already|ever|again|continue|continuing|newsletter|training|trained|course|workshop|paid|if|who|whom|which|what|how|why|change|changing|different|another|previous|last|had|been|did|was|were|hear|information|consider_yourself|lead|coordinator|current|currently|expect|understand|meet|your|confident|comfortable|new
  ^ do|are you have|a|an|the|in|on
  more about
`;

/** Asks to give mentoring: the verb, or the place of a mentor. */
export const GIVES_MENTORING = `
  to_mentor|mentoring a|an|one|our|some|any|new|junior|newly_qualified|early_career? … {others}|others|interns
  be|become|being|becoming|act|acting|serve|serving|volunteer|volunteering|stand|used as? a|an|one_of_the|one_of_our? {mentor}
  support|supporting|guide|guiding|help|helping|look_after … as their|a|an|his|her|his_or_her {mentor}
  put|sign|have|add|count|enter|list you|me down|up|in? as a|an? {mentor}
  be|being|get|getting {matched} with|to a|an {mentee}
`;

/** Asks to receive it: a mentor as what is had, wanted or found. */
export const TAKES_MENTORING = `
  have|having|get|getting|find|finding|need|want|like|receive|receiving|require|benefit_from|access_to|request|requesting|seek|seeking|looking_for|for|given|allocated|assigned a|an|your_own|my_own {mentor}
  be|being|get|getting mentored
  {matched} you|me? with|to a|an {mentor}
`;
