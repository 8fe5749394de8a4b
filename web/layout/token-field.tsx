import { FORM_TOKEN_FIELD } from '../security/form-token.ts';
import type { Frame } from '../web-env.ts';

/** The hidden field without which no POST is taken. */
export function TokenField({ frame }: { readonly frame: Frame }) {
  return <input type="hidden" name={FORM_TOKEN_FIELD} value={frame.formToken} />;
}
