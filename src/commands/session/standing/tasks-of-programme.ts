import type { Context } from '../../../context.js';
import type { IsoDate } from '../../../domain/dates/iso-date.js';
import {
  type AnswerAlert,
  answersThatAlert,
  mayAlert,
} from '../../../domain/instruments/answers-that-alert.js';
import type { Pairing } from '../../../domain/pairings/pairing.js';
import type { Participant } from '../../../domain/people/participant.js';
import { applicantsOn } from '../../../domain/recruiting/application.js';
import { kindOf, type Round } from '../../../domain/rounds/round.js';
import type { Settings } from '../../../domain/settings/settings.js';
import { skillMatrix } from '../../../domain/skills/skill-matrix.js';
import { trainingRequired } from '../../../domain/training/training-due.js';
import { waitingAt } from '../../../evaluation/facts/waiting-at.js';
import { applicationsWaiting } from '../../../followup/applications-waiting.js';
import { circlesDue } from '../../../followup/circles-due.js';
import { conversationsDue } from '../../../followup/conversations-due.js';
import { eventsAhead } from '../../../followup/events-ahead.js';
import type { Found } from '../../../followup/findings-of-pairing.js';
import { invitationsUnanswered } from '../../../followup/invitations-unanswered.js';
import { skillsToDo } from '../../../followup/skills-to-do.js';
import type { Task } from '../../../followup/task.js';
import { todaysTasks } from '../../../followup/todays-tasks.js';
import { trainingToDo } from '../../../followup/training-to-do.js';
import { type WaitsInRound, waitsInRound } from '../../../followup/waits-in-round.js';
import { valuesOf } from '../../../matching/criteria/person-values.js';
import type { ReadHandle } from '../../../store/database/connection.js';
import { listCircles } from '../../../store/pairings/circles.js';
import { listConversations } from '../../../store/pairings/conversations.js';
import { listFollowUps } from '../../../store/pairings/follow-ups.js';
import { listGoals } from '../../../store/pairings/goals.js';
import { listResources } from '../../../store/pairings/resources.js';
import { listApplications } from '../../../store/people/applications.js';
import { listParticipations, participantsOf } from '../../../store/people/participations.js';
import { listTransfers, skillsOnRecord } from '../../../store/people/skill-rows.js';
import { trainingOnRecord } from '../../../store/people/training-rows.js';
import { dueInProgramme } from '../../../store/retention/due-in-programme.js';
import { listProgrammeFollowUps } from '../../../store/rounds/programme-follow-ups.js';
import { listRounds } from '../../../store/rounds/rounds.js';
import { findProposal } from '../../../store/rounds/runs.js';
import { answersToWaves } from '../../../store/surveys/answers-to-waves.js';
import { listSurveyResponses, questionsAnswered } from '../../../store/surveys/survey-responses.js';
import { type Programme, peopleById, programmeIn } from '../loading/load-programme.js';
import { invitedInRound } from './invited-in-round.js';
import { rulesBrokenToday } from './rules-broken-today.js';

/** The programme with today's list: of every round, or of the one that was named. */
export interface ProgrammeToday {
  readonly programme: Programme;
  readonly tasks: readonly Task[];
}

/** Reads the programme and works out what there is to do today. */
export function programmeToday(db: ReadHandle, context: Context, settings: Settings): ProgrammeToday {
  const programme = programmeIn(db, context, settings);
  const { round, isRoundNamed, people, checkIns, feedback, today } = programme;
  const isMeant = (roundId: number) => !isRoundNamed || roundId === round.id;
  const pairings = programme.pairings.filter(({ roundId }) => isMeant(roundId));
  const rounds = listRounds(db)
    .filter(({ id }) => isMeant(id))
    .map((each) => ({ round: each, participants: participantsOf(people, listParticipations(db, each.id)) }));
  const byId = peopleById(people);
  const waitsIn = (own: Round) => waitsOfKind(db, own, { today, people: byId, rounds, pairings });
  // A round of reverse mentoring is matched by itself.
  const reverse = isRoundNamed
    ? []
    : rounds.filter((each) => each.round.id !== round.id && kindOf(each.round) === 'reverse');
  const resources = listResources(db);
  const tasks = todaysTasks({
    today,
    cadence: settings.cadence,
    agreement: settings.agreement,
    milestones: settings.milestones.ofProgramme,
    pairings,
    checkIns,
    feedback,
    goals: listGoals(db),
    resources,
    followUps: listFollowUps(db),
    ofProgramme: listProgrammeFollowUps(db),
    alerts: alertsToday(db, { settings, rounds, pairings, today }),
    answers: settings.cadence.surveyAfterDays === null ? new Map() : answersToWaves(db, today),
    rulesBroken: rulesBrokenToday(programme),
    ...waitsIn(round),
    dataDue: isRoundNamed ? undefined : dataDueToday(db, settings, today),
    besides: [
      ...reverse.flatMap((each) => waitsInRound(waitsIn(each.round))),
      ...besidesPairings(db, programme, rounds),
      // Those that go with a course alone.
      ...eventsAhead(
        resources.filter(({ pairingId }) => pairingId === null),
        { today, cadence: settings.cadence },
      ),
    ],
  });
  return { programme, tasks };
}

