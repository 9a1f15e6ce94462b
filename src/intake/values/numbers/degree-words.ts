/** Words that say how much, how well or how far, in every rating that no table of scales has. */
const DEGREES = new Set(
  `high|higher|highest|low|lower|lowest|medium|moderate|moderately|minimal|minimum|maximum|top|bottom|huge|big|small|large|great|lot|lots|little|some|loads|plenty|hardly|barely|like|somewhat|slightly|fairly|quite|very|extremely|much|many|few|more|less|most|least|enough|sufficient|insufficient|adequate|inadequate|too|right|
  essential|useful|helpful|unhelpful|important|unimportant|desirable|priority|relevant|irrelevant|critical|vital|needed|unnecessary|
  expert|novice|beginner|intermediate|advanced|competent|proficient|proficiency|basic|fluent|native|conversational|confident|unconfident|secure|insecure|skilled|unskilled|capable|experienced|inexperienced|familiar|unfamiliar|ready|independent|supervised|unsupervised|
  achieved|met|unmet|exceeded|exceeding|exceeds|emerging|developing|progress|progressing|started|completed|mastered|expected|
  green|amber|red|yellow|definitely|probably|possibly|maybe|partly|partially|fully|completely|totally|entirely|always|never|often|sometimes|rarely|usually|occasionally|frequently|
  good|poor|fair|excellent|outstanding|average|below|above|satisfactory|unsatisfactory|weak|weaker|strong|stronger|sure|unsure|certain|uncertain|agree|disagree|strongly|neutral|satisfied|dissatisfied|love|happy|unhappy|likely|unlikely|comfortable|uncomfortable|easy|hard|difficult|better|worse|same|none|nil|zero`
    .split('|')
    .map((word) => word.trim()),
);
/** Words that stand beside them and say nothing else. */
const BESIDE = new Set(
  'a|an|the|any|as|at|all|of|in|on|to|i|am|is|are|it|this|my|me|for|and|or|nor|not|no|yes|be|would|have|had|has|do|does|need|needs|help|support|level|levels|than|about|just|only|yet|deal|bit|extent|degree|importance|amount|time|experience|knowledge|skill|confidence|neither|either|with|stage|target|expectations|expectation|standard|use|interest|interested|applicable'.split(
    '|',
  ),
);
/** Whole answers: a no, a strength or something to work on, where that is what is chosen between. */
const WHOLE_DEGREES =
  /^(?:not (?:at all|really|yet)|neither|(?:an? )?(?:strength|weakness|(?:development|learning|growth) (?:area|need)|area (?:for|of) (?:development|growth|improvement|strength)))$/u;

const NUMBERED = /^\(?\d{1,2}\)?\s*[.:=–—-]?\s*|\s*[.:=–—-]?\s*\(?\d{1,2}\)?$/gu;

function isDegree(text: string): boolean {
  const bare = text.toLowerCase().replace(NUMBERED, '').trim();
  if (WHOLE_DEGREES.test(bare)) return true;
  const words = bare.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return (
    words.some((word) => DEGREES.has(word)) && words.every((word) => DEGREES.has(word) || BESIDE.has(word))
  );
}

/** Whether answers only say how much: `A lot`, `Expert`, `Not met`. A scale or none, they name nothing that somebody needs or can do. */
export function areDegrees(answers: readonly string[]): boolean {
  return answers.length > 0 && answers.every(isDegree);
}
