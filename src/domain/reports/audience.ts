/** Whom a report can be cut down for. */
export const AUDIENCES = ['sponsor', 'coordinator', 'mentor-leads', 'unit'] as const;
export type Audience = (typeof AUDIENCES)[number];