/** Who waits in a round, and in the others that are matched with it; and its proposal. */
function waitsOfKind(
  db: ReadHandle,
  own: Round,
  {
    today,
    people,
    rounds,
    pairings,
  }: Parameters<typeof waitingAt>[1] & { readonly today: IsoDate; readonly people: WaitsInRound['people'] },
): WaitsInRound {
  const isReverse = kindOf(own) === 'reverse';
  const together = isReverse
    ? {
        rounds: rounds.filter(({ round }) => round.id === own.id),
        pairings: pairings.filter(({ roundId }) => roundId === own.id),
      }
    : {
        rounds: rounds.filter(({ round }) => kindOf(round) === 'mentoring'),
        pairings: pairings.filter((each) => kindOf(each) === 'mentoring'),
      };
  const proposal = findProposal(db, own.id);
  return {
    people,
    waiting: waitingAt(today, together),
    proposal: proposal === undefined ? undefined : { number: proposal.id, pairs: proposal.pairs.length },
    roundToName: isReverse ? own.name : undefined,
  };
}

/** What people said of their partners in surveys of these rounds that asks for a look. */
function alertsToday(
  db: ReadHandle,
  known: {
    readonly settings: Settings;
    readonly rounds: readonly { readonly round: Round }[];
    readonly pairings: readonly Pairing[];
    readonly today: IsoDate;
  },
): readonly AnswerAlert[] {
  const { settings, rounds, pairings, today } = known;
  const { instruments } = settings;
  // Most programmes ask none of these questions, and need not have all their answers read.
  if (!mayAlert(questionsAnswered(db), instruments)) return [];
  const responses = rounds.flatMap(({ round }) => listSurveyResponses(db, round.id, { on: today }));
  return answersThatAlert(responses, { instruments, pairings, today });
}

function dataDueToday(db: ReadHandle, { retention }: Settings, today: IsoDate) {
  const due = dueInProgramme(db, { retention, today });
  const since = due.map(({ dueOn }) => dueOn).sort()[0];
  return since === undefined ? undefined : { count: due.reduce((sum, { texts }) => sum + texts, 0), since };
}

/** What there is to do that is not about one pairing: in rounds that are open invitations without an answer, applications that wait, and courses; and circles. */
function besidesPairings(
  db: ReadHandle,
  { settings, people, today, round, isRoundNamed }: Programme,
  rounds: readonly { readonly round: Round; readonly participants: readonly Participant[] }[],
): readonly Found[] {
  const byId = peopleById(people);
  const { cadence, circles } = settings;
  const open = rounds.filter((each) => each.round.closedOn === null || each.round.closedOn > today);
  const invited = open.flatMap((each) =>
    invitationsUnanswered({
      today,
      invited: invitedInRound(db, each.round.id, today),
      people: byId,
      answerWithinDays: cadence.answerInvitationWithinDays,
    }),
  );
  const applied = open.flatMap((each) =>
    applicationsWaiting({
      today,
      applicants: applicantsOn(listApplications(db, each.round.id), today),
      people: byId,
      settings: settings.applications,
    }),
  );
  const participants = open.flatMap((each) => each.participants);
  const on = { day: today, withinDays: cadence.trainingEndsWithinDays };
  const training = trainingRequired(participants, trainingOnRecord(db), on);
  const isMeant = ({ roundId }: { readonly roundId: number }) => !isRoundNamed || roundId === round.id;
  return [
    ...invited,
    ...applied,
    ...trainingToDo(training, today),
    ...skillsToDo(skillsToday(db, { settings, people, today })),
    ...circlesDue(listCircles(db).filter(isMeant), byId, { ...circles, today, cadence }),
    ...conversationsDue(listConversations(db).filter(isMeant), byId, {
      today,
      openRounds: new Set(open.map((each) => each.round.id)),
    }),
  ];
}

function skillsToday(
  db: ReadHandle,
  { settings, people, today }: Pick<Programme, 'settings' | 'people' | 'today'>,
): Parameters<typeof skillsToDo>[0] {
  const onRecord = skillsOnRecord(db);
  return {
    cells: skillMatrix({ people, onRecord, settings: settings.skills, day: today, valuesOf }),
    transfers: listTransfers(db),
    people: peopleById(people),
    skills: new Map(onRecord.skills.map(({ id, name }) => [id, name])),
    today,
  };
}
