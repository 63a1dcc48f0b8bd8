import { ScriptError } from '../errors.ts';
import type { AnswerValue } from '../document/script-document.ts';
import type { ProgramQuestion } from '../program/program-question.ts';
import type { LoadedStep } from './loaded-script.ts';
import { isMoment } from './moment.ts';

/**
 * The answer as it is kept.
 *
 * @throws ScriptError with `answer.invalid` or `answer.notOffered`.
 */
export function checkedAnswer(
  loaded: LoadedStep,
  question: ProgramQuestion,
  answer: AnswerValue,
): AnswerValue {
  const { id } = loaded.step;
  switch (question.type) {
    case 'single':
      if (typeof answer !== 'string') throw invalid(id, answer, 'give the id of an option');
      checkOffered(loaded, answer);
      return answer;
    case 'multiple':
      return checkedChoices(loaded, question, answer);
    case 'yesNo':
      if (typeof answer !== 'boolean') throw invalid(id, answer, 'give true or false');
      return answer;
    case 'number':
    case 'scale':
    case 'nps':
    case 'ces':
    case 'csat':
      return checkedNumber(id, question, answer);
    case 'date':
    case 'time':
    case 'datetime':
      if (typeof answer === 'string' && isMoment(question.type, answer)) return answer;
      throw invalid(id, answer, `give ${EXAMPLES[question.type]}`);
    case 'open': {
      const most = question.maxLength ?? Number.POSITIVE_INFINITY;
      if (typeof answer === 'string' && answer.trim() !== '' && answer.length <= most)
        return answer;
      throw invalid(id, answer, `give 1 to ${most} characters`);
    }
  }
}

const EXAMPLES = {
  date: 'a date such as 2027-01-31',
  time: 'a time such as 14:30',
  datetime: 'a date and time such as 2027-01-31T14:30',
};

function checkOffered({ step, optionOf }: LoadedStep, option: string): void {
  if (optionOf.has(option)) return;
  throw new ScriptError(
    'answer.notOffered',
    `"${option}" is not offered by question "${step.id}": give one of ${[...optionOf.keys()].join(', ')}.`,
    { issues: [{ path: ['answer'], message: `"${option}" is not one of the options` }] },
  );
}

function checkedChoices(
  loaded: LoadedStep,
  { min = 1, max = 1 }: ProgramQuestion,
  answer: AnswerValue,
): readonly string[] {
  const { id } = loaded.step;
  if (typeof answer !== 'object') throw invalid(id, answer, 'give a list of option ids');
  for (const option of answer) checkOffered(loaded, option);
  if (new Set(answer).size < answer.length) throw invalid(id, answer, 'give each option once');
  const alone = answer.find(
    (option) => loaded.options[loaded.optionOf.get(option)!]!.option.exclusive,
  );
  if (alone !== undefined && answer.length > 1)
    throw invalid(id, answer, `"${alone}" stands alone`);
  if (alone === undefined && (answer.length < min || answer.length > max)) {
    throw invalid(id, answer, `give ${min} to ${max} of them`);
  }
  return [...answer];
}

function checkedNumber(
  id: string,
  { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, integer }: ProgramQuestion,
  answer: AnswerValue,
): number {
  const kind = integer === true ? 'a whole number' : 'a number';
  const remedy = `give ${kind} from ${min} to ${max}`;
  if (typeof answer !== 'number' || !(answer >= min && answer <= max))
    throw invalid(id, answer, remedy);
  if (integer === true && !Number.isSafeInteger(answer)) throw invalid(id, answer, remedy);
  return answer + 0;
}

function invalid(id: string, answer: AnswerValue, remedy: string): ScriptError {
  const message = `the answer to "${id}" is ${JSON.stringify(answer)}: ${remedy}`;
  return new ScriptError('answer.invalid', `${message[0]!.toUpperCase()}${message.slice(1)}.`, {
    issues: [{ path: ['answer'], message }],
  });
}
