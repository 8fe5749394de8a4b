/** The database's migrations are not the ones of this version; the message is a sentence for people. */
export class MigrationConflict extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MigrationConflict';
  }
}
