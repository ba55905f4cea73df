import { answerReadiness } from "../readiness";

/** For a proxy, which sends people only to instances that can serve. */
export function GET(): Promise<Response> {
  return answerReadiness();
}
