import { execFileSync } from "node:child_process";
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import pg from "pg";
import { postgresFolder, postgresPrograms } from "@/scripts/throwaway-postgres.mjs";
import { freePort } from "../support/free-port";
import { pause } from "./ledger";
import { startedHaproxy } from "./proxy-programs";

/** Where docs/proxy/haproxy-postgres.cfg has its servers, and where they are here. */
const ADDRESSES = { "10.0.0.1": "127.0.1.1", "10.0.0.2": "127.0.1.2" };
const [FIRST, SECOND] = Object.values(ADDRESSES) as [string, string];
/** Has a row on the primary alone. */
const IS_PRIMARY = "SELECT WHERE NOT pg_is_in_recovery()";

/** A primary with a synchronous standby, behind HAProxy as docs/proxy configures it. */
export type ReplicatedPostgres = {
  /** The address of the proxy. */
  url: string;
  /** Kills the primary at once and promotes the standby, as Patroni would. */
  failOver: () => Promise<void>;
  /** Makes what was killed the standby of the new primary, and waits until commits wait for it. */
  repair: () => Promise<void>;
  stop: () => Promise<void>;
};

type Member = { address: string; cluster: string; health: Server };

/** Starts both servers of this machine's PostgreSQL, and HAProxy. */
export async function replicatedPostgres(): Promise<ReplicatedPostgres> {
  const programs = postgresPrograms();
  const { folder, account } = postgresFolder();
  const [port, healthPort, proxyPort] = [await freePort(), await freePort(), await freePort()];
  const call = (name: string, ...args: string[]) =>
    execFileSync(path.join(programs, name), args, { ...account, cwd: folder, stdio: "ignore" });
  const member = (address: string): Member => ({
    address,
    cluster: path.join(folder, address),
    health: healthOf(address, port, healthPort),
  });
  const start = ({ cluster, address }: Member) => {
    const options = `-c listen_addresses=${address} -c port=${port} -c unix_socket_directories=`;
    call("pg_ctl", "-D", cluster, "-w", "-l", `${cluster}.log`, "-o", options, "start");
  };
  const follow = async (standby: Member, primary: Member) => {
    rmSync(standby.cluster, { recursive: true, force: true });
    const from = `host=${primary.address} port=${port} user=postgres`;
    call("pg_basebackup", "-D", standby.cluster, "-R", "-c", "fast", "-d", from);
    start(standby);
    await said(primary.address, port, `ALTER SYSTEM SET synchronous_standby_names = '*'`);
    await said(primary.address, port, `SELECT pg_reload_conf()`);
    const isSynchronous = `SELECT FROM pg_stat_replication WHERE sync_state = 'sync'`;
    while ((await said(primary.address, port, isSynchronous)) === 0) await pause(50);
  };

  let [primary, standby] = [member(FIRST), member(SECOND)];
  call("initdb", "-D", primary.cluster, "-U", "postgres", "-A", "trust", "-E", "UTF8");
  const trusted = ["all", "replication"].map((what) => `host ${what} all 127.0.0.0/8 trust\n`);
  appendFileSync(path.join(primary.cluster, "pg_hba.conf"), trusted.join(""));
  start(primary);
  await follow(standby, primary);
  const stopProxy = await startedHaproxy(placed(port, healthPort, proxyPort), proxyPort);
  await isPrimaryBehind(proxyPort);

  return {
    url: `postgresql://postgres@127.0.0.1:${proxyPort}/postgres`,
    failOver: async () => {
      process.kill(serverOf(primary.cluster), "SIGKILL");
      call("pg_ctl", "-D", standby.cluster, "-w", "promote");
      // Without this, commits would wait for a standby that is gone.
      await said(standby.address, port, `ALTER SYSTEM RESET synchronous_standby_names`);
      await said(standby.address, port, `SELECT pg_reload_conf()`);
      [primary, standby] = [standby, primary];
    },
    repair: () => follow(standby, primary),
    stop: async () => {
      await stopProxy();
      for (const { cluster, health } of [standby, primary]) {
        health.closeAllConnections();
        health.close();
        call("pg_ctl", "-D", cluster, "-m", "immediate", "stop");
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the proxy has noticed which server is the primary: at first it uses them in turn. */
async function isPrimaryBehind(proxyPort: number): Promise<void> {
  const found = () => said("127.0.0.1", proxyPort, IS_PRIMARY).catch(() => 0);
  let inTurn = 0;
  while (inTurn < 2) {
    inTurn = (await found()) > 0 ? inTurn + 1 : 0;
    await pause(50);
  }
}

/** What Patroni answers on each server: 200 on the primary alone. */
function healthOf(address: string, port: number, healthPort: number): Server {
  const server = createServer((_, answer) => {
    const status = said(address, port, IS_PRIMARY).then(
      (rows) => (rows > 0 ? 200 : 503),
      () => 503,
    );
    void status.then((code) => answer.writeHead(code).end());
  });
  return server.listen(healthPort, address);
}

/** Says a statement to a server; returns the number of rows. */
async function said(host: string, port: number, statement: string): Promise<number> {
  const client = new pg.Client({ host, port, user: "postgres", connectionTimeoutMillis: 1_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rowCount ?? 0;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function placed(port: number, healthPort: number, proxyPort: number): string {
  const text = readFileSync("docs/proxy/haproxy-postgres.cfg", "utf8")
    .replace("bind 127.0.0.1:5432", `bind 127.0.0.1:${proxyPort}`)
    .replaceAll(":5432", `:${port}`)
    .replaceAll("port 8008", `port ${healthPort}`);
  return Object.entries(ADDRESSES).reduce((placed, [from, to]) => placed.replace(from, to), text);
}

function serverOf(cluster: string): number {
  return Number(readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
}
