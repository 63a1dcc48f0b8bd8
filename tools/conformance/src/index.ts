export { contract, type PropertyName } from './contract.ts';
export { asSubject, describeEngine } from './describe-engine.ts';
export type {
  AnyCommand,
  AnyEngine,
  AnyEvent,
  AnySnapshot,
  CommandMaker,
  EngineUnderTest,
  Scene,
  Subject,
} from './engine-under-test.ts';
export type { Property } from './property.ts';
