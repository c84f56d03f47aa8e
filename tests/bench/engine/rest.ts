/**
 * Milliseconds between a page's coming to the front and the question: people take longer, and a
 * page that is still drawing itself would compete with the engine.
 */
export const REST_MS = 500;
