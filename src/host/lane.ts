/**
 * The one lane for load, activate, unload and generate (invariant I2): what is asked first is
 * done first, and nothing begins before what came earlier has ended, well or badly.
 */
export class Lane {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** True while something runs or waits. */
  get busy(): boolean {
    return this.#waiting > 0;
  }

  run<Result>(task: () => Promise<Result>): Promise<Result> {
    this.#waiting += 1;
    const result = this.#last.then(task);
    this.#last = result.then(
      () => this.#leave(),
      // The one who asked gets the error; here it only means that the lane is free again.
      () => this.#leave(),
    );
    return result;
  }

  #leave(): void {
    this.#waiting -= 1;
  }
}
