/** The status codes of gRPC that are told apart here, under the names of its specification. */
export const GRPC = {
  cancelled: 1,
  deadlineExceeded: 4,
  notFound: 5,
  resourceExhausted: 8,
  failedPrecondition: 9,
} as const;
