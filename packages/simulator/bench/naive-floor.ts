/**
 * The event loop that one writes first: every event in one array that is sorted again whenever
 * something is added, and agents found by looking through all of them. It has one queue, knows no
 * skills, offers or wrap-up, and keeps no record but the waits: less than the engine does.
 */
export function naiveFloor(options: {
  readonly agents: number;
  readonly arrivalsPerMs: number;
  readonly talkMs: number;
  readonly contacts: number;
  readonly random: () => number;
}): number {
  const { agents, arrivalsPerMs, talkMs, contacts, random } = options;
  const draw = (meanMs: number): number => -Math.log(1 - random()) * meanMs;
  const events: { at: number; type: 'arrive' | 'end'; agent: number }[] = [];
  const floor = Array.from({ length: agents }, (_, agent) => ({
    agent,
    idleSince: 0,
    busy: false,
  }));
  const line: number[] = [];
  let [came, served, waitedMs] = [0, 0, 0];
  const add = (at: number, type: 'arrive' | 'end', agent: number): void => {
    events.push({ at, type, agent });
    events.sort((a, b) => a.at - b.at);
  };
  add(draw(1 / arrivalsPerMs), 'arrive', -1);
  while (served < contacts) {
    const { at, type, agent } = events.shift()!;
    if (type === 'arrive') {
      came += 1;
      line.push(at);
      if (came < contacts) add(at + draw(1 / arrivalsPerMs), 'arrive', -1);
    } else {
      floor[agent]!.busy = false;
      floor[agent]!.idleSince = at;
      served += 1;
    }
    const idle = floor.filter(({ busy }) => !busy).sort((a, b) => a.idleSince - b.idleSince)[0];
    const arrivedAt = idle && line.shift();
    if (idle && arrivedAt !== undefined) {
      idle.busy = true;
      waitedMs += at - arrivedAt;
      add(at + draw(talkMs), 'end', idle.agent);
    }
  }
  return waitedMs / contacts;
}
