import { Readable } from 'node:stream';

const pieceBytes = 16_384;

/** A look at one message on its way to the connection. */
export type ObservedBody = {
  /** Put in as the last stage of the message. */
  readonly through: (message: Readable) => Readable;
  /** Whether the connection took the last byte. */
  readonly endWasRead: () => boolean;
};

/**
 * Watches whether the connection took the whole message. The stage reads nothing ahead: it starts when the server
 * has asked for the body, goes on as the connection takes piece by piece, and the final dot is written only after
 * its end. So `false` proves that the receiver cannot have the whole message; `true` proves nothing.
 */
export function observeBody(): ObservedBody {
  let ended = false;
  async function* watched(message: Readable) {
    for await (const part of message) yield* pieces(part as Buffer);
    ended = true;
  }
  return {
    through: (message) => Readable.from(watched(message), { objectMode: false }),
    endWasRead: () => ended,
  };
}

function* pieces(part: Buffer) {
  for (let from = 0; from < part.length; from += pieceBytes) yield part.subarray(from, from + pieceBytes);
}
