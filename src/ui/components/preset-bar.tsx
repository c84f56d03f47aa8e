import { useEffect } from 'preact/hooks';
import { useApp } from '../app/app-context';
import { presetsPart } from './later-parts';

/** The presets under a quoted selection; nothing of them is loaded before there is one. */
export function PresetBar() {
  const quote = useApp().drafts.quote.value;
  const isSelection = quote !== null && quote.kind === undefined;
  const Buttons = presetsPart.value.value;
  useEffect(() => {
    if (isSelection) void presetsPart.need();
  }, [isSelection]);
  return isSelection && Buttons !== null ? <Buttons /> : null;
}
