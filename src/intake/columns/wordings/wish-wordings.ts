/** Wordings that name people. A negation turns each into its opposite; see `polarity`. */

/** Somebody wished for as a partner. */
export const WISHES = `
  {somebody}|which_mentor|which_mentors|which_mentee|which_mentees|which_of_the_mentors|which_of_these_mentors|which_colleague|which_person|anyone_in … {matched} with|by|up|to
  {somebody}|which_mentor|which_mentors|which_mentee|which_mentees|which_colleague|which_person … {want} … work|pair|match|partner|learn_from|be_with with?
  {somebody} … {want} … as|to|be|for … {mentor}|{mentee}
  {somebody} … you|your ideal|preferred|choice
  ^ who|whom … {want}|would|should … as|be|mentor your|you|a|my {mentor}|{mentee}?
  ^ is|are there … {mentor}|{mentee}|{somebody} … keen|like|love|hope|prefer|want|wish|interested … work|matched|paired|learn|meet|have|with|by|as
  {matched} with {somebody}|a|an? in_particular|specific|particular
  {matched} with … in_particular
  ^ please? nominate|request|name|choose a|an|your|up_to? {mentor}|{mentee}
  ^ is|are there any|a|an|some particular|specific? {mentor}|{mentee} you|i … {want}
  {mentor}|{mentee} whose profile|profiles … appeal*|like*|interest*
  nominate … {mentor}|{mentee}
  ^ requested|chosen|wished_for {mentor}|{mentee}
  name|names|named … {mentor}|{mentee}|person … {want}|preferred|choose|request|ideal
  {somebody} … to|would … mentor|precept you|me
  {somebody} … pair|match|put|place|team|matching|pairing … you|me with|up
  my|your preferred|ideal|favourite|first_choice|chosen|dream {mentor}|{mentee}
  preferred|ideal|requested|suggested|nominated|desired|favourite|favored|favoured|chosen|wished {mentor}|{mentee}|match|partner|pairing|pair name|names|choice|email|number|id|staff_number? $
  preferred|ideal|requested|suggested|nominated|desired|favourite|chosen {mentor}|{mentee}|match|partner if
  preferred|ideal|requested|suggested|nominated {mentor}|{mentee} $
  {mentor}|{mentee} … caught|catches your|my eye
  first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|top|next choice|preference|preferred|pick|favourite|option of|for? {mentor}|{mentee}|match|partner? $
  choice of|for {mentor}|{mentee}|match|partner
  {mentor}|{mentee}|match|pairing|pair|matching|partner choice|choices|preference|preferences|request|requests|wish|wishes|nomination|first|second|third
  {mentor}|{mentee} preferred|requested|wanted|wished
  ^ please? rank|choose|select|pick|list|nominate|name|order|tick … {mentor}|{mentee}|three_people|people|colleagues|person … {want}|prefer*|order|choices|interested|top|first|would
  rank|choose|select|pick|nominate|list|name … top|three|two|up_to|preferred|favourite|favourites|five {mentor}|{mentee}|people|three|two|colleagues
  ^ i … {want} … mentored|matched|paired|partnered|placed|coached by|with
  ^ i … {want} … mentor|work_with $
  ^ i … happy|pleased|keen|glad … {matched} with|by
  ^ i … {want} … work with {somebody}|{mentor}|{mentee}
  ^ people|colleagues|mentors|mentees … i|you … happy|like|want|prefer|love|choose
  ^ {mentor}|{mentee} i|you … {want}
  ^ which … {mentor}|{mentee} … {want}|prefer|choose|interested
  {mentee}|{mentor} 's? preferred {mentor}|{mentee}
  {mentee}|{mentor} … wishes|wants|asked|requested|would … {matched} with|by|to
  specific|particular|certain person|mentor|mentee|colleague
  ^ do you have … preferred|preference|specific … {mentor}|{mentee}|match|partner
  ^ with who|whom would|do|should … {want}|work|matched|match|paired|pair
  with|by who|whom you|i … {want}|would … {matched}|work|learn|meet
  ^ which|any|is_there_a {senior} … {want}|would|choose … {matched}|work|mentor|learn|be|have
  {senior} you|i|whom|who … {want}|would|choose … {matched}|work|mentor|learn
  {somebody} … would|could|might|will be|make a|an|the|my|your? good|right|great|ideal|suitable|best? {mentor}|{mentee}|match
  {somebody}|{mentor}|{mentee} … appeal*|attract*|stands_out|stand_out
  rank|choose|select|pick|nominate|list|name … top|best|first|favourite 1|2|3|4|5|one|two|three|four|five? {mentor}|{mentee}
  ^ {mentor}|{mentee} i|you … happy|glad|pleased|interested|delighted … work|meet|learn|have|be|{matched}
  whose mentorship|mentoring|guidance|support|advice … {want}|value|appreciate|benefit|welcome
  ^ any|a|an|some particular|specific|certain? {mentor}|{mentee} you|i|whom|who … {want}|like|love|prefer
  {mentor}|{mentee}|match|partner of choice
  choices|picks|favourites|preferences of|for {mentor}|{mentee}
  whose {mentor}|{mentee} would|do|should you|i
  ^ who|whom would|do|should you|i … {want} $
  {somebody} … your|my eye on
  ^ is|are there any|a|an? consultant|sister|matron|nurse|doctor|manager|midwife|senior|leader|registrar|gp|therapist|pharmacist you|i … {want} … learn|work|matched|paired|mentored|meet
  preferred|ideal|requested|suggested|nominated|desired|favourite|chosen {mentor}|{mentee}|match|partner 1|2|3|4|5|one|two|three $
  ^ choice|preference|pick 1|2|3|4|5|one|two|three $
  {somebody} … caught|catches your|my eye
  ^ which of … {mentor}|{mentee} … suit|appeal|fit you|me
`;

