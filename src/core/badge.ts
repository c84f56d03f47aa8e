/** What stands on the toolbar icon: four characters at most. */
export interface Badge {
  readonly text: string;
  /** Shown by colour too: work goes on, or something failed. */
  readonly tone: 'busy' | 'loss';
}
