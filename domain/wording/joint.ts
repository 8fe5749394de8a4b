/** The words of cases that are handled as one (并案). */
export const JOINT = {
  metByLead: '并入第{leadNumber}号',
  metByMain: '主提案第{leadNumber}号',
  toCorrect: '更正并案（牵头件第{leadNumber}号已撤，或者不再由本局答复）',
  leadGone: '等督查处更正并案：牵头件第{leadNumber}号已撤，或者不再由本局答复',
} as const;