/** The same, told by a coordinator of a mentee or mentor. */
export const ASKED_FOR_PEOPLE = `
  over_the_moon|thrilled|delighted|chuffed|happiest if|to … {matched}|put me|us? with|to $
  make|makes|made my|me day|week|month|year|happy … {matched}|have
  which|any|whose {mentor}|{mentee} profile|profiles|bio|bios … like|liked|want|wanted|appeal*|prefer*|stood_out|interest*
  {mentor}|{mentee}|{somebody} … in_mind
  ^ the? {mentee}|{mentor} has|have|had? asked|requested|requests|wishes|wants|prefers|would … {matched}|work with|to|by
  ^ the? {mentee}|{mentor} 's? preferred|ideal|requested {mentor}|{mentee}
  ^ if|have|has you|i already? have? already? spoken|talked|chatted|met to|with a|an|your|some? potential|possible|prospective? {mentor}|{mentee}|someone|somebody|anyone
  {somebody}|{mentor}|colleague … agreed|offered|promised|consented to? mentor|be_your|be_my|take_you|mentoring|support
  have|has you|i already|ever|yet? identified|found|chosen|approached|asked|lined_up|picked|got a|an|your|any|one? {mentor}|{mentee}|someone|somebody|anyone|anybody
  agreed|arranged with {somebody}|{mentor}|colleague … mentor|mentoring|support
  ^ {somebody} … would|might|could not? be … good|suitable|right|ideal|appropriate|best match|fit|{mentor}|{mentee}|choice|partner|pairing
  ^ {mentor}|{mentee}|people|colleagues|anyone|anybody|those|names you|i|whom|who … would|do not want|like|wish|choose|have|be_matched|be_paired
  {somebody} … could|would|can|might|should mentor|coach you|me
  ^ please? write|give|list|enter the? name|names of … {mentor}|{mentee} … pleased|glad|happy|delighted|like|want|love|welcome
  ^ which … {mentor}|{mentee}|{somebody} … suit|suits you|me
`;

