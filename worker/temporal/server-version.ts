/** The release of the official Temporal server that Duban is tested with and builds. */
export const SERVER_VERSION = 'v1.32.0';
