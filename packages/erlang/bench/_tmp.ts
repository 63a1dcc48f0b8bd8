import { benchPlanning } from './planning.ts';
import { benchShifts } from './shifts.ts';
await benchPlanning();
await benchShifts();
