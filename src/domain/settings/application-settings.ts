/** What is asked of whoever applies to be a mentor. */
export interface ApplicationSettings {
  /** Whether only those are matched as mentors whose application was accepted. */
  readonly isRequired: boolean;
  /** Whether their line manager has to support it. */
  readonly managerSupport: boolean;
  /** So many months in post; 0: none. */
  readonly monthsInPost: number;
  /** So many years of experience; 0: none. */
  readonly yearsExperience: number;
  /** Courses that have to be done, by name. */
  readonly training: readonly string[];
  /** So many days after an application, today's list asks what the line manager says, where their support is asked for. */
  readonly supportWithinDays: number;
  /** So many days after an application, today's list asks for the decision. */
  readonly decideWithinDays: number;
}

/** Nothing is asked, and nobody has to apply. */
export const DEFAULT_APPLICATIONS: ApplicationSettings = {
  isRequired: false,
  managerSupport: false,
  monthsInPost: 0,
  yearsExperience: 0,
  training: [],
  supportWithinDays: 7,
  decideWithinDays: 14,
};
