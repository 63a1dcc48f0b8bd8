import { describe, expect, it } from 'vitest';
import { lintRules, lintScript, type RuleCode, type ScriptDocument } from '../src/index.ts';
import { cleanScript } from './fixtures/clean-script.ts';

/** What is changed in the clean script: a value per path; undefined takes the member away. */
type Change = Readonly<Record<string, unknown>>;

interface Defect {
  readonly code: RuleCode;
  readonly title: string;
  readonly change: Change;
  /** Where it is found. */
  readonly at: string;
  /** What the message says, in part. */
  readonly says?: string;
}

const say = (text: string, next: string) => ({ kind: 'say', text: { fr: text, en: text }, next });
const both = (text: string) => ({ fr: text, en: text });

const defects: readonly Defect[] = [
  {
    code: 'S000',
    title: 'a member of the wrong type',
    change: { 'nodes.pitch.next': 3 },
    at: 'nodes.pitch.next',
  },
  {
    code: 'S000',
    title: 'an unknown member',
    change: { 'nodes.pitch.reech': ['argued'] },
    at: 'nodes.pitch.reech',
    says: 'did you mean "reach"?',
  },
  {
    code: 'S000',
    title: 'a choice without options',
    change: { 'nodes.needs.questions.supplier.list': undefined },
    at: 'nodes.needs.questions.supplier',
  },
  {
    code: 'S001',
    title: 'a question named like a variable',
    change: { 'variables.wishes': { type: 'text' } },
    at: 'nodes.needs.questions.wishes',
  },
  {
    code: 'S001',
    title: 'an option that stands twice',
    change: { 'lists.suppliers.1.id': 'red' },
    at: 'lists.suppliers.1',
  },
  {
    code: 'S001',
    title: 'a milestone that stands twice',
    change: { milestones: ['decisionMaker', 'argued', 'argued'] },
    at: 'milestones.2',
  },
  {
    code: 'S002',
    title: 'a node that is not there',
    change: { 'nodes.pitch.next': 'sortd' },
    at: 'nodes.pitch.next',
    says: 'did you mean "sorted"?',
  },
  {
    code: 'S002',
    title: 'a disposition that is not there',
    change: { 'nodes.done.disposition': 'meting' },
    at: 'nodes.done.disposition',
    says: 'did you mean "meeting"?',
  },
  {
    code: 'S002',
    title: 'a list that is not there',
    change: { 'nodes.needs.questions.supplier.list': 'supplier' },
    at: 'nodes.needs.questions.supplier.list',
    says: '"suppliers"',
  },
  {
    code: 'S002',
    title: 'a scope that is not there',
    change: { 'objections.expensive.scope': ['pich'] },
    at: 'objections.expensive.scope.0',
    says: '"pitch"',
  },
  {
    code: 'S002',
    title: 'a language that is not spoken',
    change: { 'nodes.thanks.text.de': 'Danke' },
    at: 'nodes.thanks.text.de',
  },
  {
    code: 'S003',
    title: 'a variable that is not there',
    change: { 'nodes.sorted.next.1.when': 'headcont < 3' },
    at: 'nodes.sorted.next.1.when',
    says: '"headcount"',
  },
  {
    code: 'S004',
    title: 'a placeholder for nothing',
    change: { 'nodes.done.text.en': '{firstname}' },
    at: 'nodes.done.text.en',
    says: '"firstName"',
  },
  {
    code: 'S005',
    title: 'a number compared with a text',
    change: { 'nodes.sorted.next.1.when': "headcount == '3'" },
    at: 'nodes.sorted.next.1.when',
  },
  {
    code: 'S006',
    title: 'a value that is not in the list',
    change: { 'nodes.pitch.variants.0.when': "motive == 'prise'" },
    at: 'nodes.pitch.variants.0.when',
    says: '"price"',
  },
  {
    code: 'S007',
    title: 'a variable that nothing reads',
    change: { 'variables.city': { type: 'text' } },
    at: 'variables.city',
  },
  {
    code: 'S008',
    title: 'a reserved word',
    change: { 'variables.size': { type: 'number' } },
    at: 'variables.size',
  },
  {
    code: 'S009',
    title: 'a placeholder that can be empty',
    change: { 'nodes.thanks.text': both('Merci pour {motive}.') },
    at: 'nodes.thanks',
    says: 'wishes -none-> why',
  },
  {
    code: 'S020',
    title: 'a node to which no way leads',
    change: { 'nodes.island': { kind: 'end', disposition: 'full' } },
    at: 'nodes.island',
  },
  {
    code: 'S022',
    title: 'a circle without a way out',
    change: { 'nodes.thanks.next': 'loop', 'nodes.loop': say('Encore.', 'thanks') },
    at: 'nodes.thanks',
    says: 'thanks -next-> loop -next-> thanks',
  },
  {
    code: 'S023',
    title: 'a circle without a person',
    change: {
      'nodes.sorted.next.1.go': 'spin',
      'nodes.spin': {
        kind: 'branch',
        next: [{ when: 'headcount < 2', go: 'sorted' }, { go: 'slot' }],
      },
    },
    at: 'nodes.sorted',
    says: 'sorted -next-> spin -next-> sorted',
  },
  {
    code: 'S024',
    title: 'an answer that leads nowhere',
    change: { 'nodes.opening.no': {} },
    at: 'nodes.opening',
    says: '(no)',
  },
  {
    code: 'S025',
    title: 'ways that are all guarded',
    change: { 'nodes.sorted.next.2.when': 'headcount >= 3' },
    at: 'nodes.sorted.next.2',
  },
  {
    code: 'S026',
    title: 'a guard that was there before',
    change: { 'nodes.sorted.next.1.when': 'answered(supplier) && headcount >= 10' },
    at: 'nodes.sorted.next.1',
  },
  {
    code: 'S026',
    title: 'a way after the open one',
    change: { 'nodes.sorted.next': [{ go: 'thanks' }, { go: 'slot' }] },
    at: 'nodes.sorted.next.1',
  },
  {
    code: 'S027',
    title: 'two values at once',
    change: { 'nodes.sorted.next.1.when': "supplier == 'red' && supplier == 'blue'" },
    at: 'nodes.sorted.next.1',
  },
  {
    code: 'S027',
    title: 'a number outside the limits of its question',
    change: { 'nodes.sorted.next.1.when': 'headcount > 500' },
    at: 'nodes.sorted.next.1',
  },
  {
    code: 'S027',
    title: 'an interval without a whole number',
    change: { 'nodes.sorted.next.1.when': 'headcount > 3 && headcount < 4' },
    at: 'nodes.sorted.next.1',
  },
  {
    code: 'S027',
    title: 'a filter that never holds',
    change: { 'nodes.needs.questions.supplier.when': 'headcount < 1' },
    at: 'nodes.needs.questions.supplier.when',
  },
  {
    code: 'S028',
    title: 'a guard that always holds',
    change: { 'nodes.sorted.next.1.when': 'headcount >= 1' },
    at: 'nodes.sorted.next.1',
  },
  {
    code: 'S030',
    title: 'a disposition with which nothing ends',
    change: { 'dispositions.unused': {} },
    at: 'dispositions.unused',
  },
  {
    code: 'S040',
    title: 'an objection where nobody comes by',
    change: { 'objections.expensive.scope': ['sorted'] },
    at: 'objections.expensive.scope',
  },
  {
    code: 'S041',
    title: 'a return to a next that only the answer gives',
    change: { 'objections.expensive.scope': ['opening'], 'objections.expensive.settled': 'next' },
    at: 'objections.expensive',
    says: '"opening"',
  },
  {
    code: 'S044',
    title: 'a node that does not hear a firm refusal',
    change: { 'objections.stop.scope': ['opening', 'needs', 'pitch', 'thanks', 'done', 'goodbye'] },
    at: 'nodes.score',
  },
  {
    code: 'S045',
    title: 'an objection that nobody checks',
    change: {
      'objections.expensive.check': undefined,
      'objections.expensive.unsettled': undefined,
    },
    at: 'objections.expensive',
  },
  {
    code: 'S047',
    title: 'a milestone that nothing reaches',
    change: { milestones: ['decisionMaker', 'argued', 'reacted'] },
    at: 'milestones.2',
  },
  {
    code: 'S048',
    title: 'a list that no question uses',
    change: { 'lists.colours': [{ id: 'red', label: both('R') }] },
    at: 'lists.colours',
  },
  {
    code: 'S049',
    title: 'a stage without nodes',
    change: { 'stages.pitch': { label: both('P') } },
    at: 'stages.pitch',
  },
  {
    code: 'S051',
    title: 'a quota that no node asks for',
    change: { 'quotas.age': { cells: {} } },
    at: 'quotas.age',
  },
  {
    code: 'S060',
    title: 'a way to the meeting without the argument',
    change: { 'nodes.needs.next': 'slot', 'nodes.place.next': 'pitch' },
    at: 'dispositions.meeting.requires.2',
    says: 'slot -booked-> score',
  },
  {
    code: 'S060',
    title: 'a detour that skips the argument',
    change: { 'objections.expensive.settled': 'next' },
    at: 'dispositions.meeting.requires.2',
    says: 'pitch -expensive-> sorted',
  },
  {
    code: 'S060',
    title: 'an objection that leads past the disclosure',
    change: {
      'objections.expensive.scope': ['opening'],
      'objections.expensive.unsettled': 'pitch',
    },
    at: 'dispositions.meeting.requires.0',
    says: 'opening -expensive-> expensive.argue',
  },
  {
    code: 'S061',
    title: 'a disclosure that comes too late',
    change: { 'nodes.opening.disclose': undefined, 'nodes.pitch.disclose': ['identity'] },
    at: 'disclosures.identity.before.0',
    says: 'opening -yes-> needs',
  },
  {
    code: 'S063',
    title: 'personal data without a purpose',
    change: { 'variables.firstName.purpose': undefined },
    at: 'variables.firstName',
  },
  {
    code: 'S063',
    title: 'a personal answer without a purpose',
    change: { 'nodes.needs.questions.headcount.purpose': undefined },
    at: 'nodes.needs.questions.headcount',
  },
  {
    code: 'S064',
    title: 'a firm refusal that is not recorded',
    change: { 'dispositions.refusal.optOut': undefined },
    at: 'objections.stop.disposition',
  },
  {
    code: 'S065',
    title: 'a positive end short of the argued contact',
    change: { 'dispositions.meeting.requires': ['identity', 'argued'] },
    at: 'dispositions.meeting',
  },
  {
    code: 'S066',
    title: 'an appointment that is not said back',
    change: { 'nodes.done.text': both('Au revoir {firstName}.') },
    at: 'nodes.slot',
  },
  {
    code: 'S067',
    title: 'a disclosure that no node reads',
    change: { 'disclosures.recording': { text: both('Appel enregistré.') } },
    at: 'disclosures.recording',
  },
  {
    code: 'S069',
    title: 'a positive end at any moment',
    change: {
      'dispositions.later.outcome': 'positive',
      'dispositions.later.requires': ['identity', 'decisionMaker', 'argued'],
    },
    at: 'dispositions.later.anytime',
  },
  { code: 'S080', title: 'an NPS to 9', change: { 'nodes.score.max': 9 }, at: 'nodes.score.max' },
  {
    code: 'S081',
    title: 'a shuffled scale',
    change: {
      'lists.suppliers': ['1', '2', '3'].map((id) => ({ id, label: both(`n° ${id}`) })),
      'nodes.needs.questions.supplier.rotate': true,
    },
    at: 'nodes.needs.questions.supplier.rotate',
  },
  {
    code: 'S082',
    title: 'a personal question that cannot be refused',
    change: { 'nodes.needs.questions.headcount.refused': undefined },
    at: 'nodes.needs.questions.headcount',
  },
  {
    code: 'S083',
    title: 'a cell that wants nobody',
    change: { 'quotas.size.cells.big.target': 0 },
    at: 'quotas.size.cells.big',
  },
  {
    code: 'S084',
    title: 'limits the wrong way round',
    change: { 'nodes.needs.questions.headcount.min': 501 },
    at: 'nodes.needs.questions.headcount',
  },
  {
    code: 'S085',
    title: 'eight options to read',
    change: {
      'lists.suppliers': Array.from('abcdefg')
        .map((id) => ({ id, label: both(id) }))
        .concat({ id: 'other', label: both('o') }),
    },
    at: 'nodes.needs.questions.supplier',
  },
  {
    code: 'S086',
    title: 'an exclusive option among single ones',
    change: { 'nodes.needs.questions.wishes.type': 'single' },
    at: 'nodes.needs.questions.wishes',
  },
  {
    code: 'S088',
    title: '"other" in the middle',
    change: { 'nodes.needs.questions.supplier.rotate': true },
    at: 'nodes.needs.questions.supplier.rotate',
  },
  {
    code: 'S089',
    title: 'an open question without a probe',
    change: { 'nodes.needs.questions.why.probes': undefined },
    at: 'nodes.needs.questions.why',
  },
  {
    code: 'S120',
    title: 'a text in one language only',
    change: { 'nodes.goodbye.text.en': undefined },
    at: 'nodes.goodbye.text',
  },
  {
    code: 'S121',
    title: 'a translation without the name',
    change: { 'nodes.done.text.en': 'See you on {slot}.' },
    at: 'nodes.done.text',
  },
  {
    code: 'S122',
    title: 'a text of 61 words',
    change: { 'nodes.goodbye.text.fr': 'mot '.repeat(61) },
    at: 'nodes.goodbye.text.fr',
  },
  {
    code: 'S123',
    title: 'a word to avoid',
    change: { 'nodes.goodbye.text.fr': 'Pas de problème.' },
    at: 'nodes.goodbye.text.fr',
  },
  {
    code: 'S124',
    title: 'two options with one name',
    change: { 'lists.suppliers.1.label': { fr: 'Rouge', en: 'Red' } },
    at: 'lists.suppliers.1',
  },
];

