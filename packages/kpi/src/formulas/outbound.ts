import type { Facts } from '../catalogue/facts.ts';
import { ratio, type Ratio } from './ratio.ts';

const HOUR_MS = 3_600_000;

/** Call attempts: attempts. */
export function callAttempts(facts: Facts<'attempts'>): Ratio {
  return ratio(facts.attempts, 1);
}

/** Penetration of the list: leadsCalled / leads. */
export function penetration(facts: Facts<'leadsCalled' | 'leads'>): Ratio {
  return ratio(facts.leadsCalled, facts.leads);
}

/** Closure of the list: leadsClosed / leads. */
export function listClosure(facts: Facts<'leadsClosed' | 'leads'>): Ratio {
  return ratio(facts.leadsClosed, facts.leads);
}

/** Qualified leads: leadsQualified / leads. */
export function fileQualificationRate(facts: Facts<'leadsQualified' | 'leads'>): Ratio {
  return ratio(facts.leadsQualified, facts.leads);
}

/** Attempts per lead called: attempts / leadsCalled. */
export function attemptsPerLead(facts: Facts<'attempts' | 'leadsCalled'>): Ratio {
  return ratio(facts.attempts, facts.leadsCalled);
}

/** Contact rate, per attempt: reached / attempts. */
export function contactRate(facts: Facts<'reached' | 'attempts'>): Ratio {
  return ratio(facts.reached, facts.attempts);
}

/** Leads reached, of leads called: leadsReached / leadsCalled. */
export function reachRate(facts: Facts<'leadsReached' | 'leadsCalled'>): Ratio {
  return ratio(facts.leadsReached, facts.leadsCalled);
}

/** Right-party contacts: rightParty / reached. */
export function rightPartyRate(facts: Facts<'rightParty' | 'reached'>): Ratio {
  return ratio(facts.rightParty, facts.reached);
}

/** Argued contacts: argued. */
export function arguedContacts(facts: Facts<'argued'>): Ratio {
  return ratio(facts.argued, 1);
}

/** Argued contacts, of contacts: argued / reached. */
export function arguedRate(facts: Facts<'argued' | 'reached'>): Ratio {
  return ratio(facts.argued, facts.reached);
}

/** Argued contacts, of right-party contacts: argued / rightParty. */
export function arguedRateOfRightParty(facts: Facts<'argued' | 'rightParty'>): Ratio {
  return ratio(facts.argued, facts.rightParty);
}

/** Argued contacts with a yes or a no, of contacts: arguedDecided / reached. */
export function arguedDecidedRate(facts: Facts<'arguedDecided' | 'reached'>): Ratio {
  return ratio(facts.arguedDecided, facts.reached);
}

/** Sales per attempt: sales / attempts. */
export function conversionPerCall(facts: Facts<'sales' | 'attempts'>): Ratio {
  return ratio(facts.sales, facts.attempts);
}

/** Sales per contact: sales / reached. */
export function conversionPerContact(facts: Facts<'sales' | 'reached'>): Ratio {
  return ratio(facts.sales, facts.reached);
}

/** Sales per argued contact: sales / argued. */
export function conversionPerArgued(facts: Facts<'sales' | 'argued'>): Ratio {
  return ratio(facts.sales, facts.argued);
}

/** Attempts per hour, per hour: attempts / (agentMs / 1 h). */
export function attemptsPerHour(facts: Facts<'attempts' | 'agentMs'>): Ratio {
  return ratio(facts.attempts, facts.agentMs / HOUR_MS);
}

/** Contacts per hour (CPH), per hour: reached / (agentMs / 1 h). */
export function contactsPerHour(facts: Facts<'reached' | 'agentMs'>): Ratio {
  return ratio(facts.reached, facts.agentMs / HOUR_MS);
}

/** Sales per hour, per hour: sales / (agentMs / 1 h). */
export function salesPerHour(facts: Facts<'sales' | 'agentMs'>): Ratio {
  return ratio(facts.sales, facts.agentMs / HOUR_MS);
}

/** Appointments taken: appointments. */
export function appointmentsTaken(facts: Facts<'appointments'>): Ratio {
  return ratio(facts.appointments, 1);
}

/** Appointments per argued contact: appointments / argued. */
export function appointmentRate(facts: Facts<'appointments' | 'argued'>): Ratio {
  return ratio(facts.appointments, facts.argued);
}

/** Appointments kept: appointmentsKept / appointmentsDue. */
export function appointmentsKeptRate(facts: Facts<'appointmentsKept' | 'appointmentsDue'>): Ratio {
  return ratio(facts.appointmentsKept, facts.appointmentsDue);
}

/** Traffic created: visits. */
export function trafficCreated(facts: Facts<'visits'>): Ratio {
  return ratio(facts.visits, 1);
}

/** Traffic created per contact: visits / reached. */
export function trafficPerContact(facts: Facts<'visits' | 'reached'>): Ratio {
  return ratio(facts.visits, facts.reached);
}

/** Dropped calls: dropped / (dropped + reached). */
export function dropRate(facts: Facts<'dropped' | 'reached'>): Ratio {
  return ratio(facts.dropped, facts.dropped + facts.reached);
}

/** Leads called within the agreed delay: leadsCalledWithin / leadsDue. */
export function calledWithinRate(facts: Facts<'leadsCalledWithin' | 'leadsDue'>): Ratio {
  return ratio(facts.leadsCalledWithin, facts.leadsDue);
}
