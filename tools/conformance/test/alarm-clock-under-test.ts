import fc from 'fast-check';
import type { CommandMaker, EngineUnderTest, PropertyName } from '../src/index.ts';
import {
  AlarmClock,
  type AlarmClockCommand,
  type AlarmClockConfig,
  type AlarmClockEvent,
  type AlarmClockSnapshot,
} from './alarm-clock.ts';

type View = ReturnType<AlarmClock['inspect']>;
type Maker = CommandMaker<AlarmClockConfig, AlarmClockCommand, AlarmClockEvent, View>;

/** The alarm clock as the suite takes it, sound or with the defect named. */
export function alarmClock(
  defect?: PropertyName,
): EngineUnderTest<AlarmClockConfig, AlarmClockCommand, AlarmClockEvent, View, AlarmClockSnapshot> {
  const alarmId = fc.constantFrom('a', 'b', 'c');
  return {
    name: defect === undefined ? 'the sound alarm clock' : `the alarm clock without ${defect}`,
    create: (config, options) => new AlarmClock(config, options, defect),
    config: fc.record({ startAt: fc.nat(1_000_000), maxAlarms: fc.integer({ min: 1, max: 3 }) }),
    command: fc.oneof(
      fc
        .record({ alarmId, inMs: fc.oneof(fc.nat(1_000), fc.nat(100_000)) })
        .map((fields): Maker => ({ at }) => ({ type: 'alarm.set', at, ...fields })),
      fc.nat(9).map((pick): Maker => ({ at, view }) => {
        const alarm = view.alarms[pick % Math.max(1, view.alarms.length)];
        return { type: 'alarm.cancel', at, alarmId: alarm?.alarmId ?? 'none' };
      }),
    ),
    seed: 1999,
  };
}
