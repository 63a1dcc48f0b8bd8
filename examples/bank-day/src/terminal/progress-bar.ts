import { SingleBar } from 'cli-progress';

/** A progress bar on standard error, drawn only on a terminal: in a pipe or a log it is silent. */
export function progressBar(label: string, total: number): { step: () => void; stop: () => void } {
  const bar = new SingleBar({
    format: `${label} {bar} {value}/{total}`,
    hideCursor: true,
    clearOnComplete: true,
    // The replications run in one go, so that the bar has no turn of its own to redraw.
    forceRedraw: true,
    synchronousUpdate: true,
  });
  bar.start(total, 0);
  return {
    step: () => {
      bar.increment();
    },
    stop: () => {
      bar.stop();
    },
  };
}