/** Somebody to be kept apart from, told by a word that says it; a question of trust that no wish may be made of. */
export const AVOIDANCES = `
  avoid|avoided|avoiding|avoidance|veto*|blacklist*|blocklist*|steer_clear|stay_away|keep_apart|kept_apart|keep_away|kept_away|keep_separate
  ^ exclude|exclusion*|excluded|block|blocked {somebody}|{pair}|list|names? $
  exclude|exclusion*|excluded|rule_out|ruled_out|rules_out|reject|refuse|decline|turn_down|disqualif* … {somebody}|{pair}|from
  {somebody}|{pair} … exclude|excluded|rule_out|rule_them_out|rules_them_out|rule_someone_out|ruled_out|reject|refuse|decline|turn_down
  which person … rule_out|avoid|exclude
  unsuitable|inappropriate|uncomfortable|awkward|unhappy|unwilling|impossible|reluctant|difficult|hesitant … {somebody}|{pair}|working_with|matched|paired
  unable … matched|paired|partnered|work_with|working_with|mentored_by
  {somebody}|{pair}|colleague|pairing … unsuitable|inappropriate|uncomfortable|awkward|unhappy|unwilling|unable|reluctant|hesitant
  conflict|conflicts of interest|interests
  declare|disclose|declaration|disclosure … relationship*|connection*|conflict*|tie*
  relationship*|connection*|friendship* … compromise|influence|bias|prejudice|complicate
  ^ potential|existing|known|any|personal|possible|declared|declare conflict|conflicts
  ^ conflict|conflicts|coi $
  conflict|conflicts … {somebody}|{pair}
  {somebody}|{pair}|colleague* … conflict|conflicts|grievance|dispute|disagreement|complaint|fallen_out|fall_out|history|difficult|personality_clash|tension
  grievance*|dispute*|fallen_out|bullied|harass* … with|against|by?
  least {want}|like|prefer|want … {matched}|work|with|mentor|mentee|by
  {somebody} … least
  ^ {mentor}|{mentee}|people|person|anyone|colleagues|match|names … objection*|object
  objection*|object to
  {somebody}|{pair} … other_than|except|apart_from|excepting|save_for|bar|barring|excluding $
  ^ not with|to_be|match|pair|by
  ^ i|you … with|by {somebody}|{pair} … other_than|except|apart_from|but|but_not
  line|directly manage|manages|supervise|supervises
  {somebody}|staff … you … manage|supervise|appraise|line_manage|are_responsible_for|assess
  ^ {somebody}|staff i|you … manage|supervise|line_manage
  direct|line reports|report|reportees
  reports to you|me
  whose … apprais*|supervis*|manag*|line*|pdp|pdr|review*|assess*|leave|timesheet*|team|rota … do|did|are|have you|i
  you|i … apprais*|supervis*|assess|assesses
  you|i the|a|an? apprais*|supervisor|assessor|manager|educational_supervisor
  you|i … responsib* for … {somebody}|staff|apprais*|supervis*|line
  {somebody} … responsib* for
  too well|close|closely to|be
  {somebody}|names … remove|removed|take_off|taken_off|struck … list|mentors|mentees
  family|relatives|relative|spouse|partners|partner|friends|friend|related|relations|relationship … employed|employees|work|working|works|trust|hospital|programme|staff|organisation|{somebody}|{mentor}|{mentee}
  related|married to
  close|personal|family relationship*|friend*|connection*|tie* … {somebody}|{pair}|programme|staff|with
  {somebody} … related|friends_with|friend|family_member
  do|must|should|can|may|please not be? pair|match|place|matched|paired|placed|put|allocate|assign
  ^ unsuitable|unwanted|undesired|incompatible {pair}|match|people|matches
  incompatib*
  keep|kept|separate|separated … away|apart|clear|separate from?
  {somebody}|names … kept|keep|left|leave|taken off
  match*|pairing|mentor|mentee exclusion*|exceptions
  {somebody}|colleagues … personal|family|close|romantic|prior relationship*|connection*|tie*
  who … wrong|bad {pair}
  {somebody}|{mentor}|{mentee}|which_mentors … leave_out|left_out|leave_off|left_off|leave_you_out
  would … prefer|rather someone|somebody|anyone else
  uneasy|unsafe|anxious|nervous|intimidated|wary|ill_at_ease|uncomfortable|awkward … {somebody}|{pair}|meeting|with|by|assigned|{matched}
  concern|concerns|worry|worries|worried|concerned|reservations|reservation|problem|problems|difficulty|issue|issues … about|with|in|be|by? {matched} with|to|by … {somebody}|{mentor}|{mentee}|colleague*|person
  {somebody}|colleague* … you|i had|have|having … difficult*|problem*|issue*|bad_experience*|clash* with
  {somebody}|{pair}|colleague … uneasy|unsafe|anxious|nervous|intimidated|wary|ill_at_ease
  steer|keep|stay me|us|you clear|away|apart|separate of|from?
  {somebody}|{pair}|colleague* … struggle|find_it_hard|find_it_difficult|hard|dislike|dread|hate … work|get_on|with|meet|{matched}
  {somebody} … bad|poor|wrong|terrible|awful|unsuitable|unhelpful fit|match|choice|mentor|mentee|pairing
  {somebody} … too closely|close|well|much
  {somebody}|colleague … dual|double|overlapping|conflicting|prior|existing relationship*|role|roles|connection*
  {somebody} … hesitate|hesitant|reluctant|not_trust|distrust … confide|talk|speak|share|open_up|meet|be|work|see
  {somebody} … in|within your|my reporting|management line|chain|structure
  people|colleagues|anyone|anybody|someone|somebody|those … you|i know socially|personally|privately|outside_work|out_of_work|too_well
  ^ anyone|anybody|everyone|everybody|someone|somebody? other_than|except|apart_from|besides|bar whom|who you|i|we|could|can|would|should
  off_limits|no_go|out_of_bounds {somebody}|{pair}
  {somebody} … off_limits|out_of_bounds|no_go|out_of_the_question|unacceptable
  ^ anyone|anybody|everyone|everybody but|except|bar $
  {somebody} you … find|finding it? hard|harder|difficult|awkward|tricky|impossible to? open_up|talk|speak|confide|work|learn|be|trust
  {somebody} … butt|lock|clash|clashes|clashed heads|horns|with
  with the exception of $
`;

