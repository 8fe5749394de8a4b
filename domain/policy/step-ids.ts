/** The time nodes (时间节点) that the default plans know, named as in the field. */
export const STEP_IDS = [
  'assignDivision',
  'bureauSignFor',
  'divisionAccept',
  'objectionDue',
  'returnDue',
  'confirmPlan',
  'contactCoUnits',
  'contributionsDue',
  'preliminaryOpinion',
  'preContact',
  'workPlanSubmitted',
  'workPlanApproved',
  'workPlanConfirmed',
  'siteVisit',
  'supervisorsHeard',
  'symposium',
  'divisionInputsDue',
  'draftReply',
  'draftOpinion',
  'solicitOpinions',
  'divisionHeadReview',
  'consultMember',
  'submitForReview',
  'contentFormatReview',
  'wordingReview',
  'leaderApproval',
  'bureauHeadApproval',
  'supervisingLeaderReview',
  'issueReply',
  'sendOpinionLetter',
  'replyDue',
  'opinionDue',
  'evaluationDue',
] as const;

export type StepId = (typeof STEP_IDS)[number];

/** The reviews, which hold for one draft only. */
export const REVIEW_STEPS: readonly StepId[] = [
  'divisionHeadReview',
  'contentFormatReview',
  'wordingReview',
  'leaderApproval',
  'bureauHeadApproval',
  'supervisingLeaderReview',
];
