import { type Heading, headerKey } from '../table/header.js';
import { bracketed, itemHeading, keysOf, roleNamed, withRole } from './headings.js';
import type { DropReason, Head, RowMetadata, SourceProfile } from './source-profile.js';

/** What tools write about a response by themselves. None of it was asked, so none of it is an answer. */
const NAMES = {
  responseId: [
    'response id',
    'responseid',
    'respondent id',
    'respondentid',
    'response number',
    'submission id',
    'submissionid',
    'entry id',
    'response uuid',
    'result id',
  ],
  startedAt: [
    'time started',
    'date started',
    'started',
    'started at',
    'start time',
    'start date',
    'startdate',
    'start date (utc)',
  ],
  submittedAt: [
    'date submitted',
    'time submitted',
    'submitted',
    'submitted at',
    'submission date',
    'submission time',
    'date completed',
    'completed at',
    'completion time',
    'finished at',
    'entry date',
    'end time',
    'end date',
    'enddate',
    'recordeddate',
    'submit date (utc)',
  ],
  status: ['status', 'response status', 'completion status', 'response type'],
  progress: ['progress'],
  finished: ['finished'],
  language: ['language', 'survey language', 'response language', 'userlanguage'],
  collector: ['collector', 'collector id', 'collectorid', 'channel', 'distributionchannel', 'link name'],
  token: ['custom data', 'custom data 1', 'contact id', 'external reference', 'externalreference'],
  other: [
    'ip address',
    'ipaddress',
    'ip',
    'submission ip',
    'submitter ip',
    'submission url',
    'submission edit url',
    'edit link',
    'view link',
    'last update date',
    'last updated',
    'date updated',
    'updated at',
    'flow status',
    'submission status',
    'user ip',
    'source url',
    'landing page',
    'referer',
    'referrer',
    'sessionid',
    'session id',
    'user agent',
    'useragent',
    'browser',
    'device',
    'device type',
    'operating system',
    'extended referer',
    'longitude',
    'latitude',
    'locationlatitude',
    'locationlongitude',
    'country code',
    'time taken',
    'time to complete',
    'duration',
    'duration (in seconds)',
    'network id',
    'score',
    'tags',
    'contact tags',
    'date modified',
    'last modified time',
  ],
} as const;

const MOST_OPTION_COLUMNS_APART = 1;

function statusReason(row: RowMetadata): DropReason | undefined {
  const status = row.first('status');
  if (/preview/iu.test(status)) return 'preview response';
  if (/\btest/iu.test(status)) return 'test response';
  if (/\bspam\b/iu.test(status)) return 'spam response';
  if (/^(?:partial|incomplete|disqualified|abandoned|started|in progress)/iu.test(status))
    return 'partial response';
  return /^(?:0|false|no)$/iu.test(row.first('finished')) ? 'partial response' : undefined;
}

/** `Option:Question`, as Alchemer heads the boxes of a question; several neighbours must share the question. */
function optionFirst(texts: readonly string[]): Heading[] {
  const questionOf = (text: string | undefined) => /^.+?:\s*([^:]+)$/u.exec(text?.trim() ?? '')?.[1];
  return texts.map((text, place) => {
    const question = questionOf(text);
    const isShared = [place - MOST_OPTION_COLUMNS_APART, place + MOST_OPTION_COLUMNS_APART].some(
      (other) => question !== undefined && questionOf(texts[other]) === question,
    );
    if (question === undefined || !isShared) return bracketed(text);
    return itemHeading(question, text.trim().slice(0, -question.length).replace(/:\s*$/u, ''));
  });
}

function headings([header = []]: Head): Heading[] {
  return optionFirst(header).map((heading, place) =>
    withRole(heading, roleNamed(header[place] ?? '', NAMES)),
  );
}

function rolesIn(head: Head): ReadonlySet<string | undefined> {
  return new Set(keysOf(head).map((key) => roleNamed(key, NAMES)));
}

/** Alchemer, once SurveyGizmo: one header row; boxes as `Option:Question`, which hold the option's own text. */
export const alchemer: SourceProfile = {
  name: 'alchemer',
  title: 'Alchemer',
  isSurvey: true,
  usualHeaderRows: 1,
  boxes: ['own text', 'marks'],
  lists: [],
  headerRowsIn: (head) => {
    const keys = keysOf(head);
    return keys.includes('response id') && keys.includes('time started') && keys.includes('date submitted')
      ? 1
      : undefined;
  },
  headings,
  dropReason: statusReason,
};

/**
 * Any other survey tool, known by what only such tools write: an id of the response, and when it was begun or sent in, or from
 * where. One header row.
 */
export const surveyTool: SourceProfile = {
  name: 'survey-tool',
  title: 'a survey tool',
  isSurvey: true,
  usualHeaderRows: 1,
  boxes: ['own text', 'marks'],
  lists: [';', '|', '\n', ','],
  headerRowsIn: (head) => {
    const roles = rolesIn(head);
    const isAboutResponses = roles.has('responseId') && (roles.has('submittedAt') || roles.has('startedAt'));
    return isAboutResponses && headerKey(head[0]?.[0] ?? '') !== 'record_id' ? 1 : undefined;
  },
  headings,
  dropReason: statusReason,
};
