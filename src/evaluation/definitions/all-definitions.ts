import type { Settings } from '../../domain/settings/settings.js';
import { activityFigures } from './activity-figures.js';
import { answerFigures } from './answer-figures.js';
import { applicationFigures } from './application-figures.js';
import { complianceFigures } from './compliance-figures.js';
import { costFigureDefinitions } from './cost-figures.js';
import { decisionFigures } from './decision-figures.js';
import { endingFigures } from './ending-figures.js';
import { equityFigures } from './equity-figures.js';
import type { FigureDefinition } from './figure-definition.js';
import { goalFigures } from './goal-figures.js';
import { healthFigures } from './health-figures.js';
import { matchingFigures } from './matching-figures.js';
import { outcomeFigures } from './outcome-figures.js';
import { peopleFigures } from './people-figures.js';
import { placeFigures } from './place-figures.js';
import { planFigures } from './plan-figures.js';
import { progressionFigures } from './progression-figures.js';
import { resultFigures } from './result-figures.js';
import { scaleFigures } from './scale-figures.js';
import { waitFigures } from './wait-figures.js';

const FIGURES = [
  planFigures,
  peopleFigures,
  applicationFigures,
  waitFigures,
  placeFigures,
  matchingFigures,
  activityFigures,
  healthFigures,
  answerFigures,
  scaleFigures,
  goalFigures,
  resultFigures,
  progressionFigures,
  outcomeFigures,
  equityFigures,
  complianceFigures,
  endingFigures,
  costFigureDefinitions,
  decisionFigures,
];

/** One entry for every number a report can print, in the order of its sections. */
export function allDefinitions(settings: Settings): FigureDefinition[] {
  return FIGURES.flatMap((define) => define(settings));
}
