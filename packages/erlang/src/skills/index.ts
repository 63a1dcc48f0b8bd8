export type { SkillDemand, SkillsInput } from './skill-demand.ts';
export { poolingBounds, type PoolingBounds } from './pooling-bounds.ts';
export {
  twoSkillStaffing,
  type TwoSkillGroup,
  type TwoSkillStaffing,
} from './two-skill-staffing.ts';
export { joinSites, type JoinedSites, type JoinSitesInput, type Site } from './join-sites.ts';
