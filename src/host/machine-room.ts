import { LiveTopic } from '@/messaging/live-topic';
import { type CatalogueView, catalogueTopic } from '@/messaging/topics/catalogue';
import { type MachineView, machineTopic } from '@/messaging/topics/machine';
import { catalogueView } from './catalogue-view';
import type { Shelf } from './shelf';

/**
 * What is known once the shelf has looked at the machine, and stays: the topics `catalogue` and
 * `machine`. They are made when somebody first asks, so that a start without a surface is spared.
 */
export class MachineRoom {
  readonly #shelf: Shelf;
  #catalogue: LiveTopic<CatalogueView, CatalogueView> | null = null;
  #machine: LiveTopic<MachineView, MachineView> | null = null;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  get catalogue(): LiveTopic<CatalogueView, CatalogueView> {
    this.#catalogue ??= new LiveTopic(catalogueTopic, catalogueView(this.#shelf));
    return this.#catalogue;
  }

  get machine(): LiveTopic<MachineView, MachineView> {
    this.#machine ??= new LiveTopic(machineTopic, { device: this.#shelf.device });
    return this.#machine;
  }
}
