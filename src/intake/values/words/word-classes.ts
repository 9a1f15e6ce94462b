/** Words that mean the same to a table of wordings; `_` joins several words into one, `*` stands for any ending. */
const CLASSES: Readonly<Record<string, string>> = {
  i: 'i you we me us yourself myself',
  mentor: 'mentor mentors preceptor preceptors coach buddy mentoring_partner',
  mentee: 'mentee mentees preceptee preceptees protege proteges mentoree mentorees',
  pair: 'mentor mentors mentee mentees preceptor preceptors preceptee preceptees match matches pairing pairings partner partners supervisor manager line_manager coach buddy',
  others: `mentee mentees preceptee preceptees others other someone somebody anyone people another colleague colleagues
    learner learners student students junior juniors trainee trainees newly_registered newly_qualified starter starters joiner joiners newcomer
    newcomers graduate graduates resident residents intern interns peer peers staff nurse nurses midwife midwives doctor doctors grad grads hire hires`,
  somebody: `anyone anybody someone somebody who whom whose person persons people person_s names name colleague colleagues individual
    individuals staff member members nobody no_one one everyone everybody anyone_else folk folks coworker coworkers co_worker co_workers teammate teammates`,
  senior: `faculty consultant consultants registrar registrars attending attendings physician physicians clinician clinicians tutor tutors lecturer
    lecturers professor professors sister sisters matron matrons`,
  way: `face_to_face f2f in_person online virtual virtually remote remotely video phone telephone teams zoom hybrid on_site onsite`,
  want: `want wants wish wishes like prefer prefers love hope hoping hopes need needs wanting looking seeking seek seeks choose pick request keen eager desire
    desires fancy`,
  can: 'can could able may happy willing prepared would will might comfortable confident',
  matched: `matched paired partnered placed put pair match place partner pairing matching teamed grouped allocated assigned
    mentored coached precepted`,
  learn: `learn learning develop developing improve improving gain gaining acquire acquiring grow strengthen build enhance increase progress
    master understand explore pick_up hone sharpen broaden deepen expand brush_up get_better`,
  give: 'offer share teach contribute pass bring provide give advise impart',
  help: 'help support assist advise guide coach mentor mentoring helping supporting teach teaching guidance advice input',
  topic: `topic topics area areas subject subjects skill skills aspect aspects knowledge expertise experience theme themes
    field fields stuff things something which what specialty speciality specialties issues question questions competencies competency
    domains domain strengths qualities abilities`,
  day: `day days time times hour hours when slot slots date dates shift shifts week weekday weekdays weeks morning mornings afternoon
    afternoons window windows evening evenings monday tuesday wednesday thursday friday saturday sunday period periods availability clock`,
};

/** The classes by name. */
export const WORD_CLASSES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(CLASSES).map(([name, words]) => [name, words.trim().split(/\s+/u)]),
);
