import { shippedTemplate } from '../../letters/shipped-template.ts';
import type { GatewayPorts } from '../../client/gateway/gateway-ports.ts';

/** The ports of a gateway that keeps no files and has no templates of its own. */
export const NO_LETTERS: Pick<GatewayPorts, 'documents' | 'templates' | 'workshop'> = {
  documents: { document: async () => undefined },
  templates: {
    current: async () => undefined,
    versions: async () => [],
    version: async () => undefined,
    add: async () => false,
  },
  workshop: {
    inForce: (_office, kind) => shippedTemplate(kind),
    complaint: () => undefined,
    write: () => Promise.reject(new Error('no part of these tests')),
  },
};
