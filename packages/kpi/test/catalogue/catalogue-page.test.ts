import { format } from 'prettier';
import { expect, it } from 'vitest';
import { cataloguePage, undescribedFacts } from './catalogue-page.ts';

it('docs/concepts/kpi-catalogue.md is what the catalogue says today', async () => {
  const page = await format(cataloguePage(), { parser: 'markdown', printWidth: 100 });
  expect(undescribedFacts(page)).toEqual([]);
  await expect(page).toMatchFileSnapshot('../../../../docs/concepts/kpi-catalogue.md');
});
