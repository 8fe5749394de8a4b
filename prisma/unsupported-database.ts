/** The setting names a database that this version cannot open; the message is a sentence for people. */
export class UnsupportedDatabase extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnsupportedDatabase';
  }
}
