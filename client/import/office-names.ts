/** What the bureau calls its two reviewing offices. */
export type OfficeNames = { readonly supervisionOffice: string; readonly generalOffice: string };

/** The names in use unless the bureau has others. */
export const USUAL_OFFICE_NAMES: OfficeNames = { supervisionOffice: '督查处', generalOffice: '办公室' };
