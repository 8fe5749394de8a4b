/** A notice is addressed to people who are not in service: it is not issued, and repeating it does not help. */
export class UnknownRecipient extends Error {
  constructor(personIds: readonly string[]) {
    super(`通知未印发：${personIds.join('、')} 不在本单位在用人员名册中。`);
    this.name = 'UnknownRecipient';
  }
}