function changed(change: Change): ScriptDocument {
  const copy = structuredClone(cleanScript) as unknown as Record<string, unknown>;
  for (const [path, value] of Object.entries(change)) {
    const keys = path.split('.');
    const last = keys.pop()!;
    const place = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
    if (value === undefined) Reflect.deleteProperty(place, last);
    else place[last] = value;
  }
  return copy as unknown as ScriptDocument;
}

describe('lint', () => {
  it('has nothing to say about a good script', () => {
    expect(lintScript(cleanScript)).toEqual([]);
  });

  it.each(defects)('$code finds $title', ({ code, change, at, says = '' }) => {
    const found = lintScript(changed(change)).filter((one) => one.code === code);
    expect(found.map(({ path }) => path.join('.'))).toContain(at);
    expect(found.map(({ message }) => message).join('\n')).toContain(says);
  });

  it.each([
    "wishes == ['fast']",
    "'fast' in wishes && size(wishes) == 1",
    "supplier in ['red', 'blue'] && supplier != 'red'",
    'headcount > 3 && headcount < 5',
    "since > '2026-01-01' && since < '2026-01-02'",
    "reached('argued') && !reached('decisionMaker')",
    'refused(headcount) || headcount > 499',
  ])('does not doubt a guard that can hold and can fail: %s', (when) => {
    const script = changed({
      'variables.since': { type: 'date' },
      'nodes.sorted.next.1.when': when,
    });
    const codes = lintScript(script).map(({ code }) => code);
    expect(codes.filter((code) => code !== 'S007')).toEqual([]);
  });

  it('proves every rule by a defect', () => {
    const proved = new Set(defects.map(({ code }) => code));
    expect(lintRules.map(({ code }) => code).filter((code) => !proved.has(code))).toEqual([]);
  });

  it('finds nothing but the defect, and what follows from it', () => {
    const findings = defects.map(
      ({ change }) => new Set(lintScript(changed(change)).map(({ code }) => code)).size,
    );
    const alone = findings.filter((count) => count === 1).length;
    expect(alone / findings.length).toBeGreaterThan(0.75);
  });

  it('speaks French, and says where in the file', () => {
    const text = JSON.stringify(changed({ 'nodes.pitch.next': 'sortd' }), undefined, 1);
    const [first] = lintScript(text, { file: 'a.json', language: 'fr' });
    expect(first).toMatchObject({ code: 'S002', severity: 'error', position: { file: 'a.json' } });
    expect(first!.message).toContain('vouliez-vous dire « sorted »');
    const line = text.split('\n')[first!.position!.line - 1]!;
    expect(line.trim()).toMatch(/^"next": "sortd"/);
  });
});
