/** A POST that does not come from a form of this visit; nothing happened. */
export class ForeignForm extends Error {
  constructor() {
    super('not a form of this visit');
    this.name = 'ForeignForm';
  }
}
