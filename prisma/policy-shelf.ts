import type { PolicyShelf } from '../client/ports.ts';
import type { AdoptedPolicy } from '../domain/policy/adopted-policy.ts';
import type { Database } from './open-database.ts';
import { storedInstant } from './stored-instant.ts';
import { storedPolicy } from './stored-json.ts';

/** The versions of the rules that an office adopted; one that stands there is never changed. */
export function createPolicyShelf(database: Database): PolicyShelf {
  const known = new Map<string, AdoptedPolicy>();
  return {
    async adopted(office) {
      const names = await database.adoptedPolicy.findMany({
        where: { office },
        select: { id: true, version: true },
        orderBy: [{ adoptedAt: 'asc' }, { id: 'asc' }, { version: 'asc' }],
      });
      const missing = names.filter((name) => !known.has(keyOf(office, name)));
      for (const name of missing) known.set(keyOf(office, name), await read(database, office, name));
      return names.flatMap((name) => known.get(keyOf(office, name)) ?? []);
    },
    async adopt(office, { policy, fromYear, adoptedAt, adoptedBy, source }) {
      const { id, version } = policy;
      const claimed = await database.$executeRaw`
        INSERT INTO "AdoptedPolicy"
          ("office", "id", "version", "fromYear", "document", "source", "adoptedAt", "adoptedById", "adoptedByName")
        VALUES (${office}, ${id}, ${version}, ${fromYear}, ${JSON.stringify(policy)}, ${source},
          ${BigInt(adoptedAt)}, ${adoptedBy.id}, ${adoptedBy.name})
        ON CONFLICT DO NOTHING`;
      return claimed > 0;
    },
  };
}

type Name = { readonly id: string; readonly version: number };

async function read(database: Database, office: string, { id, version }: Name): Promise<AdoptedPolicy> {
  const row = await database.adoptedPolicy.findUniqueOrThrow({
    where: { office_id_version: { office, id, version } },
  });
  return {
    policy: storedPolicy(row.document),
    fromYear: row.fromYear,
    adoptedAt: storedInstant(row.adoptedAt),
    adoptedBy: { id: row.adoptedById, name: row.adoptedByName },
    source: row.source,
  };
}

function keyOf(office: string, { id, version }: Name): string {
  return JSON.stringify([office, id, version]);
}
