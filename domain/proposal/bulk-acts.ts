import type { ActType } from './commands.ts';

/** An act that can be told of many cases at once. */
export type BulkAct = {
  /** Fields that every case has of its own; the others are the same for all. */
  readonly own: readonly string[];
  /** Why one form does for many cases. */
  readonly because: string;
};

/** Every act that can be done in bulk (整批办理); each case still judges it by itself. */
export const BULK_ACTS = {
  assign: { own: [], because: 'a hand-over brings several proposals on one division’s business' },
  signFor: { own: [], because: 'the bureau signs for a whole hand-over on one day' },
  accept: { own: [], because: 'a division names one officer for several proposals' },
  changeOfficer: { own: [], because: 'who takes over a post takes over all its proposals' },
  confirmPlan: { own: [], because: 'a division settles the plans of its proposals in one meeting' },
  draftOpinion: {
    own: ['summary'],
    because: 'an officer hands in the opinions on several proposals together',
  },
  markStep: { own: [], because: 'one signing sheet bears the reviews and approvals of several drafts' },
  sendOpinionLetter: { own: ['letterNumber'], because: 'letters to lead units leave on one day' },
  file: { own: ['archiveNumber'], because: 'closed proposals go to the archive together' },
} as const satisfies Partial<Record<ActType, BulkAct>>;

export type BulkActType = keyof typeof BULK_ACTS;

/** Cases told of at once, at most. */
export const MOST_IN_BULK = 500;

/** The acts that can be done in bulk, in the order of the procedure. */
export const BULK_ACT_TYPES = Object.keys(BULK_ACTS) as readonly BulkActType[];

/** Whether an act can be done in bulk. */
export function isBulkAct(act: string): act is BulkActType {
  return Object.hasOwn(BULK_ACTS, act);
}

/** The fields of a bulk act that every case has of its own. */
export function ownFieldsOf(act: BulkActType): readonly string[] {
  return BULK_ACTS[act].own;
}
