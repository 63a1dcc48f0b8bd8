import { invalid, positiveDuration, quantity } from '../guards.ts';
import type { Target } from '../inverses/target.ts';

/** The calls that need one skill. */
export interface SkillDemand {
  readonly id: string;
  /** Offered load, in erlangs, ≥ 0. */
  readonly load: number;
  /** Mean handle time, ms, > 0. */
  readonly ahtMs: number;
}

export interface SkillsInput {
  readonly skills: readonly SkillDemand[];
  /** Mean patience, ms, of all callers. Without it nobody hangs up. */
  readonly patienceMs?: number;
  /** What every skill has to achieve. */
  readonly target: Target | readonly Target[];
}

/** The skills, once each has been looked at. @throws ErlangError `input.invalid` */
export function checkedSkills(skills: readonly SkillDemand[]): readonly SkillDemand[] {
  if (skills.length === 0) invalid('skills', '[]', 'at least one skill');
  const ids = new Set<string>();
  skills.forEach(({ id, load, ahtMs }, s) => {
    if (ids.has(id)) invalid(`skills.${s}.id`, id, 'an id that no other skill has');
    ids.add(id);
    quantity(`skills.${s}.load`, load);
    positiveDuration(`skills.${s}.ahtMs`, ahtMs);
  });
  return skills;
}

/** All skills as one: the loads added up, the handle time of the average call. */
export function pooledDemand(skills: readonly SkillDemand[]): { load: number; ahtMs: number } {
  const load = skills.reduce((sum, skill) => sum + skill.load, 0);
  const rate = skills.reduce((sum, skill) => sum + skill.load / skill.ahtMs, 0);
  return { load, ahtMs: rate === 0 ? skills[0]!.ahtMs : load / rate };
}
