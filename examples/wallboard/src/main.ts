import './board.css';
import { drawCharts } from './charts.ts';
import { createPlayback, type Board } from './playback.ts';
import { CLOSES_AT, OPENS_AT, simulatedFloor } from './simulated-floor.ts';
import { clock, kpiName, percent, stopwatch, word, type Language } from './words.ts';

const options = new URLSearchParams(location.search);
/** Seconds of the floor in one of ours. */
const speed = Number(options.get('speed') ?? 60);
/** Where in the day to begin, as a share of it. */
const from = Number(options.get('from') ?? 0.35);
const language: Language = options.get('lang') === 'fr' ? 'fr' : 'en';

const events = simulatedFloor();
const playback = createPlayback(events);

document.documentElement.lang = language;
document.title = word('title', language);
document.body.innerHTML = `
  <header><h1>${word('title', language)}</h1><p id="note"></p><time id="clock"></time>
    <a href="?${otherLanguage()}">${word('other', language)}</a></header>
  <main>
    ${tile('level', word('level', language))}
    ${tile('waiting', word('waiting', language))}
    ${tile('longest', word('longest', language))}
    ${tile('abandoned', kpiName('abandonmentRate', language))}
    ${tile('answer', kpiName('averageSpeedOfAnswer', language))}
    ${tile('occupancy', kpiName('occupancy', language))}
  </main>
  <p id="agents"><b>–</b></p>
  <section><figure><figcaption>${word('calls', language)}</figcaption><div id="calls"></div></figure>
    <figure><figcaption>${word('levels', language)}</figcaption><div id="levels"></div></figure></section>`;

const at = (id: string) => document.getElementById(id)!;
const showHalfHours = drawCharts(at('calls'), at('levels'), language);
const startedAt = performance.now();

function tile(id: string, label: string): string {
  return `<div class="tile" id="${id}-tile"><strong id="${id}">–</strong><span>${label}</span></div>`;
}

function otherLanguage(): string {
  const others = new URLSearchParams(options);
  others.set('lang', language === 'en' ? 'fr' : 'en');
  return others.toString();
}

function show(board: Board): void {
  const put = (id: string, text: string) => {
    at(id).textContent = text;
  };
  put('clock', clock(board.at, language));
  put('level', percent(board.serviceLevel.value, language));
  put('waiting', String(board.waiting));
  put('longest', stopwatch(board.longestWaitMs));
  put('abandoned', percent(board.abandonmentRate.value, language));
  put('answer', stopwatch(board.averageSpeedOfAnswer.value));
  put('occupancy', percent(board.occupancy.value, language));
  const { talking, wrapUp, available, ringing } = board.agents;
  const doing = [
    [talking + ringing, word('talking', language)],
    [wrapUp, word('wrapUp', language)],
    [available, word('free', language)],
  ] as const;
  at('agents').innerHTML = doing
    .map(([count, what]) => `<b>${String(count)}</b> ${what}`)
    .join('<i></i>');
  put('note', note(board));
  at('level-tile').className = board.isMissed ? 'tile missed' : 'tile met';
  at('waiting-tile').className = board.longestWaitMs > 60_000 ? 'tile missed' : 'tile';
  showHalfHours(board.halfHours);
}

function note({ needed }: Board): string {
  if (needed.value === undefined) return '';
  if (needed.value > 1) return word('lost', language);
  if (needed.value <= 0) return word('safe', language);
  return `${percent(needed.value, language)} ${word('needed', language)}`;
}

function tick(): void {
  const played = (performance.now() - startedAt) * speed;
  const floorAt = Math.min(CLOSES_AT, OPENS_AT + from * (CLOSES_AT - OPENS_AT) + played);
  show(playback.boardAt(floorAt));
  if (floorAt < CLOSES_AT) setTimeout(tick, 1000);
}

tick();
