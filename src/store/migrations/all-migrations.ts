import type { Query } from '../database/sql.js';
import { foundation } from './001-foundation.js';
import { personMerges } from './002-person-merges.js';
import { severalMentors } from './003-several-mentors.js';
import { surveyCodes } from './004-survey-codes.js';
import { distinctPeople } from './005-distinct-people.js';
import { rematching } from './006-rematching.js';
import { confirmedHeadings } from './007-confirmed-headings.js';
import { datedFacts } from './008-dated-facts.js';
import { kindsOfFiles } from './009-kinds-of-files.js';
import { origins } from './010-origins.js';
import { whatFilesState } from './011-what-files-state.js';
import { auditAnchor } from './012-audit-anchor.js';
import { issuedReports } from './013-issued-reports.js';
import { followUps } from './014-follow-ups.js';
import { recordingDays } from './015-recording-days.js';
import { agreements } from './016-agreements.js';
import { goals } from './017-goals.js';
import { quoteDecisions } from './018-quote-decisions.js';
import { undoRows } from './019-undo-rows.js';
import { fitChecks } from './020-fit-checks.js';
import { questionnaires } from './021-questionnaires.js';
import { erasures } from './022-erasures.js';
import { concerns } from './023-concerns.js';
import { letterDrafts } from './024-letter-drafts.js';
import { issuedWithoutPeople } from './025-issued-without-people.js';
import { daysOfAnswers } from './026-days-of-answers.js';
import { invitations } from './027-invitations.js';
import { circles } from './028-circles.js';
import { decisions } from './029-decisions.js';
import { training } from './030-training.js';
import { outcomes } from './031-outcomes.js';
import { skills } from './032-skills.js';
import { pairingTerms } from './033-pairing-terms.js';
import { applications } from './034-applications.js';
import { milestones } from './035-milestones.js';
import { cancelledPairings } from './036-cancelled-pairings.js';
import { sensitiveValues } from './037-sensitive-values.js';
import { roundKinds } from './038-round-kinds.js';
import { reflections } from './039-reflections.js';
import { conversations } from './040-conversations.js';
import { resources } from './041-resources.js';
import { meetingsByCount } from './042-meetings-by-count.js';
import { reviewChanges } from './043-review-changes.js';
import { originsOfOutcomes } from './044-origins-of-outcomes.js';
import { correctedCheckIns } from './045-corrected-check-ins.js';
import { endedBy } from './046-ended-by.js';
import { courseChanges } from './047-course-changes.js';
import { programmeFollowUps } from './048-programme-follow-ups.js';

/** Every step of the schema, in order; the file's user_version is how many of them it has had. Append only. */
export const ALL_MIGRATIONS: readonly Query[] = [
  foundation,
  personMerges,
  severalMentors,
  surveyCodes,
  distinctPeople,
  rematching,
  confirmedHeadings,
  datedFacts,
  kindsOfFiles,
  origins,
  whatFilesState,
  auditAnchor,
  issuedReports,
  followUps,
  recordingDays,
  agreements,
  goals,
  quoteDecisions,
  undoRows,
  fitChecks,
  questionnaires,
  erasures,
  concerns,
  letterDrafts,
  issuedWithoutPeople,
  daysOfAnswers,
  invitations,
  circles,
  decisions,
  training,
  outcomes,
  skills,
  pairingTerms,
  applications,
  milestones,
  cancelledPairings,
  sensitiveValues,
  roundKinds,
  reflections,
  conversations,
  resources,
  meetingsByCount,
  reviewChanges,
  originsOfOutcomes,
  correctedCheckIns,
  endedBy,
  courseChanges,
  programmeFollowUps,
];
