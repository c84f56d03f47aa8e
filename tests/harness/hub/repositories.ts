import { type HubRepo, type Snapshot, type StoredFile, snapshotOf } from './repository';

/** Every commit of every repository; a commit stays reachable when the branch moves on. */
export class Repositories {
  readonly #main = new Map<string, Snapshot>();
  readonly #commits = new Map<string, Snapshot>();

  /** Makes the repository's content the head of `main`. */
  set(repo: HubRepo): void {
    const snapshot = snapshotOf(repo);
    this.#main.set(repo.id, snapshot);
    this.#commits.set(`${repo.id}@${snapshot.revision}`, snapshot);
  }

  has(repo: string): boolean {
    return this.#main.has(repo);
  }

  /** The repository at `main` or at a commit of 40 hexadecimal digits. */
  at(repo: string, revision: string): Snapshot | undefined {
    return revision === 'main' ? this.#main.get(repo) : this.#commits.get(`${repo}@${revision}`);
  }

  /** A file by its content, from any commit of the repository. */
  bySha256(repo: string, sha256: string): StoredFile | undefined {
    for (const snapshot of this.#commits.values()) {
      if (snapshot.repo !== repo) continue;
      const file = snapshot.files.find((candidate) => candidate.sha256 === sha256);
      if (file !== undefined) return file;
    }
    return undefined;
  }
}
