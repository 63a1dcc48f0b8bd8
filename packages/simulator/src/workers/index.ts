export { simulateOnWorkers, type StopSignal, type WorkerOptions } from './simulate-on-workers.ts';
