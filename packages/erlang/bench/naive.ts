/** What the textbooks and the snippets do, written plainly: the baselines of the bench. */

/** Erlang B by the textbook recursion, one step a line. */
export function recursionB(load: number, lines: number): number {
  let blocking = 1;
  for (let k = 1; k <= lines; k++) blocking = (load * blocking) / (k + load * blocking);
  return blocking;
}

/** Erlang B by summing logarithms, one term a line. */
export function logSpaceB(load: number, lines: number): number {
  const logs = [0];
  for (let k = 1; k <= lines; k++) logs.push(logs[k - 1]! + Math.log(load / k));
  const largest = logs.reduce((a, b) => Math.max(a, b));
  const total = logs.reduce((sum, log) => sum + Math.exp(log - largest), 0);
  return Math.exp(logs[lines]! - largest) / total;
}

export function recursionC(load: number, agents: number): number {
  const blocking = recursionB(load, agents);
  return (agents * blocking) / (agents - load * (1 - blocking));
}

/** The fewest agents for a service level, counted up with the recursion carried along. */
export function recursionSearch(
  load: number,
  ahtMs: number,
  atLeast: number,
  withinMs: number,
): number {
  if (load === 0) return 0;
  let blocking = 1;
  for (let agents = 1; ; agents++) {
    blocking = (load * blocking) / (agents + load * blocking);
    if (agents <= load) continue;
    const waits = (agents * blocking) / (agents - load * (1 - blocking));
    if (1 - waits * Math.exp((-(agents - load) * withinMs) / ahtMs) >= atLeast) return agents;
  }
}

/** Erlang A by the balance of its states: waiting, abandonment and mean wait in handle times. */
export function birthDeathA(
  load: number,
  agents: number,
  impatience: number,
): { readonly waits: number; readonly abandonment: number; readonly meanWait: number } {
  let idle = 0;
  let weight = 1;
  for (let calls = agents; calls > 0 && weight > 1e-18 * (1 + idle); calls--) {
    weight *= calls / load;
    idle += weight;
  }
  let busy = 0;
  let queue = 0;
  weight = 1;
  for (let waiting = 0; weight > 1e-18 * (1 + busy) || waiting < load - agents; waiting++) {
    busy += weight;
    queue += weight * waiting;
    weight *= load / (agents + (waiting + 1) * impatience);
  }
  const meanQueue = queue / (idle + busy);
  return {
    waits: busy / (idle + busy),
    abandonment: (impatience * meanQueue) / load,
    meanWait: meanQueue / load,
  };
}
