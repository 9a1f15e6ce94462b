/** Words of which what somebody mentors in, or would learn, is made up: `Mentor in leadership`, `mentee (ICU)`. No names are among them. */
const DOMAIN_WORDS = `leadership management managing research teaching education educational simulation clinical practice practical skills skill knowledge ward wards theatre theatres icu itu hdu ed ccu nicu picu
  critical intensive emergency acute community primary palliative end life mental health paediatrics pediatrics paediatric pediatric neonatal neonates maternity midwifery obstetrics gynaecology surgery surgical medicine
  medical oncology cancer haematology cardiology cardiac renal respiratory stroke neurology orthopaedics trauma dermatology diabetes endocrine gastroenterology radiology imaging anaesthetics anaesthesia pharmacy
  pharmacology prescribing physiotherapy occupational therapy therapies dietetics nutrition speech language podiatry psychology social work nursing care wound tissue viability infection prevention control
  quality improvement audit safety patient digital informatics data governance policy advocacy communication teamwork resilience wellbeing career careers planning progression development professional personal
  portfolio revalidation appraisal interview interviews cv applications writing publishing academic exams exam study studies preceptorship supervision coaching counselling delegation prioritisation time rota
  documentation assessment rehabilitation frailty geriatrics older elderly dementia learning disability disabilities outpatients dialysis endoscopy recovery perioperative operating room triage sepsis ventilation
  cannulation phlebotomy venepuncture medicines medication equality diversity inclusion networking finance budgeting business change project projects service redesign innovation statistics methods`;
const WORD = `(?:${DOMAIN_WORDS.trim().split(/\s+/u).join('|')})`;

/** What somebody mentors in or would learn, as a part of an expression over ` word word`. */
export const DOMAIN = `(?: ${WORD}(?= |$))(?: (?:or |of |the )?${WORD}(?= |$)){0,4}`;

/** Whom mentors take: people of a kind, and nobody by name. */
export const GROUP =
  '(?:(?: (?:an?|one|our|the|any|other|newly|new|newer|junior|recently|student|graduate|qualified|registered|international|internationally|educated|early|career|first|final|second|third|year|band \\d|nursing|pharmacy|medical|younger|less|experienced))*(?: (?:nurses?|colleagues?|students?|graduates?|grads?|midwives|midwife|doctors?|starters?|staff|joiners?|ahps?|pharmacists?|physiotherapists?|physios?|ots?|band \\ds|therapists?|paramedics?|radiographers?|dietitians?|technicians?|trainees?|residents?|interns?|registrars?|preceptees?|mentees?|people|person|others?|somebody|someone|juniors?|learners?|healthcare assistants?|hcas?|support workers?))+)';

/** How many of them. */
export const HOW_MANY =
  '(?: (?:up to|maximum|maximum of|max|max of|at most|can take|will take|happy to take|happy to take on|able to take|able to take on|willing to take|willing to take on|x|for))?(?: (?:\\d|one|two|three|four|five))(?: (?:mentees?|people|persons?|students?|colleagues?|nurses?|places?))?(?: (?:max|maximum|at most|only))?';
