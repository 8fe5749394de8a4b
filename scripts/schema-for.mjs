/** The one schema as each database's own: the provider of a Prisma schema cannot come from the environment. */
const SQLITE = /provider = "sqlite"/;
const OUTPUT = /output( +)= "[^"]*"/;

/** `schema` for a provider, its client to be generated into `output`. */
export function schemaFor(schema, provider, output) {
  if (!SQLITE.test(schema) || !OUTPUT.test(schema))
    throw new Error('prisma/schema.prisma has lost its provider or its output.');
  return schema.replace(SQLITE, `provider = "${provider}"`).replace(OUTPUT, `output$1= "${output}"`);
}

/** The databases that Duban can stand on. */
export const PROVIDERS = ['sqlite', 'postgresql'];
