import type { Analysis } from '../analysis.ts';
import type { CallSource } from '../call-source.ts';
import { comparison, dayRows } from '../tables.ts';
import { clock, count, counts, duration, longDate, percent } from '../format.ts';
import { agentsChart } from './charts/agents-chart.ts';
import { arrivalsChart } from './charts/arrivals-chart.ts';
import { patienceChart } from './charts/patience-chart.ts';
import { serviceLevelChart } from './charts/service-level-chart.ts';
import { waitTailChart } from './charts/wait-tail-chart.ts';
import { waitsChart } from './charts/waits-chart.ts';
import { colors } from './colors.ts';

/** Returns the whole report as one HTML page that needs nothing else: no script, no network. */
export function page(analysis: Analysis, source: CallSource): string {
  const { day, happened, target, patience } = analysis;
  const goal = `${percent(target.serviceLevel)} within ${duration(target.withinMs)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`A day of calls: ${day.date}`)}</title>
<link rel="icon" href="data:,">
<style>${css}</style>
</head>
<body>
<header>
<h1>A day of calls</h1>
<p>${longDate(day.date)} · ${escape(source.title)} · target ${goal}</p>
</header>
<main>
<section>
<h2>What happened</h2>
<dl class="tiles">
${tile('Offered', 'appels offerts', count(happened.offered))}
${tile('Answered', 'appels traités', count(happened.answered))}
${tile('Abandoned', 'appels abandonnés', percent(happened.abandonment.value), counts(happened.abandonment))}
${tile('Service level', 'niveau de service', percent(happened.serviceLevel.value), counts(happened.serviceLevel))}
${tile('ASA', 'délai moyen de réponse', duration(happened.asaMs.value))}
${tile('AHT', 'durée moyenne de traitement', duration(happened.ahtMs.value))}
${tile('Longest wait', 'attente maximale', duration(happened.longestWaitMs))}
</dl>
${figure('Offered calls per half-hour', keys(['answered', colors.answered], ['abandoned', colors.abandoned]), arrivalsChart(analysis))}
${figure('How long each caller waited', keys(['answered', colors.answered], ['abandoned', colors.abandoned], ['target', colors.target]), waitsChart(analysis))}
</section>
<section>
<h2>Who was needed</h2>
<p>Agents per half-hour for ${goal}, by Erlang C (callers wait for ever) and by Erlang A (callers hang up; mean
patience ${duration(patience.exponential.meanMs)}, from ${count(patience.exponential.abandonments)} hang-ups). Staffing was never recorded: <em>active</em> counts the
agents who were in at least one conversation, a proxy.</p>
${figure('How patient callers were', keys(['as observed (Kaplan–Meier)', colors.happened], ['as Erlang A assumes', colors.erlangA]), patienceChart(analysis))}
${figure('Agents per half-hour', keys(['active (proxy)', colors.happened], ['Erlang C', colors.erlangC], ['Erlang A', colors.erlangA]), agentsChart(analysis))}
</section>
<section>
<h2>What if</h2>
<p>The same offered calls, routed again by the real ACD engine with each plan, priority customers first:
mean of ${count(analysis.outcomes[0]?.whatIf.replications ?? 0)} replications ± half the 95 %
interval. Both plans knew the calls of the day; a plan made from a forecast would not.</p>
${table(comparison(analysis))}
<p class="note">* active: see above. ${escape(source.remark ?? '')}</p>
${figure('Service level per half-hour, with 95 % interval', keys(['what happened', colors.happened], ['Erlang C', colors.erlangC], ['Erlang A', colors.erlangA], ['target', colors.target]), serviceLevelChart(analysis))}
${figure('Callers who waited longer than …', keys(['what happened', colors.happened], ['Erlang C', colors.erlangC], ['Erlang A', colors.erlangA], ['target', colors.target]), waitTailChart(analysis))}
</section>
<section>
<h2>Half-hour by half-hour</h2>
${table(dayRows(analysis))}
</section>
<section>
<h2>Data quality</h2>
${quality(analysis)}
</section>
</main>
${source.acknowledgement ? `<footer><p>${escape(source.acknowledgement)}</p></footer>` : ''}
</body>
</html>
`;
}

function tile(name: string, french: string, figure: string, detail = ''): string {
  return `<div><dt>${name} <span lang="fr">${french}</span></dt><dd>${figure} <small>${detail}</small></dd></div>`;
}

function keys(...entries: readonly (readonly [name: string, color: string])[]): string {
  return entries
    .map(([name, color]) => `<span class="key"><i style="background:${color}"></i>${name}</span>`)
    .join('');
}

function figure(title: string, legend: string, svg: string): string {
  return `<figure><figcaption><strong>${title}</strong>${legend}</figcaption>${svg}</figure>`;
}

function table([head = [], ...rows]: readonly (readonly string[])[], kind = ''): string {
  const cells = (row: readonly string[], tag: 'th' | 'td') =>
    row.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('');
  return `<div class="scroll"><table class="${kind}">
<thead><tr>${cells(head, 'th')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n')}</tbody>
</table></div>`;
}

function quality({ quality, day }: Analysis): string {
  const apart =
    `<p>Of ${count(day.rows.length)} rows, ${count(day.offered.length)} calls asked for an agent. Apart: ` +
    `${count(day.leftInMenu.length)} left in the voice menu, ${count(day.callbacks.length)} callbacks made by the ` +
    `bank, ${count(day.phantoms.length)} phantom rows. The first call was offered at ` +
    `${clock(day.offered[0]!.offeredAt)}.</p>`;
  if (quality.length === 0) return `${apart}<p>Nothing else to report.</p>`;
  const rows = quality.map(({ what, count: n, handling, rows }) => [
    what,
    count(n),
    handling,
    rows.join(', ') + (n > rows.length ? ', …' : ''),
  ]);
  return (
    apart + table([['what', 'how many', 'what was done', 'rows of the file'], ...rows], 'text')
  );
}

function escape(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}

const css = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 62rem; padding: 1.5rem; }
h1 { margin: 0; font-size: 2rem; }
h2 { margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
header p, footer, .note { opacity: .75; }
footer { margin-top: 3rem; font-size: .85rem; border-top: 1px solid var(--line); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .75rem; margin: 1rem 0; }
.tiles div { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .8rem; }
.tiles dt { font-size: .85rem; }
.tiles dt span { display: block; opacity: .65; font-style: italic; }
.tiles small { font-size: .8rem; font-weight: 400; opacity: .75; }
.tiles dd { margin: .2rem 0 0; font-size: 1.2rem; font-weight: 600; font-variant-numeric: tabular-nums; }
figure { margin: 1.5rem 0; }
figcaption { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin-bottom: .4rem; }
.key { display: inline-flex; align-items: center; gap: .35rem; font-size: .9rem; }
.key i { width: .9rem; height: .9rem; border-radius: .2rem; display: inline-block; }
svg { width: 100%; height: auto; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%; font-size: .9rem; }
th, td { text-align: right; padding: .25rem .6rem; border-bottom: 1px solid var(--line); white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
.text th:nth-child(n + 3), .text td:nth-child(n + 3) { text-align: left; white-space: normal; }
`;
