import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { type ServerAccount } from "./server-account";

/** Where the server listens: a directory with its socket, or a port of the loopback address. */
export type ServerAddress =
  { kind: "socket"; directory: string; temporary: boolean } | { kind: "loopback"; port: number };

const socketPort = 5432;
const longestPath = 103; // 107 on Linux, 103 on macOS, both without the terminating byte

/**
 * Chooses where the server of `folder` listens: a socket in the folder, a socket in the system's
 * temporary folder when the path would be too long or the file system does not support sockets,
 * else a free port of loopback.
 */
export async function serverAddress(
  folder: string,
  account: ServerAccount,
): Promise<ServerAddress> {
  if (process.platform !== "win32") {
    const own = path.join(folder, "socket");
    mkdirSync(own, { recursive: true });
    if (await holdsSocket(own)) return socketIn(own, account, false);
    const temporary = mkdtempSync(path.join(tmpdir(), "pendulum-"));
    if (await holdsSocket(temporary)) return socketIn(temporary, account, true);
    rmSync(temporary, { recursive: true });
  }
  return { kind: "loopback", port: await freePort() };
}

function socketIn(directory: string, account: ServerAccount, temporary: boolean): ServerAddress {
  chmodSync(directory, 0o700);
  if (account.uid !== undefined) chownSync(directory, account.uid, account.gid ?? account.uid);
  return { kind: "socket", directory, temporary };
}

/** The server's options for an address. */
export function listenOptions(address: ServerAddress): string[] {
  if (address.kind === "socket") {
    const directory = address.directory.replaceAll(/[\\,"']/g, String.raw`\$&`);
    return [
      ...["-c", "listen_addresses=", "-c", `unix_socket_directories=${directory}`],
      ...["-c", "unix_socket_permissions=0700", "-p", String(socketPort)],
    ];
  }
  return [
    ...["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
    ...["-p", String(address.port)],
  ];
}

/** The connection string for a role and a database at an address; Prisma and pg both read this form. */
export function connectionUrl(
  address: ServerAddress,
  role: string,
  password: string,
  database: string,
): string {
  return address.kind === "socket"
    ? `postgresql://${role}:${password}@localhost:${socketPort}/${database}?host=${encodeURIComponent(address.directory)}`
    : `postgresql://${role}:${password}@127.0.0.1:${address.port}/${database}`;
}

function holdsSocket(directory: string): Promise<boolean> {
  const file = path.join(directory, `.s.PGSQL.${socketPort}.probe`);
  if (Buffer.byteLength(file) > longestPath) return Promise.resolve(false);
  rmSync(file, { force: true });
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(file, () => server.close(() => resolve(true)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
