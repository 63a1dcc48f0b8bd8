export { createAcdFold, foldAcdEvents, type AcdFold, type AcdRecords } from './acd-fold.ts';
export type {
  AcdAgentEvent,
  AcdContactEvent,
  AcdEventLike,
  AcdOfferEvent,
  AcdWrapUpEvent,
} from './acd-event.ts';
