import type { Post } from '../office/person.ts';
import type { Responsible } from '../policy/policy.ts';
import type { Duty } from '../proposal/duties.ts';

/** The words for those who have a part in a case (pack §2): the post held, the duty toward a case, the party that answers. */

export const POST_NAMES: Readonly<Record<Post, string>> = {
  officer: '经办人员',
  liaison: '提案联络员',
  divisionHead: '处领导',
  leaderInCharge: '分管局领导',
  bureauHead: '局主要领导',
  auditor: '监督员',
};

const { auditor: _looksOn, ...ACTING_POSTS } = POST_NAMES;

/** An officer by post may be the officer of this case or not; the other posts are called alike in both. */
export const DUTY_NAMES: Readonly<Record<Duty, string>> = {
  ...ACTING_POSTS,
  officer: '经办人',
  supervisionOffice: '督查处人员',
  generalOffice: '办公室人员',
  askedDivision: '所征求的配合处室人员',
  askedUnit: '所征求的会办单位',
};

export const RESPONSIBLE_NAMES: Readonly<Record<Responsible, string>> = {
  officer: DUTY_NAMES.officer,
  divisionHead: DUTY_NAMES.divisionHead,
  leadDivision: '牵头处室',
  supportDivisions: '配合处室',
  supervisionOffice: '督查处',
  generalOffice: '办公室',
  leaderInCharge: DUTY_NAMES.leaderInCharge,
  bureauHead: DUTY_NAMES.bureauHead,
  bureau: '局',
  outsideUnits: '会办单位',
  supervisingLeader: '督办领导',
};

/** Who settles what we are to a proposal. */
export const PROPOSAL_COMMITTEE = '市政协提案委';

/** Who reviews the opinion that the head of the division wrote himself. */
export const OTHER_REVIEWERS = '本处室另一负责人或B角，没有的由分管局领导';
