import type { Context } from '../context.js';
import { isOpen, type Pairing } from '../domain/pairing.js';
import { pairingHealth } from '../domain/pairing-health.js';
import { fullName, personKey } from '../domain/person.js';
import { findRun } from '../store/runs.js';
import { pairingInWords, pairingNamed } from './steps/find-pairing.js';
import { type Programme, peopleById, programmeIn } from './steps/load-programme.js';
import { loadSettings } from './steps/load-settings.js';
import { showRecord } from './steps/show-record.js';
import { reading } from './steps/use-store.js';

/** Shows one pairing: how it came about, how it stands, what happened and what was said. */
export async function showPairing(context: Context, text: string): Promise<void> {
  const settings = loadSettings(context);
  const { programme, pairing, parts } = await reading(context, (db) => {
    const read = programmeIn(db, context, settings);
    const found = pairingNamed(text, read);
    const run = found.runId === null ? undefined : findRun(db, found.runId);
    const proposed = run?.pairs.find(
      ({ menteeId, mentorId }) => menteeId === found.menteeId && mentorId === found.mentorId,
    );
    return { programme: read, pairing: found, parts: proposed?.parts ?? [] };
  });
  const checkIns = programme.checkIns.filter(({ pairingId }) => pairingId === pairing.id);
  const feedback = programme.feedback.filter(({ pairingId }) => pairingId === pairing.id);
  const health = healthOf(pairing, programme, context);
  const people = peopleById(programme.people);
  const [mentee, mentor] = [people.get(pairing.menteeId), people.get(pairing.mentorId)];
  showRecord(context, {
    schema: 'mentor/pairing',
    sections: [
      {
        heading: pairingInWords(pairing, programme.people),
        fields: [
          {
            label: 'Mentee',
            value: mentee === undefined ? null : `${personKey(mentee)} ${fullName(mentee)}`,
          },
          { label: 'Mentee e-mail', value: mentee?.email ?? null },
          {
            label: 'Mentor',
            value: mentor === undefined ? null : `${personKey(mentor)} ${fullName(mentor)}`,
          },
          { label: 'Mentor e-mail', value: mentor?.email ?? null },
          ...pairing.changes.map(({ status, since, reason }) => ({
            label: status,
            value: reason === null ? `since ${since}` : `since ${since}: ${reason}`,
          })),
          {
            label: 'Health',
            value: health === null ? null : `${health.status}: ${health.reasons.join('; ')}`,
          },
          { label: 'Fit', value: pairing.fit },
        ],
      },
      {
        heading: 'Why these two',
        fields: parts.map(({ criterion, words }) => ({ label: criterion, value: words })),
      },
      {
        heading: 'Check-ins',
        fields: checkIns.map(({ heldOn, minutes, mode, topics, note }) => ({
          label: heldOn,
          value: [minutes === null ? '' : `${minutes} min`, mode ?? '', topics.join(', '), note ?? '']
            .filter((part) => part !== '')
            .join(', '),
        })),
      },
      {
        heading: 'Feedback',
        fields: feedback.map(({ givenOn, givenBy, rating, helpful, toImprove, wantsChange }) => ({
          label: `${givenOn} ${givenBy}`,
          value: [
            rating === null ? '' : `${rating} of 5`,
            helpful === null ? '' : `helpful: ${helpful}`,
            toImprove === null ? '' : `to improve: ${toImprove}`,
            wantsChange === true ? 'wants a change' : '',
          ]
            .filter((part) => part !== '')
            .join('; '),
        })),
      },
    ].filter(({ fields }) => fields.length > 0),
    value: {
      pairing: pairing.id,
      mentee: mentee === undefined ? null : personKey(mentee),
      mentor: mentor === undefined ? null : personKey(mentor),
      status: pairing.status,
      fit: pairing.fit,
      started_on: pairing.startedOn,
      ended_on: pairing.endedOn,
      end_reason: pairing.endReason,
      changes: pairing.changes,
      health,
      parts,
      check_ins: checkIns.map(({ heldOn, minutes, mode, kind, topics, note }) => ({
        held_on: heldOn,
        minutes,
        mode,
        kind,
        topics,
        note,
      })),
      feedback: feedback.map(({ givenBy, givenOn, rating, helpful, toImprove, wantsChange }) => ({
        given_by: givenBy,
        given_on: givenOn,
        rating,
        helpful,
        to_improve: toImprove,
        wants_change: wantsChange,
      })),
    },
  });
}

function healthOf(pairing: Pairing, { checkIns, feedback, settings }: Programme, { today }: Context) {
  if (!isOpen(pairing.status) || pairing.startedOn > today) return null;
  const { status, reasons } = pairingHealth({
    pairing,
    checkIns,
    feedback,
    today,
    cadence: settings.cadence,
  });
  return { status, reasons };
}
