/** Of the popup's text box as it stands in its page, before anything is behind it. */
export const EARLY_BOX = 'early-box';
