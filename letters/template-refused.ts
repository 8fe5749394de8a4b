/** A file that is no template of a letter; the message names in Chinese what is wrong with it. */
export class TemplateRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TemplateRefused';
  }
}
