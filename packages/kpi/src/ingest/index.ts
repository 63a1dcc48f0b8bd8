export { createAcdFold, foldAcdEvents, type AcdFold, type AcdRecords } from './acd-fold.ts';
export type {
  AcdAgentEvent,
  AcdContactEvent,
  AcdEventLike,
  AcdOfferEvent,
  AcdWrapUpEvent,
} from './acd-event.ts';
export { readQueueLog } from './queue-log.ts';
export { readAsteriskCdr } from './asterisk-cdr.ts';
export { readFreeSwitchCdr } from './freeswitch-cdr.ts';
export { readCallcenterEvents } from './callcenter-events.ts';
export { readConnectRecords } from './connect-records.ts';
export { readTaskRouterEvents } from './task-router.ts';
export { readGenesysConversations } from './genesys-conversations.ts';
export { readCallsCsv, type CsvField, type CsvMapping } from './calls-csv.ts';
export type { IngestResult } from './collector.ts';
