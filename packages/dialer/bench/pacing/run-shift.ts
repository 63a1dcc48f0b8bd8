import { draw, drawsOf } from './draw.ts';
import { EventQueue } from './event-queue.ts';
import { Bag, type Contender, type Floor } from './floor.ts';
import type { Law, Scenario } from './scenario.ts';

/** One shift as truth/dialer.json defines its figures; ratios 0-1. */
export interface ShiftResult {
  readonly util: number;
  readonly ab: number;
  /** Mean idle seconds of an agent before a connected call. */
  readonly wait: number;
  readonly worstHour: number;
  readonly firstHour: number;
  readonly live: number;
}

interface Agent {
  state: 'idle' | 'talk' | 'wrapUp' | 'away';
  since: number;
  call: number;
  leaving: boolean;
  returnsAt: number;
}

const HOUR_MS = 3_600_000;

/** Plays one shift of a scenario under a policy. */
export function runShift(scenario: Scenario, contender: Contender, seed: number): ShiftResult {
  const endAt = scenario.hours * HOUR_MS;
  const draws = drawsOf(seed);
  const events = new EventQueue();
  const agents = Array.from({ length: scenario.agents }, (): Agent => {
    return { state: 'idle', since: 0, call: -1, leaving: false, returnsAt: 0 };
  });
  // Longest idle first: agents join at the end; those who left are skipped.
  const idleLine: { agent: number; since: number }[] = agents.map((_, agent) => ({
    agent,
    since: 0,
  }));
  let idleHead = 0;
  const waitingLine: number[] = [];
  const ringing = new Bag();
  const talking = new Bag();
  const wrappingUp = new Bag();
  const liveCalls = new Set<number>();
  const hours = Array.from({ length: Math.ceil(scenario.hours) }, () => ({
    live: 0,
    abandoned: 0,
  }));
  const floor = {
    at: 0,
    idle: scenario.agents,
    waiting: 0,
    signedIn: scenario.agents,
    ringing: ringing.values,
    talking: talking.values,
    wrappingUp: wrappingUp.values,
    inCall: 0,
  } satisfies { -readonly [K in keyof Floor]: Floor[K] };
  const sum = { busyMs: 0, awayMs: 0, idleBeforeMs: 0, connected: 0, live: 0, abandoned: 0 };
  let calls = 0;

  const ms = (law: Law): number => draw(law, draws) * 1000;
  const inShift = (from: number, to: number): number => Math.max(0, Math.min(to, endAt) - from);
  const hour = (at: number) => hours[Math.min(hours.length - 1, Math.floor(at / HOUR_MS))]!;
  const pLive = (at: number): number => {
    const p = scenario.pLive;
    return typeof p === 'number' ? p : at < p.atSeconds * 1000 ? p.before : p.after;
  };

  function dial(): void {
    const call = (calls += 1);
    let rings = scenario.ring.live;
    if (draws() < pLive(floor.at)) liveCalls.add(call);
    else {
      const { machine, noanswer } = scenario.nonLiveMix;
      const kind = draws();
      rings =
        scenario.ring[kind < machine ? 'machine' : kind < machine + noanswer ? 'noanswer' : 'fail'];
    }
    ringing.add(call, floor.at);
    contender.dialed?.(call, floor.at);
    events.schedule(floor.at + ms(rings), 'ringEnds', call);
  }

  function connect(agentId: number, call: number): void {
    const agent = agents[agentId]!;
    sum.idleBeforeMs += floor.at - agent.since;
    sum.connected += 1;
    contender.served?.(floor);
    floor.idle -= 1;
    floor.inCall += 1;
    Object.assign(agent, { state: 'talk', since: floor.at, call });
    const talkMs = ms(scenario.talk);
    sum.busyMs += inShift(floor.at, floor.at + talkMs);
    talking.add(agentId, floor.at);
    events.schedule(floor.at + talkMs, 'talkEnds', agentId);
  }

  function becomeIdle(agentId: number): void {
    const agent = agents[agentId]!;
    if (agent.leaving) {
      leave(agentId);
      return;
    }
    Object.assign(agent, { state: 'idle', since: floor.at });
    floor.idle += 1;
    const call = waitingLine.shift();
    if (call === undefined) {
      idleLine.push({ agent: agentId, since: floor.at });
    } else {
      floor.waiting -= 1;
      connect(agentId, call);
    }
  }

  function leave(agentId: number): void {
    const agent = agents[agentId]!;
    Object.assign(agent, { state: 'away', since: floor.at, leaving: false });
    floor.signedIn -= 1;
    sum.awayMs += inShift(floor.at, Math.max(floor.at, agent.returnsAt));
    events.schedule(Math.max(floor.at, agent.returnsAt), 'breakEnds', agentId);
  }

  function longestIdle(): number | undefined {
    while (idleHead < idleLine.length) {
      const { agent, since } = idleLine[idleHead]!;
      idleHead += 1;
      if (agents[agent]!.state === 'idle' && agents[agent]!.since === since) return agent;
    }
    return undefined;
  }

  function abandon(): void {
    sum.abandoned += 1;
    hour(floor.at).abandoned += 1;
    contender.abandoned?.(floor);
  }

  function answer(call: number): void {
    sum.live += 1;
    hour(floor.at).live += 1;
    const agent = longestIdle();
    if (agent !== undefined) connect(agent, call);
    else if (scenario.graceSeconds === 0) abandon();
    else {
      waitingLine.push(call);
      floor.waiting += 1;
      events.schedule(floor.at + scenario.graceSeconds * 1000, 'graceEnds', call);
    }
  }

  const happen: Record<string, (id: number) => void> = {
    ringEnds(call) {
      ringing.remove(call);
      const live = liveCalls.delete(call);
      contender.rang?.(call, floor.at, live);
      if (live) answer(call);
    },
    graceEnds(call) {
      const place = waitingLine.indexOf(call);
      if (place < 0) return;
      waitingLine.splice(place, 1);
      floor.waiting -= 1;
      abandon();
    },
    talkEnds(agentId) {
      const agent = agents[agentId]!;
      contender.talked?.(floor.at - agent.since);
      talking.remove(agentId);
      floor.inCall -= 1;
      const wrapMs = ms(scenario.wrap);
      if (wrapMs === 0) {
        becomeIdle(agentId);
        return;
      }
      Object.assign(agent, { state: 'wrapUp', since: floor.at });
      sum.busyMs += inShift(floor.at, floor.at + wrapMs);
      if (!agent.leaving) wrappingUp.add(agentId, floor.at);
      events.schedule(floor.at + wrapMs, 'wrapUpEnds', agentId);
    },
    wrapUpEnds(agentId) {
      contender.wrappedUp?.(floor.at - agents[agentId]!.since);
      wrappingUp.remove(agentId);
      becomeIdle(agentId);
    },
    breakStarts(index) {
      const { fraction, seconds } = scenario.breaks![index]!;
      const leaving = Math.round(fraction * agents.length);
      agents.slice(0, leaving).forEach((agent, agentId) => {
        agent.returnsAt = floor.at + seconds * 1000;
        if (agent.state === 'idle') {
          floor.idle -= 1;
          leave(agentId);
        } else if (agent.state !== 'away') {
          agent.leaving = true;
          talking.remove(agentId);
          wrappingUp.remove(agentId);
        }
      });
    },
    breakEnds(agentId) {
      floor.signedIn += 1;
      becomeIdle(agentId);
    },
    tick() {
      contender.tick?.(floor);
      events.schedule(floor.at + contender.tickMs, 'tick', 0);
    },
  };

  scenario.breaks?.forEach(({ t }, index) => {
    events.schedule(t * 1000, 'breakStarts', index);
  });
  events.schedule(0, 'tick', 0);
  for (let next = events.next(); next && next.at < endAt; next = events.next()) {
    floor.at = next.at;
    happen[next.kind]!(next.id);
    for (let dials = contender.dials(floor); dials > 0; dials -= 1) dial();
  }
  const loggedMs = scenario.agents * endAt - sum.awayMs;
  const rates = hours.map(({ live, abandoned }) => (live === 0 ? 0 : abandoned / live));
  return {
    util: sum.busyMs / loggedMs,
    ab: sum.live === 0 ? 0 : sum.abandoned / sum.live,
    wait: sum.connected === 0 ? 0 : sum.idleBeforeMs / sum.connected / 1000,
    worstHour: Math.max(...rates),
    firstHour: rates[0]!,
    live: sum.live,
  };
}
