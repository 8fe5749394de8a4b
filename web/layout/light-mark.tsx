import type { Light } from '../../domain/proposal/view.ts';
import { LIGHTS } from '../../domain/wording/terms.ts';

/** A light: shape and word; the colour only helps. */
export function LightMark({ light }: { readonly light: Light }) {
  const { shape, word } = LIGHTS[light];
  return (
    <span class={`light light-${light}`}>
      <span aria-hidden="true">{shape}</span> {word}
    </span>
  );
}
