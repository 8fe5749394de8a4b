import type { Letters } from '../activities/ports.ts';
import type { LetterTemplates, TemplateWorkshop } from '../client/ports.ts';
import { WORD_TYPE } from '../domain/notice/word-type.ts';
import { checkTemplate } from './check-template.ts';
import { fillTemplate } from './fill-template.ts';
import { openTemplate } from './open-template.ts';
import { shippedTemplate } from './shipped-template.ts';
import { TemplateRefused } from './template-refused.ts';

/** Letters as Word files by the office's templates, and the workshop in which those are looked at and checked. */
export function createLetters(templates: Pick<LetterTemplates, 'current'>): Letters & TemplateWorkshop {
  const inForce: TemplateWorkshop['inForce'] = async (office, kind) =>
    (await templates.current(office, kind)) ?? (await shippedTemplate(kind));
  return {
    inForce,
    complaint(kind, bytes) {
      try {
        checkTemplate(kind, bytes);
        return undefined;
      } catch (error) {
        if (error instanceof TemplateRefused) return error.message;
        throw error;
      }
    },
    async write(office, letter) {
      const { kind, fileName, fields, lists } = letter;
      const bytes = fillTemplate(openTemplate(await inForce(office, kind)), { ...fields, ...lists });
      return { fileName, mediaType: WORD_TYPE, bytes };
    },
  };
}
