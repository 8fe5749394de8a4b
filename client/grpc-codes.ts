/** The status codes of gRPC that are told apart here, under the names of its specification. */
export const GRPC = {
  alreadyExists: 6,
  resourceExhausted: 8,
  failedPrecondition: 9,
} as const;
