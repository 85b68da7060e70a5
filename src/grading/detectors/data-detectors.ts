// Wrong answers that show only with other data: G11. Imported by `diagnose` only.
import type { Detector } from './diagnosis.ts';

/** G11: what worked with some data fails with other data, or does not depend on the data at all. */
export const hardCoded: Detector = async ({
  failure,
  exchange,
  otherData,
  changedData,
  answerWithOwnData,
}) => {
  const { location, aboutHead } = failure.details;
  // A program that gave no answer at all has another trouble than its data.
  if (exchange && !exchange.response) return undefined;
  if (otherData) {
    return {
      detector: 'G11',
      message: `This works for the sample data, but not for other data. ${failure.message}`,
      location,
    };
  }
  const body = exchange?.response?.body;
  // A page that should not be there is the same with any data, and that is not what is wrong with it.
  if (aboutHead || changedData.length === 0 || !exchange || !body) return undefined;
  const own = await answerWithOwnData();
  if (!own || own.byteLength !== body.byteLength || own.some((byte, index) => byte !== body[index]))
    return undefined;
  const { method, path } = exchange.request;
  return {
    detector: 'G11',
    message: `The answer to ${method} ${path} stays the same, whatever is in ${changedData.join(' and ')}: it may be right for the sample data, but not for other data. ${failure.message}`,
    location,
  };
};
