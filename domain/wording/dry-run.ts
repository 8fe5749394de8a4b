/** Why the software itself turned the dry run on, and what it then says. */
export const DRY_RUN = {
  recovered: '恢复后待核对',
  newOffice: '新启用，先行试运行',
  afterRecovery: '恢复后邮件暂不发出（试运行）。请核对在办情况，再由督查处结束试运行。',
} as const;
