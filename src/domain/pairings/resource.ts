import type { IsoDate } from '../dates/iso-date.js';
import { type NotedOn, subjectOf } from './subject.js';

export const RESOURCE_KINDS = ['reading', 'link', 'course', 'event', 'introduction'] as const;
/** What helps somebody on: something to read or to look at, a course, an event, or somebody whom they were introduced to. */
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Something that helps a pairing, or goes with a course; at least one of the two is known. */
export interface ResourceFacts extends NotedOn {
  readonly pairingId: number | null;
  readonly courseId: number | null;
  readonly kind: ResourceKind;
  /** What it is; of an introduction, to whom. */
  readonly title: string;
  /** Where it is found. */
  readonly address: string | null;
  /** The day it was given or made, or the event is. */
  readonly on: IsoDate;
}

export interface Resource extends ResourceFacts {
  readonly id: number;
}

/** `reading: Handover checklist`, `introduced to the matron of Elm`; with what it is about where that is known. */
export function resourceInWords(
  resource: Pick<Resource, 'kind' | 'title' | 'goalId' | 'checkInId'>,
  known: Parameters<typeof subjectOf>[1],
): string {
  const { kind, title } = resource;
  const what = kind === 'introduction' ? `introduced to ${title}` : `${kind}: ${title}`;
  const about = subjectOf(resource, known);
  return about === '' ? what : `${what}, ${about}`;
}
