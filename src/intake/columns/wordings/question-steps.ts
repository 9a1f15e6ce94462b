import { denying, field, noField, plainly, type Step, turning } from './asked-question.js';
import { languages, places, reached, times, years } from './fact-steps.js';
import * as facts from './fact-wordings.js';
import { matters } from './matter-steps.js';
import {
  FREE_TEXT,
  MANAGER,
  METADATA,
  OF_THE_MANAGER,
  PAIRING,
  RATING,
  SENSITIVE,
  STATEMENTS,
} from './other-wordings.js';
import {
  answering,
  askedForPeople,
  avoidances,
  keptApart,
  nearOrAtOdds,
  ofPartner,
  people,
  toldByNames,
} from './people-steps.js';
import { askedForRole, knownByAnswers, oneOfTwo, oneSide, sideIntended } from './role-steps.js';
import * as topics from './topic-wordings.js';

const UNWANTED = noField('what somebody does not want');

/** In order: what is no field comes before the fields whose words it borrows, people before matters. */
export const QUESTION_STEPS: readonly Step[] = [
  oneSide,
  sideIntended,
  knownByAnswers,
  plainly(noField('metadata'), METADATA),
  reached,
  keptApart,
  nearOrAtOdds,
  plainly(noField('sensitive'), SENSITIVE),
  askedForPeople,
  turning(field('mode'), UNWANTED, facts.WAYS_TO_CHOOSE),
  plainly(noField('rating'), STATEMENTS),
  places,
  plainly(field('goals'), facts.YEARS_AHEAD),
  years,
  plainly(noField('rating'), RATING),
  languages,
  turning(field('needs'), UNWANTED, topics.TO_BRING),
  turning(field('strengths'), noField('what somebody does not offer'), topics.TO_GIVE),
  plainly(noField('free text'), FREE_TEXT),
  ...answering,
  avoidances,
  plainly(noField('a pairing'), PAIRING),
  ofPartner,
  plainly(noField('free text'), OF_THE_MANAGER),
  plainly(noField('the manager'), MANAGER),
  askedForRole,
  oneOfTwo,
  turning(field('mode'), UNWANTED, facts.MODE),
  turning(field('style'), UNWANTED, facts.STYLE),
  turning(field('interests'), UNWANTED, facts.PASTIMES),
  denying(noField('when somebody cannot meet'), facts.NO_TIMES, () => true),
  times,
  turning(field('goals'), UNWANTED, facts.GOALS),
  people,
  toldByNames,
  matters,
  turning(field('interests'), UNWANTED, facts.INTERESTS),
];
