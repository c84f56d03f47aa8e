import type { ModelId } from './ids';

/**
 * What lets a download go on where it stopped: a value for `If-Range`. A weak ETag is none,
 * because two contents may share it (RFC 9110, 8.8.1).
 */
export type Validator =
  | { readonly kind: 'etag'; readonly value: string }
  | { readonly kind: 'last-modified'; readonly value: string };

/** A file that is partly staged. Its bytes were flushed before this record was written. */
export interface PartialRecord {
  /** SHA-256 the whole file must have; names the staged file. */
  readonly sha256: string;
  /** The model whose install staged it. */
  readonly modelId: ModelId;
  /** Size of the whole file in bytes. */
  readonly bytes: number;
  /** Bytes that are on disk for certain. */
  readonly committed: number;
  /** Null where the server gave none; the rest cannot be asked for then. */
  readonly validator: Validator | null;
}

/** A file whose SHA-256 matched, in the place where an engine reads it. */
export interface PlacedRecord {
  /** Path from the root of the origin private file system, parts joined by `/`. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The one switch that makes a model installed; written after its last file was placed. */
export interface InstalledModelRecord {
  readonly modelId: ModelId;
  readonly files: readonly (PlacedRecord & { readonly artifactId: string })[];
}

/** Where these records are kept. Each write is durable when its promise resolves. */
export interface InstallRecords {
  getPartial(sha256: string): Promise<PartialRecord | null>;
  listPartials(): Promise<readonly PartialRecord[]>;
  putPartial(record: PartialRecord): Promise<void>;
  /** All of them in one write. */
  deletePartial(...sha256s: readonly string[]): Promise<void>;

  getPlaced(path: string): Promise<PlacedRecord | null>;
  listPlaced(): Promise<readonly PlacedRecord[]>;
  /** Every place that holds this content. */
  listPlacedWith(sha256: string): Promise<readonly PlacedRecord[]>;
  /** All of them in one write. */
  putPlaced(...records: readonly PlacedRecord[]): Promise<void>;
  deletePlaced(path: string): Promise<void>;

  getModel(modelId: ModelId): Promise<InstalledModelRecord | null>;
  listModels(): Promise<readonly InstalledModelRecord[]>;
  putModel(record: InstalledModelRecord): Promise<void>;
  deleteModel(modelId: ModelId): Promise<void>;
}
