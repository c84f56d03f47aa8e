import type { Unsubscribe } from '../adapter';

/** Told whether the element is near what is in view, and how tall it is. */
type OnNear = (isNear: boolean, height: number) => void;

/** How far from what is in view counts as near, in pixels: some screens of scrolling. */
const MARGIN_PX = 1500;

/** Watches which parts of a long page are near what is in view; one observer for all of them. */
export class NearObserver {
  readonly #root: () => Element | null;
  readonly #told = new Map<Element, OnNear>();
  #observer: IntersectionObserver | null = null;

  /** `root` is what scrolls; it is asked for when the first part is watched. */
  constructor(root: () => Element | null) {
    this.#root = root;
  }

  observe(element: Element, tell: OnNear): Unsubscribe {
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          this.#told.get(target)?.(isIntersecting, boundingClientRect.height);
        }
      },
      { root: this.#root(), rootMargin: `${MARGIN_PX}px 0px` },
    );
    this.#told.set(element, tell);
    this.#observer.observe(element);
    return () => {
      this.#told.delete(element);
      this.#observer?.unobserve(element);
    };
  }
}
