/**
 * The one lane for load, activate, unload and generate (invariant I2): what is asked first is
 * done first, and nothing begins before what came earlier has ended, well or badly.
 */
export class Lane {
  #last: Promise<unknown> = Promise.resolve();

  run<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(task);
    // The one who asked gets the error; here it only means that the lane is free again.
    this.#last = result.catch(() => {});
    return result;
  }
}
