/**
 * Median processor time of a task, ms, after half a second to warm up. For tasks of a millisecond and more: on a shared
 * machine their wall clock mostly tells who else was running.
 */
export function cpuMs(run: () => unknown, runs: number): number {
  const start = process.cpuUsage();
  do run();
  while (process.cpuUsage(start).user < 500_000);
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[runs >> 1]!;
}
