import type { Text } from './en';
import type { englishPages } from './en-pages';

/** All words of a language: those of popup and panel, and those of the options and welcome pages. */
export type FullText = Text & ReturnType<typeof englishPages>;
