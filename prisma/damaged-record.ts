/** A stored text is not of the shape that was written there; retrying does not help. */
export class DamagedRecord extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(`数据库中的${what}无法识别，可能已损坏。`, options);
    this.name = 'DamagedRecord';
  }
}