/** Somebody who must not be put together with the one who answers, whoever that is: kin, too, and colleagues. */
export const KEPT_APART = `
  must|should|can|could|may|might|ought|shall|will|would not be? {matched}|put_with|placed_with
  not {matched} to|with|by you|me
  not|never {matched} you|me with|to
  rather|prefer|sooner|take|have … anyone|anybody|everyone|everybody|someone|somebody but|except|bar|other_than|apart_from $
`;

/** Kin and friends who are also in the programme: to be kept apart, though by itself the word says what somebody is. */
export const KIN_IN_PROGRAMME = `
  ^ married|related|engaged to $
  ^ who|whom are you married|related|engaged to
  ^ in_a|in relationship with $
  spouse|spouses|partner|partners|husband|wife|family|relative|relatives|relation|relations|friend|friends|sibling|siblings … on|in|taking_part_in|part_of|involved_in|signed_up_for|applying_to|joining the|this|our? scheme|programme|program|mentoring|list|mentor_list|cohort|round
`;

/** Quarrels with somebody: to be kept apart where the answer says who. */
export const QUARRELS = `
  grievance*|dispute*|complaint*|disciplinary|fallen_out|fall_out|falling_out … with|against|involving|about {somebody}|{pair}|a|any|another colleague*|{somebody}|{mentor}? 
`;

/** People who are spoken of with a `not`: whom somebody cannot take, or would rather we did not ask. */
export const PEOPLE_WITH_NOT = `
  {somebody} … {mentor}|{mentee}|{matched}|work|with|list|take|match
  {mentor}|{mentee}|{matched}|work|with|list|take|match … {somebody}
  ^ {mentor}|{mentee} … i|you|me|want|wanted|not|{matched}
  ^ i|you … {matched}|work|mentored … with|by|for
  ^ is|are|do|does|would|can|could … {mentor}|{mentee}
  ^ which {mentor}|{mentee}|person|people|colleague|colleagues
  {matched}|placed … with|to|by
  ^ if there is|are any|some? {mentor}|{mentee}|{somebody} … i|you|we
  {somebody} you|i … rather|sooner|prefer … have|get|see|be|consider|suggest|choose|propose|assign
  {somebody} you|i would|could|can|do|may|might|should not
`;

/** Words that stand for people, whatever else a question speaks of. */
export const NAMES_SOMEBODY = `
  anyone|anybody|someone|somebody|who|whom|whose|person|people|colleague|colleagues|individual|individuals|names|relatives|relative|spouse|husband|wife|sibling|siblings|cousin|friend|friends|roommate|housemate|flatmate|coworker|coworkers|co_worker|teammate|folks|conflict|conflicts
`;

/** Words that wish for somebody where every answer is a name. */
export const FOR_NAMES = `
  heart set
  thrilled|delighted|excited|pleased|glad … {matched}|mentored
  dream|ideal|perfect|preferred|favourite|chosen|top|best|first … {mentor}|{mentee}|match|pick|picks|choice|choices
  {mentor}|{mentee} … agreed|promised|arranged|want|would_like|choose|prefer
  could|would|can|should|might {matched} you|me with
  {want}|admire … {matched}|learn|work|mentor|mentee
  named|requested|nominated|suggested {mentor}|{mentee}|match
  ^ preference|choice|option|pick number? 1|2|3|4|5
  {matched} … {want}|admire
`;

/** Words that speak against somebody where every answer is a name. */
export const AGAINST_NAMES = `
  too well|close|closely|similar
  rather|prefer|sooner pass|skip|decline
  not a? good|great|right fit|match|choice
  hard|definite|absolute|firm no|nos|pass
  stick|stuck|saddle|saddled|lumber|lumbered|land|landed me|us? with
  no thanks|thank_you
  household|same_house|live_with|living_with
  worry|worries|worried|concern|concerns|concerned
  cross|strike|take|leave|keep|kept|stay off|out|away|apart|from
  connected|related|close|closely|married|living … to|with {somebody}
  cross|strike|take|leave|keep|kept … off|away|apart
  not … suitable|right|appropriate|comfortable|see|wise
  unsuitable|unwise|awkward|uncomfortable|uneasy|tense|strained|inappropriate|improper|compromis*
  friend|friends|relative|relatives|relation|relations|family|spouse|boss … {mentor}|match|list|you|your
  {mentor}|match|list … friend|relative|relation|family|spouse|boss
  restriction*|exclusion*|exclude|conflict|conflicts|veto|objection*|history|bad_blood|tension*
`;
