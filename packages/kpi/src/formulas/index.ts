export {
  abandonmentRate,
  abandonmentRateShortExcluded,
  abandonmentRateWithMenu,
  callsAbandoned,
  longAbandonmentRate,
  shortAbandonmentShare,
} from './abandonment.ts';
export {
  adherence,
  attendance,
  conformance,
  idleShare,
  loginTime,
  missedOfferRate,
  pauseShare,
  punctuality,
  shrinkage,
  utilisation,
} from './agents.ts';
export {
  agreedLevelAttainment,
  answeredAtOnceRate,
  answerRateOfOffered,
  answerRateOfReceived,
  averageMenuTime,
  blockedRate,
  callsAnswered,
  callsOffered,
  callsReceived,
  diversionRate,
  menuAbandonmentRate,
  repeatRate,
  transferRate,
} from './answering.ts';
export { neededFromNow, type BurnDown } from './burn-down.ts';
export { countCalls, type CallCounts, type CountOptions, type Within } from './call-counts.ts';
export {
  callCharge,
  contractBonus,
  siteCosts,
  type ContractBand,
  type NumberTariff,
  type SiteCost,
} from './charges.ts';
export { meanConfidence, shareConfidence, type Confidence } from './confidence.ts';
export {
  meanMarkOf,
  netPromoterOf,
  topBoxesOf,
  type AnswerFigure,
  type AnswerScale,
} from './customer-voice.ts';
export { firstContactResolution, type FirstContactResolution } from './first-contact-resolution.ts';
export { forecastFacts, type ForecastFacts, type ForecastPeriod } from './forecast-error.ts';
export { forecastBias, mape, wape } from './forecast.ts';
export {
  averageConversationTime,
  averageHandleTime,
  averageHoldTime,
  averageTalkTime,
  averageWrapUpTime,
  callsPerHour,
  carriedLoad,
  chatConcurrency,
  holdShare,
} from './handling.ts';
export { costPerContact, costPerResolved, costPerSale, revenuePerHour } from './money.ts';
export { occupancy } from './occupancy.ts';
export {
  appointmentRate,
  appointmentsKeptRate,
  appointmentsTaken,
  arguedContacts,
  arguedDecidedRate,
  arguedRate,
  arguedRateOfRightParty,
  attemptsPerHour,
  attemptsPerLead,
  callAttempts,
  calledWithinRate,
  contactRate,
  contactsPerHour,
  conversionPerArgued,
  conversionPerCall,
  conversionPerContact,
  dropRate,
  fileQualificationRate,
  listClosure,
  penetration,
  reachRate,
  rightPartyRate,
  salesPerHour,
  trafficCreated,
  trafficPerContact,
} from './outbound.ts';
export { agentConversations, presenceOccupancy, type PresenceOccupancy } from './presence.ts';
export {
  effortEasyShare,
  effortMean,
  firstContactResolutionRate,
  netPromoterScore,
  qaFailRate,
  qaScore,
  satisfactionMean,
  satisfactionTopTwo,
} from './quality.ts';
export { ratio, type Ratio } from './ratio.ts';
export {
  calibrationGaps,
  scoreContact,
  type Marks,
  type ScorecardItem,
  type ScorecardResult,
} from './scorecard.ts';
export {
  SERVICE_LEVEL_FORMULAS,
  serviceLevel,
  type ServiceLevelCounts,
  type ServiceLevelFormula,
} from './service-level.ts';
export { surveyCounts, type SurveyCounts } from './survey-counts.ts';
export {
  contactRateSurvey1,
  contactRateSurvey2,
  contactRateSurvey3,
  cooperationRate1,
  cooperationRate2,
  cooperationRate3,
  cooperationRate4,
  refusalRate1,
  refusalRate2,
  refusalRate3,
  responseRate1,
  responseRate2,
  responseRate3,
  responseRate4,
  responseRate5,
  responseRate6,
} from './survey.ts';
export {
  averageSpeedOfAnswer,
  averageTimeToAbandon,
  averageWait,
  averageWaitOfQueued,
  longestWait,
  medianWait,
  wait90,
  wait95,
} from './wait.ts';
