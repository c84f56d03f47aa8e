import { useEffect, useMemo } from 'preact/hooks';
import { useApp, useFullText } from '../app/app-context';
import { MachineStore } from '../stores/machine-store';

/** What this computer has, in words. */
export function WelcomeMachine() {
  const { adapter, notices } = useApp();
  const text = useFullText().welcome.machine;
  const machine = useMemo(() => new MachineStore(adapter, notices), [adapter, notices]);
  useEffect(() => () => machine.dispose(), [machine]);
  const view = machine.view.value;
  const device = view?.device;
  return (
    <section class="welcome-section" aria-labelledby="machine-heading">
      <h2 id="machine-heading">{text.heading}</h2>
      {device ? (
        <dl class="welcome-facts">
          <dt>{text.gpu}</dt>
          <dd>{text.gpuOf(device.gpu)}</dd>
          <dt>{text.cpu}</dt>
          <dd>{text.cpuOf(device.cores)}</dd>
          <dt>{text.memory}</dt>
          <dd>{text.memoryOf(device.memoryBytes)}</dd>
          <dt>{text.disk}</dt>
          <dd>{text.diskOf(device.freeBytes)}</dd>
        </dl>
      ) : (
        <p>{view === null ? text.looking : text.unknown}</p>
      )}
    </section>
  );
}
