/** Why Homebody asks the network for something: a model's files, or what files a model has. */
export const REQUEST_PURPOSES = ['download', 'lookup'] as const;
export type RequestPurpose = (typeof REQUEST_PURPOSES)[number];

/**
 * How a request ended: its answer was taken in to its end, nobody answered, it was ended on this
 * side, or the answer broke off.
 */
export const REQUEST_ENDS = ['whole', 'failed', 'canceled', 'broken'] as const;
export type RequestEnd = (typeof REQUEST_ENDS)[number];

/** A request as it is made. Of its address the query is left out: it may hold a signature. */
export interface AskedNote {
  readonly kind: 'asked';
  /** Of the request; the notes that follow name it. */
  readonly id: string;
  /** Milliseconds since the epoch, as in every note. */
  readonly at: number;
  readonly purpose: RequestPurpose;
  /** Name of the model it is for; null where whoever asks does not know. */
  readonly model: string | null;
  readonly method: string;
  /** With the port where it is not the usual one. */
  readonly host: string;
  readonly path: string;
  /** Whether anything was sent beside the request itself. */
  readonly hasBody: boolean;
}

/** What is told of a request while it is made: what it asks for, never what anybody typed or read. */
export type RequestNote =
  | AskedNote
  | {
      readonly kind: 'answered';
      readonly id: string;
      readonly at: number;
      readonly status: number;
      /** Who answered: another host than the one asked where that one sent the request on. */
      readonly host: string;
    }
  | {
      readonly kind: 'received';
      readonly id: string;
      readonly at: number;
      /** Bytes of the answer's body since the note before. */
      readonly bytes: number;
    }
  | {
      readonly kind: 'ended';
      readonly id: string;
      readonly at: number;
      readonly bytes: number;
      readonly end: RequestEnd;
    };

/** Where notes go. Must not throw: no request fails because nobody writes it down. */
export type TellRequest = (note: RequestNote) => void;
