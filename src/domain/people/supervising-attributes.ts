/** Words of a column's name by which it holds somebody above: in English and in the languages of headings that are known. */
const ABOVE =
  /^(?:managers?|mgrs?|supervisors?|appraisers?|assessors?|reviewers?|superiors?|boss|overseers?|countersigner|vorgesetzte[rn]?|dienstvorgesetzte[rn]?|responsable|superieur|evaluateur|evaluador|supervisora?|jefe|jefa|leidinggevende|beoordelaar|chef|gestor)$/u;
/** Phrases that say the same. */
const PHRASES =
  /(?:^|_)(?:reports_to|reporting_to|responsible_to|accountable_to|answers_to|managed_by|supervised_by|appraised_by|assessed_by|reviewed_by|line_management|team_lead|team_leader|head_of_department|head_of_service|(?:reviewing|reporting|countersigning|rating|responsible|supervising|appraising|assessing|sign_off)_(?:officer|consultant|clinician|nurse|midwife|pharmacist|doctor|physician|person|colleague|mentor))(?:_|$)/u;
/** What such a column tells of somebody else than who it is: `manager_approval`, `is_a_manager`, `supervisor_since`. */
const NO_PERSON =
  /^(?:is|are|has|have|was|does|since|date|dates|day|start|started|ends?|from|until|grade|band|job|title|role|post|position|count|no_of|total|years?|months?|experience|training|trained|course|approved|approval|approves|agrees|agreed|agreement|consents?|signature|signed|aware|supports?|supportive|notes?|comments?|feedback|rating|score|status|phone|telephone|tel|mobile|ext|extension|department|dept|directorate|location|site|unit|ward|type|category|self|service|flag|needed|required|wanted|style|skills?|meeting|met|changed?|informed|permission|relationship)$/u;

/** `ward_manager` names one, `ward` alone none: words that say which kind of manager before the noun. */
const KINDS = new Set([
  'ward',
  'unit',
  'department',
  'dept',
  'site',
  'service',
  'post',
  'position',
  'training',
  'directorate',
]);

/**
 * Whether an attribute, by its name, holds who is above somebody: a supervisor, an appraiser, a second manager. Such a person is never
 * paired with them.
 */
export function holdsSomebodyAbove(attribute: string): boolean {
  const words = attribute.split('_');
  const at = words.findIndex((word) => ABOVE.test(word));
  if (at < 0 && !PHRASES.test(attribute)) return false;
  const others =
    at < 0 ? [] : words.filter((word, place) => place !== at && !(place < at && KINDS.has(word)));
  return !others.some((word) => NO_PERSON.test(word)) && !(at < 0 && NO_PERSON.test(words.at(-1) ?? ''));
}

/** Columns that tell of the line manager once more: `manager_email` beside the manager's number. */
const SAME_MANAGER =
  /^(?:(?:line|direct|immediate|current|reporting|worker|workers|employees?)_)*(?:managers?|mgr|supervisors?|superior)(?:_(?:full|display|user|employee|staff|assignment|personnel|work|worker))*(?:_(?:names?|e|e?mail|address|id|number|no|upn|code|\d))*$/u;

/** Whether an attribute, by its name, tells of the line manager in other words. */
export function retellsManager(attribute: string): boolean {
  return (
    SAME_MANAGER.test(attribute) &&
    (attribute === 'manager_2' ||
      /_(?:names?|mail|email|address|id|number|no|upn|code)(?:_2)?$/u.test(attribute))
  );
}
