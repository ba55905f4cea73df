import { answerReadiness } from "./readiness";

/** The address from before there were two, still in the configuration of health checks. */
export function GET(): Promise<Response> {
  return answerReadiness();
}
