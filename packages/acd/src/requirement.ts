/**
 * What a contact asks of an agent, as data.
 *
 * `{ skill, level }` holds for an agent who has the skill at that level or above; `all` holds when every
 * part does (an empty `all` always holds), `any` when at least one does (an empty `any` never holds).
 */
export type Requirement =
  | { readonly skill: string; readonly level: number }
  | { readonly all: readonly Requirement[] }
  | { readonly any: readonly Requirement[] }
  | { readonly not: Requirement };

/** Skill levels by skill name; a skill that is absent is not mastered at all. */
export type SkillLevels = Readonly<Record<string, number>>;

/** True when an agent with these skills satisfies the requirement. */
export function satisfies(skills: SkillLevels, requirement: Requirement): boolean {
  if ('skill' in requirement) {
    const level = Object.hasOwn(skills, requirement.skill) ? skills[requirement.skill] : undefined;
    return level !== undefined && level >= requirement.level;
  }
  if ('all' in requirement) return requirement.all.every((part) => satisfies(skills, part));
  if ('any' in requirement) return requirement.any.some((part) => satisfies(skills, part));
  return !satisfies(skills, requirement.not);
}
