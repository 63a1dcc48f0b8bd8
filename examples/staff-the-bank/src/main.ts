import { bankCalls } from './bank-calls.ts';
import { report } from './report.ts';

console.log(report(bankCalls()));
