import { median, quantile, type FigureRow } from "../support/figure-row";
import type { BenchServer } from "./bench-server";
import { load, type Load } from "./load";

const LEAST_SHARE = 0.6;
const ROUNDS = 7;
const EACH = { connections: 20, requests: 400 };

/** The manager's page of a team of eight compared with the bare page, in turns, so that both run under the same load. */
export async function teamPageRows({ url, facts, cookies }: BenchServer): Promise<FigureRow[]> {
  const bare = { path: "/bare", ...EACH };
  const team = { path: `/teams/${facts["team.storage"]}`, cookie: cookies.manager, ...EACH };
  await load(url, bare);
  await load(url, team);
  const rounds: { bare: Load; team: Load }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({ bare: await load(url, bare), team: await load(url, team) });
  const share = median(rounds.map((one) => one.bare.seconds / one.team.seconds));
  const summary = (which: "bare" | "team") => {
    const rate = median(rounds.map((one) => one[which].requests / one[which].seconds));
    const slow = quantile(
      rounds.flatMap((one) => one[which].milliseconds),
      0.95,
    );
    return `${rate.toFixed(0)} requests/s, p95 ${slow.toFixed(0)} ms`;
  };
  return [
    {
      row: "manager's team page, 8 people, 20 connections, against the bare page",
      figure: `${share.toFixed(2)} (team ${summary("team")}; bare ${summary("bare")})`,
      target: `≥ ${LEAST_SHARE}`,
      met: share >= LEAST_SHARE,
    },
  ];
}
