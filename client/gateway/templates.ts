import { z } from 'zod';
import type { NoticeKind } from '../../domain/notice/notice-kind.ts';
import type { Actor } from '../../domain/office/person.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { refusalOf, unmet } from '../../domain/proposal/unmet.ts';
import { TEMPLATES } from '../../domain/wording/letters.ts';
import type { TemplateVersion } from '../ports.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { checked, InvalidInput } from './invalid-input.ts';
import { keepingRefusal } from './keeping-refusal.ts';
import { lineField } from './text-field.ts';

/** A file to be the template of a kind of letter, or `bytes` absent: back to the shipped one. */
export type TemplateAsk = {
  readonly kind: NoticeKind;
  readonly actor: Actor;
  readonly reason: string;
  readonly fileName: string;
  readonly bytes?: Uint8Array;
};

export type TemplateAnswer =
  | { readonly answer: 'saved'; readonly version: number }
  | { readonly answer: 'refused'; readonly refused: RefusalDetail };

/** The templates of letters that the office may edit. */
export type Templates = {
  /** The file in force. */
  inForce(kind: NoticeKind): Promise<Uint8Array>;
  versions(kind: NoticeKind): Promise<readonly TemplateVersion[]>;
  version(kind: NoticeKind, version: number): Promise<Uint8Array | undefined>;
  /** Puts a version in force. Throws `InvalidInput` with everything that is wrong with the file. */
  save(ask: TemplateAsk): Promise<TemplateAnswer>;
};

const form = z.object({ reason: lineField(200), fileName: lineField(200) });

/** Opens the templates of an office. */
export function createTemplates(ports: GatewayPorts): Templates {
  const { office, templates, workshop } = ports;
  return {
    inForce: (kind) => workshop.inForce(office, kind),
    versions: (kind) => templates.versions(office, kind),
    version: (kind, version) => templates.version(office, kind, version),
    save: (ask) => keepingRefusal(ports, { act: 'saveTemplate', actor: ask.actor }, save(ports, ask)),
  };
}

async function save(
  { office, templates, workshop, now }: GatewayPorts,
  { kind, actor, bytes, ...given }: TemplateAsk,
): Promise<TemplateAnswer> {
  if (!holdsRight('issueNotices', actor))
    return { answer: 'refused', refused: refusalOf(TEMPLATES.actName, [unmet('templateNotYours')]) };
  const { reason, fileName } = checked(form, given);
  const complaint = bytes && workshop.complaint(kind, bytes);
  if (complaint !== undefined) throw new InvalidInput([{ field: 'file', message: complaint }]);
  const [newest] = await templates.versions(office, kind);
  const version = (newest?.version ?? 0) + 1;
  const savedBy = { id: actor.id, name: actor.name };
  const added = await templates.add(office, kind, {
    version,
    fileName,
    bytes,
    reason,
    savedAt: now(),
    savedBy,
  });
  if (added) return { answer: 'saved', version };
  throw new InvalidInput([{ field: '', message: TEMPLATES.savedMeanwhile }]);
}
